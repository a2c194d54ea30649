package dev.tierdesk.exchange.openmeter;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.billing.JsonFields;
import dev.tierdesk.exchange.billing.Sold;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes meters, features and plans, in the form in which OpenMeter's API takes them. Codes that are no keys there
/// stand in `metadata`.
final class OpenMeterWriting {
    static final String CODE = "tierdesk_code";
    static final String PRODUCT = "tierdesk_product";
    static final String COMPONENT = "tierdesk_component";
    static final Set<String> OWN = Set.of(CODE, PRODUCT, COMPONENT);

    private static final Map<Aggregation, String> AGGREGATIONS = new EnumMap<>(Map.of(
            Aggregation.SUM, "SUM", Aggregation.COUNT, "COUNT", Aggregation.UNIQUE, "UNIQUE_COUNT", Aggregation.AVG,
                    "AVG",
            Aggregation.MAX, "MAX", Aggregation.LATEST, "LATEST"));
    private static final Map<Period, String> CADENCES = Map.of(Period.ofDays(7), "P1W", Period.ofDays(14), "P2W",
            Period.ofDays(28), "P4W",
            Period.ofMonths(1), "P1M", Period.ofMonths(3), "P3M", Period.ofMonths(6), "P6M", Period.ofMonths(12),
                    "P12M", Period.ofYears(1), "P1Y");

    /// What a feature is for: a product's unit, or the product itself.
    private record Slot(String product, @Nullable String unit, String component) {
        static Slot of(Price price) {
            return new Slot(price.product(), price.unit(), price.component());
        }

        String text() {
            return product + "." + (unit == null ? "" : unit) + "." + component.toLowerCase(Locale.ROOT);
        }
    }

    private final Catalog catalog;
    private final List<Price> prices;
    private final SortedMap<String, Set<Slot>> slots = new TreeMap<>();
    private final Keys meters = new Keys();
    private final Keys plans = new Keys();
    private final Keys features = new Keys();

    /// @param at the moment whose prices are written
    OpenMeterWriting(Catalog catalog, Instant at) {
        this.catalog = catalog;
        prices = Sold.in(catalog, at).stream().filter(this::isWritten).toList();
        catalog.products().forEach(product -> slots.put(product.code(), new LinkedHashSet<>()));
        prices.forEach(price -> slots.getOrDefault(price.product(), new HashSet<>()).add(Slot.of(price)));
        slots.forEach((product, own) -> {
            if (own.isEmpty()) {
                own.add(new Slot(product, null, ""));
            }
        });
    }

    byte[] bytes() {
        List<JsonObject> units = catalog.units().stream().filter(OpenMeterWriting::isMeter).map(this::meter).toList();
        List<JsonObject> products = new ArrayList<>();
        for (Product product : catalog.products()) {
            slots.getOrDefault(product.code(), Set.of()).forEach(slot -> products.add(feature(product, slot)));
        }
        return new JsonFields()
                .list("meters", units)
                .list("features", products)
                .list("plans", catalog.plans().stream().flatMap(plan -> plan(plan).stream()).toList())
                .bytes();
    }

    private static boolean isMeter(BillableUnit unit) {
        return AGGREGATIONS.containsKey(unit.aggregation());
    }

    private boolean isWritten(Price price) {
        boolean isCounted = price.chargeType() == ChargeType.USAGE
                ? catalog.unit(price.unit()).filter(unit -> isMeter(unit) && unit.conversion() == null).isPresent()
                : price.terms().model() == Model.FLAT;
        return isCounted
                && OpenMeterTerms.held(price.terms()) != null
                && catalog.plan(price.plan())
                        .filter(plan -> CADENCES.containsKey(plan.cadence().period()) && currency(plan)
                                .equals(price.currency().getCurrencyCode()))
                        .isPresent();
    }

    private JsonObject meter(BillableUnit unit) {
        String slug = meters.of(unit.code());
        String field = unit.eventField();
        return new JsonFields()
                .text("slug", slug)
                .text("name", shown(unit.name(), unit.code()))
                .text("description", unit.description().isBlank() ? null : unit.description())
                .texts("metadata", slug.equals(unit.code()) ? Map.of() : Map.of(CODE, unit.code()))
                .text("aggregation", AGGREGATIONS.get(unit.aggregation()))
                .text("eventType", shown(unit.eventType(), unit.code()))
                .text("valueProperty", field == null ? null : field.startsWith("$") ? field : "$." + field)
                .object();
    }

    private String key(Slot slot) {
        boolean isOnly = slots.getOrDefault(slot.product, Set.of()).size() == 1 && slot.component.isEmpty();
        return features.of(isOnly ? slot.product : slot.text());
    }

    private JsonObject feature(Product product, Slot slot) {
        String key = key(slot);
        SortedMap<String, String> metadata = new TreeMap<>();
        if (!key.equals(product.code())) {
            metadata.put(PRODUCT, product.code());
        }
        if (!slot.component.isEmpty()) {
            metadata.put(COMPONENT, slot.component);
        }
        return new JsonFields()
                .text("key", key)
                .text("name", shown(product.name(), product.code()))
                .texts("metadata", metadata)
                .text("meterSlug", slot.unit == null ? null : meters.of(slot.unit))
                .object();
    }

    private static String currency(Plan plan) {
        return plan.currencies().isEmpty() ? "" : plan.currencies().getFirst().getCurrencyCode();
    }

    private Optional<JsonObject> plan(Plan plan) {
        String cadence = CADENCES.get(plan.cadence().period());
        if (cadence == null || plan.currencies().isEmpty()) {
            return Optional.empty();
        }
        String key = plans.of(plan.code());
        SortedMap<String, String> metadata = new TreeMap<>(plan.metadata());
        if (!key.equals(plan.code())) {
            metadata.put(CODE, plan.code());
        }
        Set<Slot> taken = new HashSet<>();
        List<Price> own = prices.stream().filter(price -> plan.code().equals(price.plan()) && taken.add(Slot.of(price)))
                .toList();
        List<JsonObject> phases = new ArrayList<>();
        if (plan.trialDays() > 0) {
            phases.add(phase("trial", new Cadence(Period.ofDays(plan.trialDays())).text(), own, cadence, true));
        }
        phases.add(phase("default", null, own, cadence, false));
        return Optional.of(new JsonFields()
                .text("key", key)
                .text("name", shown(plan.name(), plan.code()))
                .text("description", plan.description().isBlank() ? null : plan.description())
                .texts("metadata", metadata)
                .text("currency", currency(plan))
                .text("billingCadence", cadence)
                .list("phases", phases)
                .object());
    }

    private JsonObject phase(String key, @Nullable String duration, List<Price> own, String cadence, boolean isFree) {
        return new JsonFields()
                .text("key", key)
                .text("name", key)
                .with("duration", duration == null ? new JsonNull(0, 0) : JsonText.of(duration))
                .list("rateCards", own.stream().map(price -> card(price, cadence, isFree)).toList())
                .object();
    }

    private JsonObject card(Price price, String cadence, boolean isFree) {
        Terms held = Objects.requireNonNull(OpenMeterTerms.held(price.terms()));
        String key = key(Slot.of(price));
        JsonObject discounts = held.includedQuantity() == null
                ? null
                : new JsonFields().with("usage", new JsonFields().text("quantity",
                        Decimals.text(held.includedQuantity())).object()).object();
        return new JsonFields()
                .text("type", held.model() == Model.FLAT ? "flat_fee" : "usage_based")
                .text("key", key)
                .text("name", shown(price.name(), price.code()))
                .texts("metadata", Map.of(CODE, price.code()))
                .text("featureKey", key)
                .text("billingCadence", cadence)
                .with("price", isFree ? new JsonNull(0, 0) : OpenMeterTerms.write(held,
                        price.billingTiming() == BillingTiming.ADVANCE))
                .with("discounts", isFree ? null : discounts)
                .object();
    }

    private static String shown(String text, String code) {
        return text.isBlank() ? code : text;
    }
}
