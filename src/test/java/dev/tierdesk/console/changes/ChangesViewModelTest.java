package dev.tierdesk.console.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.console.changes.ChangeDetail.FieldLine;
import dev.tierdesk.console.changes.ChangeDetail.ObjectLine;
import dev.tierdesk.console.changes.ChangeDetail.Sign;
import dev.tierdesk.console.changes.ChangesViewModel.Since;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.ChangeLine;
import java.nio.file.Path;
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
        assertThat(model.chosen().get()).isEqualTo(number("Trial 30"));
    }

    @Test
    void findsByEveryWordOfLabelAuthorAndNumber() {
        model.query().set("TRIAL 7");
        assertThat(labels()).containsExactly("Trial 7");
        assertThat(model.countText().get()).startsWith("1 of ");
        model.query().set("ada start");
        assertThat(labels()).containsExactly("Start");
        model.query().set("nothing like it");
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void filtersByAuthorSourceAndTime() {
        model.showSources(List.of(ChangeSource.IMPORT));
        assertThat(labels()).containsExactly("Start");
        model.showSources(List.of());
        assertThat(model.knownAuthors().get()).containsExactly("Ada");
        model.showAuthors(List.of("Somebody else"));
        assertThat(model.lines()).isEmpty();
        model.showAuthors(List.of("Ada"));
        model.since().set(Since.TODAY);
        assertThat(labels()).contains("Trial 30", "Start");
    }

    @Test
    void showsEveryFieldBeforeAndAfterInWords() {
        model.chosen().set(number("Trial 30"));
        ChangeDetail detail = detail();
        assertThat(detail.title()).isEqualTo("Trial 30");
        assertThat(detail.facts()).contains("21 Nov 2026, 09:00", "Ada", "Edit", "1 object, 1 field");
        assertThat(detail.lines()).containsExactly(
                new ObjectLine(Sign.CHANGED, Kind.PLAN, "Plan", "Growth", "growth", true),
                new FieldLine("Trial", "7 days", "30 days"));
        assertThat(detail.text()).contains("~ Plan Growth").contains("Trial\t7 days\t30 days");
    }

    @Test
    void createdAndDeletedObjectsShowWhatTheyHad() {
        model.chosen().set(number("Start"));
        assertThat(detail().lines()).filteredOn(ObjectLine.class::isInstance)
                .allMatch(line -> ((ObjectLine) line).sign() != Sign.DELETED);
        assertThat(detail().lines()).contains(new FieldLine("Publish status", null, OpenShop.ENGLISH.word(PublishStatus.PUBLISHED)))
                .contains(new FieldLine("Status", null, OpenShop.ENGLISH.word(UnitStatus.ACTIVE)));
    }

    @Test
    void undoTakesTheChangeBackAndStrikesItThrough() {
        model.chosen().set(number("Trial 30"));
        assertThat(model.undoable().get()).isTrue();
        model.undo();
        assertThat(growth().trialDays()).isEqualTo(7);
        assertThat(labels().getFirst()).isEqualTo("Undo of change " + number("Trial 30"));
        assertThat(entry("Trial 30").row().undoneBy()).isEqualTo(number(labels().getFirst()));
        assertThat(model.undoable().get()).isFalse();
        assertThat(model.state().get()).isEqualTo("Change " + number(labels().getFirst()) + " took this one back.");
        assertThat(shop.dialogs.toasts).containsExactly(labels().getFirst());
    }

    @Test
    void anUndoCanBeTakenBackFromItsToast() {
        model.chosen().set(number("Trial 30"));
        model.undo();
        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(growth().trialDays()).isEqualTo(30);
        assertThat(model.undoable().get()).isTrue();
    }

    @Test
    void aRefusalSaysWhichLaterChangeStandsOnIt() {
        model.chosen().set(number("Trial 7"));
        model.undo();
        assertThat(model.refused().get()).isTrue();
        assertThat(model.state().get()).isEqualTo("Change " + number("Trial 30") + " stands on this one. Undo that first.");
        assertThat(growth().trialDays()).isEqualTo(30);
        assertThat(shop.dialogs.failures).isEmpty();
        model.chosen().set(number("Trial 30"));
        assertThat(model.refused().get()).isFalse();
    }

    @Test
    void newChangesAppearAndWhatIsOpenStaysOpen() {
        model.chosen().set(number("Trial 7"));
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
        return Objects.requireNonNull(model.detail().get());
    }

    private List<String> labels() {
        return model.lines().stream().filter(ChangeLine.Entry.class::isInstance).map(line -> ((ChangeLine.Entry) line).label()).toList();
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
