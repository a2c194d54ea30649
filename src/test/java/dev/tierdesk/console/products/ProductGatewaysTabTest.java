package dev.tierdesk.console.products;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.Bars;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Screen.WindowClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class ProductGatewaysTabTest {
    @TempDir
    static Path folder;

    private OpenShop shop;
    private ProductsScreen screen;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        Product product = shop.product("translation-api");
        List<GatewayRoute> routes = List.of(
                new GatewayRoute("POST", "/v1/translate", "", null, "", "", "translation", "translate"),
                new GatewayRoute("GET", "/v1/old", "http://old.internal", null, "", "", "translation", "old"));
        shop.save(product.with(e -> e.gateways.add(GatewayMapping.of(Gateway.KONG, "translation").with(routes))));
        screen = new ProductsScreen(shop.workspace, shop.desk);
        OpenShop.show(stage, screen.root(), 1180, 900);
        screen.fit(WindowClass.WIDE);
        screen.select("translation-api");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anExportIsCheckedAndTakenAndTheBannerComesAndGoes(FxRobot robot) throws Exception {
        shop.dialogs.answer = Files.write(folder.resolve("export.yaml"), """
                _format_version: "3.0"
                services:
                  - name: translation
                    routes:
                      - {name: translate, methods: [POST], paths: [/v1/translate], plugins: [{name: cors}]}
                      - {name: new, methods: [GET], paths: [/v1/new]}
                """.getBytes(UTF_8));
        robot.interact(() -> screen.focus("gateways[0].status"));
        assertThat(robot.lookup("#staleRow").query().isVisible()).isFalse();
        robot.clickOn("#checkButton");

        assertThat(robot.lookup("#staleRow").query().isVisible()).isTrue();
        assertThat(robot.lookup("#gatewaysButton").query().isVisible()).isFalse();
        assertThat(robot.lookup("#summaryLabel").queryAs(Label.class).getText())
                .isEqualTo("The export differs: 1 new, 1 changed, 1 gone.");
        TableView<RouteRow> table = robot.lookup("#routeTable").queryTableView();
        assertThat(table.getItems())
                .extracting(change -> table.getColumns().getFirst().getCellObservableValue(change).getValue())
                .hasToString("[~ Changed, − Gone, + New]");
        robot.interact(() -> table.getSelectionModel().select(0));
        assertThat(robot.lookup("#detailLabel").queryAs(Label.class).getText()).startsWith("Plugins: None → ");

        robot.clickOn("#takeButton");
        assertThat(robot.lookup("#staleRow").query().isVisible()).isFalse();
        assertThat(shop.product("translation-api").gateways().getFirst().status()).isEqualTo(GatewayStatus.SYNCED);
    }

    @Test
    void theRoutesFitIntoTheEditorAndTheChosenOneSaysWhereItsCallsGo(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(916);
            screen.focus("gateways[0].routes[1].unit");
        });

        TableView<RouteRow> table = robot.lookup("#routeTable").queryTableView();
        assertThat(Bars.in(table, Orientation.HORIZONTAL)).isEmpty();
        assertThat(robot.lookup("#detailLabel").queryAs(Label.class).getText())
                .isEqualTo("Upstream: http://old.internal");
        robot.interact(() -> table.getColumns().getFirst().setVisible(true));
        assertThat(table.getVisibleLeafColumns()).hasSize(6);
        assertThat(Bars.in(table, Orientation.HORIZONTAL)).isEmpty();
    }

    @Test
    void aProblemOfARouteLeadsToItsUnit(FxRobot robot) {
        robot.interact(() -> screen.focus("gateways[0].routes[1].unit"));
        ComboBox<String> unit = robot.lookup("#unitBox").queryComboBox();
        assertThat(unit.isFocused()).isTrue();

        robot.interact(() -> unit.setValue("api_calls"));
        assertThat(shop.product("translation-api").gateways().getFirst().routes())
                .extracting(GatewayRoute::unit).containsExactly(null, "api_calls");
    }
}
