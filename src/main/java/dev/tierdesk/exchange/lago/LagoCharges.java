package dev.tierdesk.exchange.lago;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the charges for usage of one plan. A filter of a charge becomes a price that is narrowed by dimensions.
final class LagoCharges {
    private static final int MOST_VALUES = 100;

    /// What all prices of a charge have in common.
    private record Charged(Product product, BillableUnit unit, String component, BillingTiming timing) {}

    private final ImportContext context;
    private final Offer offer;
    private final Report report;
    private final LagoReading reading;
    private final Plan plan;
    private final Currency currency;
    private final Map<String, Integer> charges = new HashMap<>();

    LagoCharges(ImportContext context, Offer offer, Report report, LagoReading reading, Plan plan, Currency currency) {
        this.context = context;
        this.offer = offer;
        this.report = report;
        this.reading = reading;
        this.plan = plan;
        this.currency = currency;
    }

    void read(ForeignObject charge) {
        int errors = report.errors();
        String metric = charge.neededText("billable_metric_code");
        String code = charge.text("code");
        String id = charge.text("lago_id");
        String name = charge.text("invoice_display_name");
        boolean inAdvance = charge.flag("pay_in_advance", false);
        BigDecimal minimum = LagoCents.read(charge, "min_amount_cents", currency);
        String word = charge.neededText("charge_model");
        if ("dynamic".equals(word) || "custom".equals(word)) {
            reading.differs(charge, "charge_model");
            return;
        }
        Model model = word == null ? null : charge.word("charge_model", LagoTerms.MODELS);
        List<ForeignObject> filters = charge.objects("filters");
        ForeignObject properties = filters.isEmpty() ? charge.neededObject("properties") : charge.object("properties");
        boolean hasOwnTerms = properties != null && (filters.isEmpty() || !properties.names().isEmpty());
        Terms terms = model == null || properties == null || !hasOwnTerms ? null : LagoTerms.read(properties, model,
                reading::differs);
        if (charge.flag("prorated", false)) {
            charge.notKept("prorated");
        }
        if (!charge.flag("invoiceable", true)) {
            charge.notKept("invoiceable");
        }
        charge.notKept("lago_billable_metric_id", "billable_metric_id", "created_at", "regroup_paid_fees", "taxes",
                "tax_codes",
                "applied_pricing_unit", "accepts_target_wallet", "lago_parent_id", "group_properties");
        charge.finish();
        Optional<BillableUnit> unit = metric == null ? Optional.empty() : reading.metric(metric);
        if (metric != null && unit.isEmpty()) {
            charge.unknown("billable_metric_code", metric);
        }
        if (unit.isEmpty() || model == null || report.errors() > errors) {
            return;
        }
        int number = charges.merge(unit.get().code(), 1, Integer::sum);
        String component = number == 1 ? "" : Objects.requireNonNullElse(code, String.valueOf(number));
        Charged charged = new Charged(product(unit.get(), code), unit.get(), component, inAdvance
                ? BillingTiming.ADVANCE : BillingTiming.ARREARS);
        if (terms != null) {
            add(id, code, charged, Map.of(), terms.with(e -> e.minAmount = minimum == null || minimum.signum() == 0
                    ? null : minimum), name);
        }
        filters.forEach(filter -> filter(filter, charged, model));
    }

    /// The product that is answered, else that of the price that has this code already, else one that has the unit.
    private Product product(BillableUnit unit, @Nullable String code) {
        String own = context.present().price(code).filter(price -> unit.code().equals(price.unit())).map(Price::product)
                .orElse(null);
        String attached = context.present().products().stream()
                .filter(product -> product.units().contains(unit.code()))
                .findFirst()
                .map(Product::code)
                .orElse(null);
        return reading.product("product." + unit.code(), "lago.product", own == null ? attached : own, unit.code(),
                unit.name());
    }

    private void filter(ForeignObject filter, Charged charged, Model model) {
        int errors = report.errors();
        String name = filter.text("invoice_display_name");
        ForeignObject properties = filter.neededObject("properties");
        Terms terms = properties == null ? null : LagoTerms.read(properties, model, reading::differs);
        filter.notKept("code", "lago_id", "charge_code");
        ForeignObject values = filter.neededObject("values");
        if (values != null && values.names().isEmpty()) {
            filter.refuse(ExchangeProblem.FILE_FIELD_VALUE, "values", "{}", "1 …");
        }
        List<Map<String, String>> all = values == null ? List.of() : dimensions(values);
        filter.finish();
        if (terms == null || report.errors() > errors) {
            return;
        }
        // Values of one filter are counted together: only where that makes no difference are they prices of their own.
        if (all.isEmpty() || all.size() > MOST_VALUES || all.size() > 1 && model != Model.PER_UNIT) {
            filter.notKept("values");
            return;
        }
        for (Map<String, String> dimensions : all) {
            add(null, null, charged, dimensions, terms, name);
        }
    }

    /// Every combination of the values; empty where there are none, or too many.
    private static List<Map<String, String>> dimensions(ForeignObject values) {
        List<Map<String, String>> all = List.of(Map.of());
        for (String key : values.names()) {
            List<Map<String, String>> next = new ArrayList<>();
            for (String value : values.texts(key)) {
                for (Map<String, String> so : all) {
                    Map<String, String> more = new TreeMap<>(so);
                    more.put(key, value);
                    next.add(more);
                }
                if (next.size() > MOST_VALUES) {
                    return List.of();
                }
            }
            all = next;
        }
        return values.names().isEmpty() ? List.of() : all;
    }

    private void add(@Nullable String id, @Nullable String code, Charged charged, Map<String, String> dimensions,
            Terms terms, @Nullable String name) {
        Price wanted = Price.draft(Ids.next(context.clock()), "", plan.code(), charged.product.code(),
                charged.unit.code(), currency).with(e -> {
            e.component = charged.component;
            e.dimensions = dimensions;
        });
        offer.price(id, code, wanted, terms, Offer.Limits.MINIMUM, e -> {
            e.name = name == null ? e.name : name;
            e.billingTiming = charged.timing;
        });
    }
}
