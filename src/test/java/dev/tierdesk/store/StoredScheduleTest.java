package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.EUR;
import static dev.tierdesk.store.Samples.NOW;
import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.ScheduledChange.State;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredScheduleTest extends OpenSchedule {
    StoredScheduleTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void anEditHappensAtItsMomentAndNotBefore() {
        ScheduledChange change = schedule(rename("Translator"), TOMORROW);
        clock.to(TOMORROW.minusMillis(1));
        assertThat(store.schedule().applyDue().isQuiet()).isTrue();
        assertThat(product().name()).isEqualTo("Translation API");

        clock.to(TOMORROW);
        ScheduleRun run = store.schedule().applyDue();

        assertThat(product().name()).isEqualTo("Translator");
        ChangeSet written = run.written().getFirst();
        assertThat(written.source()).isEqualTo(ChangeSource.SCHEDULE);
        assertThat(written.author()).isEqualTo("Ada");
        assertThat(written.reason()).isEqualTo("Agreed");
        reopen();
        assertThat(find(change).outcome()).isEqualTo(ScheduledChange.Outcome.applied(TOMORROW, written.number()));
        assertThat(find(change).due()).isEqualTo(TOMORROW);
        assertThat(find(change).isLate()).isFalse();
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void oneThatComesLateSaysSoAndHappensOnce() {
        ScheduledChange change = schedule(rename("Translator"), TOMORROW);
        clock.to(NEXT_WEEK);

        assertThat(store.schedule().applyDue().applied()).hasSize(1);
        assertThat(store.schedule().applyDue().applied()).isEmpty();

        assertThat(find(change).isLate()).isTrue();
        assertThat(store.changeSets()).hasSize(2);
    }

    @Test
    void ofTwoChangesOfOneObjectTheLaterStandsOnTheEarlier() {
        ScheduledChange first = schedule(rename("Translator"), TOMORROW);
        ScheduledChange second = schedule(describe("Says it in other words"), NEXT_WEEK);
        assertThat(second.follows()).containsExactly(first.number());
        assertThat(((Product) second.object()).name()).isEqualTo("Translator");
        assertThat(codes(store.schedule().applyNow(second.number()).refused())).containsExactly("SCHEDULE_NOT_FIRST");
        clock.to(NEXT_WEEK);

        ScheduleRun run = store.schedule().applyDue();

        assertThat(run.applied()).extracting(ScheduledChange::number).containsExactly(first.number(), second.number());
        assertThat(run.written()).hasSize(2);
        assertThat(product().name()).isEqualTo("Translator");
        assertThat(product().description()).isEqualTo("Says it in other words");
    }

    @Test
    void aChangeOfAPlanThatWasDeletedFailsAndIsKept() {
        ScheduledChange change = schedule(new Intention.Edit(PRO, PRO.with(p -> p.trialDays = 14)), TOMORROW);
        store.change(edit("Delete", Change.deleted(PRICE), Change.deleted(PRO)));
        assertThat(stale(change)).containsExactly("SCHEDULE_OBJECT_GONE");
        clock.to(TOMORROW);

        ScheduleRun run = store.schedule().applyDue();

        assertThat(run.failed()).hasSize(1);
        reopen();
        assertThat(find(change).outcome().state()).isEqualTo(State.FAILED);
        assertThat(codes(find(change).outcome().problems())).containsExactly("SCHEDULE_OBJECT_GONE");
        assertThat(store.schedule().applyDue().isQuiet()).isTrue();
    }

    @Test
    void aClockBeforeTheNewestChangePausesTheScheduleAndOneThatJumpsBackAppliesNothingTwice() {
        ScheduledChange change = schedule(rename("Translator"), NOW.plus(Duration.ofHours(1)));
        ScheduledChange other = schedule(describe("Other words"), NOW.plus(Duration.ofHours(3)));
        clock.to(NOW.plus(Duration.ofHours(2)));
        store.schedule().applyDue();

        clock.by(Duration.ofDays(-1));
        ScheduleRun paused = store.schedule().applyDue();

        assertThat(paused.paused()).isTrue();
        assertThat(paused.isQuiet()).isTrue();
        clock.to(NOW.plus(Duration.ofHours(2)));
        assertThat(store.schedule().applyDue().isQuiet()).isTrue();
        assertThat(find(change).outcome().state()).isEqualTo(State.APPLIED);
        assertThat(find(other).isPending()).isTrue();
    }

    @Test
    void aClockThatJumpsAYearAppliesEverythingInItsOrderAndPausesWhenItIsPutRight() {
        schedule(describe("Second"), NEXT_WEEK);
        schedule(rename("Translator"), TOMORROW);
        clock.by(Duration.ofDays(365));

        ScheduleRun run = store.schedule().applyDue();

        assertThat(run.applied()).extracting(ScheduledChange::due).containsExactly(TOMORROW, NEXT_WEEK);
        assertThat(run.applied()).allMatch(ScheduledChange::isLate);
        clock.to(NOW.plusSeconds(60));
        schedule(new Intention.Edit(product(), product().with(p -> p.description = "Third")), NOW.plusSeconds(90));
        clock.to(NOW.plusSeconds(100));
        assertThat(store.schedule().applyDue().paused()).isTrue();
        assertThat(product().description()).isEqualTo("Second");
    }

    @Test
    void aPublicationWhoseExampleFailsIsKeptWithTheProblem() {
        makeProductPublished();
        WorkedExample wrong = new WorkedExample("Wrong", List.of(new Usage(null, "api_calls", null, BigDecimal.TEN)),
                List.of(), EUR, QuoteContext.ANYONE, BigDecimal.ONE, ExampleBasis.SUBTOTAL, "");
        Plan plan = PRO.with(p -> p.examples = List.of(wrong));
        becomes(PRO, plan);
        ScheduledChange change = schedule(new Intention.Publish(plan), TOMORROW);
        ScheduledChange later = schedule(rename("Translator"), TOMORROW.plusSeconds(60));
        clock.to(NEXT_WEEK);
        Catalog before = store.catalog();
        Schedule planned = store.schedule().read();

        ScheduleRun rehearsed = store.schedule().rehearse();

        assertThat(codes(rehearsed.failed().getFirst().outcome().problems())).contains("EXAMPLE_FAILS");
        assertThat(rehearsed.applied()).extracting(ScheduledChange::number).containsExactly(later.number());
        assertThat(store.schedule().read()).isEqualTo(planned);
        assertThat(store.catalog()).isEqualTo(before);

        assertThat(store.schedule().applyDue().failed()).hasSize(1);

        assertThat(codes(find(change).outcome().problems())).contains("EXAMPLE_FAILS");
        assertThat(store.catalog().versions()).isEmpty();
        becomes(plan, PRO);
        schedule(new Intention.Publish(PRO), NEXT_WEEK.plusSeconds(60));
        clock.to(NEXT_WEEK.plusSeconds(60));
        assertThat(store.schedule().applyDue().failed()).isEmpty();
        assertThat(store.catalog().plan("pro").orElseThrow().status()).isEqualTo(PlanStatus.PUBLISHED);
        assertThat(store.catalog().versionsOf("pro")).hasSize(1);
    }

    @Test
    void aPriceChangeAndThePublicationAfterItComeOneAfterTheOther() {
        makeProductPublished();
        schedule(new Intention.Edit(PRICE, PRICE.with(p -> p.name = "Calls")), TOMORROW);
        ScheduledChange publication = schedule(new Intention.Publish(PRO), TOMORROW);
        clock.to(TOMORROW);

        store.schedule().applyDue();

        assertThat(find(publication).outcome()).extracting(o -> codes(o.problems())).isEqualTo(List.of());
        assertThat(find(publication).outcome().state()).isEqualTo(State.APPLIED);
        assertThat(store.catalog().currentVersion("pro").orElseThrow().prices())
                .extracting(Price::name).containsExactly("Calls");
    }

    @Test
    void aMoveAsksTheGuardsWhenItIsDue() {
        ScheduledChange change =
                schedule(new Intention.Move(TRANSLATION, Maturity.BETA, null), TOMORROW);
        clock.to(TOMORROW);
        store.schedule().applyDue();
        assertThat(product().maturity()).isEqualTo(Maturity.BETA);

        Scheduling.Result refused = store.schedule().add(new ScheduleRequest(
                new Intention.Move(product(), Maturity.RETIRED, null), NEXT_WEEK, "Ada", "Retire", null));
        assertThat(refused.refused()).extracting(Problem::code).containsExactly(GuardProblem.TRANSITION_FORBIDDEN);
        assertThat(find(change).outcome().state()).isEqualTo(State.APPLIED);
    }

    @Test
    void aProductThatAScheduledChangeNeedsIsNotArchivedAndItsDeletionIsAWarning() {
        schedule(new Intention.Edit(PRICE, PRICE.with(p -> p.name = "Calls")), TOMORROW);
        Schedule schedule = store.schedule().read();

        Moves moves = Moves.of(store.catalog(), Subscriptions.NONE, schedule, List.of(TRANSLATION), clock);
        DeletionCheck deletion =
                DeletionCheck.of(store.catalog(), Subscriptions.NONE, schedule, List.of(TRANSLATION), clock);

        assertThat(codes(moves.to(PublishStatus.ARCHIVED).reasons())).containsExactly("NEEDED_BY_SCHEDULE");
        assertThat(codes(deletion.reasons())).contains("SCHEDULED");
        assertThat(deletion.verdict()).isEqualTo(Verdict.WARN);
        store.schedule().unschedule(1);
        assertThat(codes(Moves.of(store.catalog(), Subscriptions.NONE, store.schedule().read(), List.of(TRANSLATION),
                clock)
                .to(PublishStatus.ARCHIVED).reasons())).isEmpty();
    }

    @Test
    void aListPriceInForceIsSucceededFromItsMoment() {
        Price list = Price.draft(Samples.id(9), "list-calls", null, "translation", "api_calls", EUR)
                .with(p -> p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.TWO));
        store.change(edit("List price", Change.created(list)));
        schedule(new Intention.Edit(list, list.with(p ->
                p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.ONE))), TOMORROW);
        clock.to(TOMORROW.plusSeconds(40));

        store.schedule().applyDue();

        List<Price> prices = store.catalog().pricesOfPlan(null);
        assertThat(prices).hasSize(2);
        assertThat(prices).extracting(Price::effectiveUntil).contains(TOMORROW);
        assertThat(prices).extracting(Price::effectiveFrom).contains(TOMORROW);
    }

    @Test
    void ofThreeChangesOfOneFieldEachStandsOnTheOneBeforeIt() {
        schedule(rename("First"), TOMORROW);
        ScheduledChange second = schedule(rename("Second"), NEXT_WEEK);
        ScheduledChange third = schedule(rename("Third"), NEXT_WEEK.plusSeconds(3600));
        clock.to(TOMORROW);
        store.schedule().applyDue();

        assertThat(stale(second)).isEmpty();
        assertThat(stale(third)).isEmpty();
        clock.to(NEXT_WEEK);
        store.schedule().applyDue();
        assertThat(product().name()).isEqualTo("Second");
        clock.to(NEXT_WEEK.plusSeconds(3600));
        store.schedule().applyDue();
        assertThat(product().name()).isEqualTo("Third");
    }

    @Test
    void ofTwoChangesOfOneListPriceTheLaterChangesThePriceThatFollowedTheEarlier() {
        Price list = listPrice();
        schedule(new Intention.Edit(list, costing(list, "3")), TOMORROW);
        schedule(new Intention.Edit(list, costing(list, "4")), NEXT_WEEK);
        clock.to(NEXT_WEEK.plusSeconds(40));

        assertThat(store.schedule().applyDue().written()).hasSize(2);

        assertThat(store.catalog().pricesOfPlan(null)).extracting(Price::effectiveFrom, Price::effectiveUntil,
                price -> String.valueOf(price.terms().unitAmount())).containsExactlyInAnyOrder(
                        tuple(null, TOMORROW, "2"), tuple(TOMORROW, NEXT_WEEK, "3"), tuple(NEXT_WEEK, null, "4"));
    }

    @Test
    void aListPriceThatWasSucceededByHandIsReconfirmedOnThePriceThatFollows() {
        Price list = listPrice();
        ScheduledChange change = schedule(new Intention.Edit(list, costing(list, "4")), NEXT_WEEK);
        Succession byHand = Succession.of(list, costing(list, "3"), clock.instant()).orElseThrow();
        store.change(edit("By hand", new Change(list, byHand.ended(TOMORROW)),
                Change.created(byHand.next(Samples.id(10), TOMORROW, store.catalog()))));

        assertThat(codes(store.schedule().reconfirm(change.number(), Set.of(), Set.of()).refused()))
                .containsExactly("SCHEDULE_UNDECIDED");
        assertThat(store.schedule().reconfirm(change.number(), Set.of(), Set.of("terms.unit_amount")).refused())
                .isEmpty();
        clock.to(NEXT_WEEK);
        store.schedule().applyDue();

        assertThat(store.catalog().pricesOfPlan(null)).extracting(Price::effectiveFrom, Price::effectiveUntil,
                price -> String.valueOf(price.terms().unitAmount())).containsExactlyInAnyOrder(
                        tuple(null, TOMORROW, "2"), tuple(TOMORROW, NEXT_WEEK, "3"), tuple(NEXT_WEEK, null, "4"));
    }

    @Test
    void aListPriceThatHasEndedByThenIsNotChanged() {
        Price list = listPrice();
        Price ending = list.with(p -> p.effectiveUntil = TOMORROW);
        ScheduledChange change = schedule(new Intention.Edit(list, costing(list, "4")), NEXT_WEEK);
        store.change(edit("Ends", new Change(list, ending)));

        assertThat(codes(store.schedule().add(new ScheduleRequest(
                new Intention.Edit(ending, costing(ending, "4")), NEXT_WEEK, "Ada", "Late", null)).refused()))
                .containsExactly("SCHEDULE_START");
        assertThat(codes(store.schedule().reconfirm(change.number(), Set.of(), Set.of()).refused()))
                .containsExactly("SCHEDULE_START");
    }

    private Price listPrice() {
        Price list = costing(Price.draft(Samples.id(9), "list-calls", null, "translation", "api_calls", EUR), "2");
        store.change(edit("List price", Change.created(list)));
        return list;
    }

    private static Price costing(Price price, String amount) {
        return price.with(p -> p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = new BigDecimal(amount)));
    }

    @Test
    void aChangeThatComesTooLateForAPriceThatBeganMeanwhileFails() {
        Price list = Price.draft(Samples.id(9), "list-calls", null, "translation", "api_calls", EUR).with(p -> {
            p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.TWO);
            p.effectiveFrom = TOMORROW.plusSeconds(3600);
        });
        store.change(edit("List price", Change.created(list)));
        ScheduledChange change = schedule(new Intention.Edit(list, list.with(p ->
                p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.ONE))), TOMORROW);
        clock.to(NEXT_WEEK);

        store.schedule().applyDue();

        assertThat(find(change).outcome().state()).isEqualTo(State.FAILED);
        assertThat(codes(find(change).outcome().problems())).containsExactly("SCHEDULE_START");
        assertThat(store.catalog().price("list-calls")).contains(list);
    }

    @Test
    void anEditThatTheStoreRefusesFailsAndIsKept() {
        ScheduledChange change = schedule(rename("Translator"), TOMORROW);
        store.database().owner().execute("ALTER TABLE product ADD CHECK (name <> 'Translator')");
        clock.to(TOMORROW);

        store.schedule().applyDue();

        assertThat(find(change).outcome().state()).isEqualTo(State.FAILED);
        assertThat(codes(find(change).outcome().problems())).containsExactly("SCHEDULE_REFUSED");
        assertThat(product()).isEqualTo(TRANSLATION);
    }

    @Test
    void aStageThatAnEarlierVersionLetAnEditSetIsNotSet() {
        ScheduledChange change = schedule(rename("Translator"), TOMORROW);
        Maturity next = (Maturity) Lifecycle.next(TRANSLATION.maturity()).getFirst();
        Intention stage = new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.maturity = next));
        ScheduledChange ofEarlierVersion = new ScheduledChange(change.number(),
                new ScheduleRequest(stage, TOMORROW, "Ada", "Stage", null), change.basis(), change.follows(),
                change.made(), change.outcome());
        store.keep(handle -> ScheduleRows.update(handle, List.of(ofEarlierVersion)));
        clock.to(TOMORROW);

        store.schedule().applyDue();

        assertThat(find(change).outcome().state()).isEqualTo(State.FAILED);
        assertThat(codes(find(change).outcome().problems())).containsExactly("SCHEDULE_STAGE");
        assertThat(product()).isEqualTo(TRANSLATION);
    }

    @Test
    void whatTheRulesRefuseIsNotScheduled() {
        assertThat(store.schedule().add(new ScheduleRequest(rename("Translator"), NOW, "Ada", "Now", null)).refused())
                .extracting(Problem::code).containsExactly(ScheduleProblem.SCHEDULE_PAST);
        Intention code = new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.code = "other"));
        assertThat(store.schedule().add(new ScheduleRequest(code, TOMORROW, "Ada", "Code", null)).refused())
                .extracting(Problem::code).containsExactly(ScheduleProblem.SCHEDULE_CODE);
        Intention stage = new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.maturity = Maturity.BETA));
        assertThat(store.schedule().add(new ScheduleRequest(stage, TOMORROW, "Ada", "Stage", null)).refused())
                .containsExactly(Problem.of(ScheduleProblem.SCHEDULE_STAGE, new Where("maturity")));
        Intention nameless = rename("");
        assertThat(codes(store.schedule().add(new ScheduleRequest(nameless, TOMORROW, "Ada", "No", null)).refused()))
                .isNotEmpty().doesNotContain("SCHEDULE_NOTHING");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.schedule().unschedule(1));
        assertThat(store.schedule().read().changes()).isEmpty();
    }
}
