package dev.tierdesk.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Screen.WindowClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class OverviewScreenTest {
    @TempDir
    static Path folder;

    private OpenShop shop;
    private OverviewScreen screen;

    @Start
    void show(Stage stage) throws IOException {
        shop = new OpenShop(Files.createTempDirectory(folder, "overview"));
        screen = new OverviewScreen(shop.workspace, shop.desk);
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

    @Test
    void inANarrowWindowEveryCountIsWhole(FxRobot robot) {
        robot.interact(() -> {
            robot.window(0).setWidth(796);
            screen.fit(WindowClass.NARROW);
        });
        robot.interact(() -> robot.lookup(".count-detail").queryAllAs(Label.class)
                .forEach(detail -> detail.setText("1,000 veröffentlicht, 10 im\u00a0Entwurf")));

        assertThat(robot.lookup(".count-detail").queryAllAs(Label.class)).hasSize(5).allMatch(Label::isWrapText)
                .allSatisfy(detail ->
                        assertThat(detail.getHeight()).isGreaterThanOrEqualTo(detail.prefHeight(detail.getWidth())));
    }

    @Test
    void aLongReasonOfAListTakesNoRoomFromTheChanges(FxRobot robot) {
        String reason = "Month end, and a word more. ".repeat(150);
        SubscriptionList list = new SubscriptionList("billing", LocalDate.of(2026, 11, 20), List.of());

        robot.interact(() -> shop.workspace.importSubscriptions(
                list.because(reason), done -> {}, shop.dialogs::failed));

        Labeled shown = robot.lookup("#listNotesLabel").queryLabeled();
        assertThat(shown.getHeight()).isLessThan(60);
        assertThat(shown.getTooltip().getText()).contains(reason.strip());
        assertThat(robot.lookup("#changesList").query().getBoundsInParent().getHeight()).isGreaterThan(100);
    }
}
