package dev.tierdesk.console.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The clone wizard in a window of 960 × 900, by mouse and by keyboard.
@OnScreen
class CloneWalkTest extends DemoWalk {
    CloneWalkTest() {
        super(960, 900);
    }

    @Test
    void segmentsAreTypedAndClonedWithPricesAsOneChange(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "translation-api"));
        open.untilShown("#moreButton");
        robot.clickOn("#moreButton").clickOn("#cloneItem");
        assertThat(robot.lookup("#namesArea").query().isFocused()).isTrue();

        robot.write("Healthcare").type(KeyCode.ENTER).write("Legal");
        assertThat(rows(robot)).extracting(CopyRow::code)
                .containsExactly("translation-api-healthcare", "translation-api-legal");
        robot.clickOn("#copyPricesBox");
        assertThat(robot.lookup("#createButton").queryAs(Button.class).getText()).isEqualTo("Create 2 clones");
        robot.clickOn("#createButton");

        OpenConsole.until(() -> open.saved().product("translation-api-legal").isPresent());
        assertThat(open.saved().pricesOfProduct("translation-api-legal")).isNotEmpty();
        assertThat(robot.lookup("#titleLabel").queryAs(Label.class).getText())
                .isEqualTo("Translation API (Healthcare)");
        robot.clickOn("#toastAction");
        OpenConsole.until(() -> open.saved().product("translation-api-legal").isEmpty());
    }

    @Test
    void aPlanIsClonedByKeyboardAlone(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PLAN, "growth"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.D).release(KeyCode.SHIFT, KeyCode.CONTROL);
        OpenConsole.until(() -> open.window().dialogs().isOpen());

        robot.write("EU");
        for (int i = 0; i < 24 && !robot.lookup("#createButton").query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.SPACE);

        OpenConsole.until(() -> open.saved().plan("growth-eu").isPresent());
        assertThat(open.saved().pricesOfPlan("growth-eu")).hasSize(13);
    }

    @Test
    void aTakenCodeIsSaidAndAnotherIsCreated(FxRobot robot) {
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "translation-api"));
        open.untilShown("#moreButton");
        robot.clickOn("#moreButton").clickOn("#cloneItem");
        robot.write("Legal");
        robot.interact(() -> open.workspace().edit(
                Product.draft(open.workspace().newId(), "translation-api-legal", "Law", "OTHER"), "create"));
        robot.clickOn("#createButton");

        assertThat(robot.lookup("#refusalLabel").queryAs(Label.class).getText()).contains("translation-api-legal");
        assertThat(rows(robot)).extracting(CopyRow::code).containsExactly("translation-api-legal-2");
        robot.clickOn("#createButton");
        OpenConsole.until(() -> open.saved().product("translation-api-legal-2").isPresent());
    }

    private static List<CopyRow> rows(FxRobot robot) {
        TableView<CopyRow> table = robot.lookup("#copiesTable").queryTableView();
        return List.copyOf(table.getItems());
    }
}
