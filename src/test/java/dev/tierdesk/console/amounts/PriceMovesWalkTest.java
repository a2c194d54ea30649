package dev.tierdesk.console.amounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.ui.Wizard;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The amounts of many prices before and after a change, on screen.
@OnScreen
class PriceMovesWalkTest extends DemoWalk {
    PriceMovesWalkTest() {
        super(1280, 800);
    }

    @Test
    void noAmountIsCut(FxRobot robot) {
        changeByPercent(robot, "7.5");

        assertThat(written(robot)).contains("0.00000075", "0.00000080625");
    }

    @Test
    void theTableHasRoomForRemarksBesideBills(FxRobot robot) {
        changeByPercent(robot, "7.5");
        robot.clickOn("#quantityField").write("1000000; 20000000");
        OpenConsole.settle();

        double columns = moves(robot).getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
        assertThat(columns).isLessThanOrEqualTo(moves(robot).getWidth());
        assertThat(moves(robot).getVisibleLeafColumns()).hasSize(9);
    }

    @Test
    void spaceLeavesTheChosenAmountsAsTheyAreAndTakesThemAgain(FxRobot robot) {
        changeByPercent(robot, "7.5");
        assertThat(written(robot)).contains("0.000001075");

        robot.interact(moves(robot)::requestFocus);
        assertThat(moves(robot).getSelectionModel().getSelectedIndices()).containsExactly(0);
        robot.interact(() -> moves(robot).getSelectionModel().selectRange(0, moves(robot).getItems().size()));
        robot.type(KeyCode.SPACE);
        OpenConsole.settle();
        assertThat(written(robot)).doesNotContain("0.000001075", "0.00000080625");
        assertThat(robot.lookup("#applyButton").queryButton().isDisabled()).isTrue();

        robot.type(KeyCode.SPACE);
        OpenConsole.settle();
        assertThat(written(robot)).contains("0.000001075", "0.00000080625");
        assertThat(robot.lookup("#applyButton").queryButton().isDisabled()).isFalse();
    }

    private void changeByPercent(FxRobot robot, String percent) {
        UUID price = open.saved().price("growth.api-platform.api_requests").orElseThrow().id();
        robot.interact(() -> open.window().navigator().start(Wizard.CHANGE_PRICES, List.of(price)));
        open.untilShown("#valueField");
        robot.write(percent);
        OpenConsole.until(() -> !robot.lookup("#applyButton").queryButton().isDisabled());
        OpenConsole.settle();
    }

    private static TableView<BulkRow> moves(FxRobot robot) {
        return robot.lookup("#movesTable").queryTableView();
    }

    /// What stands in the columns of the amounts, as far as there is room for it.
    private static List<String> written(FxRobot robot) {
        return robot.lookup("#movesTable .table-cell").<TableCell<?, ?>>queryAll().stream()
                .filter(cell -> cell.getTableColumn() != null
                        && Set.of("beforeColumn", "afterColumn").contains(cell.getTableColumn().getId()))
                .flatMap(cell -> cell.lookupAll(".text").stream())
                .map(text -> ((Text) text).getText())
                .toList();
    }
}
