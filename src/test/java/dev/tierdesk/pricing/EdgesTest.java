package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.NONE;
import static dev.tierdesk.pricing.Pricing.num;
import static dev.tierdesk.pricing.Pricing.rater;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Conversion.Operation;
import dev.tierdesk.pricing.Conversion.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where tiers end on the metered axis, and where more units cost less.
class EdgesTest {
    private static final Terms VOLUME = Terms.tiered(
            Model.VOLUME, Tier.upTo("1000", "0.10"), Tier.upTo("10000", "0.08"), Tier.andAbove("0.05"));

    private static Edge edge(int tier, String last, String next) {
        return new Edge(tier, num(last), num(next));
    }

    @Test
    void anEdgeIsTheLastQuantityOfATierAndTheNextOne() {
        assertThat(rater(VOLUME).edges(NONE)).containsExactly(edge(1, "1000", "1001"), edge(2, "10000", "10001"));
    }

    @Test
    void boundsBetweenWholeNumbersEndAtTheWholeNumberBelow() {
        Terms terms = Terms.tiered(Model.GRADUATED, Tier.upTo("1000.5", "2"), Tier.andAbove("1"));

        assertThat(rater(terms).edges(NONE)).containsExactly(edge(1, "1000", "1001"));
    }

    @Test
    void tiersWithoutWholeNumberEndAtTheirBound() {
        Terms terms =
                Terms.tiered(Model.GRADUATED, Tier.upTo("0.1", "10"), Tier.upTo("0.5", "5"), Tier.andAbove("2"));

        assertThat(rater(terms).edges(NONE)).containsExactly(edge(1, "0.1", "1"), edge(2, "0.5", "1"));
    }

    @Test
    void allowanceAndIncludedQuantityShiftTheEdgesAndEndAtOneOfTheirOwn() {
        Rater rater = rater(VOLUME.with(e -> e.includedQuantity = num("500")));

        assertThat(rater.edges(num("250")))
                .containsExactly(edge(0, "750", "751"), edge(1, "1750", "1751"), edge(2, "10750", "10751"));
        Rater perUnit = rater(Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = num("1")));
        assertThat(perUnit.edges(NONE)).isEmpty();
        assertThat(perUnit.edges(num("3"))).containsExactly(edge(0, "3", "4"));
    }

    @Test
    void otherModelsHaveTheirOwnEdges() {
        Terms packages = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("10");
            e.packageAmount = num("15");
        });
        Terms committed = Terms.of(Model.COMMITTED).with(e -> {
            e.committedAmount = num("99");
            e.committedQuantity = num("5000");
            e.overageUnitAmount = num("0.02");
        });

        assertThat(rater(packages).edges(NONE)).containsExactly(edge(1, "10", "11"));
        assertThat(rater(packages).edges(num("5"))).containsExactly(edge(0, "5", "6"), edge(1, "15", "16"));
        assertThat(rater(packages.with(e -> e.packageRounding = PackageRounding.DOWN)).edges(NONE))
                .containsExactly(edge(1, "9", "10"));
        assertThat(rater(committed).edges(num("100"))).containsExactly(edge(1, "5100", "5101"));
        assertThat(rater(committed.with(e -> e.committedQuantity = NONE)).edges(NONE)).isEmpty();
        assertThat(rater(Terms.of(Model.FLAT).with(e -> e.amount = num("1"))).edges(num("5"))).isEmpty();
    }

    @Test
    void edgesLieOnTheMeteredAxisWhereUnitsConvert() {
        assertThat(last(Operation.DIVIDE, "1000", Rounding.CEILING, 0)).isEqualTo("5000");
        assertThat(last(Operation.DIVIDE, "1000", Rounding.FLOOR, 0)).isEqualTo("5999");
        assertThat(last(Operation.DIVIDE, "1000", Rounding.HALF_UP, 0)).isEqualTo("5499");
        assertThat(last(Operation.DIVIDE, "1000", Rounding.NONE, 0)).isEqualTo("5000");
        assertThat(last(Operation.DIVIDE, "3", Rounding.NONE, 0)).isEqualTo("15");
        assertThat(last(Operation.DIVIDE, "1000", Rounding.HALF_UP, 1)).isEqualTo("5049");
        assertThat(last(Operation.MULTIPLY, "2", Rounding.NONE, 0)).isEqualTo("2");
        assertThat(last(Operation.MULTIPLY, "10", Rounding.NONE, 0)).isEqualTo("0.5");
        assertThat(last(Operation.DIVIDE, "0.3", Rounding.NONE, 0)).isEqualTo("1");
        assertThat(last(Operation.MULTIPLY, "999999999999999999", Rounding.NONE, 0)).isEqualTo("0");
    }

    private static String last(Operation operation, String factor, Rounding rounding, int precision) {
        Terms terms = Terms.tiered(Model.VOLUME, Tier.upTo("5", "2"), Tier.andAbove("1"));
        Rater rater = rater(terms, new Conversion(operation, num(factor), rounding, precision));
        List<Edge> edges = rater.edges(NONE);
        return edges.isEmpty() ? "0" : Decimals.text(edges.getFirst().last());
    }

    @Test
    void aTierThatNoMeteredQuantityFallsIntoHasNoEdge() {
        Terms terms = Terms.tiered(Model.VOLUME, Tier.upTo("2", "3"), Tier.upTo("2.5", "2"), Tier.andAbove("1"));
        Conversion floor = new Conversion(Operation.DIVIDE, num("1"), Rounding.FLOOR, 0);

        assertThat(rater(terms, floor).edges(NONE)).containsExactly(edge(1, "2", "3"));
    }

    @Test
    void atRandomConversionsTheLastQuantityIsInTheTierAndTheNextIsNot() {
        Random random = new Random(5);
        for (int i = 0; i < Runs.of(300); i++) {
            Conversion conversion = new Conversion(
                    random.nextBoolean() ? Operation.DIVIDE : Operation.MULTIPLY,
                    Randoms.positive(random),
                    Randoms.oneOf(random, Rounding.values()),
                    random.nextInt(4));
            Terms terms = Terms.tiered(
                    Model.VOLUME, Tier.EMPTY.withUpTo(Randoms.positive(random)).withUnitAmount(num("1")),
                    Tier.andAbove("1"));
            for (Edge edge : rater(terms, conversion).edges(NONE)) {
                BigDecimal bound = Objects.requireNonNull(terms.tiers().getFirst().upTo());
                assertThat(conversion.convert(edge.last())).isLessThanOrEqualTo(bound);
                assertThat(conversion.convert(edge.next())).isGreaterThan(bound);
                assertThat(edge.next().scale()).isZero();
            }
        }
    }

    @Test
    void aCliffIsAnEdgeWhereMoreUnitsCostLess() {
        Terms terms = Terms.tiered(
                Model.VOLUME,
                Tier.upTo("10", "2"), Tier.upTo("20", "2"), Tier.upTo("30", "1.90"), Tier.andAbove("1.9"));

        assertThat(rater(terms).cliffs(NONE)).containsExactly(new Cliff(num("20"), num("40"), num("21"), num("39.9")));
        assertThat(rater(terms.with(e -> e.maxAmount = num("39"))).cliffs(NONE)).isEmpty();
        assertThat(rater(terms.with(e -> e.model = Model.GRADUATED)).cliffs(NONE)).isEmpty();
        assertThat(rater(terms).cliffs(num("5")))
                .containsExactly(new Cliff(num("25"), num("40"), num("26"), num("39.9")));
    }

    @Test
    void equalTotalsAreNoCliff() {
        Terms terms = Terms.tiered(Model.VOLUME, Tier.upTo("9", "2"), Tier.andAbove("1.8"));

        assertThat(rater(terms).cliffs(NONE)).isEmpty();
    }
}
