package dev.tierdesk.catalog.quote;

import static dev.tierdesk.catalog.Samples.calls;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.country;
import static dev.tierdesk.catalog.Samples.customer;
import static dev.tierdesk.catalog.Samples.keyed;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.quote;
import static dev.tierdesk.catalog.Samples.request;
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
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.quote.Resolution.Against;
import dev.tierdesk.catalog.quote.Resolution.Reason;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResolutionTest {
    private static final Usage ONE = new Usage(null, "calls", null, BigDecimal.ONE);

    @Test
    void customerBeatsPlanBeatsCountryBeatsDimensionsBeatsDate() {
        Catalog catalog = plus(
                catalog(perUnit("1")),
                price("list", null, "api", "calls", perUnit("2")),
                price("acme", null, "api", "calls", perUnit("3")).with(e -> e.customer = "acme"),
                price("german", "growth", "api", "calls", perUnit("4")).with(e -> e.country = "DE"),
                price("gold", "growth", "api", "calls", perUnit("5")).with(e -> e.dimensions = Map.of("level", "gold")),
                price("newer", "growth", "api", "calls", perUnit("6"))
                        .with(e -> e.effectiveFrom = Instant.parse("2026-06-01T00:00:00Z")));

        assertWinner(catalog, QuoteContext.ANYONE, "newer", Reason.LATEST_EFFECTIVE_FROM);
        assertWinner(catalog, context(null, null, Map.of("level", "gold", "more", "x")), "gold", Reason.DIMENSIONS);
        assertWinner(catalog, context(null, "DE", Map.of("level", "gold")), "german", Reason.COUNTRY);
        assertWinner(catalog, context("acme", "DE", Map.of("level", "gold")), "acme", Reason.CUSTOMER);
        Catalog listed = plus(catalog(perUnit("1")), price("list", null, "api", "calls", perUnit("2"))
                .with(e -> e.country = "DE"));
        assertWinner(listed, country("DE"), "growth-calls", Reason.PLAN);
    }

    @Test
    void theLosersAreNamedWithTheReason() {
        Catalog catalog = plus(
                catalog(perUnit("1")),
                price("list", null, "api", "calls", perUnit("2")),
                price("acme", null, "api", "calls", perUnit("3")).with(e -> e.customer = "acme"),
                price("french", "growth", "api", "calls", perUnit("4")).with(e -> e.country = "FR"),
                price("old", "growth", "api", "calls", perUnit("4"))
                        .with(e -> e.effectiveUntil = Instant.parse("2026-01-01T00:00:00Z")),
                price("usd", "growth", "api", "calls", perUnit("4")).with(e -> e.currency = Samples.USD));

        Resolution resolution = line(catalog, customer("globex")).resolution();

        assertThat(resolution.losers()).extracting(l -> l.price().code(), Resolution.Loser::against)
                .containsExactlyInAnyOrder(
                        tuple("list", Against.LESS_SPECIFIC), tuple("acme", Against.OTHER_CUSTOMER),
                        tuple("french", Against.OTHER_COUNTRY), tuple("old", Against.NOT_IN_EFFECT),
                        tuple("usd", Against.OTHER_CURRENCY));
    }

    @Test
    void aListPriceStandsInWhereNoneOfThePlanApplies() {
        Catalog catalog = Samples.with(
                price("german", "growth", "api", "calls", perUnit("4")).with(e -> e.country = "DE"),
                price("list", null, "api", "calls", perUnit("2")));

        assertThat(line(catalog, country("FR"))).satisfies(line -> {
            assertThat(line.listPrice()).isTrue();
            assertThat(Samples.rounded(line)).isEqualByComparingTo("2");
        });
        assertThat(line(catalog, country("DE")).listPrice()).isFalse();
    }

    @Test
    void aListPriceAloneMakesNoSlotOfAPlan() {
        Catalog catalog = plus(
                catalog(perUnit("1")), Samples.unit("bytes"), product("api", "calls", "bytes"),
                price("list", null, "api", "bytes", perUnit("2")));

        assertThat(quote(catalog, calls("1")).lines()).hasSize(1);
    }

    @Test
    void twoPricesThatRankEqualAreATie() {
        Catalog catalog = plus(catalog(perUnit("1")), price("another", "growth", "api", "calls", perUnit("2")));

        QuoteLine line = line(catalog, QuoteContext.ANYONE);
        assertThat(line.resolution().reason()).isEqualTo(Reason.TIE);
        assertThat(line.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.PRICE_TIE);
            assertThat(problem.arguments()).containsEntry("other", "growth-calls");
        });
    }

    @Test
    void aPriceThatIsNeverInForceTiesWithNone() {
        Instant start = Instant.parse("2026-07-01T00:00:00Z");
        Price begins = price("growth-calls", "growth", "api", "calls", perUnit("1")).with(e -> e.effectiveFrom = start);
        Price never = price("never", "growth", "api", "calls", perUnit("2")).with(e -> {
            e.effectiveFrom = start;
            e.effectiveUntil = start;
        });

        assertThat(CatalogCheck.problems(Samples.with(begins, never), Samples.CLOCK)).extracting(Problem::code)
                .doesNotContain(CatalogProblem.PRICE_TIE);
    }

    @Test
    void periodsAreHalfOpen() {
        Instant newYear = Instant.parse("2026-12-31T23:00:00Z");
        Catalog catalog = plus(
                catalog(perUnit("1")),
                price("growth-calls", "growth", "api", "calls", perUnit("1")).with(e -> e.effectiveUntil = newYear),
                price("next", "growth", "api", "calls", perUnit("2")).with(e -> e.effectiveFrom = newYear));

        assertThat(quote(catalog, request(Samples.at("2026-12-31T22:59:59.999999999Z"), ONE)).total())
                .isEqualByComparingTo("1");
        assertThat(quote(catalog, request(Samples.at("2026-12-31T23:00:00Z"), ONE)).total()).isEqualByComparingTo("2");
        assertThat(CatalogCheck.problems(catalog, Samples.CLOCK)).extracting(Problem::code)
                .doesNotContain(CatalogProblem.PERIOD_GAP, CatalogProblem.PRICE_TIE);
    }

    @Test
    void aGapThatAWiderPriceFillsIsNone() {
        Catalog gap = Samples.with(
                price("q1", "growth", "api", "calls", perUnit("1")).with(e -> {
                    e.customer = "acme";
                    e.effectiveUntil = Instant.parse("2026-04-01T00:00:00Z");
                }),
                price("q3", "growth", "api", "calls", perUnit("1")).with(e -> {
                    e.customer = "acme";
                    e.effectiveFrom = Instant.parse("2026-07-01T00:00:00Z");
                }));

        assertThat(CatalogCheck.problems(gap, Samples.CLOCK)).extracting(Problem::code)
                .contains(CatalogProblem.PERIOD_GAP);
        Catalog filled = plus(gap, price("all", "growth", "api", "calls", perUnit("2")));
        assertThat(CatalogCheck.problems(filled, Samples.CLOCK)).extracting(Problem::code)
                .doesNotContain(CatalogProblem.PERIOD_GAP);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKey() {
        QuoteLine line = regionLine(UnmatchedKeyPolicy.REJECT, "eu-wst");

        assertThat(line.charge()).isNull();
        assertThat(line.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.PRICE_KEY_UNKNOWN);
            assertThat(problem.arguments()).containsEntry("suggestion", "eu-west");
        });
    }

    @Test
    void anUnknownKeyIsChargedTogetherWithTheDefaultKey() {
        Quote quote = quote(regions(UnmatchedKeyPolicy.USE_DEFAULT),
                request(QuoteContext.ANYONE, keyed("mars", "10"), keyed("eu-west", "5"), keyed("us-east", "1")));

        assertThat(quote.lines()).extracting(QuoteLine::key, QuoteLine::remappedFrom, Samples::rounded).containsExactly(
                tuple("eu-west", "mars", number("15.00")), tuple("us-east", null, number("2.00")));
    }

    @Test
    void anUnknownKeyIsDroppedAndMarked() {
        QuoteLine line = regionLine(UnmatchedKeyPolicy.DROP, "mars");

        assertThat(line.dropped()).isTrue();
        assertThat(line.charge()).isNull();
        assertThat(line.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UnmatchedKeyPolicy.class)
    void lessThanNothingOfAnUnknownKeyIsRefusedWhateverThePolicy(UnmatchedKeyPolicy policy) {
        Quote quote = quote(regions(policy),
                request(QuoteContext.ANYONE, keyed("mars", "-10"), keyed("eu-west", "15")));

        assertThat(quote.lines()).filteredOn(line -> "mars".equals(line.key())).singleElement().satisfies(line ->
                assertThat(line.problems()).extracting(p -> p.code().name()).containsExactly("QUANTITY_NEGATIVE"));
        assertThat(quote.lines()).filteredOn(line -> "eu-west".equals(line.key())).extracting(Samples::rounded)
                .containsExactly(number("15.00"));
    }

    @Test
    void lessThanNothingIsRefusedWhereNoPriceAppliesToo() {
        Catalog ended = Samples.with(price("old", "growth", "api", "calls", perUnit("1"))
                .with(e -> e.effectiveUntil = Samples.NOW));

        assertThat(quote(ended, calls("-1")).lines()).singleElement().satisfies(line ->
                assertThat(line.problems()).extracting(p -> p.code().name())
                        .containsExactly("NO_PRICE", "QUANTITY_NEGATIVE"));
    }

    @Test
    void aKeyedProductWantsAKeyAndOthersRefuseOne() {
        assertThat(quote(regions(UnmatchedKeyPolicy.REJECT), calls("1")).problems()).extracting(Problem::code)
                .containsExactly(CatalogProblem.PRICE_KEY_MISSING);
        assertThat(quote(catalog(perUnit("1")), request(QuoteContext.ANYONE, keyed("eu", "1"))).problems())
                .extracting(Problem::code)
                .containsExactly(CatalogProblem.PRICE_KEY_NOT_KEYED);
    }

    @Test
    void theAllowanceIsSharedOverTheKeysInTheOrderOfTheirCodes() {
        Catalog catalog = plus(regions(UnmatchedKeyPolicy.REJECT), plan("growth").with(e -> e.allowances =
                List.of(new Allowance("api", "calls", number("12"), Rollover.NONE, null, null))));

        Quote quote = quote(catalog, request(QuoteContext.ANYONE, keyed("us-east", "5"), keyed("eu-west", "10")));

        assertThat(quote.lines()).extracting(QuoteLine::key, Samples::rounded).containsExactly(
                tuple("eu-west", number("0.00")), tuple("us-east", number("6.00")));
    }

    private static Catalog regions(UnmatchedKeyPolicy policy) {
        return Samples.with(
                product("api", "calls").with(e -> e.keys = new PriceKeys("region", policy,
                        policy == UnmatchedKeyPolicy.USE_DEFAULT ? "eu-west" : null)),
                price("eu", "growth", "api", "calls", perUnit("1")).with(e -> e.priceKey = "eu-west"),
                price("us", "growth", "api", "calls", perUnit("2")).with(e -> e.priceKey = "us-east"));
    }

    private static QuoteLine regionLine(UnmatchedKeyPolicy policy, String key) {
        return quote(regions(policy), request(QuoteContext.ANYONE, keyed(key, "10"))).lines().stream()
                .filter(line -> key.equals(line.key()))
                .findFirst()
                .orElseThrow();
    }

    private static QuoteLine line(Catalog catalog, QuoteContext context) {
        return quote(catalog, request(context, ONE)).lines().getFirst();
    }

    private static void assertWinner(Catalog catalog, QuoteContext context, String code, Reason reason) {
        Resolution resolution = line(catalog, context).resolution();
        assertThat(Objects.requireNonNull(resolution.winner()).code()).isEqualTo(code);
        assertThat(resolution.reason()).isEqualTo(reason);
    }

    private static QuoteContext context(@Nullable String customer, @Nullable String country, Map<String,
            String> dimensions) {
        return new QuoteContext(customer, country, null, dimensions, Map.of(), true, false);
    }
}
