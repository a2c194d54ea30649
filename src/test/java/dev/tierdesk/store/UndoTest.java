package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CALLS;
import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.HistoryProblem;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
    private static final Product RENAMED = TRANSLATION.with(p -> p.name = "Translate");
    private static final Product RENAMED_AGAIN = TRANSLATION.with(p -> p.name = "Translator");

    private final CatalogStore store;

    UndoTest(@TempDir Path folder) {
        store = EmptyCatalog.open(folder, settings("Demo"), new CatalogFiles(Directories.below(folder), CLOCK));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void undoGivesBackWhatWasAndRedoWhatWasUndone() {
        store.change(everything());
        Catalog first = store.catalog();
        store.change(edit("Rename", new Change(TRANSLATION, RENAMED)));
        Catalog second = store.catalog();

        ChangeSet undo = store.undo(2, "Grace", "Undo: Rename");
        assertThat(undo.source()).isEqualTo(ChangeSource.UNDO);
        assertThat(undo.undoes()).isEqualTo(2);
        assertThat(undo.author()).isEqualTo("Grace");
        assertThat(store.catalog()).isEqualTo(first);

        ChangeSet redo = store.undo(3, "Grace", "Redo: Rename");
        assertThat(redo.source()).isEqualTo(ChangeSource.REDO);
        assertThat(redo.undoes()).isEqualTo(3);
        assertThat(store.catalog()).isEqualTo(second);
        assertThat(undoneBy(2)).isNull();
        assertThat(undoneBy(3)).isEqualTo(4);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void oneAfterTheOtherEverythingIsUndoneToTheFirstDocument() {
        byte[] empty = DocumentWriter.write(store.catalog());
        store.change(everything());
        store.change(edit("Rename", new Change(TRANSLATION, RENAMED)));
        store.change(edit("Rename again", new Change(RENAMED, RENAMED_AGAIN)));
        store.change(edit("Delete", Change.deleted(PRICE)));

        for (long number = 4; number >= 1; number--) {
            store.undo(number, "Ada", "Undo");
        }

        assertThat(DocumentWriter.write(store.catalog())).isEqualTo(empty);
        assertThat(undoneBy(1)).isEqualTo(8);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void whatWasUndoneAndRedoneCanBeUndoneAgain() {
        store.change(everything());
        store.change(edit("Rename", new Change(TRANSLATION, RENAMED)));
        store.undo(2, "Ada", "Undo");
        store.undo(3, "Ada", "Redo");

        store.undo(2, "Ada", "Undo");

        assertThat(store.catalog().product("translation")).contains(TRANSLATION);
        assertThat(undoneBy(2)).isEqualTo(5);
    }

    @Test
    void aLaterChangeOfTheSameObjectStandsInTheWay() {
        store.change(everything());
        store.change(edit("Rename", new Change(TRANSLATION, RENAMED)));
        store.change(edit("Unit", new Change(CALLS, CALLS.with(u -> u.name = "Calls"))));
        store.change(edit("Rename again", new Change(RENAMED, RENAMED_AGAIN)));

        notUndoable(2, "4");
        notUndoable(1, "2, 3, 4");
        store.undo(4, "Ada", "Undo");
        store.undo(2, "Ada", "Undo");

        assertThat(store.catalog().product("translation")).contains(TRANSLATION);
        notUndoable(1, "3");
    }

    @Test
    void anUndoneChangeIsNotUndoneTwice() {
        store.change(everything());
        store.undo(1, "Ada", "Undo");

        notUndoable(1, "2");
    }

    @Test
    void aReferenceMadeSinceStandsInTheWay() {
        store.change(edit("Unit", Change.created(CALLS)));
        store.change(edit("Product", Change.created(TRANSLATION)));

        notUndoable(1, "2");
        assertThat(store.catalog().unit("api_calls")).contains(CALLS);
    }

    @Test
    void aCodeTakenSinceStandsInTheWay() {
        store.change(edit("Unit", Change.created(CALLS)));
        store.change(edit("Delete", Change.deleted(CALLS)));
        store.change(edit("Another", Change.created(BillableUnit.draft(Samples.id(50), "api_calls", "Another"))));

        assertThat(store.obstacles(2)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(HistoryProblem.CODE_TAKEN_SINCE);
            assertThat(problem.arguments()).containsEntry("label", "Another").containsEntry("code", "api_calls");
        });
        notUndoable(2, "3");
    }

    @Test
    void whatItReferredToHasGoneSince() {
        store.change(everything());
        store.change(edit("Delete price", Change.deleted(PRICE)));
        store.change(edit("Delete plan", Change.deleted(PRO)));

        assertThat(store.obstacles(2)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(HistoryProblem.GONE_SINCE);
            assertThat(problem.where().path()).isEqualTo("prices[pro-calls]");
            assertThat(problem.arguments()).containsEntry("number", 3L).containsEntry("label", "Delete plan")
                    .containsEntry("code", "pro");
        });
        notUndoable(2, "3");
    }

    @Test
    void aCreationThatOthersUseIsRefusedWithThoseWhoUseIt() {
        store.change(edit("Unit", Change.created(CALLS)));
        store.change(edit("Product", Change.created(TRANSLATION)));

        assertThat(store.obstacles(1))
                .containsExactly(Problem.of(HistoryProblem.REFERRED_SINCE, new Where("products").item("translation"))
                .with("number", 2L).with("label", "Product").with("name", "Translation API").with("code", "api_calls"));
        assertThat(store.obstacles(2)).isEmpty();
        assertThat(store.catalog().product("translation")).contains(TRANSLATION);
    }

    @Test
    void whatStandsOnAChangeIsNamedAndAskingChangesNothing() {
        store.change(everything());
        store.change(edit("Rename", new Change(TRANSLATION, RENAMED)));
        long before = store.changeSets().size();

        assertThat(store.obstacles(1))
                .containsExactly(Problem.of(HistoryProblem.CHANGED_SINCE, new Where("products").item("translation"))
                .with("number", 2L).with("label", "Rename").with("name", "Translate"));
        assertThat(store.obstacles(2)).isEmpty();
        assertThat(store.changeSets()).hasSize((int) before);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeUndone() {
        for (long number : new long[] {-1, 0, 1}) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.undo(number, "Ada", "Undo"))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.NOT_FOUND));
        }
    }

    private void notUndoable(long number, String numbers) {
        assertThat(numbers(store.obstacles(number))).isEqualTo(numbers);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.undo(number, "Ada", "Undo"))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(StoreException.Reason.NOT_UNDOABLE);
                    assertThat(numbers(e.problems())).isEqualTo(numbers);
                });
    }

    private static String numbers(List<Problem> problems) {
        return problems.stream().map(p -> String.valueOf(p.arguments().get("number"))).distinct()
                .collect(Collectors.joining(", "));
    }

    private @Nullable Long undoneBy(long number) {
        return store.changeSets().stream()
                .filter(r -> r.number() == number)
                .findFirst()
                .orElseThrow()
                .undoneBy();
    }
}
