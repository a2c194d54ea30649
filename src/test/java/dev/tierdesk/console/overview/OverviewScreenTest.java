package dev.tierdesk.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Screen.WindowClass;
import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class OverviewScreenTest {
    private OpenShop shop;

    @Start
    void show(Stage stage) throws IOException {
        shop = new OpenShop(Files.createTempDirectory("overview"));
        OverviewScreen screen = new OverviewScreen(shop.workspace, shop.desk);
        screen.fit(WindowClass.MEDIUM);
        OpenShop.show(stage, screen.root(), 980, 700);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everythingLeadsOn(FxRobot robot) {
        assertThat(robot.lookup("#nameLabel").queryLabeled().getText()).isEqualTo("Shop");
        robot.clickOn("#newProductButton");
        robot.clickOn("#importButton");
        robot.clickOn("#exportButton");
        robot.clickOn("#changesLink");
        robot.clickOn(robot.lookup(".count").nth(1).queryButton());
        assertThat(shop.navigator.roads).containsExactly("new-product", "import", "export", "changes", "units");
        robot.clickOn(robot.lookup("#plansTable").lookup(".hyperlink").nth(0).<Node>query());
        assertThat(shop.navigator.roads).last().isEqualTo("PLAN " + shop.working().plans().iterator().next().code());
    }
}
