package dev.tierdesk.exchange.lago;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.billing.ApiObjects;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One reading of Lago objects.
final class LagoReading {
    static final String NEW = "new";

    private static final Set<String> LISTS = Set.of("plans", "plan", "billable_metrics", "billable_metric", "add_ons",
            "add_on");
    private static final Set<String> PAGING = Set.of("meta");
    private static final Map<String, Optional<Aggregation>> AGGREGATIONS = Map.of(
            "count_agg", Optional.of(Aggregation.COUNT), "sum_agg", Optional.of(Aggregation.SUM), "max_agg",
                    Optional.of(Aggregation.MAX),
            "unique_count_agg", Optional.of(Aggregation.UNIQUE), "latest_agg", Optional.of(Aggregation.LATEST),
            "weighted_sum_agg", Optional.empty(), "custom_agg", Optional.empty());
    private static final Map<String, Conversion.Rounding> ROUNDINGS = Map.of(
            "ceil", Conversion.Rounding.CEILING, "floor", Conversion.Rounding.FLOOR, "round",
                    Conversion.Rounding.HALF_UP);

    private final ImportContext context;
    private final Report report = new Report();
    private final Offer offer;
    private final Set<String> seen = new HashSet<>();
    private final List<Choice> products = new ArrayList<>();

    LagoReading(ImportContext context) {
        this.context = context;
        offer = new Offer(context, "lago", LagoTerms::held);
        products.add(Choice.of(NEW));
        context.present().products().forEach(product -> products.add(new Choice(product.code(), product.name())));
    }

    Imported read(Source source) {
        ApiObjects objects = ApiObjects.read(source, LagoReading::kind, LISTS, PAGING, report);
        objects.of("metric").forEach(this::metric);
        objects.of("add_on").forEach(this::addOn);
        LagoPlans plans = new LagoPlans(context, offer, report, this);
        objects.of("plan").forEach(plan -> {
            if (isNew("plan", plan)) {
                plans.read(plan);
            }
        });
        return offer.imported(report);
    }

    private static @Nullable String kind(JsonObject json, String field) {
        if (json.fields().containsKey("aggregation_type") || field.startsWith("billable_metric")) {
            return "metric";
        }
        if (json.fields().containsKey("interval") || field.startsWith("plan")) {
            return "plan";
        }
        return field.startsWith("add_on") ? "add_on" : null;
    }

    private void metric(ForeignObject metric) {
        int errors = report.errors();
        String id = metric.text("lago_id");
        String code = metric.neededText("code");
        String name = metric.text("name", code == null ? "" : code);
        String description = metric.text("description");
        String field = metric.text("field_name");
        Optional<Aggregation> aggregation = metric.word("aggregation_type", AGGREGATIONS);
        if (aggregation != null && aggregation.isEmpty()) {
            differs(metric, "aggregation_type");
        }
        Conversion conversion = rounding(metric);
        if (metric.flag("recurring", false)) {
            metric.notKept("recurring");
        }
        metric.notKept("created_at", "expression", "weighted_interval", "filters", "group",
                "active_subscriptions_count",
                "draft_invoices_count", "plans_count");
        metric.finish();
        if (code == null || report.errors() > errors || !isNew("metric", metric)) {
            return;
        }
        offer.unit(code, id, code, name, e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
            e.aggregation = aggregation == null ? e.aggregation : aggregation.orElse(e.aggregation);
            e.eventField = field == null ? e.eventField : field;
            e.conversion = conversion == null ? e.conversion : conversion;
        });
    }

    private @Nullable Conversion rounding(ForeignObject metric) {
        Conversion.Rounding rounding = metric.word("rounding_function", ROUNDINGS);
        Integer precision = metric.whole("rounding_precision");
        if (precision != null && (precision < 0 || precision > 12)) {
            metric.refuse(ExchangeProblem.FILE_FIELD_VALUE, "rounding_precision", precision.toString(), "0 … 12");
            return null;
        }
        return rounding == null
                ? null
                : new Conversion(Conversion.Operation.MULTIPLY, BigDecimal.ONE, rounding, precision == null ? 0
                        : precision);
    }

    private void addOn(ForeignObject addOn) {
        int errors = report.errors();
        String id = addOn.text("lago_id");
        String code = addOn.neededText("code");
        String name = addOn.text("name", code == null ? "" : code);
        String description = addOn.text("description");
        addOn.notKept("invoice_display_name", "amount_cents", "amount_currency", "created_at", "taxes", "tax_codes");
        addOn.finish();
        if (code == null || report.errors() > errors || !isNew("add_on", addOn)) {
            return;
        }
        offer.product(addOnKey(code), id, code, name, e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
        });
    }

    /// The product of an add-on: of the file, else of the present catalog, else a new one.
    Product addOn(String code) {
        return offer.product(addOnKey(code)).orElseGet(() -> {
            String name = context.present().product(code).map(Product::name).orElse(code);
            return offer.product(addOnKey(code), null, code, name, e -> {});
        });
    }

    /// The unit of a metric: of the file, else of the present catalog.
    Optional<BillableUnit> metric(String code) {
        return offer.unit(code).or(() -> context.present().unit(code).map(unit -> offer.unit(code, null, code,
                unit.name(), e -> {})));
    }

    /// The product that something belongs to which has none in Lago, as answered.
    ///
    /// @param id of the question, the key as well
    /// @param proposed the present product that it is now; null where there is none
    /// @param code and `name` of a new one
    Product product(String id, String word, @Nullable String proposed, String code, String name) {
        boolean isThere = context.present().product(proposed).isPresent();
        String answer = offer.answer(new Question(id, word, Map.of("name", name), products, proposed == null || !isThere
                ? NEW : proposed));
        String key = answer.equals(NEW) ? id : "present/" + answer;
        return offer.product(key).orElseGet(() -> answer.equals(NEW)
                ? offer.product(key, null, code, name, e -> {})
                : context.present().product(answer).map(product -> offer.present(key, product)).orElseThrow());
    }

    /// Tells of a field that is not kept and changes amounts.
    void differs(ForeignObject object, String field) {
        Offer.differs(object, field, report);
    }

    private boolean isNew(String kind, ForeignObject object) {
        String code = object.text("code");
        if (code == null || seen.add(kind + " " + code)) {
            return true;
        }
        report.add(Problem.of(ExchangeProblem.OBJECT_TWICE, object.where()).with("found", code));
        return false;
    }

    private static String addOnKey(String code) {
        return "add_on/" + code;
    }
}
