package dev.tierdesk.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.amounts.BulkRow;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import java.math.BigDecimal;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Many prices changed from the list of prices.
@OnScreen
class ChangePricesWalkTest extends DemoWalk {
    private static final String CALLS = "growth.translation-api.api_calls";

    ChangePricesWalkTest() {
        super(1440, 900);
    }

    @Test
    void tenPerCentMoreIsTypedSeenAppliedAndTakenBack(FxRobot robot) {
        open.open(ScreenName.PRICES);
        BigDecimal before = unitAmount();
        robot.clickOn("#changeButton");
        OpenConsole.until(() -> !moves(robot).getItems().isEmpty());
        assertThat(robot.lookup("#valueField").query().isFocused()).isTrue();

        robot.write("10");
        OpenConsole.until(() -> !robot.lookup("#applyButton").queryAs(Button.class).isDisabled());
        robot.type(KeyCode.ENTER);

        OpenConsole.until(() -> unitAmount().compareTo(before.multiply(new BigDecimal("1.1"))) == 0);
        assertThat(open.window().dialogs().isOpen()).isFalse();
        open.untilShown("#toastAction");
        robot.clickOn("#toastAction");
        OpenConsole.until(() -> unitAmount().compareTo(before) == 0);
    }

    private static TableView<BulkRow> moves(FxRobot robot) {
        return robot.lookup("#movesTable").queryTableView();
    }

    private BigDecimal unitAmount() {
        return Objects.requireNonNull(open.saved().price(CALLS).orElseThrow().terms().tiers().getFirst().unitAmount());
    }
}
