package dev.tierdesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.lifecycle.Renames;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptancesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);
    private static final Problem CLIFF = cliff("10");

    @Test
    void anAcceptedWarningDoesNotCountAndSaysWhy() {
        Acceptances acceptances = of(accepted(CLIFF));

        assertThat(acceptances.isOpen(CLIFF)).isFalse();
        assertThat(acceptances.of(CLIFF)).map(AcceptedProblem::reason).contains("on purpose");
        assertThat(acceptances.isOpen(cliff("10.00"))).isFalse();
    }

    @Test
    void itReturnsWhenItsNumbersItsPlaceOrItsKindChange() {
        Acceptances acceptances = of(accepted(CLIFF));

        assertThat(acceptances.isOpen(cliff("10.01"))).isTrue();
        assertThat(acceptances.isOpen(CLIFF.in(new Where("prices[other]")))).isTrue();
        assertThat(acceptances.isOpen(Problem.of(CatalogProblem.RATE_RISES, CLIFF.where()))).isTrue();
    }

    @Test
    void errorsCountHoweverOftenTheyAreAccepted() {
        Problem error = Problem.of(CatalogProblem.REQUIRED, new Where("prices[a].unit"));

        assertThatIllegalArgumentException().isThrownBy(() -> accepted(error));
        assertThat(of(new AcceptedProblem("REQUIRED", "prices[a].unit", accepted(CLIFF).arguments(), "", "", DAY))
                .isOpen(error)).isTrue();
    }

    @Test
    void notesDoNotCount() {
        assertThat(Acceptances.NONE.isOpen(Problem.of(CatalogProblem.UNIT_WITHOUT_PRICE, Where.ROOT))).isFalse();
    }

    @Test
    void acceptingAnewTakesThePlaceOfOutdatedNumbersButNotOfAnotherCliff() {
        AcceptedProblem outdated = accepted(cliff("9"));
        AcceptedProblem second = accepted(cliff("80"));
        Acceptances acceptances = of(outdated, second);

        assertThat(acceptances.with(accepted(CLIFF), List.of(CLIFF, cliff("80"))))
                .containsExactly(second, accepted(CLIFF));
        assertThat(acceptances.without(second)).containsExactly(outdated);
    }

    @Test
    void aRenamedObjectKeepsWhatWasAcceptedOfIt() {
        Catalog cliffs = Samples.catalog(Samples.volume(Tier.upTo("1000", "2"), Tier.andAbove("1")));
        Problem found = CatalogCheck.problems(cliffs, Samples.CLOCK).getFirst();
        Catalog accepting = Samples.plus(cliffs, cliffs.settings()
                .with(e -> e.acceptedProblems = List.of(accepted(found))));

        Catalog renamed = accepting.apply(Renames.of(accepting, accepting.price("growth-calls").orElseThrow(),
                "calls-2"));

        assertThat(CatalogCheck.problems(renamed, Samples.CLOCK)).hasSize(1)
                .noneMatch(Acceptances.of(renamed.settings())::isOpen);
        assertThat(renamed.settings().acceptedProblems()).extracting(AcceptedProblem::where)
                .containsExactly("prices[calls-2].terms.tiers");
    }

    private static Problem cliff(String amount) {
        return Problem.of(CatalogProblem.VOLUME_CLIFF, new Where("prices[a].terms.tiers"))
                .with("last", 1000)
                .with("last_amount", new BigDecimal(amount));
    }

    private static AcceptedProblem accepted(Problem problem) {
        return AcceptedProblem.of(problem, "on purpose", "Ada", DAY);
    }

    private static Acceptances of(AcceptedProblem... accepted) {
        return Acceptances.of(Samples.settings().with(e -> e.acceptedProblems = List.of(accepted)));
    }
}
