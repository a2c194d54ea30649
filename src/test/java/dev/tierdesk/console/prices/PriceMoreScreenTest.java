package dev.tierdesk.console.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What other systems need of a price, among the fields that most leave empty.
@OnScreen
class PriceMoreScreenTest {
    private static final String CALLS = "growth.translation-api.api_calls";

    private static final int HIGH = 600;

    @TempDir
    static Path folder;

    private OpenShop shop;
    private PricesScreen screen;

    @Start
    void start(Stage stage) {
        shop = new OpenShop(folder);
        screen = new PricesScreen(shop.workspace, shop.desk);
        OpenShop.show(stage, screen.root(), 1000, HIGH);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void useOverTheIncludedAndIdsElsewhereAreSetAndSaved(FxRobot robot) {
        robot.interact(() -> screen.select(CALLS));
        robot.interact(() -> {
            screen.focus("external_ids");
            shop.background.pass();
        });
        assertThat(bottom(robot.lookup("#externalIdsField").query())).isBetween(0.0, (double) HIGH);
        robot.write("aforo=rate_1");
        robot.interact(() -> {
            ComboBox<String> box = robot.lookup("#overageBox").queryComboBox();
            box.setValue("BLOCK");
        });

        assertThat(robot.lookup("#overageInput .field-hint").queryAs(Labeled.class).getText())
                .isEqualTo("Kept for the system that meters. The preview charges it.");
        robot.interact(screen::save);
        Price stored = shop.stored().price(CALLS).orElseThrow();
        assertThat(stored.overage()).isEqualTo(Overage.BLOCK);
        assertThat(stored.externalIds()).isEqualTo(Map.of("aforo", "rate_1"));
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }
}
