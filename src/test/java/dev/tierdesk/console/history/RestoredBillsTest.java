package dev.tierdesk.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.BilledUnit;
import dev.tierdesk.console.harness.OnScreen;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A state out of the history of a unit that published versions are billed by.
@OnScreen
class RestoredBillsTest {
    private final BilledUnit calls;

    RestoredBillsTest(@TempDir Path folder) {
        calls = new BilledUnit(folder);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void whatMovesBillsIsRestoredOnlyWithTheReasonAndTheCode(FxRobot robot) {
        calls.convert();

        robot.interact(() -> restoreFirst("As agreed"));

        assertThat(calls.question()).isEqualTo("Restore API calls: bills of published plans move");
        assertThat(calls.reason()).isEqualTo("As agreed");
        assertThat(calls.unit().conversion()).isNotNull();

        calls.confirm(robot, "As agreed with all");
        assertThat(calls.unit().conversion()).isNull();
        assertThat(calls.recorded()).isEqualTo("As agreed with all");
    }

    @Test
    void whatMovesNothingIsRestoredAtOnce(FxRobot robot) {
        calls.relabel();

        robot.interact(() -> restoreFirst(""));

        assertThat(calls.shop.dialogs.shown).isNull();
        assertThat(calls.unit().unitLabel()).isEqualTo("call");
    }

    private void restoreFirst(String reason) {
        TimelineViewModel model = new TimelineViewModel(calls.shop.workspace, calls.shop.desk, calls.unit());
        model.chosen().set(model.rows().getLast());
        model.ask();
        model.reason().set(reason);
        model.restore();
    }
}
