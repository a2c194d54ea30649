package dev.tierdesk.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.amounts.BulkRow;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
        assertThat(raw(robot, "after")).isEqualByComparingTo(raw(robot, "before").multiply(new BigDecimal("1.1")));
        robot.type(KeyCode.ENTER);

        OpenConsole.until(() -> unitAmount().compareTo(before.multiply(new BigDecimal("1.1"))) == 0);
        assertThat(open.window().dialogs().isOpen()).isFalse();
        open.untilShown("#toastAction");
        robot.clickOn("#toastAction");
        OpenConsole.until(() -> unitAmount().compareTo(before) == 0);
    }

    /// What is said over the first amount of a column: it as bill.sh writes it, in 1e-12. All in one go, as the table is
    /// filled anew while the window goes on.
    private static BigDecimal raw(FxRobot robot, String column) {
        List<String> said = new ArrayList<>();
        robot.interact(() -> {
            TableCell<?, ?> cell = robot.lookup("#movesTable .table-cell").<TableCell<?, ?>>queryAll().stream()
                    .filter(c -> c.getTableColumn() != null && (column + "Column").equals(c.getTableColumn().getId()))
                    .filter(c -> c.getTableRow().getItem() instanceof BulkRow.Amount amount && amount.amount().moves())
                    .findFirst()
                    .orElseThrow();
            Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1,
                    MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null));
            said.add(cell.getTooltip().getText());
        });
        assertThat(said.getFirst()).startsWith("In bill.sh: ").endsWith(" (1e-12)");
        return new BigDecimal(said.getFirst().replaceAll("^In bill.sh: | \\(1e-12\\)$|[,  ]", ""));
    }

    private static TableView<BulkRow> moves(FxRobot robot) {
        return robot.lookup("#movesTable").queryTableView();
    }

    private BigDecimal unitAmount() {
        return Objects.requireNonNull(open.saved().price(CALLS).orElseThrow().terms().tiers().getFirst().unitAmount());
    }
}
