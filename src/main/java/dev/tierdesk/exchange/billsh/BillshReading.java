package dev.tierdesk.exchange.billsh;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignFile;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.PriceNeeds;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One reading of a file of bill.sh.
final class BillshReading {
    private static final List<String> SECTIONS = List.of("products", "plans", "skus");
    private static final Set<String> OF_A_SKU = Set.of("plan_id", "pricing_model", "unit_amount_nanos", "tiers");
    private static final Set<String> OF_A_PLAN = Set.of("billing_cadence", "trial_days", "product_id");
    private static final Map<String, Cadence> CADENCES = new TreeMap<>(Map.of(
            "Monthly", Cadence.MONTHLY, "Quarterly", Cadence.QUARTERLY, "Yearly", Cadence.YEARLY));

    private final ImportContext context;
    private final Report report = new Report();
    private final Matches matches;
    private final ForeignObjects<Product> products;
    private final ForeignObjects<Plan> plans;
    private final Map<String, String> productOfPlan = new LinkedHashMap<>();
    private final List<Sku> skus = new ArrayList<>();

    BillshReading(ImportContext context) {
        this.context = context;
        matches = new Matches(context.present(), BillshFormat.NAME, context.clock());
        products = new ForeignObjects<>(context.present().products(), BillshFormat.NAME);
        plans = new ForeignObjects<>(context.present().plans(), BillshFormat.NAME);
    }

    Imported read(byte[] bytes) {
        ForeignFile file = ForeignFile.read(bytes, SECTIONS, BillshReading::section, report);
        file.section("products").forEach(this::product);
        file.section("plans").forEach(this::plan);
        file.section("skus").forEach(this::sku);
        ProductsOfPlans sold = new ProductsOfPlans(context, products, plans, productOfPlan);
        Meters meters = new Meters(context);
        SkuPrices prices = new SkuPrices(context, matches, new PriceNeeds(products, plans), meters);
        for (Sku sku : skus) {
            sold.of(sku.plan()).ifPresent(product -> prices.add(sku, product));
        }
        List<Aggregate> all = new ArrayList<>(meters.made());
        all.addAll(products.changed());
        all.addAll(plans.changed());
        all.addAll(prices.list());
        List<Question> questions = new ArrayList<>(sold.questions());
        questions.addAll(meters.questions());
        questions.forEach(question -> question.problem(context.answers()).ifPresent(report::add));
        return new Imported(all, matches.list(), questions, report.list());
    }

    private static String section(JsonObject body) {
        if (OF_A_SKU.stream().anyMatch(body.fields()::containsKey)) {
            return "skus";
        }
        return OF_A_PLAN.stream().anyMatch(body.fields()::containsKey) ? "plans" : "products";
    }

    private void product(ForeignObject body) {
        ForeignId id = ForeignId.of(body.text("id"));
        String name = body.neededText("name");
        String description = body.text("description");
        List<String> tags = body.texts("tags");
        body.finish();
        if (name == null || !body.isWhole() || products.isTwice(body, id, name)) {
            return;
        }
        products.put(id, name, matches.product(id.externalId(), id.code(), name, "OTHER").with(e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
            e.tags = body.has("tags") ? tags.stream().distinct().toList() : e.tags;
        }));
    }

    private void plan(ForeignObject body) {
        ForeignId id = ForeignId.of(body.text("id"));
        String name = body.neededText("name");
        String description = body.text("description");
        Cadence cadence = body.word("billing_cadence", CADENCES);
        Integer trialDays = body.whole("trial_days");
        String product = body.text("product_id");
        body.finish();
        if (trialDays != null && trialDays < 0) {
            body.refuse(ExchangeProblem.FILE_FIELD_VALUE, "trial_days", trialDays.toString(), ">= 0");
        }
        if (product != null && products.find(product).isEmpty()) {
            body.unknown("product_id", product);
        }
        if (name == null || !body.isWhole() || plans.isTwice(body, id, name)) {
            return;
        }
        if (cadence != null && !cadence.equals(Cadence.MONTHLY)) {
            report.add(Problem.of(BillshProblem.BILLSH_FIELD_ASSUMED, body.where().field("billing_cadence"))
                    .with("field", "billing_cadence"));
        }
        Plan plan = matches.plan(id.externalId(), id.code(), name, context.present().settings().defaultCurrency())
                .with(e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
            e.cadence = cadence == null ? e.cadence : cadence;
            e.trialDays = trialDays == null ? e.trialDays : trialDays;
        });
        plans.put(id, name, plan);
        if (product != null) {
            products.find(product).ifPresent(found -> productOfPlan.put(plan.code(), found.code()));
        }
    }

    private void sku(ForeignObject body) {
        Sku.read(body, plans, report).ifPresent(skus::add);
    }
}
