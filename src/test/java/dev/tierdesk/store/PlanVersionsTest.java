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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.HistoryProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PinnedProduct;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Where;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plan versions in the store: kept, withdrawn, and their numbers.
class PlanVersionsTest {
    private static final Plan PUBLISHED = PRO.with(p -> p.status = PlanStatus.PUBLISHED);

    private final CatalogFiles files;
    private final Path folder;
    private CatalogStore store;

    PlanVersionsTest(@TempDir Path folder) {
        this.folder = folder;
        files = new CatalogFiles(Directories.below(folder), CLOCK);
        store = EmptyCatalog.open(folder, settings("Demo"), files);
        store.change(everything());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static PlanVersion version(int number) {
        return new PlanVersion(Samples.id(100 + number), number, Samples.NOW, PUBLISHED, List.of(PRICE), List.of(CALLS),
                List.of(new PinnedProduct(TRANSLATION, 1)), RoundingPolicy.DEFAULT, List.of());
    }

    private void publish(int number) {
        Plan present = store.catalog().plan("pro").orElseThrow();
        if (present.status() == PlanStatus.PUBLISHED) {
            store.change(edit("Publish", Change.created(version(number))));
        } else {
            store.change(edit("Publish", Change.created(version(number)), new Change(present, PUBLISHED)));
        }
    }

    private void reopen() {
        store.close();
        store = files.open(files.find("Demo").orElseThrow());
    }

    @Test
    void versionsAreThereAfterReopening() {
        publish(1);
        publish(2);

        reopen();

        assertThat(store.catalog().versionsOf("pro")).containsExactly(version(1), version(2));
        assertThat(store.catalog().currentVersion("pro")).contains(version(2));
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void undoOfAPublicationWithdrawsTheVersionAndItsNumberIsNotGivenAgain() {
        byte[] before = DocumentWriter.write(store.catalog());
        assertThat(store.versionNumbers().next("pro")).isEqualTo(1);
        publish(1);
        assertThat(store.versionNumbers().next("pro")).isEqualTo(2);

        store.undo(2, "Ada", "Undo");

        assertThat(store.catalog().versions()).isEmpty();
        assertThat(DocumentWriter.write(store.catalog())).isEqualTo(before);
        reopen();
        assertThat(store.versionNumbers().next("pro")).isEqualTo(2);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void undoingEverythingGivesTheFirstDocument() {
        byte[] first = DocumentWriter.write(Catalog.empty(settings("Demo")));
        publish(1);
        publish(2);
        for (long number = 3; number >= 1; number--) {
            store.undo(number, "Ada", "Undo");
        }
        assertThat(DocumentWriter.write(store.catalog())).isEqualTo(first);
    }

    @Test
    void aWithdrawnVersionComesBackByRedoAsItWas() {
        publish(1);
        store.undo(2, "Ada", "Undo");
        store.undo(3, "Ada", "Redo");
        assertThat(store.catalog().versionsOf("pro")).containsExactly(version(1));
        assertThat(store.versionNumbers().next("pro")).isEqualTo(2);
    }

    @Test
    void aPublicationUnderALaterOneIsNotUndone() {
        publish(1);
        publish(2);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.undo(2, "Ada", "Undo"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.NOT_UNDOABLE))
                .satisfies(e -> assertThat(e.problems()).last().isEqualTo(
                        Problem.of(HistoryProblem.PUBLISHED_SINCE, new Where("plan_versions").item("pro@2"))
                                .with("number", 3L).with("label", "Publish").with("name", "Pro")));

        store.undo(3, "Ada", "Undo");
        store.undo(2, "Ada", "Undo");
        assertThat(store.catalog().plan("pro")).contains(PRO);
    }

    @Test
    void severalVersionsThatCameTogetherAreTakenBackAgainAfterARedo() {
        store.change(edit("Import", Change.created(version(1)), Change.created(version(2))));
        store.undo(2, "Ada", "Undo");
        store.undo(3, "Ada", "Redo");

        assertThat(store.obstacles(2)).isEmpty();
        store.undo(2, "Ada", "Undo");

        assertThat(store.catalog().versions()).isEmpty();
    }

    @Test
    void aVersionThatOnlyCameBackSinceIsNoLaterPublication() {
        store.change(edit("Import", Change.created(version(2))));
        store.change(edit("Import an older one", Change.created(version(1))));
        store.undo(2, "Ada", "Undo");
        store.undo(4, "Ada", "Redo");

        store.undo(3, "Ada", "Undo");

        assertThat(store.catalog().versions()).containsExactly(version(2));
    }

    @Test
    void aPublicationWithCustomersOnItIsNotUndone() {
        publish(1);
        publish(2);
        LocalDate day = LocalDate.of(2026, 11, 20);
        store.importSubscriptions(new SubscriptionList("billing", day, List.of(
                new Subscription("ada", "pro", 2, "ACTIVE", null, null, null, null))));

        assertThat(store.obstacles(3)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(GuardProblem.ACTIVE_SUBSCRIPTIONS);
            assertThat(problem.arguments()).containsEntry("version", 2).containsEntry("count", 1L);
        });
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.undo(3, "Ada", "Undo"));

        store.importSubscriptions(new SubscriptionList("billing", day.plusDays(1), List.of()));
        store.undo(3, "Ada", "Undo");
        assertThat(store.catalog().currentVersion("pro")).contains(version(1));
    }

    @Test
    void aLaterPublicationIsUndoneWhateverBecameOfTheDraft() {
        publish(1);
        publish(2);
        store.change(edit("Edit", new Change(PUBLISHED, PUBLISHED.with(p -> p.name = "Pro plus"))));
        store.undo(3, "Ada", "Undo");
        assertThat(store.catalog().currentVersion("pro")).contains(version(1));
        assertThat(store.catalog().plan("pro").map(Plan::name)).contains("Pro plus");
    }

    @Test
    void aVersionStaysWhenWhatItCopiedGoes() {
        publish(1);
        store.change(edit("Delete", Change.deleted(PRICE), Change.deleted(PUBLISHED), Change.deleted(TRANSLATION),
                Change.deleted(CALLS)));
        reopen();
        assertThat(store.catalog().versions()).containsExactly(version(1));
        assertThat(store.catalog().pins("translation").getFirst().product())
                .extracting(Product::name).isEqualTo("Translation API");
    }

    @Test
    void aVersionIsNotChangedAndItsNumberIsGivenOnce() {
        publish(1);
        PlanVersion other = new PlanVersion(Samples.id(101), 1, Samples.LATER.instant(), PUBLISHED, List.of(),
                List.of(), List.of(), RoundingPolicy.DEFAULT, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.change(edit("Change", new Change(version(1), other))));
        PlanVersion twin = new PlanVersion(Samples.id(102), 1, Samples.NOW, PUBLISHED, List.of(), List.of(), List.of(),
                RoundingPolicy.DEFAULT, List.of());
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.change(edit("Twice", Change.created(twin))))
                .satisfies(e -> assertThat(e.details()).containsEntry("problem", "TAKEN")
                        .containsEntry("kind", Kind.VERSION.name())
                        .containsEntry("code", "pro@1"));
    }

    @Test
    void aBackupHasTheVersions() throws Exception {
        publish(1);
        publish(2);
        store.undo(3, "Ada", "Undo");
        byte[] document = DocumentWriter.write(store.catalog());
        Path copy = folder.resolve("copy.tierdesk");
        store.saveCopy(copy);
        assertThat(Files.readAllBytes(copy)).isEqualTo(document);

        try (CatalogStore restored = files.restore(copy, "Restored", "Ada", "Restore")) {
            assertThat(restored.catalog().versionsOf("pro")).extracting(PlanVersion::code).containsExactly("pro@1");
            assertThat(restored.versionNumbers().next("pro")).isEqualTo(2);
            assertThat(restored.damage()).isEmpty();
        }
    }

    @Test
    void aVersionThatWasChangedPastTheStoreIsFound() {
        publish(1);
        store.database().owner().execute("UPDATE plan_version SET number = 2");
        assertThat(store.damage()).containsExactly(new Damage(Damage.What.OBJECT, null, "", null));
        store.database().owner().execute("UPDATE plan_version SET number = 1");
        assertThat(store.damage()).isEmpty();
        store.database().owner().execute("DELETE FROM plan_version");
        assertThat(store.damage()).containsExactly(new Damage(Damage.What.PRESENCE, Kind.VERSION, "pro@1", 2L));
    }
}
