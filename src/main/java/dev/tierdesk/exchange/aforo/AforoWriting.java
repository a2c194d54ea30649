package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.Losses;
import dev.tierdesk.exchange.aforo.WrittenRates.Part;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One writing of a catalog for Aforo: its catalog file, each plan an offering with a rate plan for each product and
/// currency. A price that would charge something else there is left out.
final class AforoWriting {
    private final Catalog catalog;
    private final boolean oneBased;
    private final List<BillableUnit> units;
    private final Set<String> unitCodes;
    private final List<Problem> told = new ArrayList<>();

    AforoWriting(Catalog catalog, boolean oneBased) {
        this.catalog = catalog;
        this.oneBased = oneBased;
        units = catalog.units().stream().filter(unit -> Words.aggregation(unit.aggregation()) != null).toList();
        unitCodes = units.stream().map(BillableUnit::code).collect(Collectors.toSet());
        catalog.units().stream()
                .filter(unit -> !unitCodes.contains(unit.code()))
                .forEach(unit -> told.add(Losses.notWritten(unit, "aggregation")));
    }

    byte[] write() {
        WrittenRates rates = new WrittenRates(catalog, oneBased, unitCodes);
        Map<Part, Map<String, Price>> parts = rates.parts(told);
        JsonObject file = new FieldWriter()
                .value("billableUnits", JsonArray.of(units.stream().map(this::unit).toList()))
                .value("products", JsonArray.of(catalog.products().stream().map(product -> product(product, parts))
                        .toList()))
                .value("ratePlans", JsonArray.of(parts.entrySet().stream()
                        .map(part -> ratePlan(part.getKey(), part.getValue(), parts,
                                rates.multipliers(part.getValue()))).toList()))
                .value("offerings", JsonArray.of(catalog.plans().stream().map(plan -> offering(plan, parts.keySet()))
                        .toList()))
                .done();
        return Json.pages(file).getBytes(StandardCharsets.UTF_8);
    }

    /// What was not written, and which field kept it from that.
    List<Problem> told() {
        return told;
    }

    private JsonObject unit(BillableUnit unit) {
        return new FieldWriter()
                .text("key", ForeignId.written(unit.code(), unit.externalIds(), AforoFormat.NAME))
                .text("name", name(unit.name(), unit.code()))
                .textUnlessEmpty("description", unit.description())
                .textUnlessEmpty("unitLabel", unit.unitLabel())
                .text("aggregationType", Words.aggregation(unit.aggregation()))
                .text("eventField", unit.eventField())
                .texts("productTypes", unit.productTypes().stream().map(Words::word).toList())
                .list("filterConditions", unit.filters(), AforoWriting::filter)
                .done();
    }

    private static JsonObject filter(FilterCondition filter) {
        return new FieldWriter().text("field", filter.field()).word("operator", filter.operator())
                .text("value", filter.value()).done();
    }

    /// The units of a product, those among them that only its prices name.
    private List<String> attached(Product product, Map<Part, Map<String, Price>> parts) {
        Set<String> attached = new LinkedHashSet<>(product.units());
        parts.forEach((part, rates) -> {
            if (part.product().equals(product.code())) {
                attached.addAll(rates.keySet());
            }
        });
        return attached.stream().filter(unitCodes::contains).toList();
    }

    private JsonObject product(Product product, Map<Part, Map<String, Price>> parts) {
        return new FieldWriter()
                .text("key", productKey(product))
                .text("name", name(product.name(), product.code()))
                .textUnlessEmpty("description", product.description())
                .texts(Entries.FEATURES, product.features())
                .text("type", Words.word(product.type()))
                .word("audience", product.audience())
                .word("maturityStage", product.maturity())
                .word("publishStatus", product.publishStatus())
                .text("openApiSpecUrl", product.openapiUrl())
                .textMap("metadata", product.metadata())
                .value("billableUnits", JsonArray.of(attached(product, parts).stream()
                        .map(unit -> JsonText.of(unitKey(unit)))
                        .toList()))
                .list(Mappings.FIELD, product.gateways(), Mappings::write)
                .done();
    }

    private JsonObject ratePlan(Part part, Map<String, Price> rates, Map<Part, Map<String, Price>> parts,
            JsonObject multipliers) {
        Price fee = rates.get("");
        Product product = catalog.product(part.product()).orElseThrow();
        List<JsonObject> metrics = new ArrayList<>();
        rates.values().stream().filter(price -> price.unit() != null).forEach(price -> metrics.add(metric(price)));
        if (metrics.isEmpty()) {
            attached(product, parts).stream().findFirst().ifPresent(unit -> metrics.add(withoutRate(unit, fee)));
        }
        String model = rates.values().stream()
                .filter(price -> price.unit() != null)
                .findFirst()
                .flatMap(price -> RateModel.of(price.terms()))
                .orElse(RateModel.FLAT_RATE)
                .name();
        FieldWriter entry = new FieldWriter()
                .text("key", part.key())
                .text("name", name(part, product))
                .text("pricingModel", model)
                .value("productIds", JsonArray.of(List.of(JsonText.of(productKey(product)))))
                .text("currency", part.currency());
        RateTerms.number(entry, "baseFee", fee == null ? null : fee.terms().amount());
        return entry.value("metricConfigs", JsonArray.of(metrics))
                .value(Multipliers.FIELD, multipliers.fields().isEmpty() ? null : multipliers)
                .done();
    }

    private String name(Part part, Product product) {
        String plan = catalog.plan(part.plan()).map(p -> name(p.name(), p.code())).orElse(part.plan());
        String number = part.number() == 1 ? "" : " " + part.number();
        return plan + " (" + name(product.name(), product.code()) + " " + part.currency() + number + ")";
    }

    private JsonObject metric(Price price) {
        FieldWriter metric = metric(Objects.requireNonNull(price.unit()));
        RateTerms.write(price.terms(), oneBased, metric);
        return metric.word("billingTiming", price.billingTiming())
                .wordUnless(Overage.CHARGE, "ovBehavior", price.overage())
                .done();
    }

    /// Aforo wants a metric in every rate plan, also in one that is only a fee.
    private JsonObject withoutRate(String unit, @Nullable Price fee) {
        return metric(unit)
                .word("model", RateModel.FLAT_RATE)
                .value("rate", JsonNumber.of(0))
                .word("billingTiming", fee == null ? null : fee.billingTiming())
                .done();
    }

    private FieldWriter metric(String unit) {
        return new FieldWriter()
                .text("metricId", unitKey(unit))
                .text("metricName", catalog.unit(unit).map(u -> name(u.name(), u.code())).orElse(unit));
    }

    private JsonObject offering(Plan plan, Set<Part> parts) {
        Set<String> keys = parts.stream()
                .filter(part -> part.plan().equals(plan.code()))
                .map(Part::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        @Nullable String primary = keys.stream().findFirst().orElse(null);
        FieldWriter offering = new FieldWriter()
                .text("key", ForeignId.written(plan.code(), plan.externalIds(), AforoFormat.NAME))
                .text("code", plan.code())
                .text("name", name(plan.name(), plan.code()))
                .textUnlessEmpty("description", plan.description())
                .word("type", plan.kind())
                .text("status", Words.status(plan.status()))
                .value("ratePlans", JsonArray.of(keys.stream().map(JsonText::of).toList()))
                .text("primaryRatePlanId", primary)
                .word("billingMode", plan.billingMode())
                .text("currency", plan.currencies().isEmpty() ? null : plan.currencies().getFirst().getCurrencyCode())
                .whole("trialDays", plan.trialDays())
                .word("visibility", plan.visibility());
        OfferingMetadata.write(plan.metadata(), offering);
        return offering.done();
    }

    private String unitKey(String code) {
        return catalog.unit(code).map(unit -> ForeignId.written(code, unit.externalIds(), AforoFormat.NAME))
                .orElse(code);
    }

    private static String productKey(Product product) {
        return ForeignId.written(product.code(), product.externalIds(), AforoFormat.NAME);
    }

    /// Aforo wants a name.
    private static String name(String name, String code) {
        return name.isBlank() ? code : name;
    }
}
