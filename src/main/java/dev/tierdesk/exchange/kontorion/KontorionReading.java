package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignFile;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.ForeignStates;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.PlainTerms;
import dev.tierdesk.exchange.PriceNeeds;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One reading of a file of Kontorion.
final class KontorionReading {
    private static final List<String> SECTIONS = List.of("products", "plans", "prices");
    private static final Set<String> OF_A_PRICE = Set.of("product_id", "tiers", "currency");
    private static final Set<String> OF_A_PLAN = Set.of("public_description", "products", "product_versions",
            "head_version_id", "requires_continuous_coverage");

    private final ImportContext context;
    private final Catalog present;
    private final Report report = new Report();
    private final Matches matches;
    private final ForeignObjects<Product> products;
    private final ForeignObjects<Plan> plans;
    private final Expressions expressions;
    private final UnitsOfProducts units;
    private final PriceNeeds needs;
    private final List<Price> prices = new ArrayList<>();
    private final Set<String> priceIds = new HashSet<>();

    /// Products of which each price chooses its model, which a file cannot say.
    private final Set<String> free = new TreeSet<>();

    /// Products of which each price says its charge type, which a file cannot say either.
    private final Set<String> mixed = new TreeSet<>();

    KontorionReading(ImportContext context) {
        this.context = context;
        present = context.present();
        matches = new Matches(present, KontorionFormat.NAME, context.clock());
        products = new ForeignObjects<>(present.products(), KontorionFormat.NAME);
        plans = new ForeignObjects<>(present.plans(), KontorionFormat.NAME);
        expressions = new Expressions(context, report);
        units = new UnitsOfProducts(context);
        needs = new PriceNeeds(products, plans);
    }

    Imported read(byte[] bytes) {
        ForeignFile file = ForeignFile.read(bytes, SECTIONS, KontorionReading::section, report);
        List<ProductBody> bodies = new ArrayList<>();
        file.section("products").forEach(body -> product(body, bodies));
        bodies.forEach(this::requires);
        file.section("plans").forEach(this::plan);
        List<PriceBody> priceBodies = file.section("prices").flatMap(body -> priceBody(body).stream()).toList();
        setCadences(priceBodies);
        priceBodies.forEach(this::price);
        free.forEach(code -> products.ofCode(code).ifPresent(product ->
                products.replace(product.with(e -> e.pricingModel = null))));
        mixed.forEach(code -> products.ofCode(code).ifPresent(product ->
                products.replace(product.with(e -> e.chargeType = ChargeType.MIXED))));
        List<Aggregate> all = new ArrayList<>(units.made());
        all.addAll(products.changed());
        all.addAll(plans.changed());
        all.addAll(prices);
        List<Question> questions = new ArrayList<>(units.questions());
        questions.addAll(expressions.questions());
        questions.forEach(question -> question.problem(context.answers()).ifPresent(report::add));
        return new Imported(all, matches.list(), questions, report.list());
    }

    private static String section(JsonObject body) {
        if (OF_A_PRICE.stream().anyMatch(body.fields()::containsKey)) {
            return "prices";
        }
        return OF_A_PLAN.stream().anyMatch(body.fields()::containsKey) ? "plans" : "products";
    }

    private void product(ForeignObject object, List<ProductBody> bodies) {
        ProductBody body = ProductBody.read(object).orElse(null);
        if (body == null || products.isTwice(object, body.id(), body.name())) {
            return;
        }
        Product found = matches.product(body.id().externalId(), body.id().code(), body.name(), "OTHER");
        WireProduct as = products.isNew(found.code()) ? null : WireProduct.of(found, present);
        if (as != null && found.pricingModel() == null && as.model() == body.model()) {
            free.add(found.code());
        }
        if (as != null && found.chargeType() == ChargeType.MIXED && as.type() == body.type()) {
            mixed.add(found.code());
        }
        Product product = found.with(body::apply);
        ProductStatus status = body.status();
        if (status != null) {
            product = ForeignStates.follow(present, status.set(product, products.isNew(product.code())), product,
                    object.where(), report);
        }
        products.put(body.id(), body.name(), product);
        bodies.add(body);
    }

    /// What a product requires may stand after it in the file.
    private void requires(ProductBody body) {
        if (!body.body().has("requires_product_ids")) {
            return;
        }
        List<String> codes = new ArrayList<>();
        for (String id : body.requires()) {
            products.find(id).map(Product::code)
                    .ifPresentOrElse(codes::add, () -> body.body().unknown("requires_product_ids", id));
        }
        String key = body.id().code() == null ? body.id().externalId() : body.id().code();
        products.find(key == null ? body.name() : key).ifPresent(product ->
                products.replace(product.with(e -> e.requires = codes.stream().distinct().toList())));
    }

    private void plan(ForeignObject object) {
        PlanBody body = PlanBody.read(object, products, report).orElse(null);
        if (body == null || plans.isTwice(object, body.id(), body.name())) {
            return;
        }
        Plan found = matches.plan(body.id().externalId(), body.id().code(), body.name(), present.settings()
                .defaultCurrency());
        Plan plan = found.with(e -> {
            body.apply(e);
            e.allowances = body.included() == null ? e.allowances : allowances(body.included(), found.allowances());
        });
        PlanStatus status = body.status();
        if (status != null) {
            plan = ForeignStates.follow(present, plan.with(e -> e.status = status), plan, object.where(), report);
        }
        plans.put(body.id(), body.name(), plan);
    }

    private List<Allowance> allowances(List<PlanBody.Included> included, List<Allowance> before) {
        return included.stream().flatMap(row -> {
            List<Allowance> own = before.stream()
                    .filter(allowance -> allowance.product().equals(row.product().code())).toList();
            return own.isEmpty() && row.amounts().isEmpty() ? Stream.of()
                    : row.allowances(attached(row.product()), own);
        }).toList();
    }

    private Optional<PriceBody> priceBody(ForeignObject object) {
        Optional<PriceBody> body =
                PriceBody.read(object, products, plans, expressions, present.settings().timeZone(), report);
        String id = body.map(PriceBody::id).map(i -> i.code() == null ? i.externalId() : i.code()).orElse(null);
        if (id != null && !priceIds.add(id)) {
            object.refuse(ExchangeProblem.OBJECT_TWICE, "id", id, "");
            return Optional.empty();
        }
        return body;
    }

    private void price(PriceBody body) {
        Map<String, String> narrowing = plans.ofCode(Objects.requireNonNullElse(body.plan(), ""))
                .map(plan -> Intervals.dimensions(body.interval(), plan.cadence()))
                .orElse(Map.of());
        String unit = body.product().chargeType() == ChargeType.USAGE ? attached(body.product()) : null;
        Price wanted = Price.draft(Ids.next(context.clock()), "", body.plan(), body.product().code(), unit,
                body.currency())
                .with(e -> {
                    body.apply(e, unit, narrowing);
                    e.terms = body.terms();
                });
        Price price = matches.price(body.id().externalId(), body.id().code(), wanted).with(e -> {
            body.apply(e, unit, narrowing);
            e.terms = chosen(body, e.terms);
        });
        prices.add(price);
        expressions.compare(price, products.ofCode(price.product()).orElseThrow(), present.settings(),
                body.body().where());
        needs.meet(price);
    }

    /// The terms that a price has now, where its product leaves it the choice and they say the same in the model of the
    /// file; else those of the file.
    private Terms chosen(PriceBody body, Terms now) {
        boolean isSame = free.contains(body.product().code()) && PriceTerms.in(body.terms().model(), now)
                .filter(same -> PlainTerms.of(same).equals(PlainTerms.of(PlainTerms.over(same, body.terms()))))
                .isPresent();
        return isSame ? now : PlainTerms.over(now, body.terms());
    }

    /// The unit of a product, attached to it.
    private String attached(Product product) {
        String unit = units.of(product);
        products.ofCode(product.code()).filter(now -> !now.units().contains(unit)).ifPresent(now ->
                products.replace(now.with(e -> e.units.add(unit))));
        return unit;
    }

    private void setCadences(List<PriceBody> bodies) {
        Map<String, Set<String>> intervals = new HashMap<>();
        for (PriceBody body : bodies) {
            if (body.plan() != null && body.interval() != null) {
                intervals.computeIfAbsent(body.plan(), plan -> new HashSet<>()).add(body.interval());
            }
        }
        intervals.forEach((code, said) -> plans.ofCode(code).ifPresent(plan -> {
            Cadence cadence = Intervals.ofPlan(said, plans.isNew(code) ? null : plan.cadence());
            plans.replace(cadence == null ? plan : plan.with(e -> e.cadence = cadence));
        }));
    }
}
