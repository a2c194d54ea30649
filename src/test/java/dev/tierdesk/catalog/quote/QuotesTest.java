package dev.tierdesk.catalog.quote;

import static dev.tierdesk.catalog.Samples.EUR;
import static dev.tierdesk.catalog.Samples.USD;
import static dev.tierdesk.catalog.Samples.calls;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.fixed;
import static dev.tierdesk.catalog.Samples.graduated;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.quote;
import static dev.tierdesk.catalog.Samples.request;
import static dev.tierdesk.catalog.Samples.unit;
import static dev.tierdesk.catalog.Samples.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final Tier[] AFORO = {
        Tier.upTo("1000", "0.010"), Tier.upTo("10000", "0.008"), Tier.andAbove("0.005")
    };
    private static final Tier[] KONTORION = {
        Tier.upTo("1000", "0.10"), Tier.upTo("10000", "0.08"), Tier.andAbove("0.05")
    };
    private static final Tier[] BILL_SH = {
        Tier.upTo("1000000", "0.000001"), Tier.upTo("10000000", "0.00000075"), Tier.andAbove("0.0000005")
    };

    @Test
    void theTablesOfTheSourceSystemsComeOutAsTheirDocumentsSay() {
        assertThat(quote(catalog(graduated(AFORO)), calls("15000")).total()).isEqualByComparingTo("107.00");
        assertThat(quote(catalog(volume(AFORO)), calls("15000")).total()).isEqualByComparingTo("75.00");
        assertThat(quote(catalog(graduated(KONTORION)), calls("5000")).total()).isEqualByComparingTo("420.00");
        assertThat(quote(catalog(volume(KONTORION)), calls("5000")).total()).isEqualByComparingTo("400.00");
        assertThat(quote(catalog(graduated(BILL_SH)), calls("10000000")).total()).isEqualByComparingTo("7.75");
    }

    @Test
    void aQuoteAddsUpRoundedCharges() {
        Catalog catalog = Samples.with(
                product("api", "calls").with(e -> e.chargeType = ChargeType.MIXED),
                fixed("growth-base", "growth", "api", "9.90"),
                price("growth-calls", "growth", "api", "calls", perUnit("0.0015")),
                price("growth-support", "growth", "api", "calls", perUnit("0.0015"))
                        .with(e -> e.component = "support"));

        Quote quote = quote(catalog, calls("3"));

        assertThat(quote.lines()).extracting(Samples::rounded)
                .containsExactly(number("9.90"), number("0.00"), number("0.00"));
        assertThat(quote.total()).isEqualTo(number("9.90"));
    }

    @Test
    void roundingIsThePlansAndElseTheCatalogs() {
        Catalog catalog = catalog(perUnit("0.0005"));
        Plan exact = plan("growth").with(e -> e.rounding = new RoundingPolicy(RoundingPolicy.Mode.HALF_UP, 4));
        CatalogSettings even =
                Samples.settings().with(e -> e.rounding = new RoundingPolicy(RoundingPolicy.Mode.HALF_EVEN, null));

        assertThat(quote(catalog, calls("10")).total()).isEqualTo(number("0.01"));
        assertThat(quote(Samples.plus(catalog, even), calls("10")).total()).isEqualTo(number("0.00"));
        assertThat(quote(Samples.plus(catalog, exact), calls("10")).total()).isEqualTo(number("0.0050"));
    }

    @Test
    void theMinimumOfThePlanIsTruedUp() {
        Catalog catalog = Samples.plus(
                catalog(perUnit("0.01")), plan("growth").with(e -> e.minimumAmounts = Map.of(EUR, number("50"))));

        Quote less = quote(catalog, calls("1000"));
        assertThat(less.charges()).isEqualByComparingTo("10.00");
        assertThat(less.trueUp()).isEqualByComparingTo("40.00");
        assertThat(less.subtotal()).isEqualByComparingTo("50.00");
        Quote more = quote(catalog, calls("6000"));
        assertThat(more.trueUp()).isEqualByComparingTo("0");
        assertThat(more.total()).isEqualByComparingTo("60.00");
    }

    @Test
    void whatNobodyGaveIsZeroAndListedAsAssumed() {
        Quote quote = quote(catalog(perUnit("0.01")), request(QuoteContext.ANYONE));

        assertThat(quote.total()).isEqualByComparingTo("0");
        assertThat(quote.assumed()).containsExactly(new Assumption("api", "calls", null));
        assertThat(quote(catalog(perUnit("0.01")), calls("0")).assumed()).isEmpty();
    }

    @Test
    void aQuantityWithoutProductIsRefusedWhereSeveralProductsHaveTheUnit() {
        Catalog catalog = Samples.with(
                product("sms", "calls"),
                price("growth-calls", "growth", "api", "calls", perUnit("1")),
                price("growth-sms", "growth", "sms", "calls", perUnit("2")));

        Quote ambiguous = quote(catalog, calls("5"));
        assertThat(ambiguous.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.QUANTITY_AMBIGUOUS);
            assertThat(problem.arguments()).containsEntry("products", "api, sms");
        });
        Quote named = quote(catalog, request(QuoteContext.ANYONE, new Usage("sms", "calls", null, number("5"))));
        assertThat(named.problems()).isEmpty();
        assertThat(named.total()).isEqualByComparingTo("10");
    }

    @Test
    void anUnknownUnitIsRefusedWithTheNearestName() {
        Quote quote = quote(catalog(perUnit("1")),
                request(QuoteContext.ANYONE, new Usage(null, "cals", null, BigDecimal.ONE)));

        assertThat(quote.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.UNKNOWN_UNIT);
            assertThat(problem.arguments()).containsEntry("suggestion", "calls");
        });
    }

    @Test
    void aNegativeQuantityIsAProblemOfItsLine() {
        Quote quote = quote(catalog(perUnit("1")), calls("-1"));

        assertThat(quote.lines().getFirst().charge()).isNull();
        assertThat(quote.lines().getFirst().problems()).extracting(p -> p.code().name())
                .containsExactly("QUANTITY_NEGATIVE");
    }

    @Test
    void aPartOfASeatIsNotSold() {
        Catalog catalog = Samples.with(
                product("desk").with(e -> e.chargeType = ChargeType.SEAT),
                price("growth-desk", "growth", "desk", "calls", perUnit("12")).with(e -> {
                    e.chargeType = ChargeType.SEAT;
                    e.unit = null;
                }));

        assertThat(quote(catalog, seats("2.5")).failed()).isTrue();
        assertThat(quote(catalog, seats("2.5")).lines()).singleElement().satisfies(line -> {
            assertThat(line.charge()).isNull();
            assertThat(line.problems()).extracting(Problem::code).containsExactly(CatalogProblem.SEATS_NOT_WHOLE);
        });
        assertThat(quote(catalog, seats("2.0")).total()).isEqualByComparingTo("24");
    }

    private static QuoteRequest seats(String quantity) {
        return new QuoteRequest(List.of(), List.of(new Seats(null, number(quantity))), null, QuoteContext.ANYONE);
    }

    @Test
    void seatsCountForEveryProductSoldBySeat() {
        Terms perSeat = perUnit("12");
        Catalog catalog = Samples.with(
                product("desk").with(e -> e.chargeType = ChargeType.SEAT),
                price("growth-desk", "growth", "desk", "calls", perSeat).with(e -> {
                    e.chargeType = ChargeType.SEAT;
                    e.unit = null;
                }));
        QuoteRequest five = new QuoteRequest(
                List.of(), List.of(new Seats(null, number("5"))), null, QuoteContext.ANYONE);

        assertThat(quote(catalog, five).total()).isEqualByComparingTo("60");
        assertThat(quote(catalog(perUnit("1")), five).problems()).extracting(Problem::code)
                .containsExactly(CatalogProblem.SEATS_NOT_PRICED);
    }

    @Test
    void theAllowanceOfThePlanIsTakenOffInConvertedUnits() {
        BillableUnit thousands = unit("calls").with(e -> e.conversion =
                new Conversion(Conversion.Operation.DIVIDE, number("1000"), Conversion.Rounding.CEILING, 0));
        Plan generous = plan("growth").with(e -> e.allowances =
                List.of(new Allowance("api", "calls", number("10"), Rollover.NONE, null, null)));
        Catalog catalog = Samples.plus(catalog(perUnit("3")), thousands, generous);

        assertThat(quote(catalog, calls("10000")).total()).isEqualByComparingTo("0");
        assertThat(quote(catalog, calls("10001")).total()).isEqualByComparingTo("3");
    }

    @Test
    void aPlanWithSeveralCurrenciesWantsOneChosen() {
        Catalog catalog = Samples.plus(catalog(perUnit("1")), plan("growth")
                .with(e -> e.currencies = List.of(EUR, USD)));
        Usage two = new Usage(null, "calls", null, number("2"));
        QuoteRequest dollars = new QuoteRequest(List.of(two), List.of(), USD, QuoteContext.ANYONE);

        assertThat(quote(catalog, calls("2")).problems()).extracting(Problem::code)
                .containsExactly(CatalogProblem.CURRENCY_AMBIGUOUS);
        QuoteLine line = quote(catalog, dollars).lines().getFirst();
        assertThat(line.charge()).isNull();
        assertThat(line.problems()).extracting(Problem::code).containsExactly(CatalogProblem.NO_PRICE_IN_CURRENCY);
    }

    @Test
    void ofTwoChargesWithoutAPriceInTheCurrencyEachIsNamed() {
        Catalog catalog = Samples.plus(catalog(perUnit("1")), plan("growth")
                .with(e -> e.currencies = List.of(EUR, USD)),
                price("support", "growth", "api", "calls", perUnit("2")).with(e -> e.component = "support"));
        QuoteRequest dollars = new QuoteRequest(List.of(), List.of(), USD, QuoteContext.ANYONE);

        assertThat(quote(catalog, dollars).lines()).flatExtracting(QuoteLine::problems)
                .extracting(problem -> problem.arguments().get("component")).containsExactly(null, "support");
    }

    @Test
    void requiredProductsThatAreMissingAreNamed() {
        Catalog catalog = Samples.plus(
                catalog(perUnit("1")), product("api", "calls").with(e -> e.requires = List.of("gateway")),
                product("gateway"));

        Quote quote = quote(catalog, calls("1"));
        assertThat(quote.missing()).containsExactly("gateway");
        assertThat(quote.problems()).extracting(Problem::code)
                .containsExactly(CatalogProblem.REQUIRED_PRODUCT_MISSING);
    }

    @Test
    void costsComeWithTheLineAndFeedFormulas() {
        Product costly = product("api", "calls").with(e -> e.costs = List.of(
                new Cost("primary", number("0.002"), EUR, null), new Cost("shipping", number("0.5"), EUR, null)));
        Terms plus = Terms.of(Model.PER_UNIT).with(e -> e.formula = "cost * 1.5 + cost.shipping + var.fee");
        CatalogSettings settings = Samples.settings().with(e -> e.variables =
                List.of(new Variable("fee", number("0.497"), BigDecimal.ZERO, BigDecimal.ONE)));
        Catalog catalog = Samples.plus(catalog(plus), costly, settings);

        Quote quote = quote(catalog, calls("100"));
        assertThat(quote.total()).isEqualByComparingTo("100.00");
        assertThat(quote.lines().getFirst().cost()).isEqualByComparingTo("0.2");

        QuoteContext cheaper = new QuoteContext(
                null, null, null, Map.of(), Map.of("fee", number("0.397"), "typo", BigDecimal.ONE), true, false);
        Quote other = quote(catalog, request(cheaper, new Usage(null, "calls", null, number("100"))));
        assertThat(other.total()).isEqualByComparingTo("90.00");
        assertThat(other.problems()).extracting(Problem::code).containsExactly(CatalogProblem.UNKNOWN_VARIABLE);
    }

    @Test
    void includedUnitsCostTheSellerToo() {
        Product costly = product("api", "calls").with(e -> e.costs =
                List.of(new Cost("primary", number("0.002"), EUR, null)));
        Catalog catalog = Samples.plus(
                catalog(perUnit("1").with(e -> e.includedQuantity = number("60"))), costly,
                plan("growth").with(e -> e.allowances =
                        List.of(new Allowance("api", "calls", number("30"), Rollover.NONE, null, null))));

        QuoteLine line = quote(catalog, calls("100")).lines().getFirst();
        assertThat(Samples.rounded(line)).isEqualByComparingTo("10");
        assertThat(line.cost()).isEqualByComparingTo("0.2");
    }

    @Test
    void aCostOfTheUnitComesBeforeOneOfAny() {
        Cost any = new Cost("shipping", number("1"), EUR, null);
        Cost ofCalls = new Cost("shipping", number("2"), EUR, "calls");
        Price price = price("growth-calls", "growth", "api", "calls",
                Terms.of(Model.PER_UNIT).with(e -> e.formula = "cost"));

        assertThat(total(price.with(e -> e.costVariant = "shipping"), any, ofCalls)).isEqualByComparingTo("2");
        assertThat(total(price.with(e -> e.costVariant = "shipping"), any)).isEqualByComparingTo("1");
        assertThat(total(price, ofCalls)).isEqualByComparingTo("2");
    }

    private static BigDecimal total(Price price, Cost... costs) {
        Product product = product("api", "calls").with(e -> e.costs = List.of(costs));
        return quote(Samples.with(product, price), calls("1")).total();
    }

    @Test
    void aCostInAnotherCurrencyIsNeverConverted() {
        Product costly = product("api", "calls").with(e -> e.costs =
                List.of(new Cost("primary", number("0.002"), USD, null)));
        Catalog catalog = Samples.plus(catalog(Terms.of(Model.PER_UNIT).with(e -> e.formula = "cost * 2")), costly);

        QuoteLine line = quote(catalog, calls("1")).lines().getFirst();
        assertThat(line.charge()).isNull();
        assertThat(line.problems()).extracting(Problem::code).containsExactly(CatalogProblem.COST_CURRENCY);
    }

    @Test
    void oneUnsavedPriceIsChargedWithThePlansAllowanceAndWhatIsCarriedOver() {
        Plan generous = plan("growth").with(e -> e.allowances =
                List.of(new Allowance("api", "calls", number("100"), Rollover.ALL, null, null)));
        Catalog catalog = Samples.plus(catalog(perUnit("1")), generous);
        Price unsaved = catalog.price("growth-calls").orElseThrow().with(e -> e.terms = perUnit("2"));

        QuoteLine line = new Quotes(catalog, Samples.CLOCK)
                .charge(unsaved, number("200"), number("30"), QuoteContext.ANYONE);

        assertThat(Samples.rounded(line)).isEqualByComparingTo("140");
        assertThat(line.resolution().winner()).isEqualTo(unsaved);
    }
}
