package dev.tierdesk.catalog.quote;

import static dev.tierdesk.catalog.Samples.EUR;
import static dev.tierdesk.catalog.Samples.USD;
import static dev.tierdesk.catalog.Samples.graduated;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.publication.PlanComparison;
import dev.tierdesk.catalog.quote.Crossings.Crossing;
import dev.tierdesk.catalog.quote.Crossings.Side;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrossingsTest {
    private static final PlanCurve.Axis CALLS = new PlanCurve.Axis("api", "calls", null);
    private static final QuoteRequest NOTHING = Samples.request(QuoteContext.ANYONE);

    @Test
    void theOtherPlanIsCheaperFromTheFirstQuantityThatCostsLess() {
        Catalog catalog = plans(perUnit("0.01"), null, perUnit("0.005"), "50");

        assertThat(crossings(catalog)).containsExactly(
                crossing("0", Side.FIRST), crossing("10002", Side.SECOND));
        assertExact(catalog, 10_002);
    }

    @Test
    void crossingsAreExactWhereAFormerTierBringsThemForward() {
        Terms tiers = graduated(Tier.upTo("1000", "0.10"), Tier.upTo("10000", "0.08"), Tier.andAbove("0.05"));
        Catalog catalog = plans(tiers, null, perUnit("0.07"), "37.77");

        List<Crossing> crossings = crossings(catalog);

        assertThat(crossings).hasSize(3);
        crossings.stream().skip(1).forEach(c -> assertExact(catalog, c.quantity().longValueExact()));
    }

    @Test
    void cliffsOfVolumePricesAreCrossings() {
        Catalog catalog = plans(volume(Tier.upTo("1000", "0.10"), Tier.andAbove("0.05")), null, perUnit("0.08"), null);

        assertThat(crossings(catalog)).containsExactly(
                crossing("1", Side.SECOND), crossing("1001", Side.FIRST));
    }

    @Test
    void packagesCrossAtWholePackages() {
        Catalog catalog = plans(packages("1000", "10"), null, perUnit("0.005"), "100");

        List<Crossing> crossings = crossings(catalog);
        assertThat(crossings).startsWith(crossing("0", Side.FIRST));
        crossings.stream().skip(1).forEach(c -> assertExact(catalog, c.quantity().longValueExact()));
        assertThat(crossings.getLast().cheaper()).isEqualTo(Side.SECOND);
    }

    @Test
    void plansWithTheSamePriceAndAnotherBaseFeeNeverCross() {
        Terms packages = packages("7", "0.33");

        assertThat(crossings(plans(packages, null, packages, "10"))).containsExactly(crossing("0", Side.FIRST));
        assertThat(crossings(plans(perUnit("0.003"), "4", perUnit("0.003"), "9")))
                .containsExactly(crossing("0", Side.FIRST));
    }

    @Test
    void equalPlansDoNotCross() {
        assertThat(crossings(plans(perUnit("0.003"), null, perUnit("0.003"), null))).isEmpty();
    }

    @Test
    void nearlyParallelPricesCrossFarOut() {
        Catalog catalog = plans(perUnit("0.0010001"), null, perUnit("0.001"), "50000");

        List<Crossing> crossings = crossings(catalog);
        assertThat(crossings).hasSize(2).first().isEqualTo(crossing("0", Side.FIRST));
        assertThat(crossings.getLast().about()).isFalse();
        assertExact(catalog, crossings.getLast().quantity().longValueExact());
        assertThat(crossings.getLast().quantity()).isBetween(number("499999999999"), number("500000050000"));
    }

    @Test
    void plansThatRoundingHardlyTellsApartCrossAbout() {
        Catalog catalog = plans(perUnit("0.010000001"), null, perUnit("0.01"), "500");

        assertThat(crossings(catalog)).containsExactly(
                crossing("0", Side.FIRST), new Crossing(number("500005000000"), Side.SECOND, true));
        assertExact(catalog, 500_005_000_000L);
    }

    @Test
    void theMinimumOfAPlanCounts() {
        Catalog catalog = Samples.plus(
                plans(perUnit("0.01"), null, perUnit("0.005"), null),
                plan("scale").with(e -> e.minimumAmounts = Map.of(EUR, number("20"))));

        assertThat(crossings(catalog)).containsExactly(crossing("0", Side.FIRST), crossing("2001", Side.SECOND));
    }

    @Test
    void seatsCrossLikeUnits() {
        Catalog catalog = seats("20", null, "12", "100");
        PlanCurve.Axis seats = new PlanCurve.Axis("team", null, null);

        assertThat(crossings(catalog, NOTHING, seats))
                .containsExactly(crossing("0", Side.FIRST), crossing("13", Side.SECOND));
        PlanCurve curve = PlanCurve.of(new Quotes(catalog, Samples.CLOCK), second(catalog),
                new QuoteRequest(List.of(), List.of(new Seats(null, number("7"))), null, QuoteContext.ANYONE), seats);
        assertThat(curve.total(number("3"))).isEqualByComparingTo("136");
    }

    @Test
    void theSeatsOfAYearAreNotThoseOfAMonth() {
        Catalog catalog = Samples.plus(seats("20", null, "120", "1200"), plan("scale")
                .with(e -> e.cadence = Cadence.YEARLY));

        assertThat(crossings(catalog, NOTHING, new PlanCurve.Axis("team", null, null)).getLast())
                .isEqualTo(crossing("11", Side.SECOND));
    }

    @Test
    void keysThatShareAnAllowanceCrossExactly() {
        Terms tiers = graduated(Tier.upTo("500", "0.10"), Tier.andAbove("0.04"));
        Catalog catalog = Samples.plus(
                Samples.with(
                        Samples.product("api", "calls").with(e -> {
                            e.chargeType = ChargeType.MIXED;
                            e.keys = new PriceKeys("region", UnmatchedKeyPolicy.REJECT, null);
                        }),
                        plan("growth").with(e -> e.allowances = List.of(new Allowance(
                                "api", "calls", number("1000"), Rollover.NONE, null, null))),
                        plan("scale")),
                keyedPrice("growth", "asia", perUnit("0.03")), keyedPrice("growth", "eu", tiers),
                keyedPrice("scale", "asia", perUnit("0.05")), keyedPrice("scale", "eu", perUnit("0.01")),
                Samples.fixed("scale-base", "scale", "api", "20"));
        PlanCurve.Axis asia = new PlanCurve.Axis("api", "calls", "asia");
        QuoteRequest held = Samples.request(QuoteContext.ANYONE, Samples.keyed("eu", "1200"));

        List<Crossing> crossings = crossings(catalog, held, asia);

        assertThat(crossings).hasSizeGreaterThan(1).noneMatch(Crossing::about);
        Quotes quotes = new Quotes(catalog, Samples.CLOCK);
        PlanCurve one = PlanCurve.of(quotes, first(catalog), held, asia);
        PlanCurve two = PlanCurve.of(quotes, second(catalog), held, asia);
        assertThat(crossings).isEqualTo(byTrying(one, two, 5000));
    }

    @Test
    void useOfUnknownKeysBelongsToTheHeldQuantities() {
        Catalog catalog = Samples.with(
                Samples.product("api", "calls").with(e ->
                        e.keys = new PriceKeys("region", UnmatchedKeyPolicy.USE_DEFAULT, "eu")),
                keyedPrice("growth", "eu", volume(Tier.upTo("1000", "0.10"), Tier.andAbove("0.05"))));
        PlanCurve curve = PlanCurve.of(new Quotes(catalog, Samples.CLOCK), first(catalog),
                Samples.request(QuoteContext.ANYONE, Samples.keyed("eu", "5"), Samples.keyed("moon", "400")),
                new PlanCurve.Axis("api", "calls", "eu"));

        assertThat(curve.total(number("100"))).isEqualByComparingTo("50");
        assertThat(curve.edges()).singleElement().satisfies(e -> assertThat(e.last()).isEqualByComparingTo("600"));
    }

    /// Every crossing up to `last`, by looking at each quantity.
    private static List<Crossing> byTrying(PlanCurve one, PlanCurve two, int last) {
        List<Crossing> crossings = new ArrayList<>();
        Side cheaper = null;
        for (int q = 0; q <= last; q++) {
            int order = one.total(BigDecimal.valueOf(q)).compareTo(two.total(BigDecimal.valueOf(q)));
            Side here = order == 0 ? cheaper : order < 0 ? Side.FIRST : Side.SECOND;
            if (here != null && here != cheaper) {
                crossings.add(new Crossing(BigDecimal.valueOf(q), here, false));
            }
            cheaper = here;
        }
        return crossings;
    }

    private static Catalog seats(String first, @Nullable String firstBase, String second, String secondBase) {
        List<Aggregate> more = new ArrayList<>(List.of(
                Samples.product("team").with(e -> e.chargeType = ChargeType.MIXED),
                plan("scale"), seat("growth", first), seat("scale", second)));
        if (firstBase != null) {
            more.add(Samples.fixed("growth-base", "growth", "team", firstBase));
        }
        more.add(Samples.fixed("scale-base", "scale", "team", secondBase));
        return Samples.with(more.toArray(Aggregate[]::new));
    }

    private static Price seat(String plan, String amount) {
        return price(plan + "-seat", plan, "team", "calls", perUnit(amount)).with(e -> {
            e.chargeType = ChargeType.SEAT;
            e.unit = null;
        });
    }

    private static Price keyedPrice(String plan, String key, Terms terms) {
        return price(plan + "-" + key, plan, "api", "calls", terms).with(e -> e.priceKey = key);
    }

    @Test
    void aRateThatDependsOnTheQuantityIsSolvedAbout() {
        Terms falling = Terms.of(Model.PER_UNIT).with(e -> e.formula = "max(0.001, 0.02 - quantity / 1000000)");
        Catalog catalog = plans(perUnit("0.01"), null, falling, null);

        List<Crossing> crossings = crossings(catalog);
        assertThat(crossings).hasSize(2).allMatch(Crossing::about);
        assertThat(crossings.getLast().cheaper()).isEqualTo(Side.SECOND);
        assertThat(crossings.getLast().quantity()).isBetween(number("10000"), number("10002"));
    }

    @Test
    void yearlyPlansAreComparedPerMonth() {
        Catalog catalog = Samples.plus(
                plans(perUnit("0.01"), null, perUnit("0.005"), "600"),
                plan("scale").with(e -> e.cadence = Cadence.YEARLY));

        assertThat(crossings(catalog).getLast()).isEqualTo(crossing("10001", Side.SECOND));
        PlanComparison comparison = PlanComparison.of(
                new Quotes(catalog, Samples.CLOCK), first(catalog), second(catalog), Samples.calls("20000"));
        assertThat(comparison.perMonth()).isTrue();
        assertThat(comparison.second().total()).isEqualByComparingTo("1800");
        assertThat(comparison.difference()).isEqualByComparingTo("-50");
    }

    @Test
    void packagesSmallerThanARoundedUnitMissNoCrossing() {
        Catalog catalog = Samples.plus(
                plans(packages("0.1", "1"), null, packages("0.01", "0.098"), null),
                Samples.unit("calls").with(u -> u.conversion = new Conversion(
                        Conversion.Operation.DIVIDE, number("1000"), Conversion.Rounding.CEILING, 0)),
                plan("growth").with(e -> e.cadence = Cadence.YEARLY));

        assertThat(crossings(catalog)).startsWith(
                crossing("1", Side.FIRST), crossing("917", Side.SECOND), crossing("1001", Side.FIRST),
                crossing("1917", Side.SECOND), crossing("2001", Side.FIRST), crossing("2917", Side.SECOND));
    }

    @Test
    void plansAreComparedLineByLine() {
        Catalog catalog = plans(perUnit("0.01"), null, perUnit("0.005"), "50");

        PlanComparison comparison = PlanComparison.of(
                new Quotes(catalog, Samples.CLOCK), first(catalog), second(catalog), Samples.calls("20000"));

        assertThat(comparison.rows()).extracting(row -> row.slot().chargeType(), PlanComparison.Row::first,
                        PlanComparison.Row::second, PlanComparison.Row::difference)
                .containsExactly(
                        tuple(ChargeType.FIXED_CHARGE, null, number("50.00"), number("50.00")),
                        tuple(ChargeType.USAGE, number("200.00"), number("100.00"), number("-100.00")));
        assertThat(comparison.difference()).isEqualByComparingTo("-50");
    }

    @Test
    void otherCurrenciesAndOddPeriodsAreNotCompared() {
        Catalog catalog = plans(perUnit("0.01"), null, perUnit("0.005"), null);
        Catalog dollars = Samples.plus(
                catalog,
                plan("scale").with(e -> e.currencies = List.of(USD)),
                price("scale-calls", "scale", "api", "calls", perUnit("1")).with(e -> e.currency = USD));
        Catalog weekly = Samples.plus(
                catalog, plan("scale").with(e -> e.cadence = Cadence.parse("P7D").orElseThrow()));

        assertThat(compare(dollars).problems()).extracting(Problem::code)
                .containsExactly(CatalogProblem.CURRENCIES_DIFFER);
        assertThat(compare(weekly).problems()).extracting(Problem::code)
                .containsExactly(CatalogProblem.CADENCES_DIFFER);
    }

    @Test
    void theCurveShowsTotalEffectiveAndMarginalPrice() {
        Catalog catalog = plans(volume(Tier.upTo("1000", "0.10"), Tier.andAbove("0.05")), null, perUnit("1"), null);
        PlanCurve curve = PlanCurve.of(new Quotes(catalog, Samples.CLOCK), first(catalog), NOTHING, CALLS);

        assertThat(curve.points(List.of(BigDecimal.ZERO, number("1000")))).satisfiesExactly(
                zero -> assertThat(zero.effective()).isEmpty(),
                edge -> {
                    assertThat(edge.total()).isEqualByComparingTo("100");
                    assertThat(edge.effective().orElseThrow()).isEqualByComparingTo("0.1");
                    assertThat(edge.marginal()).isEqualByComparingTo("-49.95");
                });
        assertThat(curve.edges()).singleElement().satisfies(e -> assertThat(e.last()).isEqualByComparingTo("1000"));
    }

    private static PlanComparison compare(Catalog catalog) {
        return PlanComparison.of(new Quotes(catalog, Samples.CLOCK), first(catalog), second(catalog), NOTHING);
    }

    private static List<Crossing> crossings(Catalog catalog) {
        return crossings(catalog, NOTHING, CALLS);
    }

    private static List<Crossing> crossings(Catalog catalog, QuoteRequest held, PlanCurve.Axis axis) {
        return PlanComparison.crossings(new Quotes(catalog, Samples.CLOCK), first(catalog), second(catalog), held, axis)
                .crossings();
    }

    /// The winner changes at `quantity`: there one is strictly cheaper, and right before it was not.
    private static void assertExact(Catalog catalog, long quantity) {
        Quotes quotes = new Quotes(catalog, Samples.CLOCK);
        UnaryOperator<BigDecimal> difference = q -> PlanCurve.of(quotes, first(catalog), NOTHING, CALLS).total(q)
                .subtract(PlanCurve.of(quotes, second(catalog), NOTHING, CALLS).total(q));
        int there = difference.apply(BigDecimal.valueOf(quantity)).signum();
        int before = difference.apply(BigDecimal.valueOf(quantity - 1)).signum();
        assertThat(there).isNotZero();
        assertThat(before).isNotEqualTo(there);
    }

    private static Crossing crossing(String quantity, Side cheaper) {
        return new Crossing(number(quantity), cheaper, false);
    }

    private static Terms packages(String size, String amount) {
        return Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = number(size);
            e.packageAmount = number(amount);
        });
    }

    private static Catalog plans(Terms first, @Nullable String firstBase, Terms second,
            @Nullable String secondBase) {
        List<Aggregate> prices = new ArrayList<>(List.of(
                Samples.product("api", "calls").with(e -> e.chargeType = ChargeType.MIXED),
                plan("scale"),
                price("growth-calls", "growth", "api", "calls", first),
                price("scale-calls", "scale", "api", "calls", second)));
        if (firstBase != null) {
            prices.add(Samples.fixed("growth-base", "growth", "api", firstBase));
        }
        if (secondBase != null) {
            prices.add(Samples.fixed("scale-base", "scale", "api", secondBase));
        }
        return Samples.with(prices.toArray(Aggregate[]::new));
    }

    private static Plan first(Catalog catalog) {
        return catalog.plan("growth").orElseThrow();
    }

    private static Plan second(Catalog catalog) {
        return catalog.plan("scale").orElseThrow();
    }
}
