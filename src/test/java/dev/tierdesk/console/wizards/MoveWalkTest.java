package dev.tierdesk.console.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The lifecycle wizard in a window of 960 × 900, by mouse and by keyboard.
@OnScreen
class MoveWalkTest extends DemoWalk {
    MoveWalkTest() {
        super(960, 900);
    }

    @Test
    void aProductIsDeprecatedByMouseWithAReasonAndTakenBack(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "vision-api"));
        open.untilShown("#lifecycleButton");
        robot.clickOn("#lifecycleButton");

        assertThat(robot.lookup(".wizard-card #titleLabel").queryAs(Label.class).getText())
                .isEqualTo("Lifecycle of Vision API");
        assertThat(robot.lookup("#move-RETIRED").queryAs(RadioButton.class).isDisabled()).isTrue();
        TableView<AffectedRow> affected = robot.lookup("#affectedTable").queryTableView();
        assertThat(affected.getItems()).hasSize(5);
        robot.clickOn("#reasonArea").write("Vision Agent takes over");
        assertThat(robot.lookup("#moveButton").queryAs(Button.class).getText()).isEqualTo("Deprecate product");
        robot.clickOn("#moveButton");

        OpenConsole.until(() -> maturity() == Maturity.DEPRECATED);
        assertThat(Objects.requireNonNull(open.workspace().lastChange().get()).reason())
                .isEqualTo("Vision Agent takes over");
        robot.clickOn("#toastAction");
        OpenConsole.until(() -> maturity() == Maturity.GA);
    }

    @Test
    void aProblemOfAStateLeadsToWhatMovesIt(FxRobot robot) {
        for (String state : List.of("maturity", "publish_status")) {
            robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "vision-api", "name"));
            robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "vision-api", state));
            assertThat(robot.lookup("#lifecycleButton").query().isFocused()).as(state).isTrue();
        }
        robot.interact(() -> open.window().navigator().open(Kind.PLAN, "growth", "status"));
        assertThat(open.window().root().getScene().getFocusOwner().getId()).isIn("lifecycleButton", "moreButton");
    }

    @Test
    void aUnitIsArchivedByKeyboardAlone(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.UNIT, "tokens_in"));
        robot.interact(() -> robot.lookup("#lifecycleButton").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.M).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#move-ARCHIVED").query().isFocused()).isTrue();

        for (int i = 0; i < 6 && !robot.lookup("#reasonArea").query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.write("Replaced");
        for (int i = 0; i < 6 && !robot.lookup("#moveButton").query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.SPACE);

        OpenConsole.until(() -> open.saved().unit("tokens_in").orElseThrow().status() == UnitStatus.ARCHIVED);
        assertThat(Objects.requireNonNull(open.workspace().lastChange().get()).reason()).isEqualTo("Replaced");
        assertThat(robot.lookup("#lifecycleButton").query().isFocused()).isTrue();
    }

    @Test
    void thePublishStatusIsChosenBesideTheStageAndEscLeaves(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "mcp-files-server"));
        open.untilShown("#lifecycleButton");
        robot.clickOn("#lifecycleButton").clickOn("#table-publish_status").clickOn("#move-ARCHIVED");
        assertThat(robot.lookup("#moveButton").queryAs(Button.class).getText()).isEqualTo("Archive product");
        robot.type(KeyCode.ESCAPE);

        OpenConsole.until(() -> !open.window().dialogs().isOpen());
        assertThat(open.workspace().lastChange().get()).isNull();
    }

    private Maturity maturity() {
        return open.saved().product("vision-api").orElseThrow().maturity();
    }
}
