package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Esc leaves every card, wherever the focus is in it.
@OnScreen
class EscapeWalkTest extends DemoWalk {
    EscapeWalkTest() {
        super(990, 900);
    }

    @Test
    void theManualIsLeftFromItsListOfParts(FxRobot robot) {
        robot.interact(() -> open.window().commands().manual());
        robot.interact(() -> robot.lookup("#partsList").query().requestFocus());

        robot.type(KeyCode.ESCAPE);

        assertThat(open.window().dialogs().isOpen()).isFalse();
    }
}
