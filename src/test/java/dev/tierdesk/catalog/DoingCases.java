package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.ProblemCases.ONE;
import static dev.tierdesk.catalog.ProblemCases.PLAIN;
import static dev.tierdesk.catalog.ProblemCases.QUOTES;
import static dev.tierdesk.catalog.ProblemCases.api;
import static dev.tierdesk.catalog.ProblemCases.calling;
import static dev.tierdesk.catalog.ProblemCases.change;
import static dev.tierdesk.catalog.ProblemCases.growth;
import static dev.tierdesk.catalog.ProblemCases.keys;
import static dev.tierdesk.catalog.ProblemCases.other;
import static dev.tierdesk.catalog.ProblemCases.quoted;
import static dev.tierdesk.catalog.Samples.EUR;
import static dev.tierdesk.catalog.Samples.USD;
import static dev.tierdesk.catalog.Samples.calls;
import static dev.tierdesk.catalog.Samples.country;
import static dev.tierdesk.catalog.Samples.keyed;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.request;
import static dev.tierdesk.catalog.Samples.unit;
import static dev.tierdesk.catalog.StandingCases.variable;

import dev.tierdesk.catalog.publication.PlanComparison;
import dev.tierdesk.catalog.quote.CarriedOver;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Problems of what is done with a catalog: a change, a publication, a quote.
final class DoingCases {
    private DoingCases() {}

    static void into(ProblemCases cases) {
        changes(cases);
        publications(cases);
        quotes(cases);
    }

    private static void changes(ProblemCases cases) {
        cases.put(CatalogProblem.CODE_TAKEN,
                change(PLAIN, Product.draft(Samples.id("new"), "api", "New", "OTHER")),
                change(PLAIN, Product.draft(Samples.id("new"), "new", "New", "OTHER")));
        Catalog sold = plus(PLAIN, growth(e -> e.status = PlanStatus.PUBLISHED));
        cases.put(CatalogProblem.CODE_LOCKED, change(sold, api(e -> e.code = "api2")),
                change(PLAIN, api(e -> e.code = "api2")));
        cases.put(CatalogProblem.CHARGE_TYPE_LOCKED,
                change(sold, api(e -> e.chargeType = ChargeType.MIXED)),
                change(PLAIN, api(e -> e.chargeType = ChargeType.MIXED)));
        cases.put(CatalogProblem.AGGREGATION_LOCKED,
                change(PLAIN, unit("calls").with(e -> e.aggregation = Aggregation.MAX)),
                change(plus(PLAIN, unit("bytes")), unit("bytes").with(e -> e.aggregation = Aggregation.MAX)));
        Catalog regions = plus(PLAIN, keys(UnmatchedKeyPolicy.REJECT, null), calling(e -> e.priceKey = "eu"));
        cases.put(CatalogProblem.KEY_LABEL_LOCKED,
                change(regions, api(e -> {})),
                change(plus(regions, calling(e -> {})), api(e -> {})));
        cases.put(CatalogProblem.PRICES_DO_NOT_FIT,
                change(PLAIN, api(e -> e.pricingModel = Model.VOLUME)),
                change(PLAIN, api(e -> e.pricingModel = Model.PER_UNIT)));
    }

    private static void publications(ProblemCases cases) {
        Catalog ready = Published.READY;
        Catalog once = Published.publish(ready);
        cases.put(CatalogProblem.PLAN_WITHOUT_VERSION,
                Published.growth(ready, e -> e.status = PlanStatus.PUBLISHED), once);
        cases.put(CatalogProblem.PLAN_ARCHIVED,
                Published.problems(Published.growth(once, e -> e.status = PlanStatus.ARCHIVED)),
                Published.problems(Published.growth(once, e -> e.status = PlanStatus.DEPRECATED)));
        cases.put(CatalogProblem.PLAN_UNCHANGED, Published.problems(once),
                Published.problems(Published.growth(once, e -> e.trialDays = 7)));
        cases.put(CatalogProblem.PRODUCT_NOT_PUBLISHED,
                Published.problems(Published.api(ready, e -> e.publishStatus = PublishStatus.IN_REVIEW)),
                Published.problems(ready));
        cases.put(CatalogProblem.PRODUCT_NOT_AVAILABLE,
                Published.problems(Published.api(ready, e -> e.maturity = Maturity.EXPERIMENTAL)),
                Published.problems(Published.api(ready, e -> e.maturity = Maturity.BETA)));
        cases.put(CatalogProblem.PRODUCT_DEPRECATED_NEW,
                Published.problems(Published.api(ready, e -> e.maturity = Maturity.DEPRECATED)),
                Published.problems(Published.api(once, e -> e.maturity = Maturity.DEPRECATED)));
        cases.put(CatalogProblem.UNIT_NOT_ACTIVE,
                Published.problems(Published.calls(ready, e -> e.status = UnitStatus.ARCHIVED)),
                Published.problems(ready));
        cases.put(CatalogProblem.CURRENCY_DROPPED,
                Published.problems(Published.growth(once, e -> e.currencies = List.of(USD))),
                Published.problems(Published.growth(once, e -> e.currencies = List.of(USD, EUR))));
        cases.put(CatalogProblem.PRODUCT_DROPPED,
                Published.problems(once.apply(List.of(Change.deleted(once.price("growth-calls").orElseThrow())))),
                Published.problems(Published.price(once, e -> e.terms = ONE)));
        PlanVersion version = once.currentVersion("growth").orElseThrow();
        PlanVersion later = new PlanVersion(version.id(), 1, Samples.NOW.plusSeconds(1), version.plan(), List.of(),
                List.of(), List.of(), version.rounding(), List.of());
        cases.put(CatalogProblem.VERSION_CHANGED, change(once, later), change(once, version));
        cases.put(CatalogProblem.VERSION_DRIFT, Published.calls(once, e -> e.eventType = "call"),
                Published.calls(once, e -> e.name = "Calls"));
        Catalog reduced = Published.api(once, e -> e.taxCategory = TaxCategory.REDUCED);
        cases.put(CatalogProblem.PINNED_BEHIND, reduced, Published.publish(reduced));
    }

    private static void quotes(ProblemCases cases) {
        Catalog two = plus(PLAIN, product("sms", "calls"), price("s", "growth", "sms", "calls", ONE));
        Usage one = new Usage("api", "calls", null, BigDecimal.ONE);
        cases.put(CatalogProblem.QUANTITY_AMBIGUOUS, quoted(two, calls("1")), quoted(PLAIN, calls("1")));
        cases.put(CatalogProblem.QUANTITY_TWICE,
                quoted(PLAIN, request(QuoteContext.ANYONE, one, one)),
                quoted(PLAIN, request(QuoteContext.ANYONE, one)));
        cases.put(CatalogProblem.NOTHING_CARRIED_OVER, carried(Rollover.NONE, null), carried(Rollover.ALL, null));
        cases.put(CatalogProblem.CARRIED_OVER_LIMIT, carried(Rollover.UP_TO, "4"), carried(Rollover.UP_TO, "5"));
        Catalog bytes = plus(PLAIN, unit("bytes"));
        cases.put(CatalogProblem.QUANTITY_NOT_PRICED,
                quoted(bytes, request(QuoteContext.ANYONE, new Usage("api", "bytes", null, BigDecimal.ONE))),
                quoted(bytes, request(QuoteContext.ANYONE, one)));
        QuoteRequest seats =
                new QuoteRequest(List.of(), List.of(new Seats("api", BigDecimal.ONE)), null, QuoteContext.ANYONE);
        Catalog seated = plus(PLAIN, calling(e -> {
            e.chargeType = ChargeType.SEAT;
            e.unit = null;
        }));
        QuoteRequest half = new QuoteRequest(
                List.of(), List.of(new Seats("api", new BigDecimal("0.5"))), null, QuoteContext.ANYONE);
        cases.put(CatalogProblem.SEATS_NOT_PRICED, quoted(PLAIN, seats), quoted(seated, seats));
        cases.put(CatalogProblem.SEATS_NOT_WHOLE, quoted(seated, half), quoted(seated, seats));
        Catalog regions = plus(PLAIN, keys(UnmatchedKeyPolicy.REJECT, null), calling(e -> e.priceKey = "eu"));
        cases.put(CatalogProblem.PRICE_KEY_UNKNOWN,
                quoted(regions, request(QuoteContext.ANYONE, keyed("us", "1"))),
                quoted(regions, request(QuoteContext.ANYONE, keyed("eu", "1"))));
        Plan both = growth(e -> e.currencies = List.of(EUR, USD));
        QuoteRequest dollars = new QuoteRequest(List.of(one), List.of(), USD, QuoteContext.ANYONE);
        cases.put(CatalogProblem.CURRENCY_AMBIGUOUS, quoted(plus(PLAIN, both), calls("1")),
                quoted(plus(PLAIN, both), dollars));
        cases.put(CatalogProblem.NO_PRICE_IN_CURRENCY,
                quoted(plus(PLAIN, both), dollars),
                quoted(plus(PLAIN, both, other("usd", e -> e.currency = USD)), dollars));
        Catalog german = plus(PLAIN, calling(e -> e.country = "DE"));
        cases.put(CatalogProblem.NO_PRICE,
                quoted(german, request(country("FR"), one)), quoted(german, request(country("DE"), one)));
        Plan dollarPlan = Plan.draft(Samples.id("usd"), "usd", "Dollars", USD);
        cases.put(CatalogProblem.CURRENCIES_DIFFER, compared(dollarPlan), compared(plan("euro")));
        cases.put(CatalogProblem.CADENCES_DIFFER,
                compared(plan("w").with(e -> e.cadence = Cadence.parse("P7D").orElseThrow())),
                compared(plan("y").with(e -> e.cadence = Cadence.YEARLY)));
        cases.put(CatalogProblem.UNKNOWN_VARIABLE,
                quoted(PLAIN, request(variables("fee"))),
                quoted(plus(PLAIN, variable("fee")), request(variables("fee"))));
    }

    private static QuoteContext variables(String name) {
        return new QuoteContext(null, null, null, Map.of(), Map.of(name, BigDecimal.ONE), true, false);
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
