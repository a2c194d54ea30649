package dev.tierdesk.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.HistoryProblem;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.lifecycle.Renames;
import dev.tierdesk.catalog.publication.ChangeImpact;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestoringTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Catalog DEMO = Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());

    @Test
    void anObjectIsAsItWasButForItsStates() {
        Product then = DEMO.product("speech-api").orElseThrow();
        Catalog present = changed(then, then.with(p -> {
            p.description = "Other";
            p.maturity = Maturity.DEPRECATED;
        }));

        List<Change> changes = restore(present, then).changes();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(present.product("speech-api").orElseThrow());
            assertThat(change.after()).isEqualTo(then.with(p -> p.maturity = Maturity.DEPRECATED));
        });
    }

    @Test
    void anotherOrderOfTagsIsNothingToRestore() {
        Product now = DEMO.product("speech-api").orElseThrow().with(p -> p.tags = List.of("speech", "audio"));
        Catalog present = changed(DEMO.product("speech-api").orElseThrow(), now);

        assertThat(codes(restore(present, now.with(p -> p.tags = List.of("audio", "speech")))))
                .containsExactly(HistoryProblem.SAME_THEN);
    }

    @Test
    void whatIsGoneComesBackWhole() {
        Price then = DEMO.price("growth.translation-api.api_calls").orElseThrow();
        Catalog present = DEMO.apply(List.of(Change.deleted(then)));
        assertThat(restore(present, then).changes()).containsExactly(Change.created(then));
    }

    @Test
    void whatItReferredToMustBeThere() {
        Price then = DEMO.price("growth.translation-api.api_calls").orElseThrow();
        BillableUnit unit = DEMO.unit("api_calls").orElseThrow();
        Catalog present = DEMO.apply(List.of(Change.deleted(then), Change.deleted(unit)));
        assertThat(codes(restore(present, then))).contains(CatalogProblem.UNKNOWN_UNIT);
        assertThat(restore(present, then).refused().getFirst().where().path())
                .startsWith("prices[growth.translation-api.api_calls]");
    }

    @Test
    void aUnitThatIsForbiddenMustBeThereToo() {
        Price then = DEMO.price("growth.translation-api.api_calls").orElseThrow().with(p -> {
            p.chargeType = ChargeType.FIXED_CHARGE;
            p.unit = "gone";
        });

        assertThat(codes(restore(DEMO, then))).contains(CatalogProblem.UNKNOWN_UNIT);
    }

    @Test
    void aCodeThatAnotherHasIsNotTakenBack() {
        BillableUnit then = DEMO.unit("payment_volume").orElseThrow();
        BillableUnit renamed = then.with(u -> u.code = "volume");
        Catalog present = DEMO.apply(Renames.of(DEMO, then, "volume"));
        Catalog taken = present.apply(
                List.of(Change.created(BillableUnit.draft(Ids.next(CLOCK), "payment_volume", "Another"))));

        assertThat(codes(restore(taken, then))).contains(CatalogProblem.CODE_TAKEN);
        List<Change> changes = restore(present, then).changes();
        assertThat(changes.getFirst()).isEqualTo(new Change(renamed, then));
        assertThat(present.apply(changes)).isEqualTo(DEMO);
    }

    @Test
    void whatIsTheSameTodayIsNotRestored() {
        Plan then = DEMO.plan("growth").orElseThrow();
        assertThat(codes(restore(DEMO, then))).containsExactly(HistoryProblem.SAME_THEN);
        assertThat(codes(restore(changed(then, then.with(p -> p.status = PlanStatus.DEPRECATED)), then)))
                .containsExactly(HistoryProblem.SAME_THEN);
    }

    @Test
    void aListPriceInForceEndsAndItsFormerTermsBeginAnew() {
        Price then = listPrice();
        Price now = then.with(p -> p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("9")));
        Instant start = CLOCK.instant().plusSeconds(60);

        List<Change> changes = Restoring.of(changed(then, now), then, start, CLOCK).changes();

        assertThat(changes.getFirst()).isEqualTo(new Change(now, now.with(p -> p.effectiveUntil = start)));
        assertThat(changes.getLast().after()).isInstanceOfSatisfying(Price.class, next -> {
            assertThat(next.terms()).isEqualTo(then.terms());
            assertThat(next.effectiveFrom()).isEqualTo(start);
        });
    }

    @Test
    void aListPriceThatAnotherFollowsIsRestoredInPlaceOfThat() {
        Price then = listPrice();
        Instant ended = CLOCK.instant().minusSeconds(3600);
        Price now = then.with(p -> p.effectiveUntil = ended);
        Price dearer = follower(then, ended).with(p -> p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("9")));
        Catalog present = DEMO.apply(List.of(new Change(then, now), Change.created(dearer)));

        List<Change> changes = restore(present, then).changes();

        assertThat(changes).hasSize(2).first()
                .isEqualTo(new Change(dearer, dearer.with(p -> p.effectiveUntil = CLOCK.instant())));
        assertThat(changes.getLast().before()).isNull();
        assertThat(changes.getLast().after()).isInstanceOfSatisfying(Price.class, next -> {
            assertThat(next.terms()).isEqualTo(then.terms());
            assertThat(next.effectiveFrom()).isEqualTo(CLOCK.instant());
            assertThat(next.effectiveUntil()).isNull();
        });
        assertThat(Restoring.succession(present, then, CLOCK.instant())).hasValueSatisfying(
                succession -> assertThat(succession.before()).isEqualTo(dearer));
    }

    @Test
    void aListPriceThatOneOfTheSameTermsFollowsIsAsItWas() {
        Price then = listPrice();
        Instant ended = CLOCK.instant().minusSeconds(3600);
        Catalog present = DEMO.apply(List.of(
                new Change(then, then.with(p -> p.effectiveUntil = ended)), Change.created(follower(then, ended))));

        assertThat(restore(present, then).refused()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(HistoryProblem.SAME_THEN);
            assertThat(problem.arguments()).containsEntry("name", follower(then, ended).name());
        });
    }

    @Test
    void aListPriceThatAnotherIsToFollowIsNotRestoredBeforeThatIsGone() {
        Price then = listPrice();
        Instant end = CLOCK.instant().plusSeconds(3600);
        Price now = then.with(p -> p.effectiveUntil = end);
        Price follower = follower(then, end);
        Catalog present = DEMO.apply(List.of(new Change(then, now), Change.created(follower)));

        assertThat(restore(present, then).refused()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(HistoryProblem.FOLLOWED);
            assertThat(problem.arguments()).containsEntry("successor", follower.code())
                    .containsEntry("from", end.toString());
        });
        assertThat(restore(DEMO.apply(List.of(new Change(then, now))), then).changes())
                .containsExactly(new Change(now, then));
    }

    private static Price listPrice() {
        return DEMO.prices().stream()
                .filter(p -> p.plan() == null && p.isInForce(CLOCK.instant()) && p.terms().unitAmount() != null)
                .findFirst().orElseThrow();
    }

    private static Price follower(Price price, Instant from) {
        return new Succession(price, price).next(new UUID(7, 7), from, DEMO);
    }

    @Test
    void theImpactOfAChangeIsToldOfPlansAndOfPricesWithoutPlan() {
        Price inPlan = DEMO.price("growth.translation-api.api_calls").orElseThrow();
        Change dearer = new Change(inPlan,
                inPlan.with(p -> p.terms = p.terms.with(t -> t.includedQuantity = new BigDecimal("5000"))));
        assertThat(ChangeImpact.of(DEMO.apply(List.of(dearer)), List.of(dearer), CLOCK).parts()).singleElement().satisfies(part -> {
            assertThat(part.subject().code()).isEqualTo("growth");
            assertThat(part.impact().meters()).anyMatch(BillImpact.Meter::moves);
            assertThat(part.impact().examples()).isNotEmpty();
        });
        Price list = DEMO.prices().stream().filter(p -> p.plan() == null && p.terms().unitAmount() != null).findFirst()
                .orElseThrow();
        Change cheaper = new Change(list,
                list.with(p -> p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("0.0001"))));
        assertThat(ChangeImpact.of(DEMO.apply(List.of(cheaper)), List.of(cheaper), CLOCK).parts()).singleElement()
                .satisfies(part -> assertThat(part.subject().code()).isEqualTo(list.code()));
        Plan plan = DEMO.plan("growth").orElseThrow();
        assertThat(ChangeImpact.of(DEMO, List.of(new Change(plan.with(p -> p.name = "Grow"), plan)), CLOCK).parts())
                .isEmpty();
    }

    private static Catalog changed(Aggregate before, Aggregate after) {
        return DEMO.apply(List.of(new Change(before, after)));
    }

    private static Decision restore(Catalog present, Aggregate then) {
        return Restoring.of(present, then, CLOCK.instant(), CLOCK);
    }

    private static List<ProblemCode> codes(Decision decision) {
        return decision.refused().stream().map(Problem::code).toList();
    }
}
