package dev.tierdesk.exchange.lago;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.billing.JsonFields;
import dev.tierdesk.exchange.billing.Sold;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes billable metrics, add-ons and plans, in the form in which Lago's API takes them.
final class LagoWriting {
    private static final Map<Aggregation, String> AGGREGATIONS = new EnumMap<>(Map.of(
            Aggregation.COUNT, "count_agg", Aggregation.SUM, "sum_agg", Aggregation.MAX, "max_agg",
            Aggregation.UNIQUE, "unique_count_agg", Aggregation.LATEST, "latest_agg"));
    private static final Map<Conversion.Rounding, String> ROUNDINGS = new EnumMap<>(Map.of(
            Conversion.Rounding.CEILING, "ceil", Conversion.Rounding.FLOOR, "floor", Conversion.Rounding.HALF_UP,
                    "round"));
    private static final int METADATA_KEY = 100;
    private static final int METADATA_VALUE = 255;

    private final Catalog catalog;
    private final List<Price> sold;
    private final Set<String> addOns = new TreeSet<>();

    /// @param at the moment whose prices are written
    LagoWriting(Catalog catalog, Instant at) {
        this.catalog = catalog;
        sold = Sold.in(catalog, at);
    }

    byte[] bytes() {
        List<JsonObject> plans = catalog.plans().stream().flatMap(plan -> plan(plan).stream()).toList();
        return new JsonFields()
                .list("billable_metrics", catalog.units().stream().filter(LagoWriting::isMetric).map(this::metric)
                        .toList())
                .list("add_ons", addOns.stream().flatMap(code -> catalog.product(code).stream()).map(this::addOn)
                        .toList())
                .list("plans", plans)
                .bytes();
    }

    private static boolean isMetric(BillableUnit unit) {
        return AGGREGATIONS.containsKey(unit.aggregation());
    }

    /// Whether Lago counts as the unit does: it rounds, and converts no further.
    private static boolean isCounted(BillableUnit unit) {
        Conversion conversion = unit.conversion();
        return isMetric(unit) && (conversion == null || isRounding(conversion));
    }

    private static boolean isRounding(Conversion conversion) {
        return conversion.factor().compareTo(BigDecimal.ONE) == 0 && ROUNDINGS.containsKey(conversion.rounding());
    }

    private JsonObject metric(BillableUnit unit) {
        Conversion conversion = unit.conversion() == null || !isRounding(unit.conversion()) ? null : unit.conversion();
        return new JsonFields()
                .text("name", shown(unit.name(), unit.code()))
                .text("code", unit.code())
                .text("description", unit.description())
                .text("aggregation_type", AGGREGATIONS.get(unit.aggregation()))
                .flag("recurring", false)
                .text("field_name", unit.eventField())
                .text("rounding_function", conversion == null ? null : ROUNDINGS.get(conversion.rounding()))
                .with("rounding_precision", conversion == null ? null : JsonNumber.of(conversion.precision()))
                .object();
    }

    private JsonObject addOn(Product product) {
        return new JsonFields()
                .text("name", shown(product.name(), product.code()))
                .text("code", product.code())
                .text("description", product.description())
                .with("amount_cents", JsonNumber.of(0))
                .text("amount_currency", catalog.settings().defaultCurrency().getCurrencyCode())
                .object();
    }

    private Optional<JsonObject> plan(Plan plan) {
        Optional<String> interval = LagoPlans.INTERVALS.entrySet().stream()
                .filter(entry -> entry.getValue().period().equals(plan.cadence().period()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (interval.isEmpty()) {
            return Optional.empty();
        }
        Currency currency = plan.currencies().isEmpty() ? catalog.settings().defaultCurrency() : plan.currencies()
                .getFirst();
        List<Price> prices = sold.stream()
                .filter(price -> plan.code().equals(price.plan()) && price.currency().equals(currency))
                .toList();
        Price fee = fee(prices, currency);
        List<JsonObject> charges = prices.stream().filter(price -> price.chargeType() == ChargeType.USAGE)
                .flatMap(price -> charge(price).stream()).toList();
        List<JsonObject> fixed = prices.stream()
                .filter(price -> price.chargeType() != ChargeType.USAGE && !price.equals(fee))
                .flatMap(price -> fixed(price).stream())
                .toList();
        JsonFields fields = new JsonFields()
                .text("name", shown(plan.name(), plan.code()))
                .text("invoice_display_name", fee == null ? null : fee.name())
                .text("code", plan.code())
                .text("interval", interval.get())
                .text("description", plan.description())
                .number("amount_cents", fee == null ? BigDecimal.ZERO : LagoCents.of(fee.terms().amount(), currency)
                        .orElseThrow())
                .text("amount_currency", currency.getCurrencyCode())
                .with("trial_period", JsonNumber.of(plan.trialDays()))
                .flag("pay_in_advance", fee != null && fee.billingTiming() == BillingTiming.ADVANCE)
                .texts("metadata", metadata(plan));
        LagoCents.of(plan.minimumAmounts().get(currency), currency)
                .filter(cents -> cents.signum() > 0)
                .ifPresent(cents -> fields.with("minimum_commitment", new JsonFields().number("amount_cents", cents)
                        .object()));
        return Optional.of(fields.list("charges", charges).list("fixed_charges", fixed).object());
    }

    private static Map<String, String> metadata(Plan plan) {
        Map<String, String> metadata = new TreeMap<>();
        plan.metadata().forEach((key, value) -> {
            if (key.length() <= METADATA_KEY && value.length() <= METADATA_VALUE) {
                metadata.put(key, value);
            }
        });
        return metadata;
    }

    /// The only flat price of a plan, where Lago's cents hold it, is its subscription fee.
    private static @Nullable Price fee(List<Price> prices, Currency currency) {
        List<Price> flat = prices.stream().filter(price -> price.terms().model() == Model.FLAT).toList();
        boolean isFee = flat.size() == 1
                && LagoCents.of(flat.getFirst().terms().amount(), currency).filter(cents -> cents.signum() > 0)
                        .isPresent();
        return isFee ? flat.getFirst() : null;
    }

    private Optional<JsonObject> charge(Price price) {
        Terms held = LagoTerms.held(price.terms());
        if (held == null || catalog.unit(price.unit()).filter(LagoWriting::isCounted).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal minimum = LagoCents.of(held.minAmount(), price.currency()).orElse(BigDecimal.ZERO);
        return Optional.of(new JsonFields()
                .text("billable_metric_code", price.unit())
                .text("code", price.code())
                .text("charge_model", LagoTerms.model(held))
                .text("invoice_display_name", price.name())
                .flag("pay_in_advance", price.billingTiming() == BillingTiming.ADVANCE)
                .number("min_amount_cents", minimum)
                .with("properties", LagoTerms.properties(held))
                .with("filters", JsonArray.of(List.of()))
                .object());
    }

    private Optional<JsonObject> fixed(Price price) {
        Terms held = LagoTerms.held(price.terms());
        boolean isHeld = held != null
                && (held.model() == Model.FLAT || held.model() == Model.PER_UNIT || held.model() == Model.GRADUATED
                        || held.model() == Model.VOLUME);
        if (held == null || !isHeld) {
            return Optional.empty();
        }
        addOns.add(price.product());
        return Optional.of(new JsonFields()
                .text("add_on_code", price.product())
                .text("code", price.code())
                .text("charge_model", LagoTerms.model(held))
                .text("invoice_display_name", price.name())
                .flag("pay_in_advance", price.billingTiming() == BillingTiming.ADVANCE)
                .with("units", JsonNumber.of(price.chargeType() == ChargeType.FIXED_CHARGE ? 1 : 0))
                .with("properties", LagoTerms.properties(held))
                .object());
    }

    private static String shown(String name, String code) {
        return name.isBlank() ? code : name;
    }
}
