package dev.tierdesk.console.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictsTest {
    private static final String CODE = "translation-api";

    private final OpenShop shop;
    private final Workspace first;
    private final Workspace second;
    private final List<Throwable> failures = new ArrayList<>();

    ConflictsTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        first = shop.workspace;
        second = shop.another();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theSecondOfTwoEditorsOfOneProductGetsBaseMineAndTheirs() {
        Product base = product(second);
        first.edit(base.with(e -> e.name = "First"), "name");
        second.edit(base.with(e -> e.name = "Second"), "name");
        save(first);

        save(second);

        Conflicts conflicts = met(second);
        assertThat(conflicts.refused()).isTrue();
        ThreeWay conflict = conflicts.open().getFirst();
        assertThat(conflict.base()).isEqualTo(base);
        assertThat(conflict.mine()).isEqualTo(base.with(e -> e.name = "Second"));
        assertThat(conflict.theirs()).isEqualTo(base.with(e -> e.name = "First"));
        assertThat(conflict.conflicts()).containsExactly("name");
        assertThat(stored().name()).isEqualTo("First");

        second.resolve(conflict, Set.of());
        assertThat(product(second).name()).isEqualTo("Second");
        save(second);
        assertThat(stored().name()).isEqualTo("Second");
        assertThat(failures).isEmpty();
    }

    @Test
    void takingTheirsLeavesNothingToSave() {
        Product base = product(second);
        first.edit(base.with(e -> e.name = "First"), "name");
        second.edit(base.with(e -> e.name = "Second"), "name");
        save(first);
        save(second);

        second.resolve(met(second).open().getFirst(), Set.of("name"));

        assertThat(second.drafts()).isEmpty();
        assertThat(product(second).name()).isEqualTo("First");
    }

    @Test
    void editsOfDifferentFieldsAreTogetherInTheDraftAndSavedNextTime() {
        Product base = product(second);
        first.edit(base.with(e -> e.name = "First"), "name");
        second.edit(base.with(e -> e.description = "Second"), "description");
        save(first);

        save(second);
        assertThat(met(second).refused()).isTrue();
        assertThat(met(second).open()).isEmpty();
        assertThat(stored().description()).isEqualTo(base.description());

        save(second);
        assertThat(stored()).isEqualTo(base.with(e -> {
            e.name = "First";
            e.description = "Second";
        }));
    }

    @Test
    void aConflictThatIsNotDecidedIsNotSavedOver() {
        Product base = product(second);
        first.edit(base.with(e -> e.name = "First"), "name");
        second.edit(base.with(e -> e.name = "Second"), "name");
        save(first);
        save(second);

        save(second);

        assertThat(met(second).open()).hasSize(1);
        assertThat(stored().name()).isEqualTo("First");
        assertThat(product(second).name()).isEqualTo("Second");
    }

    @Test
    void anImportIsMergedIntoADraftFieldByField() {
        Product base = product(first);
        first.edit(base.with(e -> e.name = "Draft"), "name");

        importing(base, base.with(e -> e.description = "Imported"));

        assertThat(first.conflicts().get()).isNull();
        assertThat(product(first)).isEqualTo(base.with(e -> {
            e.name = "Draft";
            e.description = "Imported";
        }));
        save(first);
        assertThat(stored().name()).isEqualTo("Draft");
    }

    @Test
    void anImportOfTheFieldThatIsEditedIsAConflict() {
        Product base = product(first);
        first.edit(base.with(e -> e.name = "Draft"), "name");

        importing(base, base.with(e -> e.name = "Imported"));

        assertThat(met(first).refused()).isFalse();
        assertThat(met(first).open()).singleElement().satisfies(c -> assertThat(c.conflicts()).containsExactly("name"));
        assertThat(product(first).name()).isEqualTo("Draft");
        assertThat(first.saved().get().product(CODE).orElseThrow().name()).isEqualTo("Imported");
    }

    @Test
    void anUndoThatTakesAnEditedObjectAwayIsAConflict() {
        Product fresh = Product.draft(first.newId(), "fresh", "Fresh", "OTHER");
        first.edit(fresh, "new");
        first.save(List.of(fresh.id()), "New", change -> {}, failures::add);
        Product edited = fresh.with(e -> e.name = "Edited");
        first.edit(edited, "name");

        long number = Objects.requireNonNull(first.lastChange().get()).number();
        first.undo(number, "Undo", null, change -> {}, failures::add);

        ThreeWay conflict = met(first).open().getFirst();
        assertThat(conflict.theirs()).isNull();
        first.resolve(conflict, Set.of());
        first.save(List.of(fresh.id()), "Again", change -> {}, failures::add);
        assertThat(shop.stored().product("fresh")).contains(edited);
        assertThat(failures).isEmpty();
    }

    @Test
    void typingThatGoesOnDuringASaveIsNoConflict() {
        Product base = product(first);
        first.edit(base.with(e -> e.name = "A"), "name");
        Product longer = base.with(e -> e.name = "AB");
        shop.background.beforeShowing(() -> first.edit(longer, "name"));

        save(first);

        assertThat(first.conflicts().get()).isNull();
        assertThat(stored().name()).isEqualTo("A");
        assertThat(product(first).name()).isEqualTo("AB");
        save(first);
        assertThat(stored().name()).isEqualTo("AB");
    }

    @Test
    void aKeptDraftMeetsWhatWasSavedMeanwhile() {
        Product base = product(first);
        Draft together = new Draft(base, base.with(e -> e.description = "Kept"), Map.of());
        first.edit(base.with(e -> e.name = "Later"), "name");
        save(first);

        first.restore(List.of(together));
        assertThat(first.conflicts().get()).isNull();
        assertThat(product(first).name()).isEqualTo("Later");
        assertThat(product(first).description()).isEqualTo("Kept");

        first.revert(List.of(base.id()));
        first.restore(List.of(new Draft(base, base.with(e -> e.name = "Kept"), Map.of())));
        assertThat(met(first).open()).hasSize(1);
    }

    private void importing(Product before, Product after) {
        first.write("Import", ChangeSource.IMPORT, List.of(new Change(before, after)), change -> {}, failures::add);
    }

    private void save(Workspace workspace) {
        workspace.save(List.of(product(workspace).id()), "Saved", change -> {}, failures::add);
    }

    private static Conflicts met(Workspace workspace) {
        return Objects.requireNonNull(workspace.conflicts().get());
    }

    private static Product product(Workspace workspace) {
        return workspace.working().get().product(CODE).orElseThrow();
    }

    private Product stored() {
        return shop.stored().product(CODE).orElseThrow();
    }
}
