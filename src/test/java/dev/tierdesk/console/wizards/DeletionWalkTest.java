package dev.tierdesk.console.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.Bars;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.ui.Wizard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The deletion wizard in a window of 960 × 900, by mouse and by keyboard.
@OnScreen
class DeletionWalkTest {
    @TempDir
    static Path folder;

    private OpenConsole open;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        open = new OpenConsole(shown, Files.createTempDirectory(folder, "deletion"), 960, 900);
        open.console.createDemo();
    }

    @AfterEach
    void close() {
        assertThat(open.failures).isEmpty();
        open.close();
    }

    @Test
    void whatIsBlockedHasNoDeleteButtonAndLeadsToTheLifecycle(FxRobot robot) {
        open.untilOpen();
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
        open.untilOpen();
        robot.interact(() -> {
            stage.setHeight(700);
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
        open.untilOpen();
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
        open.untilOpen();
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
