package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Views;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the export card says of what comes through.
@OnScreen
class ExportCardTest {
    @TempDir
    static Path folder;

    private OpenShop shop;
    private ExportViewModel model;
    private Parent card;

    @Start
    void start(Stage stage) {
        shop = new OpenShop(folder);
        model = new ExportViewModel(shop.workspace, shop.desk, new RememberedAnswers(), List.of());
        card = Views.load(new ExportController(model, OpenShop.ENGLISH), OpenShop.ENGLISH);
        OpenShop.show(stage, card, 1100, 800);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void thatEverythingComesThroughIsSaidOnce(FxRobot robot) {
        assertThat(said()).filteredOn(text -> text.startsWith("Everything comes through")).hasSize(1);

        robot.interact(() -> model.choose("csv"));
        assertThat(card.lookup("#lossTable").isVisible()).isTrue();
        assertThat(said()).noneMatch(text -> text.startsWith("Everything comes through"));

        robot.interact(() -> model.narrow(Kind.PLAN));
        assertThat(said()).contains("Nothing is chosen yet.").noneMatch(text -> text.endsWith("do not come through"));
    }

    private List<String> said() {
        return card.lookupAll(".label").stream()
                .filter(node -> node instanceof Label && isSeen(node))
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
