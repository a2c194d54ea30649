package dev.tierdesk.console.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.console.changes.ChangesFilter.Since;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.history.ChangeDetail;
import dev.tierdesk.console.history.ChangeDetail.BillHeading;
import dev.tierdesk.console.history.ChangeDetail.BillRow;
import dev.tierdesk.console.history.ChangeDetail.FieldLine;
import dev.tierdesk.console.history.ChangeDetail.ObjectLine;
import dev.tierdesk.console.history.ChangeDetail.Sign;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesViewModelTest {
    @TempDir
    Path folder;

    private OpenShop shop;
    private ChangesViewModel model;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        trial(7);
        trial(30);
        model = new ChangesViewModel(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void listsChangesNewestFirstUnderTheirDay() {
        assertThat(model.lines().getFirst()).isEqualTo(new ChangeLine.Day("Today, 21 November"));
        assertThat(labels()).startsWith("Trial 30", "Trial 7", "Start");
        assertThat(model.countText().get()).isEqualTo(labels().size() + " changes");
        assertThat(model.open().chosen().get()).isEqualTo(number("Trial 30"));
    }

    @Test
    void findsByEveryWordOfLabelAuthorAndNumber() {
        model.filter().text().set("TRIAL 7");
        assertThat(labels()).containsExactly("Trial 7");
        assertThat(model.countText().get()).startsWith("1 of ");
        model.filter().text().set("ada start");
        assertThat(labels()).containsExactly("Start");
        model.filter().text().set("nothing like it");
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void filtersByAuthorSourceAndTime() {
        model.filter().showSources(List.of(ChangeSource.IMPORT));
        assertThat(labels()).containsExactly("Start");
        model.filter().showSources(List.of());
        assertThat(model.knownAuthors().get()).containsExactly("Ada");
        model.filter().showAuthors(List.of("Somebody else"));
        assertThat(model.lines()).isEmpty();
        model.filter().showAuthors(List.of("Ada"));
        model.filter().since().set(Since.TODAY);
        assertThat(labels()).contains("Trial 30", "Start");
    }

    @Test
    void showsEveryFieldBeforeAndAfterInWords() {
        model.open().chosen().set(number("Trial 30"));
        ChangeDetail detail = detail();
        assertThat(detail.title()).isEqualTo("Trial 30");
        assertThat(detail.facts()).contains("21 Nov 2026, 09:00", "Ada", "Edit", "1 object, 1 field");
        assertThat(detail.lines()).containsExactly(
                new ObjectLine(Sign.CHANGED, Kind.PLAN, "Plan", "Growth", "growth", true, null),
                new FieldLine("Trial", "7 days", "30 days"));
        assertThat(detail.text()).contains("~ Plan Growth").contains("Trial\t7 days\t30 days");
    }

    @Test
    void createdAndDeletedObjectsShowWhatTheyHad() {
        model.open().chosen().set(number("Start"));
        assertThat(detail().lines()).filteredOn(ObjectLine.class::isInstance)
                .allMatch(line -> ((ObjectLine) line).sign() != Sign.DELETED);
        assertThat(detail().lines())
                .contains(new FieldLine("Publish status", null, OpenShop.ENGLISH.word(PublishStatus.PUBLISHED)))
                .contains(new FieldLine("Status", null, OpenShop.ENGLISH.word(UnitStatus.ACTIVE)));
    }

    @Test
    void whatWasDeletedCanBeRestoredUntilItIsThereAgain() {
        Price price = shop.price("growth.translation-api.api_calls");
        shop.workspace.write("Gone", ChangeSource.DELETE, List.of(Change.deleted(price)), change -> {},
                shop.dialogs::failed);
        model.open().chosen().set(number("Gone"));
        assertThat(deleted().gone()).isEqualTo(price);

        shop.save(price);
        model.open().chosen().set(number("Trial 7"));
        model.open().chosen().set(number("Gone"));

        assertThat(deleted().gone()).isNull();
    }

    @Test
    void aChangeOfTheScheduleSaysWhenItWasDue() {
        Plan plan = growth();
        Instant due = OpenShop.CLOCK.instant().plus(Duration.ofDays(3));
        Intention longer = new Intention.Edit(plan, plan.with(p -> p.trialDays = 60));
        shop.workspace.schedule().add(new ScheduleRequest(longer, due, "Ada", "Later", null), added ->
                shop.workspace.schedule().applyNow(added.number(), written -> {}, refused -> {}, shop.dialogs::failed),
                refused -> {}, shop.dialogs::failed);

        model.open().chosen().set(number("Later"));

        assertThat(detail().facts()).endsWith("was due 24 Nov 2026, 09:00");
    }

    private ObjectLine deleted() {
        return (ObjectLine) detail().lines().getFirst();
    }

    @Test
    void undoTakesTheChangeBackAndStrikesItThrough() {
        model.open().chosen().set(number("Trial 30"));
        assertThat(model.open().undoable().get()).isTrue();
        model.open().undo();
        assertThat(growth().trialDays()).isEqualTo(7);
        assertThat(labels().getFirst()).isEqualTo("Undo of change " + number("Trial 30"));
        assertThat(entry("Trial 30").row().undoneBy()).isEqualTo(number(labels().getFirst()));
        assertThat(model.open().undoable().get()).isFalse();
        assertThat(model.open().state().get())
                .isEqualTo("Change " + number(labels().getFirst()) + " took this one back.");
        assertThat(shop.dialogs.toasts).containsExactly(labels().getFirst());
    }

    @Test
    void anUndoCanBeTakenBackFromItsToast() {
        model.open().chosen().set(number("Trial 30"));
        model.open().undo();
        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(growth().trialDays()).isEqualTo(30);
        assertThat(model.open().undoable().get()).isTrue();
    }

    @Test
    void whatStandsOnAChangeIsSaidBeforeAnybodyTries() {
        model.open().chosen().set(number("Trial 7"));
        assertThat(model.open().undoable().get()).isFalse();
        assertThat(model.open().state().get())
                .isEqualTo("Change " + number("Trial 30") + ", “Trial 30”, has changed Growth since. Undo that first.");
        model.open().undo();
        assertThat(growth().trialDays()).isEqualTo(30);
        model.open().chosen().set(number("Trial 30"));
        assertThat(model.open().undoable().get()).isTrue();
        assertThat(model.open().state().get()).isEqualTo("It can be undone: nothing stands on it.");
    }

    @Test
    void filtersByKindObjectAndPeriod() {
        model.filter().showKinds(List.of(Kind.PLAN));
        assertThat(labels()).containsExactly("Trial 30", "Trial 7", "Start");
        model.filter().showObjects(List.of(shop.product("vision-api").id()));
        assertThat(labels()).containsExactly("Start");
        assertThat(model.countText().get()).isEqualTo("1 of 3");
        assertThat(model.title(shop.product("vision-api").id())).isEqualTo("Product Vision API");
        model.filter().showObjects(List.of());
        model.filter().since().set(Since.PERIOD);
        model.filter().until().set(LocalDate.of(2026, 11, 20));
        assertThat(labels()).isEmpty();
        assertThat(model.isEmpty()).isFalse();
        model.filter().until().set(LocalDate.of(2026, 11, 21));
        assertThat(labels()).hasSize(3);
    }

    @Test
    void aPriceThatMovesShowsWhatItDoesToABill() {
        Price price = shop.price("growth.translation-api.api_calls");
        shop.save(price.with(p -> p.terms = p.terms.with(t -> t.includedQuantity = new BigDecimal("5000"))));
        model.open().chosen().set(number("Saved"));
        assertThat(detail().lines()).filteredOn(BillHeading.class::isInstance).first()
                .isEqualTo(new BillHeading("What it does to a bill", "Growth, USD, everything else as it is today"));
        assertThat(detail().lines()).filteredOn(BillRow.class::isInstance).map(BillRow.class::cast)
                .anyMatch(row -> row.moves() && row.difference().startsWith("−"));
    }

    @Test
    void furtherChangesComeWhenTheEndIsNear() {
        Workspace busy = shop.another();
        for (int days = 1; days <= 250; days++) {
            Plan before = busy.saved().get().plan("growth").orElseThrow();
            Plan longer = before.with(e -> e.trialDays += 1);
            busy.write("Saved", ChangeSource.EDIT, List.of(new Change(before, longer)), change -> {},
                    shop.dialogs::failed);
        }
        model = new ChangesViewModel(busy, shop.desk);
        assertThat(labels()).hasSize(200);
        assertThat(model.countText().get()).isEqualTo("253 changes");
        model.near(10);
        assertThat(labels()).hasSize(200);
        model.near(model.lines().size() - 1);
        assertThat(labels()).hasSize(253).endsWith("Start");
        assertThat(model.lines()).filteredOn(ChangeLine.Day.class::isInstance).hasSize(1);
    }

    @Test
    void whatTheListShowsIsExported() throws IOException {
        shop.dialogs.answer = folder.resolve("out.jsonl");
        model.filter().text().set("trial");
        model.export();
        assertThat(Files.readAllLines(folder.resolve("out.jsonl"))).hasSize(2);
        assertThat(shop.dialogs.toasts).containsExactly("2 changes written to out.jsonl");
    }

    @Test
    void changesAreWrittenUnderNoOtherEnding() {
        shop.dialogs.confirming = false;
        shop.dialogs.answer = folder.resolve("out.csv");
        model.export();
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(shop.dialogs.confirmed).singleElement().asString()
                .contains("In the format JSON Lines a file ends in .jsonl.");
    }

    @Test
    void oldChangesAreMergedAfterTheirNumberWasShown() {
        MergeOldViewModel merging = new MergeOldViewModel(shop.workspace, shop.desk, model::refresh);
        assertThat(merging.count().get()).isZero();
        merging.merge();
        assertThat(labels()).hasSize(3);
        merging.day().set(LocalDate.of(2026, 11, 22));
        assertThat(merging.count().get()).isEqualTo(3);
        merging.merge();
        assertThat(shop.dialogs.toasts).containsExactly("3 changes merged");
        assertThat(model.lines()).isEmpty();
        assertThat(model.isEmpty()).isTrue();
        assertThat(growth().trialDays()).isEqualTo(30);
    }

    @Test
    void newChangesAppearAndWhatIsOpenStaysOpen() {
        model.open().chosen().set(number("Trial 7"));
        trial(10);
        assertThat(labels().getFirst()).isEqualTo("Trial 10");
        assertThat(detail().title()).isEqualTo("Trial 7");
    }

    @Test
    void objectsLeadToTheirScreen() {
        model.open(Kind.PLAN, "growth");
        assertThat(shop.navigator.roads).containsExactly("PLAN growth");
    }

    private void trial(int days) {
        Plan plan = growth();
        shop.workspace.edit(plan.with(e -> e.trialDays = days), "trial");
        shop.workspace.save(List.of(plan.id()), "Trial " + days, change -> {}, shop.dialogs::failed);
    }

    private Plan growth() {
        return shop.working().plan("growth").orElseThrow();
    }

    private ChangeDetail detail() {
        return Objects.requireNonNull(model.open().detail().get());
    }

    private List<String> labels() {
        return model.lines().stream().filter(ChangeLine.Entry.class::isInstance)
                .map(line -> ((ChangeLine.Entry) line).label()).toList();
    }

    private ChangeLine.Entry entry(String label) {
        return model.lines().stream()
                .filter(ChangeLine.Entry.class::isInstance)
                .map(ChangeLine.Entry.class::cast)
                .filter(entry -> entry.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private long number(String label) {
        return entry(label).number();
    }
}
