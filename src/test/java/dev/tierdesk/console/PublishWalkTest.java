package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Another price of a published plan, from its edit to its publication and back.
@OnScreen
class PublishWalkTest extends DemoWalk {
    PublishWalkTest() {
        super(990, 900);
    }

    @Test
    void aPriceIsPublishedOnceItsExampleIsCorrectedAndTheVersionIsWithdrawn(FxRobot robot) {
        open.open(ScreenName.PLANS);
        go(robot, "startup", "prices[startup.team-seats].terms.unit_amount");
        assertThat(badges(robot)).containsExactly("PUBLISHED v2");

        type(robot, "#unitAmountField", "10");
        shortcut(robot, KeyCode.S);
        OpenConsole.until(() -> open.workspace().drafts().isEmpty());
        assertThat(badges(robot)).containsExactly("PUBLISHED v2", "DRAFT v3");

        publishCard(robot);
        assertThat(robot.lookup("#obstacleLabel").queryAs(Label.class).getText())
                .isEqualTo("1 worked example fails: “Ten users”");
        assertThat(robot.lookup("#publishButton").queryButton().isDisabled()).isTrue();
        robot.clickOn(robot.lookup(".jump").queryAllAs(Button.class).stream()
                .filter(jump -> jump.getText().equals("Open example"))
                .findFirst()
                .orElseThrow());
        OpenConsole.until(() -> !open.window().dialogs().isOpen() && isFocused(robot, "#exampleExpectedField"));

        type(robot, "#exampleExpectedField", "99");
        publishCard(robot);
        assertThat(open.saved().plan("startup").orElseThrow().examples().getLast().expected())
                .isEqualByComparingTo("99");
        assertThat(robot.lookup("#obstacleLabel").query().isVisible()).isFalse();
        type(robot, "#reasonField", "Seats cost more");
        robot.clickOn("#publishButton");
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
        assertThat(badges(robot)).containsExactly("PUBLISHED v3");
        assertThat(open.saved().currentVersion("startup").orElseThrow().number()).isEqualTo(3);

        robot.clickOn("#toastAction");
        OpenConsole.until(() -> open.saved().versionsOf("startup").size() == 2);
        assertThat(badges(robot)).containsExactly("PUBLISHED v2", "DRAFT v4");
        assertThat(open.failures).isEmpty();
    }

    @Test
    void versionsAreOpenedAndCompared(FxRobot robot) {
        open.open(ScreenName.PLANS);
        go(robot, "growth", "versions");

        robot.clickOn("v6").clickOn("#openVersionButton");
        OpenConsole.until(() -> open.window().dialogs().isOpen());
        assertThat(robot.lookup("#diffList").tryQuery()).isPresent();
        assertThat(robot.lookup("#titleLabel").queryAllAs(Label.class)).extracting(Labeled::getText)
                .contains("Growth v6");
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());

        robot.clickOn("#openVersionButton");
        OpenConsole.until(() -> open.window().dialogs().isOpen());
        robot.clickOn(".diff-line .hyperlink");
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
        OpenConsole.settle();
        assertThat(robot.lookup(".tab:selected .tab-label").queryLabeled().getText()).isEqualTo("Allowances");

        go(robot, "growth", "versions");
        robot.clickOn("#compareButton");
        OpenConsole.until(() -> open.window().dialogs().isOpen() && robot.lookup("#billList").tryQuery().isPresent());
        robot.clickOn("#closeButton");
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
        assertThat(open.failures).isEmpty();
    }

    @Test
    void aConversionThatMovesBillsIsSavedWithAReasonAndTheTypedCode(FxRobot robot) {
        open.open(ScreenName.UNITS);
        robot.interact(() -> open.window().navigator().open(Kind.UNIT, "tool_invocations", "unit_label"));
        robot.interact(() -> {
            var unit = open.saved().unit("tool_invocations").orElseThrow();
            open.workspace().edit(unit.with(u -> u.eventType = "another_event"), "event_type");
        });
        OpenConsole.until(() -> robot.lookup("#movedTitle").tryQuery().isPresent());

        robot.clickOn("#saveButton");
        OpenConsole.until(() -> open.window().dialogs().isOpen());
        assertThat(robot.lookup("#saveMovedButton").queryButton().isDisabled()).isTrue();
        robot.clickOn("#movedReasonField").write("The gateway was replaced");
        robot.clickOn("#movedCodeField").write("tool_invocations");
        robot.clickOn("#saveMovedButton");

        OpenConsole.until(() -> open.workspace().drafts().isEmpty());
        assertThat(open.workspace().lastChange().get()).satisfies(change -> {
            assertThat(change).isNotNull();
            assertThat(change.reason()).isEqualTo("The gateway was replaced");
            assertThat(change.changes()).hasSize(1);
        });
        assertThat(open.failures).isEmpty();
    }

    private void go(FxRobot robot, String plan, String where) {
        robot.interact(() -> open.window().navigator().open(Kind.PLAN, plan, where));
    }

    private void publishCard(FxRobot robot) {
        robot.clickOn("#publishPlanButton");
        OpenConsole.until(() -> open.window().dialogs().isOpen() && robot.lookup("#publishButton").tryQuery()
                .isPresent());
    }

    private static List<String> badges(FxRobot robot) {
        return robot.lookup(".editor-title-row .badge").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList();
    }

    private static boolean isFocused(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.clickOn(id);
        robot.interact(() -> robot.lookup(id).queryAs(TextField.class).selectAll());
        robot.write(text);
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
    }
}
