package dev.tierdesk.console.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Reconfirm;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.store.MovedClock;
import dev.tierdesk.words.ScheduleWords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final MovedClock clock = new MovedClock(NOW);
    private final OpenShop shop;
    private final ScheduleViewModel model;

    ScheduleViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder, clock);
        model = new ScheduleViewModel(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Product vision() {
        return shop.product("vision-api");
    }

    private void schedule(Intention intention, int days) {
        schedule(List.of(intention), days);
    }

    private void schedule(List<Intention> intentions, int days) {
        schedule(intentions, days, "Vision API later");
    }

    private void schedule(List<Intention> intentions, int days, String label) {
        ScheduleRequest request = new ScheduleRequest(
                intentions, NOW.plus(Duration.ofDays(days)), "Ada", label, "Agreed with sales");
        shop.workspace.schedule().add(request, added -> {}, refused -> {
            throw new AssertionError(refused);
        }, failure -> {
            throw failure;
        });
    }

    private Intention describe(String words) {
        return new Intention.Edit(vision(), vision().with(p -> p.description = words));
    }

    private void pass(Duration time) {
        clock.by(time);
        shop.workspace.schedule().applyDue(failure -> {
            throw failure;
        });
    }

    @Test
    void whatIsPendingIsListedInTheOrderInWhichItComes() {
        schedule(new Intention.Move(vision(), Maturity.DEPRECATED, null), 18);
        schedule(describe("Sees more"), 1);

        assertThat(model.rows()).extracting(ScheduleRow::until).containsExactly("tomorrow", "in 18 days");
        assertThat(model.rows()).extracting(ScheduleRow::title).containsOnly("Vision API");
        assertThat(model.rows().getLast().effect()).isEqualTo("GA → DEPRECATED");
        assertThat(model.rows().getFirst().effect()).contains("→ Sees more");
        assertThat(model.rows()).extracting(ScheduleRow::state).containsOnly("PENDING");
        assertThat(model.countText().get()).isEqualTo("2 waiting");
    }

    @Test
    void whatIsAppliedLeavesTheListAndTheWorkspaceHasIt() {
        schedule(describe("Sees more"), 1);

        pass(Duration.ofDays(2));

        assertThat(vision().description()).isEqualTo("Sees more");
        assertThat(shop.workspace.undoableChange())
                .hasValueSatisfying(change -> assertThat(change.isByHand()).isFalse());
        assertThat(model.rows()).isEmpty();
        model.past().set(true);
        ScheduleRow row = model.rows().getFirst();
        assertThat(row.state()).isEqualTo("APPLIED");
        assertThat(row.change().isLate()).isTrue();
        assertThat(model.facts(row)).contains("APPLIED late");
    }

    @Test
    void aStaleOneSaysWhyAndIsReconfirmed() {
        schedule(describe("Sees more"), 1);
        shop.save(vision().with(p -> p.description = "Sees a lot"));
        ScheduleRow stale = model.rows().getFirst();
        assertThat(stale.state()).isEqualTo("STALE");
        assertThat(stale.reasons()).containsExactly("Vision API was changed since.");
        assertThat(stale.ready()).isFalse();

        ScheduledChange change = stale.change();
        ReconfirmViewModel card = new ReconfirmViewModel(shop.workspace, shop.desk, Reconfirm.of(
                change, shop.workspace.schedule().schedule().get(), shop.workspace.saved().get()).orElseThrow());
        assertThat(card.lines()).singleElement().isInstanceOfSatisfying(ReconfirmViewModel.Row.class, row -> {
            assertThat(row.now()).isEqualTo("Sees a lot");
            assertThat(row.result()).isEqualTo("Sees more");
            assertThat(row.conflict()).isEqualTo("description");
        });
        card.confirm();
        assertThat(card.refusal().get()).contains("Choose one of the two values");
        card.choose("description", false);
        card.confirm();

        assertThat(model.rows().getFirst().state()).isEqualTo("PENDING");
        pass(Duration.ofDays(1));
        assertThat(vision().description()).isEqualTo("Sees more");
    }

    @Test
    void aMoveThatIsBlockedByNowIsNotConfirmed() {
        schedule(new Intention.Move(shop.product("translation-api"), PublishStatus.ARCHIVED, null), 1);
        shop.save(shop.product("translation-api").with(p -> p.description = "Translates"));
        ReconfirmViewModel card = card();

        card.confirm();

        assertThat(card.refusal().get()).contains("growth sells translation-api and is PUBLISHED.");
        assertThat(model.rows().getFirst().state()).isEqualTo("STALE");
    }

    @Test
    void aMoveThatIsWarnedOfByNowIsToBeScheduledAgain() {
        schedule(new Intention.Move(shop.product("document-ocr"), Maturity.RETIRED, null), 1);
        shop.save(shop.product("document-ocr").with(p -> p.description = "Reads"));
        ReconfirmViewModel card = card();

        card.confirm();

        assertThat(card.refusal().get()).contains("subscription list")
                .endsWith("Unschedule this and schedule the move again; there you can confirm it.")
                .doesNotContain("Type");
        assertThat(model.rows().getFirst().state()).isEqualTo("STALE");
    }

    private ReconfirmViewModel card() {
        return new ReconfirmViewModel(shop.workspace, shop.desk, Reconfirm.of(model.rows().getFirst().change(),
                shop.workspace.schedule().schedule().get(), shop.workspace.saved().get()).orElseThrow());
    }

    @Test
    void severalObjectsAreOneLineAndAreConfirmedTogether() {
        Plan growth = shop.plan("growth");
        schedule(List.of(describe("Sees more"), new Intention.Edit(growth, growth.with(p -> p.trialDays = 60))), 1);
        shop.save(vision().with(p -> p.description = "Sees a lot"));
        ScheduleRow row = model.rows().getFirst();
        assertThat(row.title()).isEqualTo("Vision API later");
        assertThat(row.effect()).isEqualTo("2 objects change");
        assertThat(row.fields()).extracting(ScheduleWords.Field::label)
                .containsExactly("Vision API", "Description", "Growth", "Trial");

        ReconfirmViewModel card = new ReconfirmViewModel(shop.workspace, shop.desk, Reconfirm.of(
                row.change(), shop.workspace.schedule().schedule().get(), shop.workspace.saved().get()).orElseThrow());
        assertThat(card.lines()).hasSize(4).first().isEqualTo(new ReconfirmViewModel.Heading("Vision API"));
        card.confirm();
        assertThat(card.refusal().get()).contains("changed Description");
        card.choose("products[vision-api].description", false);
        card.confirm();
        pass(Duration.ofDays(1));

        assertThat(vision().description()).isEqualTo("Sees more");
        assertThat(shop.plan("growth").trialDays()).isEqualTo(60);
        assertThat(shop.changeSets()).isEqualTo(3);
    }

    @Test
    void severalObjectsThatWereGivenNoNameAreCalledByTheFirst() {
        Plan growth = shop.plan("growth");

        schedule(List.of(describe("Sees more"), new Intention.Edit(growth, growth.with(p -> p.trialDays = 60))), 1, "");

        assertThat(model.rows().getFirst().title()).isEqualTo("Vision API, and 1 more");
    }

    @Test
    void unscheduledOnesAreAskedForAndGo() {
        schedule(describe("Sees more"), 1);

        model.unschedule();

        assertThat(shop.dialogs.confirmed).singleElement().asString().startsWith("Unschedule this change?");
        assertThat(model.rows()).isEmpty();
        pass(Duration.ofDays(2));
        assertThat(vision().description()).isNotEqualTo("Sees more");
    }

    @Test
    void oneIsAppliedNowAndCanBeUndone() {
        String before = vision().description();
        schedule(describe("Sees more"), 5);

        model.applyNow();

        assertThat(vision().description()).isEqualTo("Sees more");
        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(vision().description()).isEqualTo(before);
        pass(Duration.ofDays(6));
        assertThat(vision().description()).isEqualTo(before);
    }

    @Test
    void aClockBeforeTheLastChangeIsSaid() {
        schedule(describe("Sees more"), 5);

        pass(Duration.ofDays(-1));
        model.past().set(true);

        assertThat(model.paused().get()).isTrue();
    }
}
