package dev.tierdesk.console.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Alternative;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;
import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionViewModelTest {
    private final OpenShop shop;
    private final List<State> moves = new ArrayList<>();

    DeletionViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsSoldIsBlockedWithEveryReferenceNamed() {
        DeletionViewModel model = model(Kind.PRODUCT, "vision-api");

        assertThat(model.check().get().verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(model.verdict()).isEqualTo("Vision API cannot be deleted");
        assertThat(model.reasons())
                .contains("It is sold in Enterprise, Free, Growth, Scale.", "It is required by Vision Agent.");
        assertThat(model.rows()).filteredOn(row -> row.fate() == Fate.BLOCKS)
                .extracting(ReferenceRow::name)
                .containsExactlyInAnyOrder("Enterprise", "Free", "Growth", "Scale", "Vision Agent");
        assertThat(model.rows()).filteredOn(row -> row.kind() == Kind.UNIT).extracting(ReferenceRow::fate)
                .containsOnly(Fate.STAYS);

        model.confirm();
        assertThat(model.step().get()).isEqualTo(1);
    }

    @Test
    void whatRefersToItIsSaidWithNames() {
        DeletionViewModel model = new DeletionViewModel(
                shop.workspace, shop.namingDesk(), List.of(shop.product("vision-api").id()), moves::add);

        assertThat(model.rows()).extracting(ReferenceRow::detail)
                .contains("requires Vision API", "sold now, PUBLISHED")
                .noneMatch(detail -> detail.contains("vision-api"));
    }

    @Test
    void whatIsBlockedLeadsToWhatCanBeDoneInstead() {
        DeletionViewModel model = model(Kind.PRODUCT, "vision-api");

        assertThat(model.waysOut()).extracting(WayOut::what)
                .containsExactly(Alternative.DEPRECATE, Alternative.ARCHIVE);
        assertThat(model.waysOut()).extracting(WayOut::open).containsExactly(true, false);
        assertThat(model.waysOut().getLast().text())
                .contains("Not while it is sold in Enterprise, Free, Growth, Scale");

        model.waysOut().getFirst().go().run();
        assertThat(moves).containsExactly(Maturity.DEPRECATED);
        assertThat(shop.dialogs.closed).isEqualTo(1);
    }

    @Test
    void whatWasPublishedCanBeArchivedInstead() {
        assertThat(model(Kind.PRODUCT, "geocoding-api").waysOut()).extracting(WayOut::what).containsExactly(
                Alternative.ARCHIVE, Alternative.DEPRECATE, Alternative.IMPORT_SUBSCRIPTIONS);

        Lists.bring(shop, Lists.YESTERDAY, "growth");

        DeletionViewModel allowed = model(Kind.PRODUCT, "document-ocr");
        assertThat(allowed.check().get().verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(allowed.waysOut()).extracting(WayOut::what).containsExactly(Alternative.ARCHIVE);
        allowed.waysOut().getFirst().go().run();
        assertThat(moves).containsExactly(PublishStatus.ARCHIVED);
        assertThat(model(Kind.PRODUCT, "mcp-files-server").waysOut()).isEmpty();
    }

    @Test
    void customersBlockAPlanAndLeadToIt() {
        Lists.bring(shop, Lists.YESTERDAY, "growth");
        DeletionViewModel model = model(Kind.PLAN, "growth");

        assertThat(model.check().get().verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(model.reasons()).contains("Customers are on it in Growth");
        assertThat(model.list().list()).isEqualTo("Subscription list of 20 Nov 2026, 1 day old");
        model.waysOut().stream().filter(way -> way.what() == Alternative.SUBSCRIPTIONS).findFirst().orElseThrow().go()
                .run();
        assertThat(shop.navigator.roads).containsExactly("PLAN growth");
    }

    @Test
    void withoutASubscriptionListAPublishedPlanAsksForItsCode() {
        DeletionViewModel model = model(Kind.PLAN, "growth");
        assertThat(model.check().get().verdict()).isEqualTo(Verdict.WARN);
        assertThat(model.reasons()).contains("No current subscription list");

        model.confirm();
        model.typed().set("scale");
        model.delete();
        assertThat(model.notice().get()).isEqualTo("Type growth to confirm.");
        assertThat(shop.stored().plan("growth")).isPresent();

        model.typed().set(" growth ");
        model.delete();
        assertThat(shop.stored().plan("growth")).isEmpty();
        assertThat(shop.stored().pricesOfPlan("growth")).isEmpty();
        assertThat(shop.dialogs.toasts).containsExactly("Growth deleted");
        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(shop.stored().plan("growth")).isPresent();
    }

    @Test
    void aListThatIsTooOldIsSaid() {
        Lists.bring(shop, Lists.YESTERDAY.minusDays(30), "scale");
        DeletionViewModel model = model(Kind.PLAN, "growth");

        assertThat(model.check().get().verdict()).isEqualTo(Verdict.WARN);
        assertThat(model.reasons()).contains("older than 7 days");
        assertThat(model.list().isDoubtful()).isTrue();
    }

    @Test
    void aStaleCheckIsSaidAndRunsAgain() {
        DeletionViewModel model = model(Kind.PRODUCT, "mcp-files-server");
        assertThat(model.check().get().verdict()).isEqualTo(Verdict.ALLOW);
        model.confirm();
        shop.save(shop.product("payouts").with(e -> e.requires.add("mcp-files-server")));

        model.delete();

        assertThat(shop.stored().product("mcp-files-server")).isPresent();
        assertThat(model.notice().get()).startsWith("Something changed since this was checked");
        assertThat(model.step().get()).isEqualTo(1);
        assertThat(model.check().get().verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(model.reasons()).contains("It is required by Payouts.");
        assertThat(shop.dialogs.closed).isZero();
    }

    @Test
    void whatSomebodyElseDeletedIsSaidToBeGone() {
        DeletionViewModel first = model(Kind.PRODUCT, "mcp-files-server");
        DeletionViewModel second = model(Kind.PRODUCT, "mcp-files-server");
        first.delete();

        second.delete();

        assertThat(shop.dialogs.toasts)
                .containsExactly("MCP Files Server deleted", "It is not in the catalog any more.");
    }

    @Test
    void unsavedEditsDoNotHideWhatIsSaved() {
        shop.workspace.edit(shop.product("vision-agent").with(e -> e.requires.clear()), "requires");
        shop.save(shop.product("sms-gateway").with(e -> e.requires.add("mcp-files-server")));
        shop.workspace.edit(shop.product("sms-gateway").with(e -> e.requires.clear()), "requires");
        DeletionViewModel model = model(Kind.PRODUCT, "mcp-files-server");
        assertThat(model.check().get().verdict()).isEqualTo(Verdict.ALLOW);

        model.delete();

        assertThat(model.notice().get()).startsWith("What is saved still refers to it");
        assertThat(shop.stored().product("mcp-files-server")).isPresent();
    }

    @Test
    void severalObjectsAreConfirmedByTheirNumber() {
        DeletionViewModel model = model(Kind.UNIT, "tokens_in", "tokens_out");
        assertThat(model.title()).isEqualTo("Delete 2 units");
        assertThat(model.expected()).isEqualTo("2");
    }

    private DeletionViewModel model(Kind kind, String... codes) {
        return new DeletionViewModel(shop.workspace, shop.desk, Arrays.stream(codes)
                .map(code -> (Aggregate) shop.working().find(kind, code).orElseThrow())
                .map(Aggregate::id)
                .toList(), moves::add);
    }
}
