package dev.tierdesk.console.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.Bars;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Screen.WindowClass;
import java.nio.file.Path;
import javafx.geometry.Orientation;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The columns of the list of prices, in the room that windows of several widths leave.
@OnScreen
class PricesColumnsTest {
    /// Enough for "0.015 → 0.010".
    private static final double AMOUNTS = 102;

    @TempDir
    static Path folder;

    private OpenShop shop;
    private PricesScreen screen;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        shop = new OpenShop(folder);
        screen = new PricesScreen(shop.workspace, shop.desk);
        OpenShop.show(stage, screen.root(), 916, 800);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void amountsAreWholeWhereThereIsRoomAndNothingScrollsSideways(FxRobot robot) {
        TableView<PriceRow> table = fit(robot, 916, WindowClass.WIDE);
        assertThat(table.getVisibleLeafColumns()).extracting(TableColumn::getId)
                .containsExactly("productColumn", "unitColumn", "planColumn", "priceColumn");
        assertThat(table.getVisibleLeafColumns().getLast().getWidth()).isGreaterThanOrEqualTo(AMOUNTS);
        assertThat(Bars.in(table, Orientation.HORIZONTAL)).isEmpty();

        assertThat(Bars.in(fit(robot, 756, WindowClass.MEDIUM), Orientation.HORIZONTAL)).isEmpty();
        assertThat(Bars.in(fit(robot, 796, WindowClass.NARROW), Orientation.HORIZONTAL)).isEmpty();
        assertThat(table.getVisibleLeafColumns()).hasSize(2).allMatch(column -> column.getWidth() >= 100);
    }

    private TableView<PriceRow> fit(FxRobot robot, double width, WindowClass room) {
        robot.interact(() -> {
            stage.setWidth(width);
            screen.fit(room);
        });
        return robot.lookup(".list-pane .table-view").queryTableView();
    }
}
