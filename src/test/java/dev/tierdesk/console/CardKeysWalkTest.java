package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.shell.ScreenName;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A card is left with Esc, wherever the focus is in it, and with no other key.
@OnScreen
class CardKeysWalkTest extends DemoWalk {
    CardKeysWalkTest() {
        super(990, 900);
    }

    @Test
    void theManualIsLeftFromItsListOfParts(FxRobot robot) {
        robot.interact(() -> open.window().commands().manual());
        robot.interact(() -> robot.lookup("#partsList").query().requestFocus());

        robot.type(KeyCode.ESCAPE);

        assertThat(open.window().dialogs().isOpen()).isFalse();
    }

    @Test
    void noKeyLeadsFromACardToWhatLiesUnderIt(FxRobot robot) {
        open.open(ScreenName.PLANS);
        robot.interact(() -> open.window().dialogs().confirm("Leave?", "It is kept.", "Leave", false, () -> {}));

        for (KeyCode key : List.of(KeyCode.TAB, KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT)) {
            robot.interact(() -> robot.lookup(".dialog-footer .button").query().requestFocus());
            robot.type(key, 4);
            assertThat(isInCard(robot)).as("after %s", key).isTrue();
        }
        robot.type(KeyCode.ESCAPE);
        assertThat(open.window().dialogs().isOpen()).isFalse();
    }

    private boolean isInCard(FxRobot robot) {
        Node card = robot.lookup(".dialog-card").query();
        for (Node node = card.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(card)) {
                return true;
            }
        }
        return false;
    }
}
