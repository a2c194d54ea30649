package dev.tierdesk.console.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Asked;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The worked examples of a price, on the Prices screen.
@OnScreen
class PriceExamplesScreenTest {
    private static final String CALLS = "growth.translation-api.api_calls";

    @TempDir
    static Path folder;

    private OpenShop shop;
    private PricesScreen screen;

    @Start
    void start(Stage stage) {
        shop = new OpenShop(folder);
        screen = new PricesScreen(shop.workspace, shop.desk);
        OpenShop.show(stage, screen.root(), 1000, 980);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anExampleIsAddedTypedAndCheckedAtEveryDigit(FxRobot robot) {
        robot.interact(() -> screen.select(CALLS));
        robot.interact(() -> shop.workspace.asked().set(new Asked(shop.price(CALLS).id(), new QuoteRequest(
                List.of(new Usage("translation-api", "api_calls", null, new BigDecimal(15000))), List.of(), null,
                QuoteContext.ANYONE))));
        focus(robot, "examples");
        robot.clickOn("#addExampleButton");
        assertThat(texts(robot)).contains("107.00 USD", "no expected amount yet");

        focus(robot, "examples[0].expected");
        robot.write("10");
        assertThat(texts(robot)).contains("expected 10.00");
        robot.write("7");
        assertThat(texts(robot)).contains("as expected");
        assertThat(robot.lookup("#examplesButton").queryAs(Labeled.class).getText()).isEqualTo("Worked examples · 1");

        focus(robot, "examples[0].context.customer");
        robot.write("acme").type(KeyCode.TAB);
        robot.interact(screen::save);

        WorkedExample stored = shop.stored().price(CALLS).orElseThrow().examples().getFirst();
        assertThat(stored.expected()).isEqualByComparingTo("107");
        assertThat(stored.context().customer()).isEqualTo("acme");
    }

    private void focus(FxRobot robot, String path) {
        robot.interact(() -> {
            screen.focus(path);
            shop.background.pass();
        });
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".example-row .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }
}
