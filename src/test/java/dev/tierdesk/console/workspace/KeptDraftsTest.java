package dev.tierdesk.console.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.KeptDrafts.Kept;
import dev.tierdesk.store.DraftJournal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDraftsTest {
    private final OpenShop shop;
    private final Product base;

    KeptDraftsTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        base = shop.working().product("translation-api").orElseThrow();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aDraftComesBackWithWhatItBeganFrom() {
        leaveBehind(base.with(e -> e.name = "Draft"));
        write(base.with(e -> e.name = "Later"));

        Kept found = shop.keptDrafts(shop.workspace).find().getFirst();

        assertThat(found.draft().base()).isEqualTo(base);
        assertThat(found.draft().value()).isEqualTo(base.with(e -> e.name = "Draft"));
        assertThat(found.when()).isEqualTo(OpenShop.CLOCK.instant());
        assertThat(found.merge(shop.workspace.saved().get()).conflicts()).containsExactly("name");
    }

    @Test
    void aDraftThatWasSavedJustBeforeTheCrashIsNotOffered() {
        leaveBehind(base.with(e -> e.name = "Draft"));
        write(base.with(e -> e.name = "Draft"));

        assertThat(shop.keptDrafts(shop.workspace).find()).isEmpty();
    }

    @Test
    void whatIsNotWantedIsForgotten() {
        leaveBehind(base.with(e -> e.name = "Draft"));
        KeptDrafts kept = shop.keptDrafts(shop.workspace);
        kept.hold(kept.find());

        kept.take(draft -> false);

        assertThat(shop.workspace.drafts()).isEmpty();
        assertThat(shop.keptDrafts(shop.workspace).find()).isEmpty();
    }

    @Test
    void whatNobodyHasDecidedAboutStaysKeptBesideNewDrafts() {
        leaveBehind(base.with(e -> e.name = "Draft"));
        KeptDrafts kept = shop.keptDrafts(shop.workspace);
        kept.hold(kept.find());

        Product other = shop.working().product("speech-api").orElseThrow();
        shop.workspace.edit(other.with(e -> e.name = "Other"), "name");
        kept.keep();

        assertThat(shop.keptDrafts(shop.another()).find()).hasSize(2);
    }

    @Test
    void aDraftTakenBackIsPutTogetherWithWhatWasSavedMeanwhile() {
        leaveBehind(base.with(e -> e.name = "Draft"));
        write(base.with(e -> e.description = "Later"));
        KeptDrafts kept = shop.keptDrafts(shop.workspace);
        kept.hold(kept.find());

        kept.take(draft -> true);

        assertThat(shop.working().product("translation-api")).contains(base.with(e -> {
            e.name = "Draft";
            e.description = "Later";
        }));
        assertThat(shop.keptDrafts(shop.another()).find()).hasSize(1);
    }

    @Test
    void aDraftOfWhatIsGoneMeanwhileIsOfferedAndHasToBeDecided() {
        Product unused = shop.working().product("mcp-files-server").orElseThrow();
        leaveBehind(unused.with(e -> e.name = "Draft"));
        shop.workspace.write("Gone", ChangeSource.DELETE, List.of(Change.deleted(unused)), change -> {}, failure -> {
            throw failure;
        });
        KeptDrafts kept = shop.keptDrafts(shop.workspace);

        assertThat(kept.find()).singleElement()
                .satisfies(found -> assertThat(found.merge(shop.workspace.saved().get()).conflicts())
                        .containsExactly(""));
        kept.hold(kept.find());
        kept.take(draft -> true);

        List<ThreeWay> open = Objects.requireNonNull(shop.workspace.conflicts().get()).open();
        assertThat(open).extracting(ThreeWay::id).containsExactly(unused.id());
        shop.workspace.resolve(open.getFirst(), Set.of(""));
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void aDraftThatCannotBeReadIsNoErrorAndStaysInTheFile() {
        DraftJournal journal = shop.draftJournal();
        DraftJournal.Draft strange = new DraftJournal.Draft(
                Kind.PRODUCT, new UUID(4, 2), null, "of another version", Map.of(), OpenShop.CLOCK.instant());
        journal.keep(List.of(strange));
        KeptDrafts kept = shop.keptDrafts(shop.workspace);

        assertThat(kept.find()).isEmpty();
        shop.workspace.edit(base.with(e -> e.name = "Draft"), "name");
        kept.keep();

        assertThat(journal.read()).hasSize(2).contains(strange);
    }

    /// As a window that crashes leaves it.
    private void leaveBehind(Product draft) {
        Workspace crashed = shop.another();
        crashed.edit(draft, "name");
        shop.keptDrafts(crashed).keep();
    }

    private void write(Product after) {
        shop.workspace.edit(after, "later");
        shop.workspace.save(List.of(after.id()), "Later", change -> {}, failure -> {
            throw failure;
        });
    }
}
