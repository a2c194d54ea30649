package dev.tierdesk.catalog.lifecycle;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.growth;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.subscriptions.SubscriptionsTest;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Product API = product("api", "calls").with(e -> {
        e.maturity = Maturity.DEPRECATED;
        e.publishStatus = PublishStatus.PUBLISHED;
    });
    private static final Catalog DRAFT = plus(catalog(perUnit("1")), API);
    private static final Catalog SOLD =
            plus(DRAFT, growth(DRAFT).with(e -> e.status = PlanStatus.PUBLISHED));
    private static final Catalog ARCHIVED =
            plus(DRAFT, growth(DRAFT).with(e -> e.status = PlanStatus.ARCHIVED));
    private static final Subscriptions NOBODY = Subscriptions.NONE.with(list(LocalDate.of(2026, 10, 31)));
    private static final Subscriptions OLD = Subscriptions.NONE.with(list(LocalDate.of(2026, 10, 24)));
    private static final Subscriptions SOMEBODY =
            NOBODY.with(list(LocalDate.of(2026, 11, 1), SubscriptionsTest.subscription("ada", "growth", 1, "PAUSED")));

    @Test
    void everyOtherStateIsOfferedOrRefusedWithItsReason() {
        Moves moves = moves(SOLD, NOBODY, API);

        assertThat(moves.all()).extracting(m -> m.to().name() + " " + m.verdict()).containsExactly(
                "EXPERIMENTAL BLOCK", "BETA BLOCK", "GA ALLOW", "RETIRED BLOCK",
                "DRAFT ALLOW", "IN_REVIEW BLOCK", "ARCHIVED BLOCK");
        assertThat(moves.to(Maturity.BETA).reasons()).extracting(Problem::code)
                .containsExactly(GuardProblem.TRANSITION_FORBIDDEN);
        assertThat(moves.affected()).singleElement().satisfies(a -> {
            assertThat(a.plan().code()).isEqualTo("growth");
            assertThat(a.current()).isTrue();
        });
    }

    @Test
    void whatAPublishedOrDeprecatedPlanHasIsNeitherArchivedNorRetired() {
        Catalog deprecated = plus(DRAFT, growth(DRAFT).with(e -> e.status = PlanStatus.DEPRECATED));
        for (State state : List.of(Maturity.RETIRED, PublishStatus.ARCHIVED)) {
            for (Catalog sold : List.of(SOLD, deprecated)) {
                Problem reason = moves(sold, NOBODY, API).to(state).reasons().getFirst();
                assertThat(reason.code()).isEqualTo(GuardProblem.IN_CURRENT_VERSION);
                assertThat(reason.where().path()).isEqualTo("plans[growth]");
            }
            assertThat(moves(DRAFT, NOBODY, API).to(state).verdict()).isEqualTo(Verdict.ALLOW);
        }
    }

    @Test
    void whatAnotherProductRequiresStaysUnlessThatIsArchivedOrGoesAlong() {
        Product agent = product("agent").with(e -> e.requires.add("api"));
        Catalog required = plus(DRAFT, agent);

        Moves.Move alone = moves(required, NOBODY, API).to(PublishStatus.ARCHIVED);
        assertThat(alone.reasons()).extracting(Problem::code).containsExactly(GuardProblem.REQUIRED_BY);
        assertThat(moves(required, NOBODY, API, agent).to(PublishStatus.ARCHIVED).verdict()).isEqualTo(Verdict.ALLOW);
        Catalog archived = plus(DRAFT, agent.with(e -> e.publishStatus = PublishStatus.ARCHIVED));
        assertThat(moves(archived, NOBODY, API).to(PublishStatus.ARCHIVED).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void customersKeepAProductFromBeingRetiredOrWithdrawn() {
        for (State state : List.of(Maturity.RETIRED, PublishStatus.DRAFT)) {
            Problem reason = moves(ARCHIVED, SOMEBODY, API).to(state).reasons().getFirst();
            assertThat(reason.code()).isEqualTo(GuardProblem.ACTIVE_SUBSCRIPTIONS);
            assertThat(reason.arguments()).containsEntry("count", 1L).containsEntry("as_of", "2026-11-01");
            assertThat(moves(ARCHIVED, NOBODY, API).to(state).verdict()).isEqualTo(Verdict.ALLOW);
        }
        assertThat(moves(ARCHIVED, SOMEBODY, API).to(PublishStatus.ARCHIVED).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void withoutAListOrWithAnOldOneNobodyKnows() {
        for (Subscriptions unknown : List.of(Subscriptions.NONE, OLD)) {
            Moves.Move retire = moves(ARCHIVED, unknown, API).to(Maturity.RETIRED);
            assertThat(retire.verdict()).isEqualTo(Verdict.WARN);
            assertThat(retire.reasons()).extracting(Problem::code).containsExactly(GuardProblem.SUBSCRIPTIONS_UNKNOWN);
            assertThat(retire.needsReason()).isTrue();
        }
        Product never = product("api", "calls").with(e -> e.maturity = Maturity.DEPRECATED);
        assertThat(moves(plus(DRAFT, never), Subscriptions.NONE, never).to(Maturity.RETIRED).verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void retiringInTheDarkNeedsTheCodeAndAReason() {
        assertThat(apply(ARCHIVED, Subscriptions.NONE, Confirmation.NONE).refused()).extracting(Problem::code)
                .containsExactly(GuardProblem.CONFIRMATION_MISSING, GuardProblem.REASON_MISSING);
        assertThat(apply(ARCHIVED, Subscriptions.NONE, new Confirmation("api", " ")).refused())
                .extracting(Problem::code)
                .containsExactly(GuardProblem.REASON_MISSING);
        assertThat(apply(ARCHIVED, Subscriptions.NONE, new Confirmation("api", "closed down")).isRefused()).isFalse();
    }

    @Test
    void retiringArchivesToo() {
        Decision retired = apply(DRAFT, NOBODY, Confirmation.NONE);

        assertThat(retired.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(API);
            assertThat(((Product) change.subject()).maturity()).isEqualTo(Maturity.RETIRED);
            assertThat(((Product) change.subject()).publishStatus()).isEqualTo(PublishStatus.ARCHIVED);
            assertThat(Lifecycle.refusals(change)).isEmpty();
        });
    }

    @Test
    void aMoveThatBecameIllegalMeanwhileIsRefusedWhenApplied() {
        assertThat(moves(DRAFT, NOBODY, API).to(Maturity.RETIRED).verdict()).isEqualTo(Verdict.ALLOW);

        assertThat(apply(SOLD, NOBODY, Confirmation.NONE).refused()).extracting(Problem::code)
                .containsExactly(GuardProblem.IN_CURRENT_VERSION);
        assertThat(apply(plus(DRAFT, API.with(e -> e.maturity = Maturity.GA)), NOBODY, Confirmation.NONE).refused())
                .extracting(Problem::code)
                .containsExactly(GuardProblem.TRANSITION_FORBIDDEN);
        List<Product> gone = List.of(product("gone"));
        assertThat(Moves.apply(DRAFT, NOBODY, gone, Maturity.GA, Confirmation.NONE, CLOCK).refused())
                .containsExactly(Problem.of(GuardProblem.OBJECT_GONE, Where.ROOT).with("code", "gone"));
    }

    @Test
    void aPlanIsPublishedByAPublicationAndMovedAfterIt() {
        assertThat(moves(DRAFT, NOBODY, growth(DRAFT)).to(PlanStatus.PUBLISHED).reasons())
                .extracting(Problem::code)
                .containsExactly(GuardProblem.PUBLICATION_NEEDED);
        Plan deprecated = growth(DRAFT).with(e -> e.status = PlanStatus.DEPRECATED);
        Moves moves = moves(plus(DRAFT, deprecated), SOMEBODY, deprecated);
        assertThat(moves.to(PlanStatus.PUBLISHED).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(moves.to(PlanStatus.ARCHIVED).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(moves.affected()).singleElement().satisfies(a -> assertThat(a.active()).isEqualTo(1));
    }

    @Test
    void archivingAUnitTellsWhereItIsPriced() {
        Moves.Move archive = moves(SOLD, NOBODY, unit("calls")).to(UnitStatus.ARCHIVED);

        assertThat(archive.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(archive.reasons()).extracting(Problem::code).containsExactly(GuardProblem.UNIT_STILL_PRICED);
        assertThat(moves(SOLD, NOBODY, unit("bytes")).to(UnitStatus.ARCHIVED).reasons()).isEmpty();
    }

    @Test
    void severalMoveTogetherOrNotAtAll() {
        Product beta = product("beta").with(e -> e.maturity = Maturity.BETA);
        Catalog both = plus(DRAFT, beta);

        Moves.Move ga = moves(both, NOBODY, API, beta).to(Maturity.GA);
        assertThat(ga.steps()).hasSize(2);
        assertThat(ga.verdict()).isEqualTo(Verdict.ALLOW);
        Decision refused = Moves.apply(
                both, NOBODY, List.of(API, beta), Maturity.RETIRED, Confirmation.NONE, CLOCK);
        assertThat(refused.changes()).isEmpty();
        assertThat(refused.refused()).extracting(p -> p.where().path()).containsExactly("products[beta].maturity");
        assertThatIllegalArgumentException().isThrownBy(() -> moves(both, NOBODY, API, growth(both)));
    }

    private static Moves moves(Catalog catalog, Subscriptions subscriptions, Aggregate... objects) {
        return Moves.of(catalog, subscriptions, List.of(objects), CLOCK);
    }

    private static Decision apply(Catalog catalog, Subscriptions subscriptions, Confirmation confirmation) {
        return Moves.apply(catalog, subscriptions, List.of(API), Maturity.RETIRED, confirmation, CLOCK);
    }

    private static SubscriptionList list(LocalDate date, Subscription... subscriptions) {
        return new SubscriptionList("billing", date, List.of(subscriptions));
    }
}
