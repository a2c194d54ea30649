package dev.tierdesk.console.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.KeptFilter;
import dev.tierdesk.console.ui.KeptFilters;
import dev.tierdesk.console.ui.Screen.WindowClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The filters of a list that are kept under a name.
@OnScreen
class KeptFiltersTest {
    @TempDir
    static Path folder;

    private final Map<String, KeptFilter> byName = new TreeMap<>();
    private final KeptFilters kept = new KeptFilters() {
        @Override
        public List<KeptFilter> all() {
            return List.copyOf(byName.values());
        }

        @Override
        public void keep(KeptFilter filter) {
            byName.put(filter.name(), filter);
        }

        @Override
        public void forget(String name) {
            byName.remove(name);
        }
    };
    private OpenShop shop;

    @Start
    void start(Stage stage) throws Exception {
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        ProductsScreen screen = new ProductsScreen(shop.workspace, shop.desk);
        screen.offer(kept);
        OpenShop.show(stage, screen.root(), 980, 900);
        screen.fit(WindowClass.WIDE);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsSearchedForIsKeptUnderANameAndBroughtBack(FxRobot robot) {
        assertThat(menu(robot)).extracting(MenuItem::isDisable).containsExactly(true);
        robot.clickOn("#searchField").write("mcp");
        assertThat(rows(robot)).isEqualTo(2);

        fire(robot, "Keep these filters…");
        robot.interact(() -> {
            var form = Objects.requireNonNull(shop.dialogs.shown);
            ((TextField) form.lookup("#nameField")).setText("Servers");
            ((Button) form.lookup("#keepFilterButton")).fire();
        });
        assertThat(kept.all()).containsExactly(new KeptFilter("Servers", "mcp", Map.of()));

        robot.interact(() -> robot.lookup("#searchField").queryAs(TextField.class).clear());
        assertThat(rows(robot)).isGreaterThan(2);
        fire(robot, "Servers");
        assertThat(rows(robot)).isEqualTo(2);
    }

    @Test
    void tickedValuesComeBackWithThemAndValuesThatAreGoneAreNoError(FxRobot robot) {
        kept.keep(new KeptFilter("Servers", "", Map.of("TYPE", List.of("MCP_SERVER", "NO_SUCH_TYPE"))));

        fire(robot, "Servers");

        assertThat(rows(robot)).isEqualTo(2);
    }

    @Test
    void theyAreDeletedInTheSameMenu(FxRobot robot) {
        kept.keep(new KeptFilter("Servers", "mcp", Map.of()));

        Menu delete = (Menu) menu(robot).getLast();
        robot.interact(() -> delete.getItems().getFirst().fire());

        assertThat(kept.all()).isEmpty();
    }

    private static List<MenuItem> menu(FxRobot robot) {
        MenuButton button = robot.lookup("#keptFilters").queryAs(MenuButton.class);
        robot.interact(() -> {
            button.show();
            button.hide();
        });
        return button.getItems();
    }

    private static void fire(FxRobot robot, String words) {
        MenuItem item = menu(robot).stream().filter(i -> words.equals(i.getText())).findFirst().orElseThrow();
        robot.interact(item::fire);
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#listTable").queryAs(TableView.class).getItems().size();
    }
}
