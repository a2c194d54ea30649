package dev.tierdesk.exchange.openmeter;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.billing.ApiObjects;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One reading of OpenMeter objects: meters are units, features are products with the unit they are metered by.
final class OpenMeterReading {
    private static final Set<String> LISTS = Set.of("items", "plans", "plan", "features", "feature", "meters", "meter");
    private static final Set<String> PAGING = Set.of("page", "pageSize", "totalCount");
    private static final Map<String, Optional<Aggregation>> AGGREGATIONS = Map.of("SUM", Optional.of(Aggregation.SUM),
            "COUNT", Optional.of(Aggregation.COUNT), "UNIQUE_COUNT", Optional.of(Aggregation.UNIQUE), "AVG",
                    Optional.of(Aggregation.AVG),
            "MAX", Optional.of(Aggregation.MAX), "LATEST", Optional.of(Aggregation.LATEST), "MIN", Optional.empty());
    private static final Map<String, FilterOperator> OPERATORS = Map.of("$eq", FilterOperator.EQUALS, "$ne",
            FilterOperator.NOT_EQUALS,
            "$gt", FilterOperator.GREATER_THAN, "$lt", FilterOperator.LESS_THAN, "$in", FilterOperator.IN, "$nin",
                    FilterOperator.NOT_IN);

    /// What a feature stands for.
    ///
    /// @param unit null where it is not metered
    record Feature(Product product, @Nullable BillableUnit unit, String component) {}

    private final ImportContext context;
    private final Report report = new Report();
    private final Offer offer;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Feature> features = new HashMap<>();

    OpenMeterReading(ImportContext context) {
        this.context = context;
        offer = new Offer(context, "openmeter", OpenMeterTerms::held);
    }

    Imported read(Source source) {
        ApiObjects objects = ApiObjects.read(source, OpenMeterReading::kind, LISTS, PAGING, report);
        objects.of("meter").forEach(this::meter);
        objects.of("feature").forEach(this::feature);
        OpenMeterPlans plans = new OpenMeterPlans(context, offer, report, this);
        List<ForeignObject> latestFirst = objects.of("plan").stream()
                .sorted(Comparator.comparing(OpenMeterReading::version).reversed()).toList();
        Set<String> latest = new HashSet<>();
        for (ForeignObject plan : latestFirst) {
            String key = plan.text("key");
            if (key == null || latest.add(key)) {
                plans.read(plan);
            } else {
                plan.notKept("version");
            }
        }
        return offer.imported(report);
    }

    private static BigDecimal version(ForeignObject plan) {
        return Objects.requireNonNullElse(plan.decimal("version"), BigDecimal.ZERO);
    }

    private static @Nullable String kind(JsonObject json, String field) {
        if (json.fields().containsKey("items")) {
            return null;
        }
        if (json.fields().containsKey("phases") || field.startsWith("plan")) {
            return "plan";
        }
        if (json.fields().containsKey("aggregation") || field.startsWith("meter")) {
            return "meter";
        }
        return json.fields().containsKey("key") || field.startsWith("feature") ? "feature" : null;
    }

    private void meter(ForeignObject meter) {
        int errors = report.errors();
        String id = meter.text("id");
        String slug = meter.neededText("slug");
        String name = meter.text("name", slug == null ? "" : slug);
        String description = meter.text("description");
        String event = meter.text("eventType");
        String property = meter.text("valueProperty");
        Optional<Aggregation> aggregation = meter.word("aggregation", AGGREGATIONS);
        if (aggregation != null && aggregation.isEmpty()) {
            differs(meter, "aggregation");
        }
        Map<String, String> own = own(meter);
        meter.notKept("eventFrom", "groupBy", "annotations", "createdAt", "updatedAt", "deletedAt", "windowSize");
        meter.finish();
        if (slug == null || report.errors() > errors || !isNew("meter", slug, meter)) {
            return;
        }
        offer.unit(slug, id, own.getOrDefault(OpenMeterWriting.CODE, slug), name, e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
            e.eventType = event == null ? e.eventType : event;
            e.eventField = property == null ? e.eventField : property.startsWith("$.") ? property.substring(2)
                    : property;
            e.aggregation = aggregation == null ? e.aggregation : aggregation.orElse(e.aggregation);
        });
    }

    private void feature(ForeignObject feature) {
        int errors = report.errors();
        String id = feature.text("id");
        String key = feature.neededText("key");
        String name = feature.text("name", key == null ? "" : key);
        String slug = feature.text("meterSlug");
        Map<String, String> own = own(feature);
        List<FilterCondition> filters = filters(feature);
        feature.notKept("unitCost", "archivedAt", "createdAt", "updatedAt", "deletedAt");
        feature.finish();
        if (key == null || report.errors() > errors || !isNew("feature", key, feature)) {
            return;
        }
        BillableUnit unit = slug == null ? null : unit(slug, slug);
        if (unit != null && !filters.isEmpty()) {
            unit = filtered(key, name, unit, filters);
        }
        String code = own.getOrDefault(OpenMeterWriting.PRODUCT, key);
        String externalId = own.containsKey(OpenMeterWriting.PRODUCT) ? null : id;
        Product product = offer.product(code).orElseGet(() -> offer.product(code, externalId, code, name, e ->
                e.name = name));
        features.put(key, new Feature(product, unit, own.getOrDefault(OpenMeterWriting.COMPONENT, "")));
    }

    /// A unit that counts some of what a meter counts.
    private BillableUnit filtered(String key, String name, BillableUnit meter, List<FilterCondition> filters) {
        return offer.unit("feature/" + key, "feature/" + key, key, name, e -> {
            e.aggregation = meter.aggregation();
            e.eventType = meter.eventType();
            e.eventField = meter.eventField();
            e.filters = filters;
        });
    }

    private List<FilterCondition> filters(ForeignObject feature) {
        List<FilterCondition> filters = new ArrayList<>();
        feature.narrowing("meterGroupByFilters").forEach((field, value) -> filters.add(new FilterCondition(field,
                FilterOperator.EQUALS, value)));
        ForeignObject advanced = feature.object("advancedMeterGroupByFilters");
        if (advanced != null) {
            for (String field : advanced.names()) {
                ForeignObject conditions = advanced.object(field);
                if (conditions != null) {
                    conditions.names().forEach(word -> condition(conditions, field, word).ifPresent(filters::add));
                }
            }
        }
        return filters.stream().distinct().toList();
    }

    private Optional<FilterCondition> condition(ForeignObject conditions, String field, String word) {
        FilterOperator operator = OPERATORS.get(word);
        if (operator == null) {
            differs(conditions, word);
            return Optional.empty();
        }
        if (operator == FilterOperator.IN || operator == FilterOperator.NOT_IN) {
            return listed(conditions, field, word, operator);
        }
        String value = conditions.text(word);
        return value == null ? Optional.empty() : Optional.of(new FilterCondition(field, operator, value));
    }

    /// A condition on several values, which stand between commas: one that has a comma itself is only kept alone.
    private Optional<FilterCondition> listed(
            ForeignObject conditions, String field, String word, FilterOperator operator) {
        List<String> values = conditions.texts(word);
        if (values.stream().noneMatch(value -> value.contains(","))) {
            return Optional.of(new FilterCondition(field, operator, String.join(",", values)));
        }
        if (values.size() == 1) {
            FilterOperator alone = operator == FilterOperator.IN ? FilterOperator.EQUALS : FilterOperator.NOT_EQUALS;
            return Optional.of(new FilterCondition(field, alone, values.getFirst()));
        }
        differs(conditions, word);
        return Optional.empty();
    }

    /// What a rate card is for: the feature of the file, else the product and unit of the present catalog with this
    /// code, else new ones.
    ///
    /// @param isMetered whether it charges usage
    Feature feature(String key, String name, Map<String, String> own, boolean isMetered) {
        Feature known = features.get(key);
        if (known != null && (known.unit != null || !isMetered)) {
            return known;
        }
        String code = own.getOrDefault(OpenMeterWriting.PRODUCT, key);
        Product product = known == null
                ? offer.product(code).orElseGet(() -> offer.product(code, null, code,
                        context.present().product(code).map(Product::name).orElse(name), e -> {}))
                : known.product;
        String component = known == null ? own.getOrDefault(OpenMeterWriting.COMPONENT, "") : known.component;
        BillableUnit unit = isMetered ? unit(ownUnit(product, key), name) : null;
        Feature feature = new Feature(product, unit, component);
        if (isMetered) {
            features.put(key, feature);
        }
        return feature;
    }

    /// The only unit of a present product; else one that has the feature's key as its code.
    private static String ownUnit(Product product, String key) {
        return product.units().size() == 1 ? product.units().getFirst() : key;
    }

    /// The unit under this key: of the file, else of the present catalog, else a new one.
    private BillableUnit unit(String key, String name) {
        return offer.unit(key).orElseGet(() -> offer.unit(key, null, key,
                context.present().unit(key).map(BillableUnit::name).orElse(name), e -> {}));
    }

    /// The texts of `metadata` that this program wrote; the others are told of as not kept.
    Map<String, String> own(ForeignObject object) {
        Map<String, String> own = new HashMap<>();
        ForeignObject metadata = object.object("metadata");
        if (metadata != null) {
            for (String name : metadata.names()) {
                JsonValue value = metadata.value(name);
                if (OpenMeterWriting.OWN.contains(name) && value instanceof JsonText text) {
                    own.put(name, text.value());
                } else {
                    metadata.notKept(name);
                }
            }
        }
        return own;
    }

    /// Tells of a field that is not kept and changes amounts.
    void differs(ForeignObject object, String field) {
        Offer.differs(object, field, report);
    }

    private boolean isNew(String kind, String key, ForeignObject object) {
        if (seen.add(kind + " " + key)) {
            return true;
        }
        report.add(Problem.of(ExchangeProblem.OBJECT_TWICE, object.where()).with("found", key));
        return false;
    }
}
