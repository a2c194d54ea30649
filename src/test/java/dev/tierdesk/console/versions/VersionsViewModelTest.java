package dev.tierdesk.console.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class VersionsViewModelTest {
    private final OpenShop shop;
    private final VersionsViewModel model;

    VersionsViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        model = new VersionsViewModel(shop.workspace, shop.desk);
        model.shown().set(true);
        model.plan().set("growth");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theVersionsStandUnderTheDraftTheNewestFirst() {
        shop.workspace.edit(shop.plan("startup").with(p -> p.trialDays = 3), "trial");
        model.plan().set("startup");

        assertThat(model.rows()).extracting(VersionRow::name).containsExactly("Draft v3", "v2", "v1");
        assertThat(model.rows().getFirst().what()).isEqualTo("Trial");
        assertThat(model.rows().getLast().what()).isEqualTo("First version");
        assertThat(model.rows().get(1).published()).isEqualTo("12 Jan 2026, 13:20");
    }

    @Test
    void aVersionNamesWhoPublishedItWhereThatIsKnown() {
        assertThat(model.rows()).extracting(VersionRow::author).containsOnly("");
        shop.save(shop.plan("growth").with(p -> p.trialDays = 3));
        Publication publication = Publication.check(shop.stored(), "growth", 8, Subscriptions.NONE, OpenShop.CLOCK);
        shop.workspace.write("Growth v8", ChangeSource.LIFECYCLE, publication.changes(shop.stored(), OpenShop.CLOCK),
                change -> {}, shop.dialogs::failed);

        assertThat(model.rows().getFirst()).satisfies(row -> {
            assertThat(row.name()).isEqualTo("v8");
            assertThat(row.author()).isEqualTo("Ada");
        });
        assertThat(model.rows().get(1).author()).isEmpty();
    }

    @Test
    void whoIsOnAVersionIsUnknownUntilAListIsImported() {
        assertThat(model.rows()).filteredOn(row -> row.name().equals("v7")).extracting(VersionRow::subscriptions)
                .containsExactly("?");

        shop.workspace.importSubscriptions(new SubscriptionList("billing", LocalDate.of(2026, 11, 20), List.of(
                new Subscription("a", "growth", 7, "ACTIVE", null, null, null, null),
                new Subscription("b", "growth", null, "ACTIVE", null, null, null, null))), done -> {},
                shop.dialogs::failed);

        assertThat(model.rows()).filteredOn(row -> row.name().equals("v7")).extracting(VersionRow::subscriptions)
                .containsExactly("1");
        assertThat(model.foot().get())
                .isEqualTo("1 subscription names no version. Subscription list of 20 Nov 2026, 1 day old.");
    }

    @Test
    void twoStatesOfTwoPlansAreCompared() {
        ComparisonViewModel comparison = new ComparisonViewModel(
                shop.workspace, shop.desk, new StateChoice("growth", 7), StateChoice.draft("startup"));

        assertThat(comparison.words(comparison.before().get())).isEqualTo("Growth v7");
        assertThat(comparison.words(comparison.after().get())).isEqualTo("Startup, draft");
        assertThat(comparison.content().get().diff()).isNotEmpty();
        comparison.after().set(new StateChoice("growth", 7));
        assertThat(comparison.content().get().summary()).isEqualTo("nothing");
        assertThat(comparison.content().get().bills()).isEmpty();
        comparison.before().set(new StateChoice("growth", 5));
        comparison.swap();
        assertThat(comparison.words(comparison.after().get())).isEqualTo("Growth v5");
        assertThat(comparison.content().get().summary()).contains("removed");
    }

    @Test
    void badgesTellTheVersionAndTheDraft() {
        PlanStands stands = new PlanStands();
        PlanStand startup = stands.of(shop.plan("startup"), shop.working(), shop.workspace.versionNumbers().get());
        assertThat(startup).isEqualTo(new PlanStand(PlanStatus.PUBLISHED, 2, null));
        assertThat(startup.statusWords(OpenShop.ENGLISH)).isEqualTo("PUBLISHED v2");

        shop.workspace.edit(shop.plan("startup").with(p -> p.trialDays = 3), "trial");
        PlanStand edited = stands.of(shop.plan("startup"), shop.working(), shop.workspace.versionNumbers().get());
        assertThat(edited.draftWords(OpenShop.ENGLISH)).isEqualTo("DRAFT v3");

        PlanStand cloud = stands.of(shop.plan("cloud"), shop.working(), shop.workspace.versionNumbers().get());
        assertThat(cloud.statusWords(OpenShop.ENGLISH)).isEqualTo("DRAFT");
        assertThat(cloud.draftWords(OpenShop.ENGLISH)).isEmpty();
    }
}
