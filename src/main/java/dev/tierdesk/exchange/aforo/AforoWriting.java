package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.FilterCondition;
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
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Losses;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /// A rate plan to be written.
    ///
    /// @param number tells those of one plan, product and currency apart, which have a rate for the same unit
    private record Part(String plan, String product, String currency, int number) {
        static final Comparator<Part> ORDER = Comparator.comparing(Part::plan)
                .thenComparing(Part::product)
                .thenComparing(Part::currency)
                .thenComparingInt(Part::number);

        String key() {
            return plan + ":" + product + ":" + currency + (number == 1 ? "" : ":" + number);
        }
    }

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
        Map<Part, Map<String, Price>> parts = parts();
        JsonObject file = new FieldWriter()
                .value("billableUnits", JsonArray.of(units.stream().map(this::unit).toList()))
                .value("products", JsonArray.of(catalog.products().stream().map(product -> product(product, parts))
                        .toList()))
                .value("ratePlans", JsonArray.of(parts.entrySet().stream()
                        .map(part -> ratePlan(part.getKey(), part.getValue(), parts)).toList()))
                .value("offerings", JsonArray.of(catalog.plans().stream().map(plan -> offering(plan, parts.keySet()))
                        .toList()))
                .done();
        return Json.pages(file).getBytes(StandardCharsets.UTF_8);
    }

    /// What was not written, and which field kept it from that.
    List<Problem> told() {
        return told;
    }

    /// The prices of each rate plan, by unit; "" for its fee.
    private Map<Part, Map<String, Price>> parts() {
        Map<Part, Map<String, Price>> parts = new TreeMap<>(Part.ORDER);
        for (Price price : catalog.prices()) {
            Optional<String> hindrance = hindrance(price);
            if (hindrance.isPresent()) {
                told.add(Losses.notWritten(price, hindrance.get()));
                continue;
            }
            String unit = Objects.requireNonNullElse(price.unit(), "");
            Map<String, Price> rates = null;
            for (int number = 1; rates == null || rates.containsKey(unit); number++) {
                Part part = new Part(Objects.requireNonNull(price.plan()), price.product(), price.currency()
                        .getCurrencyCode(), number);
                rates = parts.computeIfAbsent(part, p -> new TreeMap<>());
            }
            rates.put(unit, price);
        }
        return parts;
    }

    private Optional<String> hindrance(Price price) {
        if (catalog.plan(price.plan()).isEmpty()) {
            return Optional.of("plan");
        }
        if (catalog.product(price.product()).isEmpty()) {
            return Optional.of("product");
        }
        boolean fee = price.chargeType() == ChargeType.FIXED_CHARGE && price.terms().model() == Model.FLAT
                && price.unit() == null;
        if (!fee && price.chargeType() != ChargeType.USAGE) {
            return Optional.of("charge_type");
        }
        if (!fee && !unitCodes.contains(price.unit())) {
            return Optional.of("unit");
        }
        Optional<String> narrowing = Losses.narrowing(price);
        return narrowing.isPresent() ? narrowing : hindrance(price, fee);
    }

    private Optional<String> hindrance(Price price, boolean fee) {
        Terms terms = price.terms();
        if (fee) {
            BigDecimal amount = terms.amount();
            return amount == null || amount.signum() == 0
                    ? Optional.of("terms.amount")
                    : Losses.firstDifference(price, Terms.of(Model.FLAT).with(e -> e.amount = amount));
        }
        FieldWriter rate = new FieldWriter();
        if (!RateTerms.write(terms, oneBased, rate)) {
            return Optional.of("terms.model");
        }
        Report report = new Report();
        ForeignObject written = new ForeignObject(rate.done(), Where.ROOT, report);
        Terms back = RateTerms.read(written, RateModel.of(terms.model()).orElseThrow(), RateFields.INTERFACE);
        return back == null ? Optional.of("terms") : Losses.firstDifference(price, back);
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
                .text("type", Words.word(product.type()))
                .word("audience", product.audience())
                .word("maturityStage", product.maturity())
                .word("publishStatus", product.publishStatus())
                .text("openApiSpecUrl", product.openapiUrl())
                .textMap("metadata", product.metadata())
                .value("billableUnits", JsonArray.of(attached(product, parts).stream()
                        .map(unit -> JsonText.of(unitKey(unit)))
                        .toList()))
                .done();
    }

    private JsonObject ratePlan(Part part, Map<String, Price> rates, Map<Part, Map<String, Price>> parts) {
        Price fee = rates.get("");
        Product product = catalog.product(part.product()).orElseThrow();
        List<JsonObject> metrics = new ArrayList<>();
        rates.values().stream().filter(price -> price.unit() != null).forEach(price -> metrics.add(metric(price)));
        if (metrics.isEmpty()) {
            attached(product, parts).stream().findFirst().ifPresent(unit -> metrics.add(withoutRate(unit)));
        }
        String model = rates.values().stream()
                .filter(price -> price.unit() != null)
                .findFirst()
                .flatMap(price -> RateModel.of(price.terms().model()))
                .orElse(RateModel.FLAT_RATE)
                .name();
        FieldWriter entry = new FieldWriter()
                .text("key", part.key())
                .text("name", name(part, product))
                .text("pricingModel", model)
                .value("productIds", JsonArray.of(List.of(JsonText.of(productKey(product)))))
                .text("currency", part.currency());
        RateTerms.number(entry, "baseFee", fee == null ? null : fee.terms().amount());
        return entry.value("metricConfigs", JsonArray.of(metrics)).done();
    }

    private String name(Part part, Product product) {
        String plan = catalog.plan(part.plan()).map(p -> name(p.name(), p.code())).orElse(part.plan());
        String number = part.number() == 1 ? "" : " " + part.number();
        return plan + " (" + name(product.name(), product.code()) + " " + part.currency() + number + ")";
    }

    private JsonObject metric(Price price) {
        FieldWriter metric = metric(Objects.requireNonNull(price.unit()));
        RateTerms.write(price.terms(), oneBased, metric);
        return metric.word("billingTiming", price.billingTiming()).done();
    }

    /// Aforo wants a metric in every rate plan, also in one that is only a fee.
    private JsonObject withoutRate(String unit) {
        return metric(unit).word("model", RateModel.FLAT_RATE).value("rate", JsonNumber.of(0)).done();
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
        return new FieldWriter()
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
                .word("visibility", plan.visibility())
                .done();
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
