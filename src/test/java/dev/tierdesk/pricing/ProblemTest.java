package dev.tierdesk.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/// What a problem carries, and where it is.
class ProblemTest {
    private static final Problem PROBLEM = Problem.of(PricingProblem.FIELD_MISSING, Where.ROOT.field("amount"));

    @Test
    void placesAreJoinedFromOutsideToInside() {
        Where row = Where.ROOT.field("tiers").item(2);

        assertThat(row.then(Where.ROOT.field("up_to")).path()).isEqualTo("tiers[2].up_to");
        assertThat(row.then(Where.ROOT).path()).isEqualTo("tiers[2]");
        assertThat(Where.ROOT.then(row).path()).isEqualTo("tiers[2]");
        assertThat(Where.ROOT.field("prices").then(Where.ROOT.item("base")).path()).isEqualTo("prices[base]");
        assertThat(row.then(Where.ROOT.field("up_to"))).hasToString("tiers[2].up_to");
    }

    @Test
    void aProblemCanBeSeenFromOutsideAndMadeLessSevere() {
        Problem outside = PROBLEM.in(Where.ROOT.field("prices").item("base"));

        assertThat(outside.where().path()).isEqualTo("prices[base].amount");
        assertThat(outside.code()).isEqualTo(PricingProblem.FIELD_MISSING);
        assertThat(PROBLEM.isError()).isTrue();
        assertThat(PROBLEM.as(Severity.INFO).severity()).isEqualTo(Severity.INFO);
        assertThat(PROBLEM.as(Severity.INFO).isError()).isFalse();
        assertThat(PROBLEM.as(Severity.INFO).where()).isEqualTo(PROBLEM.where());
    }

    @Test
    void argumentsAreTextsWholeNumbersAndExactDecimals() {
        Problem problem = PROBLEM.with("a", "text").with("b", 1).with("c", 2L).with("d", BigDecimal.ONE);

        assertThat(problem.arguments()).containsOnlyKeys("a", "b", "c", "d");
        assertThatIllegalArgumentException().isThrownBy(() -> PROBLEM.with("e", Currency.getInstance("EUR")));
    }

    @Test
    void aRaterKeepsWhatItWasMadeFrom() {
        Terms terms = Terms.of(Model.FLAT).with(e -> e.amount = BigDecimal.ONE);

        assertThat(Pricing.rater(terms).terms()).isEqualTo(terms);
        assertThat(Pricing.rater(terms).currency()).isEqualTo(Pricing.EUR);
    }
}
