package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.ProblemCases.ONE;
import static dev.tierdesk.catalog.ProblemCases.PLAIN;
import static dev.tierdesk.catalog.ProblemCases.allowance;
import static dev.tierdesk.catalog.ProblemCases.api;
import static dev.tierdesk.catalog.ProblemCases.calling;
import static dev.tierdesk.catalog.ProblemCases.growth;
import static dev.tierdesk.catalog.ProblemCases.keys;
import static dev.tierdesk.catalog.ProblemCases.other;
import static dev.tierdesk.catalog.Samples.EUR;
import static dev.tierdesk.catalog.Samples.USD;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.example;
import static dev.tierdesk.catalog.Samples.graduated;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.settings;
import static dev.tierdesk.catalog.Samples.unit;
import static dev.tierdesk.catalog.Samples.volume;

import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Problems of a catalog as it stands.
final class StandingCases {
    private StandingCases() {}

    static void into(ProblemCases cases) {
        naming(cases);
        references(cases);
        products(cases);
        units(cases);
        plans(cases);
        prices(cases);
        numbers(cases);
    }

    private static void naming(ProblemCases cases) {
        cases.put(CatalogProblem.REQUIRED, api(e -> e.name = " "), api(e -> e.name = "API"));
        cases.put(CatalogProblem.TEXT_TOO_LONG, api(e -> e.name = "x".repeat(121)), api(e -> e.name = "x".repeat(120)));
        cases.put(CatalogProblem.CODE_INVALID, product("Api"), product("a.p-i_2"));
        cases.put(CatalogProblem.NAME_TAKEN,
                product("sms").with(e -> e.name = "PRODUCT api"), product("sms").with(e -> e.name = "Product sms"));
        cases.put(CatalogProblem.NAME_CHARACTERS, api(e -> e.name = "API & more"),
                api(e -> e.name = "API (and more) v1.0_b-2"));
        cases.put(CatalogProblem.LISTED_TWICE,
                api(e -> e.tags = List.of("a", "a")), api(e -> e.tags = List.of("a", "b")));
        cases.put(CatalogProblem.BELOW_MINIMUM, growth(e -> e.trialDays = -1), growth(e -> e.trialDays = 0));
        cases.put(CatalogProblem.ABOVE_MAXIMUM, tax("101"), tax("100"));
        cases.put(CatalogProblem.COUNTRY_UNKNOWN, calling(e -> e.country = "EL"), calling(e -> e.country = "GR"));
        cases.put(CatalogProblem.URL_INVALID, api(e -> e.openapiUrl = "spec.json"),
                api(e -> e.openapiUrl = "https://acme.test/spec.json"));
        cases.put(CatalogProblem.VARIABLE_NAME_INVALID, variable("My fee"), variable("my_fee"));
        TaxRule rule = new TaxRule("DE", TaxCategory.DEFAULT, BigDecimal.ONE, LocalDate.EPOCH);
        cases.put(CatalogProblem.TAX_RULE_TWICE,
                settings().with(e -> e.taxRules = List.of(rule, rule)), settings()
                        .with(e -> e.taxRules = List.of(rule)));
    }

    private static CatalogSettings tax(String rate) {
        return settings().with(e -> e.taxRules =
                List.of(new TaxRule("DE", TaxCategory.DEFAULT, number(rate), LocalDate.EPOCH)));
    }

    static CatalogSettings variable(String name) {
        return settings().with(e -> e.variables = List.of(new Variable(name, BigDecimal.ONE, null, null)));
    }

    private static void references(ProblemCases cases) {
        cases.put(CatalogProblem.UNKNOWN_PRODUCT, calling(e -> e.product = "apo"), calling(e -> {}));
        cases.put(CatalogProblem.UNKNOWN_UNIT, calling(e -> e.unit = "cals"), calling(e -> {}));
        cases.put(CatalogProblem.UNKNOWN_PLAN, calling(e -> e.plan = "grow"), calling(e -> {}));
        cases.put(CatalogProblem.UNKNOWN_COST,
                calling(e -> e.costVariant = "shipping"), calling(e -> e.costVariant = null));
        cases.put(CatalogProblem.UNKNOWN_PRODUCT_TYPE, api(e -> e.type = "OTTER"), api(e -> e.type = "OTHER"));
    }

    private static void products(ProblemCases cases) {
        cases.put(CatalogProblem.VALIDATION, api(e -> {
            e.chargeType = ChargeType.SEAT;
            e.pricingModel = Model.PERCENTAGE;
        }), api(e -> {
            e.chargeType = ChargeType.SEAT;
            e.pricingModel = Model.PACKAGE;
        }));
        cases.put(CatalogProblem.METADATA_MISSING, api(e -> e.type = "STANDARD_API"), api(e -> {
            e.type = "STANDARD_API";
            e.metadata = Map.of("base_path", "/v1", "api_version", "1.0");
        }));
        cases.put(CatalogProblem.EXPERIMENTAL_PUBLISHED, api(e -> e.publishStatus = PublishStatus.PUBLISHED), api(e -> {
            e.publishStatus = PublishStatus.PUBLISHED;
            e.maturity = Maturity.BETA;
        }));
        cases.put(CatalogProblem.RETIRED_NOT_ARCHIVED, api(e -> e.maturity = Maturity.RETIRED), api(e -> {
            e.maturity = Maturity.RETIRED;
            e.publishStatus = PublishStatus.ARCHIVED;
        }));
        Catalog regions = plus(PLAIN, calling(e -> e.priceKey = "eu"));
        cases.put(CatalogProblem.DEFAULT_KEY_MISSING,
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, null)),
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, "eu")));
        cases.put(CatalogProblem.DEFAULT_KEY_UNKNOWN,
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, "us")),
                plus(regions, keys(UnmatchedKeyPolicy.USE_DEFAULT, "eu")));
        cases.put(CatalogProblem.DEFAULT_KEY_NOT_KEYED,
                api(e -> e.keys = new PriceKeys(null, UnmatchedKeyPolicy.REJECT, "eu")),
                api(e -> e.keys = PriceKeys.NONE));
        cases.put(CatalogProblem.COST_KEY_INVALID,
                api(e -> e.costs = List.of(new Cost("eu-west", BigDecimal.ONE, EUR, null))),
                api(e -> e.costs = List.of(new Cost("eu_west", BigDecimal.ONE, EUR, null))));
        Cost cost = new Cost("primary", BigDecimal.ONE, EUR, null);
        cases.put(CatalogProblem.COST_TWICE, api(e -> e.costs = List.of(cost, cost)),
                api(e -> e.costs = List.of(cost, new Cost("primary", BigDecimal.ONE, USD, null))));
        GatewayMapping mapping = GatewayMapping.of(Gateway.KONG, "api");
        cases.put(CatalogProblem.GATEWAY_STALE,
                api(e -> e.gateways = List.of(mapping.with(GatewayStatus.STALE, null))),
                api(e -> e.gateways = List.of(mapping.with(GatewayStatus.SYNCED, null))));
        cases.put(CatalogProblem.GATEWAY_TWICE,
                api(e -> e.gateways = List.of(mapping, mapping)),
                api(e -> e.gateways = List.of(mapping, GatewayMapping.of(Gateway.APIGEE, "api"))));
        cases.put(CatalogProblem.REQUIRES_CYCLE,
                plus(PLAIN, api(e -> e.requires = List.of("sms")), product("sms")
                        .with(e -> e.requires = List.of("api"))),
                plus(PLAIN, api(e -> e.requires = List.of("sms")), product("sms")));
        cases.put(CatalogProblem.UNIT_WITHOUT_PRICE,
                plus(PLAIN, unit("bytes"), product("api", "calls", "bytes")),
                plus(PLAIN, unit("bytes"), product("api", "calls", "bytes"), price("p", null, "api", "bytes", ONE)));
    }

    private static void units(ProblemCases cases) {
        cases.put(CatalogProblem.EVENT_FIELD_MISSING,
                unit("calls").with(e -> e.aggregation = Aggregation.SUM),
                unit("calls").with(e -> {
                    e.aggregation = Aggregation.SUM;
                    e.eventField = "bytes";
                }));
        cases.put(CatalogProblem.UNIT_UNUSED, unit("bytes"), unit("bytes").with(e -> e.status = UnitStatus.ARCHIVED));
    }

    private static void plans(ProblemCases cases) {
        cases.put(CatalogProblem.PLAN_WITHOUT_PRICES, Samples.with(), PLAIN);
        cases.put(CatalogProblem.CURRENCY_NOT_OF_CATALOG,
                growth(e -> e.currencies = List.of(EUR, USD)), growth(e -> {}));
        cases.put(CatalogProblem.CURRENCY_NOT_OF_PLAN, calling(e -> e.currency = USD), calling(e -> {}));
        Plan both = growth(e -> e.currencies = List.of(EUR, USD));
        cases.put(CatalogProblem.CURRENCY_WITHOUT_PRICE,
                plus(PLAIN, both),
                plus(PLAIN, both, price("list", null, "api", "calls", ONE).with(e -> e.currency = USD)));
        Catalog scale = plus(PLAIN, unit("bytes"), product("api", "calls", "bytes"), plan("scale"),
                price("scale-bytes", "scale", "api", "bytes", ONE), price("scale-calls", "scale", "api", "calls", ONE));
        cases.put(CatalogProblem.UNIT_NOT_PRICED_HERE, scale, plus(scale, price("g", "growth", "api", "bytes", ONE)));
        Catalog requiring = plus(PLAIN, api(e -> e.requires = List.of("sms")), product("sms", "calls"));
        cases.put(CatalogProblem.REQUIRED_PRODUCT_MISSING, requiring,
                plus(requiring, price("s", "growth", "sms", "calls", ONE)));
        Allowance none = allowance(Rollover.NONE, null, null);
        cases.put(CatalogProblem.ALLOWANCE_TWICE,
                growth(e -> e.allowances = List.of(none, none)), growth(e -> e.allowances = List.of(none)));
        Catalog generous = plus(PLAIN, unit("bytes"), growth(e -> e.allowances =
                List.of(new Allowance("api", "bytes", BigDecimal.ONE, Rollover.NONE, null, null))));
        cases.put(CatalogProblem.ALLOWANCE_WITHOUT_PRICE, generous,
                plus(generous, price("b", "growth", "api", "bytes", ONE)));
        Catalog allowing = plus(PLAIN, growth(e -> e.allowances = List.of(none)));
        cases.put(CatalogProblem.ALLOWANCE_AND_INCLUDED,
                plus(allowing, calling(e -> e.terms = ONE.with(t -> t.includedQuantity = BigDecimal.TEN))), allowing);
        cases.put(CatalogProblem.ROLLOVER_LIMIT,
                growth(e -> e.allowances = List.of(allowance(Rollover.UP_TO, null, 1))),
                growth(e -> e.allowances = List.of(allowance(Rollover.UP_TO, "5", 1))));
        cases.put(CatalogProblem.ROLLOVER_PERIODS,
                growth(e -> e.allowances = List.of(allowance(Rollover.NONE, null, 1))),
                growth(e -> e.allowances = List.of(allowance(Rollover.ALL, null, 1))));
        cases.put(CatalogProblem.EXAMPLE_FAILS,
                growth(e -> e.examples = List.of(example("5", "6"))),
                growth(e -> e.examples = List.of(example("5", "5"))));
        cases.put(CatalogProblem.EXAMPLE_BROKEN,
                growth(e -> e.examples = List.of(example("-5", "5"))),
                growth(e -> e.examples = List.of(example("5", "5"))));
        cases.put(CatalogProblem.EXAMPLE_WITHOUT_EXPECTATION,
                growth(e -> e.examples = List.of(example("5", null))),
                growth(e -> e.examples = List.of(example("5", "5"))));
    }

    private static void prices(ProblemCases cases) {
        cases.put(CatalogProblem.CHARGE_TYPE_MIXED, calling(e -> e.chargeType = ChargeType.MIXED), calling(e -> {}));
        cases.put(CatalogProblem.CHARGE_TYPE_NOT_OF_PRODUCT,
                api(e -> e.chargeType = ChargeType.SEAT), api(e -> e.chargeType = ChargeType.MIXED));
        cases.put(CatalogProblem.MODEL_NOT_OF_PRODUCT,
                api(e -> e.pricingModel = Model.GRADUATED), api(e -> e.pricingModel = Model.PER_UNIT));
        Catalog mixed = plus(PLAIN, api(e -> e.chargeType = ChargeType.MIXED));
        cases.put(CatalogProblem.UNIT_FORBIDDEN,
                plus(mixed, calling(e -> e.chargeType = ChargeType.SEAT)),
                plus(mixed, calling(e -> {
                    e.chargeType = ChargeType.SEAT;
                    e.unit = null;
                })));
        cases.put(CatalogProblem.UNIT_NOT_ATTACHED, product("api"), product("api", "calls"));
        cases.put(CatalogProblem.UNIT_ARCHIVED, unit("calls").with(e -> e.status = UnitStatus.ARCHIVED), unit("calls"));
        cases.put(CatalogProblem.PRODUCT_DEPRECATED,
                api(e -> e.maturity = Maturity.DEPRECATED), api(e -> e.maturity = Maturity.GA));
        cases.put(CatalogProblem.PRODUCT_ARCHIVED,
                api(e -> e.publishStatus = PublishStatus.ARCHIVED), api(e -> e.publishStatus = PublishStatus.DRAFT));
        Catalog regions = plus(PLAIN, keys(UnmatchedKeyPolicy.REJECT, null));
        cases.put(CatalogProblem.PRICE_KEY_MISSING, regions, plus(regions, calling(e -> e.priceKey = "eu")));
        cases.put(CatalogProblem.PRICE_KEY_NOT_KEYED, calling(e -> e.priceKey = "eu"), calling(e -> {}));
        cases.put(CatalogProblem.PERIOD_EMPTY, calling(e -> {
            e.effectiveFrom = Samples.NOW;
            e.effectiveUntil = Samples.NOW;
        }), calling(e -> {
            e.effectiveFrom = Samples.NOW;
            e.effectiveUntil = Samples.NOW.plusMillis(1);
        }));
        Catalog ended = plus(PLAIN, calling(e -> e.effectiveUntil = Instant.parse("2026-12-01T00:00:00Z")));
        cases.put(CatalogProblem.PERIOD_GAP,
                plus(ended, other("next", e -> e.effectiveFrom = Instant.parse("2026-12-02T00:00:00Z"))),
                plus(ended, other("next", e -> e.effectiveFrom = Instant.parse("2026-12-01T00:00:00Z"))));
        cases.put(CatalogProblem.PRICE_TIE, plus(PLAIN, other("same", e -> {})),
                plus(PLAIN, other("same", e -> e.country = "DE")));
    }

    private static void numbers(ProblemCases cases) {
        Product dollarCost = api(e -> e.costs = List.of(new Cost("primary", BigDecimal.ONE, USD, null)));
        Product euroCost = api(e -> e.costs = List.of(new Cost("primary", BigDecimal.ONE, EUR, null)));
        Catalog formula = plus(PLAIN,
                calling(e -> e.terms = Terms.of(Model.PER_UNIT).with(t -> t.formula = "cost * 2")));
        cases.put(CatalogProblem.COST_CURRENCY, plus(formula, dollarCost), plus(formula, euroCost));
        cases.put(CatalogProblem.PRICE_UNDER_COST,
                plus(PLAIN, euroCost, calling(e -> e.terms = perUnit("0.99"))), plus(PLAIN, euroCost));
        cases.put(CatalogProblem.VOLUME_CLIFF,
                catalog(volume(Tier.upTo("1000", "2"), Tier.andAbove("1"))),
                catalog(graduated(Tier.upTo("1000", "2"), Tier.andAbove("1"))));
        cases.put(CatalogProblem.RATE_RISES,
                catalog(graduated(Tier.upTo("1000", "1"), Tier.andAbove("2"))),
                catalog(graduated(Tier.upTo("1000", "0"), Tier.upTo("2000", "2"), Tier.andAbove("1"))));
        cases.put(CatalogProblem.TIER_UNREACHABLE,
                catalog(graduated(Tier.upTo("10", "2"), Tier.upTo("10.5", "2"), Tier.andAbove("1"))),
                plus(catalog(graduated(Tier.upTo("10", "2"), Tier.upTo("10.5", "2"), Tier.andAbove("1"))),
                        unit("calls").with(e -> e.conversion = new Conversion(
                                Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.HALF_UP, 1))));
        Terms tiers = graduated(Tier.upTo("10", "2"), Tier.andAbove("1"));
        cases.put(CatalogProblem.TIER_ABOVE_MAXIMUM,
                catalog(tiers.with(e -> e.maxAmount = number("20"))),
                catalog(tiers.with(e -> e.maxAmount = number("21"))));
    }
}
