package dev.tierdesk.console.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.Bars;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.ui.Wizard;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The deletion wizard in a window of 960 × 900, by mouse and by keyboard.
@OnScreen
class DeletionWalkTest extends DemoWalk {
    DeletionWalkTest() {
        super(960, 900);
    }

    @Test
    void whatIsBlockedHasNoDeleteButtonAndLeadsToTheLifecycle(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "vision-api"));
        open.untilShown("#moreButton");
        robot.clickOn("#moreButton").clickOn("#deleteItem");

        assertThat(text(robot, "#verdictLabel")).isEqualTo("Vision API cannot be deleted");
        assertThat(robot.lookup("#deleteButton").query().isVisible()).isFalse();
        assertThat(robot.lookup("#continueButton").query().isVisible()).isFalse();
        assertThat(robot.lookup("#instead-ARCHIVE").query().isDisabled()).isTrue();

        robot.clickOn("#instead-DEPRECATE");
        assertThat(text(robot, ".wizard-card #titleLabel")).isEqualTo("Lifecycle of Vision API");
        robot.clickOn("#moveButton");
        OpenConsole.until(() -> open.saved().product("vision-api").orElseThrow().maturity() == Maturity.DEPRECATED);
    }

    @Test
    void inTheSmallestWindowOnlyTheTableScrolls(FxRobot robot) {
        robot.interact(() -> {
            open.window().root().getScene().getWindow().setHeight(700);
            Product vision = open.saved().product("vision-api").orElseThrow();
            open.window().navigator().start(Wizard.DELETE, List.of(vision.id()));
        });
        open.untilShown("#referencesTable");
        OpenConsole.settle();

        assertThat(Bars.in(robot.lookup(".wizard-card").queryParent(), Orientation.VERTICAL)).singleElement()
                .satisfies(bar -> assertThat(bar.getParent().getStyleClass()).contains("virtual-flow"));
    }

    @Test
    void aProductNobodyUsesIsDeletedByKeyboardAloneAndComesBack(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "mcp-files-server"));
        open.untilShown("#lifecycleButton");
        robot.interact(() -> robot.lookup("#lifecycleButton").query().requestFocus());
        robot.type(KeyCode.DELETE);
        OpenConsole.until(() -> open.window().dialogs().isOpen());
        assertThat(text(robot, "#verdictLabel")).isEqualTo("MCP Files Server can be deleted");

        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#cancelButton").query().isFocused()).isTrue();
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        OpenConsole.until(() -> open.saved().product("mcp-files-server").isEmpty());

        robot.clickOn("#toastAction");
        OpenConsole.until(() -> open.saved().product("mcp-files-server").isPresent());
    }

    @Test
    void aPlanThatWasPublishedAsksForItsCode(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PLAN, "growth"));
        open.untilShown("#moreButton");
        robot.clickOn("#moreButton").clickOn("#deletePlanItem");
        robot.clickOn("#continueButton");
        assertThat(robot.lookup("#typedField").query().isFocused()).isTrue();

        robot.write("grow").type(KeyCode.ENTER);
        assertThat(text(robot, "#noticeLabel")).isEqualTo("Type growth to confirm.");
        robot.write("th").type(KeyCode.ENTER);

        OpenConsole.until(() -> open.saved().plan("growth").isEmpty());
    }

    private static String text(FxRobot robot, String label) {
        return robot.lookup(label).queryAs(Label.class).getText();
    }
}
