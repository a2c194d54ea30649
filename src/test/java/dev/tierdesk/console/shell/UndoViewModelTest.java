package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Draft;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoViewModelTest {
    private final OpenShop shop;
    private final UndoViewModel model;
    private final Product product;
    private final Product other;

    UndoViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        model = new UndoViewModel(shop.workspace, shop.dialogs, OpenShop.ENGLISH);
        product = shop.product("translation-api");
        other = shop.product("speech-api");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void withNothingDoneThereIsNothingToUndo() {
        assertThat(model.undoText().get()).isEqualTo("Undo");
        assertThat(model.canUndo().get()).isFalse();
        model.undo();
        model.redo();
        assertThat(shop.working()).isEqualTo(shop.workspace.saved().get());
    }

    @Test
    void undoGoesFromTheEditorsStepsToTheLastChangeOfTheWindow() {
        rename(product, "Translate");
        save(product, "Translation renamed");
        shop.workspace.edit(shop.product("translation-api").with(p -> p.description = "New"), "description");

        assertThat(model.undoText().get()).isEqualTo("Undo: Description of Translate");
        model.undo();
        assertThat(model.undoText().get()).isEqualTo("Undo: Translation renamed");
        model.undo();
        assertThat(shop.stored().product("translation-api")).contains(product);
        assertThat(model.canUndo().get()).isFalse();

        assertThat(model.redoText().get()).isEqualTo("Redo: Translation renamed");
        model.redo();
        assertThat(shop.stored().product("translation-api").orElseThrow().name()).isEqualTo("Translate");
        assertThat(model.undoText().get()).isEqualTo("Undo: Translation renamed");
    }

    @Test
    void aTextThatCannotBeReadIsAStepToo() {
        shop.workspace.unfinished(product, "costs[0].amount", "1o0");
        assertThat(model.undoText().get()).startsWith("Undo: ").endsWith(" of Translation API");
        assertThat(model.canUndo().get()).isTrue();

        model.undo();
        assertThat(shop.workspace.drafts()).isEmpty();
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void revertingAnObjectForgetsItsOwnStepsAndNoOthers() {
        rename(product, "Translate");
        rename(other, "Speak");

        shop.workspace.revert(List.of(other.id()));

        assertThat(model.undoText().get()).isEqualTo("Undo: Name of Translate");
        model.undo();
        assertThat(shop.working()).isEqualTo(shop.workspace.saved().get());
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void aStepThatWasTakenBackIsDoneAgain() {
        rename(product, "Translate");
        model.undo();
        assertThat(model.redoText().get()).isEqualTo("Redo: Name of Translate");
        model.redo();
        assertThat(shop.product("translation-api").name()).isEqualTo("Translate");
    }

    @Test
    void newAndRemovedObjectsAreNamed() {
        BillableUnit unit = BillableUnit.draft(new UUID(4, 4), "pages", "Pages");
        shop.workspace.edit(unit, "create");
        assertThat(model.undoText().get()).isEqualTo("Undo: New Unit Pages");
        shop.workspace.remove(product, "gone");
        assertThat(model.undoText().get()).isEqualTo("Undo: Product Translation API removed");
        shop.workspace.editAll(List.of(other.with(p -> p.name = "Speak"), product.with(p -> p.name = "Talk")),
                List.of(), "prices.fit");
        assertThat(model.undoText().get()).isEqualTo("Undo: Edit of Speak and 1 more");
    }

    @Test
    void rowsOfAListAreCalledByTheList() {
        shop.workspace.edit(product.with(p -> p.tags = List.of("a")), "tags.add.1");
        assertThat(model.undoText().get()).isEqualTo("Undo: Tags of Translation API");
    }

    @Test
    void typingThatLeavesNothingLeavesNothingToUndo() {
        rename(product, "Translate");
        rename(product, product.name());
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void stepsOfOtherEditorsOutliveASave() {
        rename(other, "Speak");
        rename(product, "Translate");
        save(product, "Translation renamed");

        assertThat(model.undoText().get()).isEqualTo("Undo: Name of Speak");
        model.undo();
        assertThat(shop.product("speech-api")).isEqualTo(other);
        assertThat(model.undoText().get()).isEqualTo("Undo: Translation renamed");
    }

    @Test
    void whileSomethingIsUnsavedNoChangeIsTakenBackPastIt() {
        rename(product, "Translate");
        save(product, "Translation renamed");
        shop.workspace.restore(List.of(draftOf(other.with(p -> p.name = "Speak"))));

        assertThat(model.canUndo().get()).isFalse();
        model.undo();
        assertThat(shop.stored().product("translation-api").orElseThrow().name()).isEqualTo("Translate");
    }

    @Test
    void anImportIsOnlyTakenBackAfterAQuestion() {
        shop.workspace.write("Import of prices.csv", ChangeSource.IMPORT,
                List.of(new Change(product, product.with(p -> p.name = "Imported"))), change -> {}, failure -> {
                    throw failure;
                });
        shop.dialogs.confirming = false;

        model.undo();
        assertThat(shop.dialogs.confirmed)
                .containsExactly("Undo what was not done by hand? | Import of prices.csv | Undo it");
        assertThat(shop.stored().product("translation-api").orElseThrow().name()).isEqualTo("Imported");

        shop.dialogs.confirming = true;
        model.undo();
        assertThat(shop.stored().product("translation-api")).contains(product);
    }

    private Draft draftOf(Product value) {
        return new Draft(other, value, Map.of());
    }

    private void rename(Product before, String name) {
        shop.workspace.edit(before.with(p -> p.name = name), "name");
    }

    private void save(Product saved, String label) {
        shop.workspace.save(List.of(saved.id()), label, change -> {}, failure -> {
            throw failure;
        });
    }
}
