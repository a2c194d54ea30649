package dev.tierdesk.console.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.BilledUnit;
import dev.tierdesk.console.harness.OnScreen;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A change of a unit that published versions are billed by, taken back on the Changes screen.
@OnScreen
class UndoneBillsTest {
    private final BilledUnit calls;

    UndoneBillsTest(@TempDir Path folder) {
        calls = new BilledUnit(folder);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void whatMovesBillsIsUndoneOnlyWithTheReasonAndTheCode(FxRobot robot) {
        calls.convert();

        robot.interact(this::undoNewest);

        assertThat(calls.question()).isEqualTo("Undo change 2: bills of published plans move");
        assertThat(calls.unit().conversion()).isNotNull();

        calls.confirm(robot, "As agreed");
        assertThat(calls.unit().conversion()).isNull();
        assertThat(calls.recorded()).isEqualTo("As agreed");
    }

    @Test
    void whatMovesNothingIsUndoneAtOnce(FxRobot robot) {
        calls.relabel();

        robot.interact(this::undoNewest);

        assertThat(calls.shop.dialogs.shown).isNull();
        assertThat(calls.unit().unitLabel()).isEqualTo("call");
    }

    private void undoNewest() {
        new ChangesViewModel(calls.shop.workspace, calls.shop.desk).open().undo();
    }
}
