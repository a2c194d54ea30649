package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CALLS;
import static dev.tierdesk.store.Samples.EUR;
import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.ScheduledChange.State;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scheduled changes of several objects: all of them happen, or none.
class SchedulePartsTest extends OpenStore {
    private static final Product RENAMED = TRANSLATION.with(p -> p.name = "Translator");
    private static final Price DEARER =
            PRICE.with(p -> p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.TEN));

    private static final Terms DEAREST = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = new BigDecimal("20"));

    SchedulePartsTest(@TempDir Path folder) {
        super(folder);
    }

    private ScheduledChange schedule(Instant due, Intention... intentions) {
        Scheduling.Result result =
                store.schedule().add(new ScheduleRequest(List.of(intentions), due, "Ada", "Together", "Agreed"));
        assertThat(result.refused()).isEmpty();
        return result.change().orElseThrow();
    }

    private static Intention rename() {
        return new Intention.Edit(TRANSLATION, RENAMED);
    }

    private static Intention raise() {
        return new Intention.Edit(PRICE, DEARER);
    }

    private ScheduledChange find(ScheduledChange change) {
        return store.schedule().read().find(change.number()).orElseThrow();
    }

    private List<String> stale(ScheduledChange change) {
        return codes(store.schedule().read().stale(find(change), store.catalog()));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.code().name()).toList();
    }

    private void sell() {
        CatalogSettings settings = store.catalog().settings();
        store.change(edit("Usual settings", new Change(settings,
                Defaults.settings(settings.id(), settings.name(), EUR, settings.timeZone()))));
        Product ga = TRANSLATION.with(p -> {
            p.maturity = Maturity.GA;
            p.publishStatus = PublishStatus.PUBLISHED;
        });
        store.change(edit("Away", Change.deleted(PRICE), Change.deleted(TRANSLATION)));
        store.change(edit("On sale", Change.created(ga), Change.created(PRICE)));
    }

    @Test
    void allObjectsChangeInOneChangeSet() {
        ScheduledChange change = schedule(TOMORROW, rename(), raise());
        reopen();
        clock.to(TOMORROW);

        ScheduleRun run = store.schedule().applyDue();

        assertThat(run.written()).singleElement().satisfies(set -> {
            assertThat(set.label()).isEqualTo("Together");
            assertThat(set.changes()).extracting(Change::id).containsExactlyInAnyOrder(TRANSLATION.id(), PRICE.id());
        });
        assertThat(store.catalog().product("translation")).contains(RENAMED);
        assertThat(store.catalog().price(PRICE.code())).contains(DEARER);
        reopen();
        assertThat(find(change).outcome().changeSet()).isEqualTo(run.written().getFirst().number());
        assertThat(find(change).intentions()).hasSize(2);
    }

    @Test
    void allAreTakenBackTogether() {
        byte[] before = DocumentWriter.write(store.catalog());
        ScheduledChange change = schedule(TOMORROW, rename(), raise());

        store.schedule().applyNow(change.number());
        store.undo(store.changeSets().getFirst().number(), "Ada", "Undo");

        assertThat(DocumentWriter.write(store.catalog())).isEqualTo(before);
    }

    @Test
    void whereOneCannotBeDoneNoneIs() {
        ScheduledChange change = schedule(TOMORROW, rename(), raise(), new Intention.Publish(PRO));
        clock.to(TOMORROW);

        ScheduleRun run = store.schedule().applyDue();

        assertThat(run.failed()).hasSize(1);
        assertThat(find(change).outcome().state()).isEqualTo(State.FAILED);
        assertThat(find(change).outcome().problems()).isNotEmpty();
        assertThat(store.catalog().product("translation")).contains(TRANSLATION);
        assertThat(store.catalog().price(PRICE.code())).contains(PRICE);
    }

    @Test
    void whereTheirLastRowCannotBeWrittenNothingIs() {
        ScheduledChange change = schedule(TOMORROW, rename(), raise());
        clock.to(TOMORROW);
        store.database().owner().execute("REVOKE UPDATE ON scheduled FROM app");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.schedule().applyDue());
        store.database().owner().execute("GRANT UPDATE ON scheduled TO app");

        reopen();

        assertThat(store.catalog().product("translation")).contains(TRANSLATION);
        assertThat(store.catalog().price(PRICE.code())).contains(PRICE);
        assertThat(find(change).isPending()).isTrue();
        assertThat(store.schedule().applyDue().written()).hasSize(1);
        assertThat(store.catalog().product("translation")).contains(RENAMED);
    }

    @Test
    void pricesThatChangeOnADateArePublishedInTheSameChange() {
        sell();
        store.schedule().add(new ScheduleRequest(
                List.of(new Intention.Publish(PRO), new Intention.Edit(PRO, PRO.with(p -> p.trialDays = 30)), raise()),
                TOMORROW, "Ada", "Dearer", null));
        clock.to(TOMORROW);

        assertThat(store.schedule().applyDue().written()).hasSize(1);

        PlanVersion version = store.catalog().currentVersion("pro").orElseThrow();
        assertThat(version.prices()).extracting(Price::terms).containsExactly(DEARER.terms());
        assertThat(version.plan().trialDays()).isEqualTo(30);
        assertThat(store.catalog().plan("pro").orElseThrow().status()).isEqualTo(PlanStatus.PUBLISHED);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void ofTwoPriceChangesOfOnePlanTheLaterIsPublishedAfterTheEarlierWithoutAQuestion() {
        sell();
        schedule(TOMORROW, raise(), new Intention.Publish(PRO));
        ScheduledChange later = schedule(NEXT_WEEK,
                new Intention.Edit(PRICE, PRICE.with(p -> p.terms = DEAREST)), new Intention.Publish(PRO));
        clock.to(TOMORROW);
        store.schedule().applyDue();

        assertThat(stale(later)).isEmpty();
        clock.to(NEXT_WEEK);
        assertThat(store.schedule().applyDue().written()).hasSize(1);

        assertThat(store.catalog().versionsOf("pro")).hasSize(2);
        assertThat(store.catalog().currentVersion("pro").orElseThrow().prices())
                .extracting(Price::terms).containsExactly(DEAREST);
    }

    @Test
    void aVersionThatIsTakenBackMakesThePublicationAfterItStale() {
        sell();
        schedule(TOMORROW, new Intention.Publish(PRO));
        ScheduledChange later = schedule(NEXT_WEEK, new Intention.Publish(PRO));
        clock.to(TOMORROW);
        ChangeSet first = store.schedule().applyDue().written().getFirst();
        assertThat(stale(later)).isEmpty();

        store.undo(first.number(), "Ada", "Not yet", null);

        assertThat(stale(later)).isNotEmpty();
    }

    @Test
    void objectsThatMoveTogetherMayNeedEachOther() {
        Product other = Product.draft(Samples.id(9), "other", "Other API", TRANSLATION.type())
                .with(p -> p.requires = List.of("translation"));
        store.change(edit("Other", Change.created(other), Change.deleted(PRICE)));
        schedule(TOMORROW, new Intention.Move(TRANSLATION, PublishStatus.ARCHIVED, null),
                new Intention.Move(other, PublishStatus.ARCHIVED, null));
        clock.to(TOMORROW);

        assertThat(store.schedule().applyDue().written()).hasSize(1);

        assertThat(store.catalog().products()).extracting(Product::publishStatus).containsOnly(PublishStatus.ARCHIVED);
    }

    @Test
    void whereOneOfThemWasChangedAllWaitAndItsFieldIsChosenByItsPlace() {
        ScheduledChange change = schedule(TOMORROW, rename(), raise());
        store.change(edit("By hand", new Change(TRANSLATION, TRANSLATION.with(p -> p.name = "Translate"))));
        clock.to(TOMORROW);
        assertThat(store.schedule().applyDue().waiting()).hasSize(1);
        assertThat(stale(change)).contains("SCHEDULE_OBJECT_CHANGED");

        assertThat(codes(store.schedule().reconfirm(change.number(), Set.of(), Set.of("name")).refused()))
                .containsExactly("SCHEDULE_UNDECIDED");
        assertThat(store.schedule().reconfirm(change.number(), Set.of("products[translation].name"), Set.of())
                .refused())
                .isEmpty();
        store.schedule().applyDue();

        assertThat(store.catalog().product("translation").orElseThrow().name()).isEqualTo("Translate");
        assertThat(store.catalog().price(PRICE.code())).contains(DEARER);
    }

    @Test
    void whatIsGoneIsLeftOutOnceThatIsConfirmed() {
        ScheduledChange change = schedule(TOMORROW, rename(), raise());
        store.change(edit("Delete", Change.deleted(PRICE)));
        clock.to(TOMORROW);
        assertThat(store.schedule().applyDue().waiting()).hasSize(1);
        assertThat(stale(change)).contains("SCHEDULE_OBJECT_GONE");

        assertThat(store.schedule().reconfirm(change.number(), Set.of(), Set.of()).refused()).isEmpty();
        store.schedule().applyDue();

        assertThat(store.catalog().product("translation")).contains(RENAMED);
        assertThat(find(change).intentions()).hasSize(1);
    }

    @Test
    void aLaterChangeOfOneOfThemBuildsOnAll() {
        ScheduledChange first = schedule(TOMORROW, rename(), raise());
        ScheduledChange second = schedule(NEXT_WEEK,
                new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.description = "Later")),
                new Intention.Edit(CALLS, CALLS.with(u -> u.unitLabel = "request")));
        assertThat(second.follows()).containsExactly(first.number());
        clock.to(NEXT_WEEK);

        assertThat(store.schedule().applyDue().written()).hasSize(2);

        assertThat(store.catalog().product("translation")).contains(RENAMED.with(p -> p.description = "Later"));
        assertThat(store.catalog().units()).extracting(BillableUnit::unitLabel).contains("request");
    }

    @Test
    void twoObjectsThatAreRightOnlyTogetherAreTakenTogether() {
        Product keyed = TRANSLATION.with(p -> p.keys = new PriceKeys("Region", UnmatchedKeyPolicy.REJECT, null));
        Price priced = PRICE.with(p -> p.priceKey = "europe");

        assertThat(codes(store.schedule().add(new ScheduleRequest(
                new Intention.Edit(PRICE, priced), TOMORROW, "Ada", "Alone", null)).refused())).isNotEmpty();
        schedule(TOMORROW, new Intention.Edit(TRANSLATION, keyed), new Intention.Edit(PRICE, priced));
        clock.to(TOMORROW);

        assertThat(store.schedule().applyDue().failed()).isEmpty();
        assertThat(store.catalog().price(PRICE.code())).contains(priced);
    }

    @Test
    void ofNoneThatIsThereNothingIsScheduled() {
        store.change(edit("Delete", Change.deleted(PRICE)));

        assertThat(store.schedule().add(new ScheduleRequest(List.of(rename(), raise()), TOMORROW, "Ada", "No", null))
                .refused())
                .extracting(Problem::code).containsExactly(ScheduleProblem.SCHEDULE_OBJECT_GONE);
        assertThat(store.schedule().read().changes()).isEmpty();
    }
}
