package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.EUR;
import static dev.tierdesk.catalog.Samples.USD;
import static dev.tierdesk.catalog.Samples.calls;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.country;
import static dev.tierdesk.catalog.Samples.example;
import static dev.tierdesk.catalog.Samples.graduated;
import static dev.tierdesk.catalog.Samples.keyed;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.quote;
import static dev.tierdesk.catalog.Samples.request;
import static dev.tierdesk.catalog.Samples.settings;
import static dev.tierdesk.catalog.Samples.unit;
import static dev.tierdesk.catalog.Samples.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every problem, once raised and once cleared by doing what it asks for.
class CatalogProblemTest {
    private static final Terms ONE = perUnit("1");
    private static final Catalog PLAIN = catalog(ONE);
    private static final Quotes QUOTES = new Quotes(PLAIN, CLOCK);
    private static final Map<CatalogProblem, Case> CASES = new EnumMap<>(CatalogProblem.class);

    private record Case(Collection<Problem> raised, Collection<Problem> cleared, @Nullable Catalog catalog) {}

    @ParameterizedTest
    @EnumSource
    void everyProblemIsRaisedAndCleared(CatalogProblem problem) {
        assertThat(CASES).containsKey(problem);
        assertThat(CASES.get(problem)).satisfies(c -> {
            assertThat(c.raised()).extracting(Problem::code).contains(problem);
            assertThat(c.cleared()).extracting(Problem::code).doesNotContain(problem);
        });
    }

    /// For each problem that a catalog has by itself, one that has it.
    static Map<CatalogProblem, Catalog> catalogs() {
        Map<CatalogProblem, Catalog> catalogs = new EnumMap<>(CatalogProblem.class);
        CASES.forEach((problem, sample) -> {
            if (sample.catalog() != null) {
                catalogs.put(problem, sample.catalog());
            }
        });
        return catalogs;
    }

    private static void put(CatalogProblem problem, Collection<Problem> raised, Collection<Problem> cleared) {
        CASES.put(problem, new Case(raised, cleared, null));
    }

    /// Catalogs as they stand.
    private static void put(CatalogProblem problem, Catalog raised, Catalog cleared) {
        CASES.put(problem, new Case(CatalogCheck.problems(raised, CLOCK), CatalogCheck.problems(cleared, CLOCK), raised));
    }

    /// What PLAIN with another product, unit, plan, price or settings raises.
    private static void put(CatalogProblem problem, Aggregate raised, Aggregate cleared) {
        put(problem, plus(PLAIN, raised), plus(PLAIN, cleared));
    }

    /// A change from one saved aggregate to another.
    private static Collection<Problem> change(Catalog saved, Aggregate changed) {
        return CatalogCheck.problems(changed, saved);
    }

    private static Collection<Problem> quoted(Catalog catalog, QuoteRequest request) {
        Quote quote = quote(catalog, request);
        List<Problem> problems = new ArrayList<>(quote.problems());
        quote.lines().forEach(line -> problems.addAll(line.problems()));
        return problems;
    }

    private static Product api(Consumer<Product.Edit> change) {
        return product("api", "calls").with(change);
    }

    private static Plan growth(Consumer<Plan.Edit> change) {
        return plan("growth").with(change);
    }

    private static Price calling(Consumer<Price.Edit> change) {
        return price("growth-calls", "growth", "api", "calls", ONE).with(change);
    }

    private static Price other(String code, Consumer<Price.Edit> change) {
        return price(code, "growth", "api", "calls", ONE).with(change);
    }

    private static Allowance allowance(Rollover rollover, @Nullable String limit,
            @Nullable Integer periods) {
        return new Allowance("api", "calls", number("10"), rollover, limit == null ? null : number(limit), periods);
    }

    static {
        naming();
        references();
        products();
        units();
        plans();
        prices();
        numbers();
        changes();
        publications();
        quotes();
    }

    private static void naming() {
        put(CatalogProblem.REQUIRED, api(e -> e.name = " "), api(e -> e.name = "API"));
        put(CatalogProblem.TEXT_TOO_LONG, api(e -> e.name = "x".repeat(121)), api(e -> e.name = "x".repeat(120)));
        put(CatalogProblem.CODE_INVALID, product("Api"), product("a.p-i_2"));
        put(CatalogProblem.CODE_TAKEN,
                change(PLAIN, Product.draft(Samples.id("new"), "api", "New", "OTHER")),
                change(PLAIN, Product.draft(Samples.id("new"), "new", "New", "OTHER")));
        put(CatalogProblem.NAME_TAKEN,
                product("sms").with(e -> e.name = "PRODUCT api"), product("sms").with(e -> e.name = "Product sms"));
        put(CatalogProblem.NAME_CHARACTERS, api(e -> e.name = "API & more"),
                api(e -> e.name = "API (and more) v1.0_b-2"));
        put(CatalogProblem.LISTED_TWICE, api(e -> e.tags = List.of("a", "a")), api(e -> e.tags = List.of("a", "b")));
        put(CatalogProblem.BELOW_MINIMUM, growth(e -> e.trialDays = -1), growth(e -> e.trialDays = 0));
        put(CatalogProblem.ABOVE_MAXIMUM, tax("101"), tax("100"));
        put(CatalogProblem.COUNTRY_UNKNOWN, calling(e -> e.country = "EL"), calling(e -> e.country = "GR"));
        put(CatalogProblem.URL_INVALID, api(e -> e.openapiUrl = "spec.json"),
                api(e -> e.openapiUrl = "https://acme.test/spec.json"));
        put(CatalogProblem.VARIABLE_NAME_INVALID, variable("My fee"), variable("my_fee"));
        TaxRule rule = new TaxRule("DE", TaxCategory.DEFAULT, BigDecimal.ONE, LocalDate.EPOCH);
        put(CatalogProblem.TAX_RULE_TWICE,
                settings().with(e -> e.taxRules = List.of(rule, rule)), settings()
                        .with(e -> e.taxRules = List.of(rule)));
    }

    private static CatalogSettings tax(String rate) {
        return settings().with(e -> e.taxRules =
                List.of(new TaxRule("DE", TaxCategory.DEFAULT, number(rate), LocalDate.EPOCH)));
    }

    private static CatalogSettings variable(String name) {
        return settings().with(e -> e.variables = List.of(new Variable(name, BigDecimal.ONE, null, null)));
    }

    private static void references() {
        put(CatalogProblem.UNKNOWN_PRODUCT, calling(e -> e.product = "apo"), calling(e -> {}));
        put(CatalogProblem.UNKNOWN_UNIT, calling(e -> e.unit = "cals"), calling(e -> {}));
        put(CatalogProblem.UNKNOWN_PLAN, calling(e -> e.plan = "grow"), calling(e -> {}));
        put(CatalogProblem.UNKNOWN_COST, calling(e -> e.costVariant = "shipping"), calling(e -> e.costVariant = null));
        put(CatalogProblem.UNKNOWN_PRODUCT_TYPE, api(e -> e.type = "OTTER"), api(e -> e.type = "OTHER"));
        put(CatalogProblem.UNKNOWN_VARIABLE,
                quoted(PLAIN, request(variables("fee"))),
                quoted(plus(PLAIN, variable("fee")), request(variables("fee"))));
    }

    private static QuoteContext variables(String name) {
        return new QuoteContext(null, null, null, Map.of(), Map.of(name, BigDecimal.ONE), true, false);
    }

    private static void products() {
        put(CatalogProblem.VALIDATION, api(e -> {
            e.chargeType = ChargeType.SEAT;
            e.pricingModel = Model.PERCENTAGE;
        }), api(e -> {
            e.chargeType = ChargeType.SEAT;
            e.pricingModel = Model.PACKAGE;
        }));
        put(CatalogProblem.METADATA_MISSING, api(e -> e.type = "STANDARD_API"), api(e -> {
            e.type = "STANDARD_API";
            e.metadata = Map.of("base_path", "/v1", "api_version", "1.0");
        }));
        put(CatalogProblem.EXPERIMENTAL_PUBLISHED, api(e -> e.publishStatus = PublishStatus.PUBLISHED), api(e -> {
            e.publishStatus = PublishStatus.PUBLISHED;
            e.maturity = Maturity.BETA;
        }));
        put(CatalogProblem.RETIRED_NOT_ARCHIVED, api(e -> e.maturity = Maturity.RETIRED), api(e -> {
            e.maturity = Maturity.RETIRED;
            e.publishStatus = PublishStatus.ARCHIVED;
        }));
        Catalog regions = plus(PLAIN, calling(e -> e.priceKey = "eu"));
        put(CatalogProblem.DEFAULT_KEY_MISSING,
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, null)),
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, "eu")));
        put(CatalogProblem.DEFAULT_KEY_UNKNOWN,
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, "us")),
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, "eu")));
        put(CatalogProblem.DEFAULT_KEY_NOT_KEYED,
                api(e -> e.keys = new PriceKeys(null, UnmatchedKeyPolicy.REJECT, "eu")),
                api(e -> e.keys = PriceKeys.NONE));
        put(CatalogProblem.COST_KEY_INVALID,
                api(e -> e.costs = List.of(new Cost("eu-west", BigDecimal.ONE, EUR, null))),
                api(e -> e.costs = List.of(new Cost("eu_west", BigDecimal.ONE, EUR, null))));
        Cost cost = new Cost("primary", BigDecimal.ONE, EUR, null);
        put(CatalogProblem.COST_TWICE, api(e -> e.costs = List.of(cost, cost)),
                api(e -> e.costs = List.of(cost, new Cost("primary", BigDecimal.ONE, USD, null))));
        GatewayMapping mapping = GatewayMapping.of(Gateway.KONG, "api");
        put(CatalogProblem.GATEWAY_STALE,
                api(e -> e.gateways = List.of(mapping.with(GatewayStatus.STALE, null))),
                api(e -> e.gateways = List.of(mapping.with(GatewayStatus.SYNCED, null))));
        put(CatalogProblem.GATEWAY_TWICE,
                api(e -> e.gateways = List.of(mapping, mapping)),
                api(e -> e.gateways = List.of(mapping, GatewayMapping.of(Gateway.APIGEE, "api"))));
        put(CatalogProblem.REQUIRES_CYCLE,
                plus(PLAIN, api(e -> e.requires = List.of("sms")), product("sms")
                        .with(e -> e.requires = List.of("api"))),
                plus(PLAIN, api(e -> e.requires = List.of("sms")), product("sms")));
        put(CatalogProblem.UNIT_WITHOUT_PRICE,
                plus(PLAIN, unit("bytes"), product("api", "calls", "bytes")),
                plus(PLAIN, unit("bytes"), product("api", "calls", "bytes"), price("p", null, "api", "bytes", ONE)));
    }

    private static Product keys(UnmatchedKeyPolicy policy, @Nullable String standIn) {
        return api(e -> e.keys = new PriceKeys("region", policy, standIn));
    }

    private static void units() {
        put(CatalogProblem.EVENT_FIELD_MISSING,
                unit("calls").with(e -> e.aggregation = Aggregation.SUM),
                unit("calls").with(e -> {
                    e.aggregation = Aggregation.SUM;
                    e.eventField = "bytes";
                }));
        put(CatalogProblem.UNIT_UNUSED, unit("bytes"), unit("bytes").with(e -> e.status = UnitStatus.ARCHIVED));
    }

    private static void plans() {
        put(CatalogProblem.PLAN_WITHOUT_PRICES, Samples.with(), PLAIN);
        put(CatalogProblem.CURRENCY_NOT_OF_CATALOG, growth(e -> e.currencies = List.of(EUR, USD)), growth(e -> {}));
        put(CatalogProblem.CURRENCY_NOT_OF_PLAN, calling(e -> e.currency = USD), calling(e -> {}));
        Plan both = growth(e -> e.currencies = List.of(EUR, USD));
        put(CatalogProblem.CURRENCY_WITHOUT_PRICE,
                plus(PLAIN, both),
                plus(PLAIN, both, price("list", null, "api", "calls", ONE).with(e -> e.currency = USD)));
        Catalog scale = plus(PLAIN, unit("bytes"), product("api", "calls", "bytes"), plan("scale"),
                price("scale-bytes", "scale", "api", "bytes", ONE), price("scale-calls", "scale", "api", "calls", ONE));
        put(CatalogProblem.UNIT_NOT_PRICED_HERE, scale, plus(scale, price("g", "growth", "api", "bytes", ONE)));
        Catalog requiring = plus(PLAIN, api(e -> e.requires = List.of("sms")), product("sms", "calls"));
        put(CatalogProblem.REQUIRED_PRODUCT_MISSING, requiring,
                plus(requiring, price("s", "growth", "sms", "calls", ONE)));
        Allowance none = allowance(Rollover.NONE, null, null);
        put(CatalogProblem.ALLOWANCE_TWICE,
                growth(e -> e.allowances = List.of(none, none)), growth(e -> e.allowances = List.of(none)));
        Catalog generous = plus(PLAIN, unit("bytes"), growth(e -> e.allowances =
                List.of(new Allowance("api", "bytes", BigDecimal.ONE, Rollover.NONE, null, null))));
        put(CatalogProblem.ALLOWANCE_WITHOUT_PRICE, generous,
                plus(generous, price("b", "growth", "api", "bytes", ONE)));
        Catalog allowing = plus(PLAIN, growth(e -> e.allowances = List.of(none)));
        put(CatalogProblem.ALLOWANCE_AND_INCLUDED,
                plus(allowing, calling(e -> e.terms = ONE.with(t -> t.includedQuantity = BigDecimal.TEN))), allowing);
        put(CatalogProblem.ROLLOVER_LIMIT,
                growth(e -> e.allowances = List.of(allowance(Rollover.UP_TO, null, 1))),
                growth(e -> e.allowances = List.of(allowance(Rollover.UP_TO, "5", 1))));
        put(CatalogProblem.ROLLOVER_PERIODS,
                growth(e -> e.allowances = List.of(allowance(Rollover.NONE, null, 1))),
                growth(e -> e.allowances = List.of(allowance(Rollover.ALL, null, 1))));
        put(CatalogProblem.EXAMPLE_FAILS,
                growth(e -> e.examples = List.of(example("5", "6"))),
                growth(e -> e.examples = List.of(example("5", "5"))));
        put(CatalogProblem.EXAMPLE_BROKEN,
                growth(e -> e.examples = List.of(example("-5", "5"))),
                growth(e -> e.examples = List.of(example("5", "5"))));
        put(CatalogProblem.EXAMPLE_WITHOUT_EXPECTATION,
                growth(e -> e.examples = List.of(example("5", null))),
                growth(e -> e.examples = List.of(example("5", "5"))));
    }

    private static void publications() {
        Catalog ready = Published.READY;
        Catalog once = Published.publish(ready);
        put(CatalogProblem.PLAN_WITHOUT_VERSION, Published.growth(ready, e -> e.status = PlanStatus.PUBLISHED), once);
        put(CatalogProblem.PLAN_ARCHIVED,
                Published.problems(Published.growth(once, e -> e.status = PlanStatus.ARCHIVED)),
                Published.problems(Published.growth(once, e -> e.status = PlanStatus.DEPRECATED)));
        put(CatalogProblem.PLAN_UNCHANGED, Published.problems(once),
                Published.problems(Published.growth(once, e -> e.trialDays = 7)));
        put(CatalogProblem.PRODUCT_NOT_PUBLISHED,
                Published.problems(Published.api(ready, e -> e.publishStatus = PublishStatus.IN_REVIEW)),
                Published.problems(ready));
        put(CatalogProblem.PRODUCT_NOT_AVAILABLE,
                Published.problems(Published.api(ready, e -> e.maturity = Maturity.EXPERIMENTAL)),
                Published.problems(Published.api(ready, e -> e.maturity = Maturity.BETA)));
        put(CatalogProblem.PRODUCT_DEPRECATED_NEW,
                Published.problems(Published.api(ready, e -> e.maturity = Maturity.DEPRECATED)),
                Published.problems(Published.api(once, e -> e.maturity = Maturity.DEPRECATED)));
        put(CatalogProblem.UNIT_NOT_ACTIVE,
                Published.problems(Published.calls(ready, e -> e.status = UnitStatus.ARCHIVED)),
                Published.problems(ready));
        put(CatalogProblem.CURRENCY_DROPPED,
                Published.problems(Published.growth(once, e -> e.currencies = List.of(USD))),
                Published.problems(Published.growth(once, e -> e.currencies = List.of(USD, EUR))));
        put(CatalogProblem.PRODUCT_DROPPED,
                Published.problems(once.apply(List.of(Change.deleted(once.price("growth-calls").orElseThrow())))),
                Published.problems(Published.price(once, e -> e.terms = ONE)));
        PlanVersion version = once.currentVersion("growth").orElseThrow();
        PlanVersion later = new PlanVersion(version.id(), 1, Samples.NOW.plusSeconds(1), version.plan(), List.of(),
                List.of(), List.of(), version.rounding(), List.of());
        put(CatalogProblem.VERSION_CHANGED, change(once, later), change(once, version));
        put(CatalogProblem.VERSION_DRIFT, Published.calls(once, e -> e.eventType = "call"),
                Published.calls(once, e -> e.name = "Calls"));
        Catalog reduced = Published.api(once, e -> e.taxCategory = TaxCategory.REDUCED);
        put(CatalogProblem.PINNED_BEHIND, reduced, Published.publish(reduced));
    }

    private static void prices() {
        put(CatalogProblem.CHARGE_TYPE_MIXED, calling(e -> e.chargeType = ChargeType.MIXED), calling(e -> {}));
        put(CatalogProblem.CHARGE_TYPE_NOT_OF_PRODUCT,
                api(e -> e.chargeType = ChargeType.SEAT), api(e -> e.chargeType = ChargeType.MIXED));
        put(CatalogProblem.MODEL_NOT_OF_PRODUCT,
                api(e -> e.pricingModel = Model.GRADUATED), api(e -> e.pricingModel = Model.PER_UNIT));
        Catalog mixed = plus(PLAIN, api(e -> e.chargeType = ChargeType.MIXED));
        put(CatalogProblem.UNIT_FORBIDDEN,
                plus(mixed, calling(e -> e.chargeType = ChargeType.SEAT)),
                plus(mixed, calling(e -> {
                    e.chargeType = ChargeType.SEAT;
                    e.unit = null;
                })));
        put(CatalogProblem.UNIT_NOT_ATTACHED, product("api"), product("api", "calls"));
        put(CatalogProblem.UNIT_ARCHIVED, unit("calls").with(e -> e.status = UnitStatus.ARCHIVED), unit("calls"));
        put(CatalogProblem.PRODUCT_DEPRECATED,
                api(e -> e.maturity = Maturity.DEPRECATED), api(e -> e.maturity = Maturity.GA));
        put(CatalogProblem.PRODUCT_ARCHIVED,
                api(e -> e.publishStatus = PublishStatus.ARCHIVED), api(e -> e.publishStatus = PublishStatus.DRAFT));
        Catalog regions = plus(PLAIN, keys(UnmatchedKeyPolicy.REJECT, null));
        put(CatalogProblem.PRICE_KEY_MISSING, regions, plus(regions, calling(e -> e.priceKey = "eu")));
        put(CatalogProblem.PRICE_KEY_NOT_KEYED, calling(e -> e.priceKey = "eu"), calling(e -> {}));
        put(CatalogProblem.PERIOD_EMPTY, calling(e -> {
            e.effectiveFrom = Samples.NOW;
            e.effectiveUntil = Samples.NOW;
        }), calling(e -> {
            e.effectiveFrom = Samples.NOW;
            e.effectiveUntil = Samples.NOW.plusMillis(1);
        }));
        Catalog ended = plus(PLAIN, calling(e -> e.effectiveUntil = Instant.parse("2026-12-01T00:00:00Z")));
        put(CatalogProblem.PERIOD_GAP,
                plus(ended, other("next", e -> e.effectiveFrom = Instant.parse("2026-12-02T00:00:00Z"))),
                plus(ended, other("next", e -> e.effectiveFrom = Instant.parse("2026-12-01T00:00:00Z"))));
        put(CatalogProblem.PRICE_TIE, plus(PLAIN, other("same", e -> {})),
                plus(PLAIN, other("same", e -> e.country = "DE")));
    }

    private static void numbers() {
        Product dollarCost = api(e -> e.costs = List.of(new Cost("primary", BigDecimal.ONE, USD, null)));
        Product euroCost = api(e -> e.costs = List.of(new Cost("primary", BigDecimal.ONE, EUR, null)));
        Catalog formula = plus(PLAIN,
                calling(e -> e.terms = Terms.of(Model.PER_UNIT).with(t -> t.formula = "cost * 2")));
        put(CatalogProblem.COST_CURRENCY, plus(formula, dollarCost), plus(formula, euroCost));
        put(CatalogProblem.PRICE_UNDER_COST,
                plus(PLAIN, euroCost, calling(e -> e.terms = perUnit("0.99"))), plus(PLAIN, euroCost));
        put(CatalogProblem.VOLUME_CLIFF,
                catalog(volume(Tier.upTo("1000", "2"), Tier.andAbove("1"))),
                catalog(graduated(Tier.upTo("1000", "2"), Tier.andAbove("1"))));
        put(CatalogProblem.RATE_RISES,
                catalog(graduated(Tier.upTo("1000", "1"), Tier.andAbove("2"))),
                catalog(graduated(Tier.upTo("1000", "0"), Tier.upTo("2000", "2"), Tier.andAbove("1"))));
        put(CatalogProblem.TIER_UNREACHABLE,
                catalog(graduated(Tier.upTo("10", "2"), Tier.upTo("10.5", "2"), Tier.andAbove("1"))),
                plus(catalog(graduated(Tier.upTo("10", "2"), Tier.upTo("10.5", "2"), Tier.andAbove("1"))),
                        unit("calls").with(e -> e.conversion = new Conversion(
                                Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.HALF_UP, 1))));
        Terms tiers = graduated(Tier.upTo("10", "2"), Tier.andAbove("1"));
        put(CatalogProblem.TIER_ABOVE_MAXIMUM,
                catalog(tiers.with(e -> e.maxAmount = number("20"))),
                catalog(tiers.with(e -> e.maxAmount = number("21"))));
    }

    private static void changes() {
        Catalog sold = plus(PLAIN, growth(e -> e.status = PlanStatus.PUBLISHED));
        put(CatalogProblem.CODE_LOCKED, change(sold, api(e -> e.code = "api2")),
                change(PLAIN, api(e -> e.code = "api2")));
        put(CatalogProblem.CHARGE_TYPE_LOCKED,
                change(sold, api(e -> e.chargeType = ChargeType.MIXED)),
                change(PLAIN, api(e -> e.chargeType = ChargeType.MIXED)));
        put(CatalogProblem.AGGREGATION_LOCKED,
                change(PLAIN, unit("calls").with(e -> e.aggregation = Aggregation.MAX)),
                change(plus(PLAIN, unit("bytes")), unit("bytes").with(e -> e.aggregation = Aggregation.MAX)));
        Catalog regions = plus(PLAIN, keys(UnmatchedKeyPolicy.REJECT, null), calling(e -> e.priceKey = "eu"));
        put(CatalogProblem.KEY_LABEL_LOCKED,
                change(regions, api(e -> {})),
                change(plus(regions, calling(e -> {})), api(e -> {})));
        put(CatalogProblem.PRICES_DO_NOT_FIT,
                change(PLAIN, api(e -> e.pricingModel = Model.VOLUME)),
                change(PLAIN, api(e -> e.pricingModel = Model.PER_UNIT)));
    }

    private static void quotes() {
        Catalog two = plus(PLAIN, product("sms", "calls"), price("s", "growth", "sms", "calls", ONE));
        Usage one = new Usage("api", "calls", null, BigDecimal.ONE);
        put(CatalogProblem.QUANTITY_AMBIGUOUS, quoted(two, calls("1")), quoted(PLAIN, calls("1")));
        put(CatalogProblem.QUANTITY_TWICE,
                quoted(PLAIN, request(QuoteContext.ANYONE, one, one)),
                quoted(PLAIN, request(QuoteContext.ANYONE, one)));
        put(CatalogProblem.NOTHING_CARRIED_OVER, carried(Rollover.NONE, null), carried(Rollover.ALL, null));
        put(CatalogProblem.CARRIED_OVER_LIMIT, carried(Rollover.UP_TO, "4"), carried(Rollover.UP_TO, "5"));
        Catalog bytes = plus(PLAIN, unit("bytes"));
        put(CatalogProblem.QUANTITY_NOT_PRICED,
                quoted(bytes, request(QuoteContext.ANYONE, new Usage("api", "bytes", null, BigDecimal.ONE))),
                quoted(bytes, request(QuoteContext.ANYONE, one)));
        QuoteRequest seats =
                new QuoteRequest(List.of(), List.of(new Seats("api", BigDecimal.ONE)), null, QuoteContext.ANYONE);
        put(CatalogProblem.SEATS_NOT_PRICED, quoted(PLAIN, seats), quoted(plus(PLAIN, calling(e -> {
            e.chargeType = ChargeType.SEAT;
            e.unit = null;
        })), seats));
        Catalog regions = plus(PLAIN, keys(UnmatchedKeyPolicy.REJECT, null), calling(e -> e.priceKey = "eu"));
        put(CatalogProblem.PRICE_KEY_UNKNOWN,
                quoted(regions, request(QuoteContext.ANYONE, keyed("us", "1"))),
                quoted(regions, request(QuoteContext.ANYONE, keyed("eu", "1"))));
        Plan both = growth(e -> e.currencies = List.of(EUR, USD));
        QuoteRequest dollars = new QuoteRequest(List.of(one), List.of(), USD, QuoteContext.ANYONE);
        put(CatalogProblem.CURRENCY_AMBIGUOUS, quoted(plus(PLAIN, both), calls("1")),
                quoted(plus(PLAIN, both), dollars));
        put(CatalogProblem.NO_PRICE_IN_CURRENCY,
                quoted(plus(PLAIN, both), dollars),
                quoted(plus(PLAIN, both, other("usd", e -> e.currency = USD)), dollars));
        Catalog german = plus(PLAIN, calling(e -> e.country = "DE"));
        put(CatalogProblem.NO_PRICE,
                quoted(german, request(country("FR"), one)), quoted(german, request(country("DE"), one)));
        Plan dollarPlan = Plan.draft(Samples.id("usd"), "usd", "Dollars", USD);
        put(CatalogProblem.CURRENCIES_DIFFER, compared(dollarPlan), compared(plan("euro")));
        put(CatalogProblem.CADENCES_DIFFER,
                compared(plan("w").with(e -> e.cadence = Cadence.parse("P7D").orElseThrow())),
                compared(plan("y").with(e -> e.cadence = Cadence.YEARLY)));
    }

    /// Five units carried over of an allowance that rolls over like this.
    private static Collection<Problem> carried(Rollover rollover, @Nullable String limit) {
        Catalog catalog = plus(PLAIN, plan("growth").with(e -> e.allowances = List.of(
                new Allowance("api", "calls", BigDecimal.TEN, rollover, limit == null ? null : number(limit), null))));
        return quoted(catalog, new QuoteRequest(List.of(), List.of(),
                List.of(new CarriedOver("api", "calls", number("5"))), null, QuoteContext.ANYONE));
    }

    private static Collection<Problem> compared(Plan plan) {
        return PlanComparison.of(QUOTES, Samples.growth(PLAIN), plan, request(QuoteContext.ANYONE)).problems();
    }
}
