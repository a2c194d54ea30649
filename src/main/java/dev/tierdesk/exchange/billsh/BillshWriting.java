package dev.tierdesk.exchange.billsh;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Losses;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One writing of a catalog for bill.sh: an object with the bodies of all products, plans and SKUs. A price that would
/// charge something else there is left out.
final class BillshWriting {
    private static final Map<Cadence, String> CADENCES =
            Map.of(Cadence.MONTHLY, "Monthly", Cadence.QUARTERLY, "Quarterly", Cadence.YEARLY, "Yearly");

    private final Catalog catalog;
    private final List<Problem> told = new ArrayList<>();

    BillshWriting(Catalog catalog) {
        this.catalog = catalog;
    }

    byte[] write() {
        List<Plan> plans = catalog.plans().stream().filter(this::isHeld).toList();
        Set<String> planCodes = plans.stream().map(Plan::code).collect(Collectors.toSet());
        List<JsonObject> skus = new ArrayList<>();
        List<Price> written = new ArrayList<>();
        for (Price price : catalog.prices()) {
            Optional<String> hindrance = hindrance(price, planCodes);
            if (hindrance.isPresent()) {
                told.add(Losses.notWritten(price, hindrance.get()));
            } else {
                written.add(price);
                skus.add(sku(price));
            }
        }
        Map<String, List<Price>> byPlan = written.stream()
                .collect(Collectors.groupingBy(price -> String.valueOf(price.plan())));
        JsonObject file = new FieldWriter()
                .value("products", JsonArray.of(catalog.products().stream().map(BillshWriting::product).toList()))
                .value("plans", JsonArray.of(plans.stream()
                        .map(plan -> plan(plan, byPlan.getOrDefault(plan.code(), List.of()))).toList()))
                .value("skus", JsonArray.of(skus))
                .done();
        return Json.pages(file).getBytes(StandardCharsets.UTF_8);
    }

    /// What was not written, and which field kept it from that.
    List<Problem> told() {
        return told;
    }

    private boolean isHeld(Plan plan) {
        boolean held = CADENCES.containsKey(plan.cadence());
        if (!held) {
            told.add(Losses.notWritten(plan, "cadence"));
        }
        return held;
    }

    /// The first field that keeps a price from being written.
    private Optional<String> hindrance(Price price, Set<String> plans) {
        ChargeType natural = price.terms().model() == Model.FLAT
                ? ChargeType.FIXED_CHARGE
                : price.unit() == null ? ChargeType.SEAT : ChargeType.USAGE;
        Terms terms = price.terms();
        if (price.plan() == null || !plans.contains(price.plan())) {
            return Optional.of("plan");
        }
        if (price.chargeType() != natural || natural == ChargeType.FIXED_CHARGE && price.unit() != null) {
            return Optional.of("charge_type");
        }
        if (Losses.isConverted(price, catalog)) {
            return Optional.of("unit");
        }
        Optional<String> narrowing = Losses.narrowing(price);
        if (narrowing.isPresent()) {
            return narrowing;
        }
        if (!SkuTerms.has(terms.model()) || natural == ChargeType.SEAT && terms.model() == Model.COMMITTED) {
            return Optional.of("terms.model");
        }
        FieldWriter sku = new FieldWriter();
        SkuTerms.write(terms, sku);
        Report report = new Report();
        Terms back = SkuTerms.read(new ForeignObject(sku.done(), Where.ROOT, report), report);
        return back == null ? Optional.of("terms") : Losses.firstDifference(price, back);
    }

    private static JsonObject product(Product product) {
        return new FieldWriter()
                .text("id", ForeignId.written(product.code(), product.externalIds(), BillshFormat.NAME))
                .text("name", name(product.name(), product.code()))
                .textUnlessEmpty("description", product.description())
                .texts("tags", product.tags())
                .done();
    }

    private JsonObject plan(Plan plan, List<Price> prices) {
        return new FieldWriter()
                .text("id", ForeignId.written(plan.code(), plan.externalIds(), BillshFormat.NAME))
                .text("product_id", productOf(prices))
                .text("name", name(plan.name(), plan.code()))
                .textUnlessEmpty("description", plan.description())
                .text("billing_cadence", CADENCES.get(plan.cadence()))
                .whole("trial_days", plan.trialDays())
                .done();
    }

    /// The product of most of a plan's prices: a plan can name one at most; null where it has none.
    private @Nullable String productOf(List<Price> prices) {
        Map<String, Long> counts = prices.stream()
                .collect(Collectors.groupingBy(Price::product, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .flatMap(most -> catalog.product(most.getKey()))
                .map(product -> ForeignId.written(product.code(), product.externalIds(), BillshFormat.NAME))
                .orElse(null);
    }

    private JsonObject sku(Price price) {
        FieldWriter sku = new FieldWriter()
                .text("id", ForeignId.written(price.code(), price.externalIds(), BillshFormat.NAME))
                .text("plan_id", catalog.plan(price.plan())
                        .map(plan -> ForeignId.written(plan.code(), plan.externalIds(), BillshFormat.NAME))
                        .orElseThrow())
                .text("name", name(price.name(), price.code()));
        SkuTerms.write(price.terms(), sku);
        BillableUnit unit = catalog.unit(price.unit()).orElse(null);
        if (unit != null) {
            sku.text("meter_event_type", Meters.eventType(unit)).text("meter_property", Meters.property(unit));
        } else {
            sku.text("meter_event_type", price.unit());
        }
        return sku.text("currency", price.currency().getCurrencyCode()).done();
    }

    /// bill.sh wants a name.
    private static String name(String name, String code) {
        return name.isBlank() ? code : name;
    }
}
