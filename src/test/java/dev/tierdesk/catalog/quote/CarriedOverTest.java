package dev.tierdesk.catalog.quote;

import static dev.tierdesk.catalog.Samples.keyed;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.rounded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.pricing.ChargeLine;
import dev.tierdesk.pricing.LineKind;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedOverTest {
    private static final Catalog ALL = catalog(allowance("api", Rollover.ALL, null));

    @Test
    void whatIsCarriedOverIsTakenOffBesidesTheAllowance() {
        Quote quote = quote(ALL, "175", carried("api", "50"));

        assertThat(quote.total()).isEqualByComparingTo("25");
        assertThat(Objects.requireNonNull(quote.lines().getFirst().charge()).lines())
                .extracting(ChargeLine::kind, ChargeLine::quantity)
                .containsExactly(
                        tuple(LineKind.ALLOWANCE, number("100")),
                        tuple(LineKind.CARRIED_OVER, number("50")),
                        tuple(LineKind.UNITS, number("25")));
    }

    @Test
    void whatTheAllowanceCoversUsesNothingOfWhatIsCarriedOver() {
        Quote quote = quote(ALL, "100", carried("api", "50"));

        assertThat(Objects.requireNonNull(quote.lines().getFirst().charge()).lines())
                .extracting(ChargeLine::kind)
                .containsExactly(LineKind.ALLOWANCE);
    }

    @Test
    void theUnitAloneTellsWhichAllowanceIsMeant() {
        assertThat(quote(ALL, "175", carried(null, "50")).total()).isEqualByComparingTo("25");

        Catalog two = Samples.plus(ALL,
                product("sms", "calls"), price("sms-calls", "growth", "sms", "calls", perUnit("1")),
                plan("growth").with(e -> e.allowances =
                        List.of(allowance("api", Rollover.ALL, null), allowance("sms", Rollover.ALL, null))));
        QuoteRequest request = request(List.of(new Usage("api", "calls", null, number("1"))), carried(null, "50"));
        assertThat(Samples.quote(two, request).problems()).extracting(Problem::code)
                .containsExactly(CatalogProblem.QUANTITY_AMBIGUOUS);
    }

    @Test
    void anAllowanceThatDoesNotRollOverCarriesNothingOver() {
        Catalog none = catalog(allowance("api", Rollover.NONE, null));

        Quote quote = quote(none, "175", carried("api", "50"));

        assertThat(quote.problems()).extracting(Problem::code).containsExactly(CatalogProblem.NOTHING_CARRIED_OVER);
        assertThat(quote.problems()).allMatch(Problem::isError);
    }

    @Test
    void moreThanRollsOverIsCountedAndSaid() {
        Catalog limited = catalog(allowance("api", Rollover.UP_TO, "40"));

        Quote quote = quote(limited, "175", carried("api", "50"));

        assertThat(quote.total()).isEqualByComparingTo("25");
        assertThat(quote.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.CARRIED_OVER_LIMIT);
            assertThat(problem.isError()).isFalse();
        });
        assertThat(quote(limited, "175", carried("api", "40")).problems()).isEmpty();
    }

    @Test
    void lessThanNothingIsRefused() {
        assertThat(quote(ALL, "175", carried("api", "-1")).problems()).extracting(Problem::code)
                .containsExactly(PricingProblem.QUANTITY_NEGATIVE);
    }

    @Test
    void theKeysOfAProductShareItAfterTheAllowanceInTheirOrder() {
        Catalog keyed = Samples.with(
                product("api", "calls").with(e -> e.keys = new PriceKeys("region", UnmatchedKeyPolicy.REJECT, null)),
                plan("growth").with(e -> e.allowances = List.of(allowance("api", Rollover.ALL, null))),
                price("asia", "growth", "api", "calls", perUnit("1")).with(e -> e.priceKey = "asia"),
                price("eu", "growth", "api", "calls", perUnit("1")).with(e -> e.priceKey = "eu"));

        Quote quote = Samples.quote(keyed,
                request(List.of(keyed("asia", "120"), keyed("eu", "90")), carried("api", "50")));

        assertThat(quote.lines()).extracting(Samples::rounded).containsExactly(number("0.00"), number("60.00"));
        assertThat(Objects.requireNonNull(quote.lines().getLast().charge()).lines())
                .extracting(ChargeLine::kind, ChargeLine::quantity)
                .contains(tuple(LineKind.CARRIED_OVER, number("30")));
    }

    @Test
    void oneUnsavedPriceRefusesItAlike() {
        Catalog none = catalog(allowance("api", Rollover.NONE, null));
        Price calls = none.price("growth-calls").orElseThrow();

        QuoteLine line = new Quotes(none, Samples.CLOCK)
                .charge(calls, number("175"), number("50"), QuoteContext.ANYONE);

        assertThat(line.charge()).isNull();
        assertThat(line.problems()).extracting(Problem::code).contains(CatalogProblem.NOTHING_CARRIED_OVER);
        QuoteLine rolling = new Quotes(ALL, Samples.CLOCK)
                .charge(ALL.price("growth-calls").orElseThrow(), number("175"), number("50"), QuoteContext.ANYONE);
        assertThat(rounded(rolling)).isEqualByComparingTo("25");
    }

    private static Catalog catalog(Allowance allowance) {
        return Samples.plus(Samples.catalog(perUnit("1")), plan("growth").with(e -> e.allowances = List.of(allowance)));
    }

    private static Allowance allowance(String product, Rollover rollover, @Nullable String limit) {
        return new Allowance(product, "calls", number("100"), rollover, limit == null ? null : number(limit), null);
    }

    private static CarriedOver carried(@Nullable String product, String quantity) {
        return new CarriedOver(product, "calls", number(quantity));
    }

    private static Quote quote(Catalog catalog, String quantity, CarriedOver carried) {
        return Samples.quote(catalog, request(List.of(new Usage(null, "calls", null, number(quantity))), carried));
    }

    private static QuoteRequest request(List<Usage> usage, CarriedOver carried) {
        return new QuoteRequest(usage, List.of(), List.of(carried), null, QuoteContext.ANYONE);
    }
}
