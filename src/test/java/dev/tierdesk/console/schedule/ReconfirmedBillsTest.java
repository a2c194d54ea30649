package dev.tierdesk.console.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Reconfirm;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.harness.BilledUnit;
import dev.tierdesk.console.harness.OnScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A scheduled change of a unit that published versions are billed by, confirmed again.
@OnScreen
class ReconfirmedBillsTest {
    private final BilledUnit calls;

    ReconfirmedBillsTest(@TempDir Path folder) {
        calls = new BilledUnit(folder);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void whatMovesBillsIsConfirmedOnlyWithTheReasonAndTheCode(FxRobot robot) {
        schedule(unit -> unit.with(u -> u.conversion = BilledUnit.HALVES));
        calls.relabel();

        robot.interact(() -> new ReconfirmViewModel(calls.shop.workspace, calls.shop.desk, asked()).confirm());

        assertThat(calls.question()).isEqualTo("Reconfirm API calls: bills of published plans move");
        assertThat(calls.reason()).isEqualTo("As agreed");
        assertThat(isStale()).isTrue();

        calls.confirm(robot, "As agreed with all");
        assertThat(isStale()).isFalse();
        assertThat(change().request().reason()).isEqualTo("As agreed with all");
    }

    @Test
    void whatMovesNothingIsConfirmedAtOnce(FxRobot robot) {
        schedule(unit -> unit.with(u -> u.description = "Calls"));
        calls.relabel();

        robot.interact(() -> new ReconfirmViewModel(calls.shop.workspace, calls.shop.desk, asked()).confirm());

        assertThat(isStale()).isFalse();
        assertThat(change().request().reason()).isEqualTo("As agreed");
    }

    private void schedule(UnaryOperator<BillableUnit> edit) {
        BillableUnit unit = calls.unit();
        ScheduleRequest request = new ScheduleRequest(new Intention.Edit(unit, edit.apply(unit)),
                calls.shop.desk.clock().instant().plus(Duration.ofDays(9)), "Ada", "Calls later", "As agreed");
        calls.shop.workspace.schedule().add(request, added -> {}, refused -> {
            throw new AssertionError(refused);
        }, failure -> {
            throw failure;
        });
    }

    private ScheduledChange change() {
        return calls.shop.workspace.schedule().schedule().get().find(1).orElseThrow();
    }

    private boolean isStale() {
        return !calls.shop.workspace.schedule().schedule().get()
                .stale(change(), calls.shop.workspace.saved().get()).isEmpty();
    }

    private Reconfirm asked() {
        return Reconfirm.of(change(), calls.shop.workspace.schedule().schedule().get(),
                calls.shop.workspace.saved().get()).orElseThrow();
    }
}
