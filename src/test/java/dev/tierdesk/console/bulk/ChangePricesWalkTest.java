package dev.tierdesk.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.amounts.BulkRow;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
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
        OpenConsole.until(() -> raw(robot, "before")
                .map(amount -> amount.multiply(new BigDecimal("1.1")).stripTrailingZeros())
                .filter(dearer -> raw(robot, "after").equals(Optional.of(dearer)))
                .isPresent());
        robot.type(KeyCode.ENTER);

        OpenConsole.until(() -> unitAmount().compareTo(before.multiply(new BigDecimal("1.1"))) == 0);
        assertThat(open.window().dialogs().isOpen()).isFalse();
        open.untilShown("#toastAction");
        robot.clickOn("#toastAction");
        OpenConsole.until(() -> unitAmount().compareTo(before) == 0);
    }

    /// What is said over the uppermost amount of a column that moves: it as bill.sh writes it, in 1e-12. Asked on the
    /// FX thread, as the table is filled anew while the window goes on.
    private static Optional<BigDecimal> raw(FxRobot robot, String column) {
        return robot.lookup("#movesTable .table-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(c -> c.getTableColumn() != null && (column + "Column").equals(c.getTableColumn().getId()))
                .filter(c -> c.getTableRow().getItem() instanceof BulkRow.Amount amount && amount.amount().moves())
                .min(Comparator.comparing(TableCell::getIndex))
                .map(ChangePricesWalkTest::pointedAt)
                .map(said -> new BigDecimal(said.replace("(1e-12)", "").replaceAll("[^0-9]", "")).stripTrailingZeros());
    }

    private static String pointedAt(TableCell<?, ?> cell) {
        Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1,
                MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, false, null));
        String said = cell.getTooltip().getText();
        assertThat(said).startsWith("In bill.sh: ").endsWith(" (1e-12)");
        return said;
    }

    private static TableView<BulkRow> moves(FxRobot robot) {
        return robot.lookup("#movesTable").queryTableView();
    }

    private BigDecimal unitAmount() {
        return Objects.requireNonNull(open.saved().price(CALLS).orElseThrow().terms().tiers().getFirst().unitAmount());
    }
}
