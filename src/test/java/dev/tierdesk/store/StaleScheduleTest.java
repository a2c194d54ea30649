package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CALLS;
import static dev.tierdesk.store.Samples.EUR;
import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.ScheduledChange.State;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scheduled changes whose object, or what it refers to, became another meanwhile.
class StaleScheduleTest extends OpenSchedule {
    StaleScheduleTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void onlyTheFieldsThatAreSetAreTouched() {
        ScheduledChange change = schedule(rename("Translator"), TOMORROW);
        becomes(TRANSLATION, TRANSLATION.with(p -> p.description = "New words"));
        clock.to(TOMORROW);
        assertThat(stale(change)).containsExactly("SCHEDULE_OBJECT_CHANGED");
        assertThat(store.schedule().applyDue().waiting()).hasSize(1);
        assertThat(store.schedule().applyNow(change.number()).refused())
                .extracting(Problem::code).containsExactly(ScheduleProblem.SCHEDULE_STALE);

        store.schedule().reconfirm(change.number(), Set.of(), Set.of());
        store.schedule().applyDue();

        assertThat(product().name()).isEqualTo("Translator");
        assertThat(product().description()).isEqualTo("New words");
    }

    @Test
    void whereTheSameFieldWasChangedOneValueHasToBeChosen() {
        ScheduledChange change = schedule(rename("Translator"), TOMORROW);
        becomes(TRANSLATION, TRANSLATION.with(p -> p.name = "Translate"));

        assertThat(store.schedule().reconfirm(change.number(), Set.of(), Set.of()).refused())
                .extracting(Problem::code).containsExactly(ScheduleProblem.SCHEDULE_UNDECIDED);
        assertThat(store.schedule().reconfirm(change.number(), Set.of("name"), Set.of()).refused())
                .extracting(Problem::code).containsExactly(ScheduleProblem.SCHEDULE_NOTHING);
        assertThat(store.schedule().reconfirm(change.number(), Set.of(), Set.of("name")).refused()).isEmpty();

        clock.to(TOMORROW);
        store.schedule().applyDue();
        assertThat(product().name()).isEqualTo("Translator");
    }

    @Test
    void somethingItRefersToMakesItStaleToo() {
        Price wanted = PRICE.with(p -> p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.ONE));
        ScheduledChange change = schedule(new Intention.Edit(PRICE, wanted), TOMORROW);

        becomes(CALLS, CALLS.with(u -> u.unitLabel = "request"));

        assertThat(stale(change)).containsExactly("SCHEDULE_REFERENCE_CHANGED");
    }

    @Test
    void somethingItNeedsThatIsGoneMakesItStale() {
        BillableUnit bytes = BillableUnit.draft(Samples.id(51), "bytes", "Bytes");
        store.change(edit("Unit", Change.created(bytes)));
        ScheduledChange change = schedule(
                new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.units = List.of("api_calls", "bytes"))),
                TOMORROW);

        store.change(edit("Delete", Change.deleted(bytes)));

        assertThat(stale(change)).containsExactly("SCHEDULE_REFERENCE_GONE");
    }

    @Test
    void aChangeThatIsScheduledBeforeOneThatIsThereMakesItStaleOnlyInTheSameField() {
        ScheduledChange later = schedule(rename("Translator"), NEXT_WEEK);
        ScheduledChange alsoLater = schedule(describe("Later words"), NEXT_WEEK.plusSeconds(1));
        schedule(describe("Earlier words"), TOMORROW);
        clock.to(TOMORROW);
        store.schedule().applyDue();

        assertThat(stale(later)).isEmpty();
        assertThat(stale(alsoLater)).containsExactly("SCHEDULE_OBJECT_CHANGED");
    }

    @Test
    void whatStoodOnAnUnscheduledChangeHasToBeConfirmed() {
        ScheduledChange first = schedule(rename("Translator"), TOMORROW);
        ScheduledChange second = schedule(describe("Other words"), NEXT_WEEK);

        store.schedule().unschedule(first.number());

        assertThat(find(first).outcome().state()).isEqualTo(State.UNSCHEDULED);
        assertThat(stale(second)).containsExactly("SCHEDULE_BASE_GONE");
        assertThat(store.schedule().reconfirm(second.number(), Set.of(), Set.of()).refused()).isEmpty();
        clock.to(NEXT_WEEK);
        store.schedule().applyDue();
        assertThat(product().name()).isEqualTo("Translation API");
        assertThat(product().description()).isEqualTo("Other words");
        assertThat(store.schedule().unschedule(second.number()).refused())
                .extracting(Problem::code).containsExactly(ScheduleProblem.SCHEDULE_OVER);
    }

    @Test
    void aVersionThatWasPublishedSinceMakesAPublicationStale() {
        makeProductPublished();
        ScheduledChange publication = schedule(new Intention.Publish(PRO), TOMORROW);

        store.change(edit("By hand", Publication.check(store.catalog(), "pro", 1, Subscriptions.NONE, clock)
                .changes(store.catalog(), clock).stream()
                .filter(change -> change.after() instanceof PlanVersion)
                .toArray(Change[]::new)));

        assertThat(store.catalog().versionsOf("pro")).hasSize(1);
        assertThat(stale(publication)).containsExactly("SCHEDULE_OBJECT_CHANGED");
    }

    @Test
    void aPriceThatThePlanGotSinceMakesItsPublicationStale() {
        ScheduledChange publication = schedule(new Intention.Publish(PRO), TOMORROW);

        store.change(edit("New price",
                Change.created(Price.draft(Samples.id(9), "more", "pro", "translation", "api_calls", EUR))));

        assertThat(stale(publication)).containsExactly("SCHEDULE_REFERENCE_CHANGED");
    }
}
