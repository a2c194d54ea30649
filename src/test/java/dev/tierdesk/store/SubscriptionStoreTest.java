package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.store.StoreException.Reason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Subscription lists, and states that do not follow each other, in the store.
class SubscriptionStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Subscription ADA =
            new Subscription("Ada", "pro", 3, "ACTIVE", 5, "DE", LocalDate.of(2025, 1, 31), null);
    private static final Subscription BO = new Subscription("Bo", "gone", null, "LEGACY", null, null, null, null);

    private final CatalogFiles files;
    private CatalogStore store;

    SubscriptionStoreTest(@TempDir Path folder) {
        files = new CatalogFiles(Directories.below(folder), CLOCK);
        store = EmptyCatalog.open(folder, settings("Demo"), files);
        store.change(everything());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewCatalogKnowsOfNoList() {
        assertThat(store.subscriptions()).isEqualTo(Subscriptions.NONE);
    }

    @Test
    void aListIsThereAfterReopeningAndIsNoPartOfTheCatalogNorOfItsChanges() {
        Catalog before = store.catalog();
        Subscriptions written = store.importSubscriptions(
                new SubscriptionList("billing", DAY, List.of(ADA, BO)).because("Month end"));

        store.close();
        store = files.open(files.find("Demo").orElseThrow());

        assertThat(store.subscriptions()).isEqualTo(written);
        assertThat(store.subscriptions().lists().getFirst().reason()).isEqualTo("Month end");
        assertThat(store.subscriptions().lists().getFirst().subscriptions()).containsExactly(ADA, BO);
        assertThat(store.catalog()).isEqualTo(before);
        assertThat(store.changeSets()).hasSize(1);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void theNextListEndsWhatItDoesNotHave() {
        store.importSubscriptions(new SubscriptionList("billing", DAY, List.of(ADA, BO)));
        store.importSubscriptions(new SubscriptionList("crm", DAY, List.of(BO)));
        store.importSubscriptions(new SubscriptionList("billing", DAY.plusDays(1), List.of(BO)));

        SubscriptionList billing = store.subscriptions().list("billing").orElseThrow();
        assertThat(billing.date()).isEqualTo(DAY.plusDays(1));
        assertThat(billing.subscriptions()).extracting(Subscription::customer, Subscription::ended)
                .containsExactly(tuple("Bo", null), tuple("Ada", DAY.plusDays(1)));
        assertThat(store.subscriptions().active("gone")).isEqualTo(2);
    }

    @Test
    void anOlderListIsRefusedAndNothingIsWritten() {
        Subscriptions before = store.importSubscriptions(new SubscriptionList("billing", DAY, List.of(ADA)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.importSubscriptions(new SubscriptionList("billing", DAY.minusDays(1),
                        List.of())))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OUTDATED));
        assertThat(store.subscriptions()).isEqualTo(before);
        assertThat(store.importSubscriptions(new SubscriptionList("billing", DAY, List.of())).active("pro")).isZero();
    }

    @Test
    void aListThatCannotBeKeptLeavesTheLastOneWhole() {
        Subscriptions before = store.importSubscriptions(new SubscriptionList("billing", DAY, List.of(ADA)));
        Subscription tooLong = new Subscription("Cy", "pro", 1, "ACTIVE", 1, "DEUTSCHLAND", null, null);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.importSubscriptions(new SubscriptionList("billing", DAY, List.of(BO, tooLong))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
        assertThat(store.subscriptions()).isEqualTo(before);
        store.close();
        store = files.open(files.find("Demo").orElseThrow());
        assertThat(store.subscriptions()).isEqualTo(before);
    }

    @Test
    void aStateThatDoesNotFollowIsRefusedForEverySourceButUndo() {
        Product ga = TRANSLATION.with(p -> p.maturity = Maturity.GA);
        for (ChangeSource source : ChangeSource.values()) {
            if (source == ChangeSource.UNDO || source == ChangeSource.REDO) {
                continue;
            }
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> store.change(
                            new ChangeRequest("Move", source, "Ada", null, List.of(new Change(TRANSLATION, ga)))))
                    .satisfies(e -> {
                        assertThat(e.reason()).isEqualTo(Reason.TRANSITION);
                        assertThat(e.details()).containsAllEntriesOf(
                                Map.of("present", "EXPERIMENTAL", "wanted", "GA", "first", "BETA"));
                    });
        }
        assertThat(store.changeSets()).hasSize(1);

        Product beta = TRANSLATION.with(p -> p.maturity = Maturity.BETA);
        store.change(edit("Beta", new Change(TRANSLATION, beta)));
        store.change(edit("GA", new Change(beta, ga)));
        store.undo(3, "Ada", "Undo");
        assertThat(store.catalog().product("translation")).contains(beta);
    }

    @Test
    void anExperimentIsNotPublishedByAnyWay() {
        Product reviewed = TRANSLATION.with(p -> p.publishStatus = PublishStatus.IN_REVIEW);
        store.change(edit("Review", new Change(TRANSLATION, reviewed)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.change(edit("Publish",
                        new Change(reviewed, reviewed.with(p -> p.publishStatus = PublishStatus.PUBLISHED)))))
                .satisfies(e -> assertThat(e.details()).containsEntry("problem", "EXPERIMENTAL_PUBLISHED"));
    }

    @Test
    void aDraftPlanIsPublishedOnlyWithItsVersion() {
        Plan published = PRO.with(p -> p.status = PlanStatus.PUBLISHED);
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.change(edit("Publish", new Change(PRO, published))))
                .satisfies(e -> assertThat(e.details()).containsEntry("problem", "PUBLICATION_NEEDED"));

        PlanVersion version = new PlanVersion(Samples.id(9), 1, Samples.NOW, published, List.of(), List.of(), List.of(),
                settings("Demo").rounding(), List.of());
        store.change(edit("Publish", new Change(PRO, published), Change.created(version)));
        assertThat(store.catalog().plan("pro")).contains(published);
    }
}
