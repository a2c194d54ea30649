package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.NewCatalogStart;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The main job, end to end, by keyboard and mouse in a window of 960 × 900: a product, a plan, a price, what it costs.
@OnScreen
class MainPathTest {
    @TempDir
    static Path folder;

    private OpenConsole open;

    @Start
    void start(Stage stage) throws Exception {
        open = new OpenConsole(stage, Files.createTempDirectory(folder, "path"), 960, 900);
        open.console.create(new NewCatalogStart("Shop", Currency.getInstance("USD"), ZoneOffset.UTC, "Ada"));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aProductAPlanAndAPriceAreMadeTriedSavedUndoneRedoneAndThereAgainAfterReopening(FxRobot robot) {
        open.untilOpen();
        makeProduct(robot);
        makePlan(robot);
        priceInThreeTiers(robot);

        preview(robot);
        type(robot, "#previewQuantity", "15000");
        assertThat(text(robot, "#previewTotal")).isEqualTo("107.00");
        assertThat(lines(robot)).contains("1,000 × 0.010", "9,000 × 0.008", "5,000 × 0.005", "10.00", "72.00", "25.00");
        preview(robot);

        choose(robot, Model.VOLUME);
        preview(robot);
        assertThat(text(robot, "#previewTotal")).isEqualTo("75.00");
        preview(robot);

        shortcut(robot, KeyCode.S);
        OpenConsole.until(() -> open.workspace().drafts().isEmpty());
        assertThat(savedPrice().terms().model()).isEqualTo(Model.VOLUME);
        assertThat(savedPrice().terms().tiers()).containsExactly(
                Tier.upTo("1000", "0.010"), Tier.upTo("10000", "0.008"), Tier.andAbove("0.005"));

        leaveTheField(robot);
        shortcut(robot, KeyCode.Z);
        OpenConsole.until(() -> open.saved().prices().isEmpty());
        robot.press(KeyCode.SHIFT);
        shortcut(robot, KeyCode.Z);
        robot.release(KeyCode.SHIFT);
        OpenConsole.until(() -> !open.saved().prices().isEmpty());

        boolean[] closed = new boolean[1];
        robot.interact(() -> open.console.close(() -> closed[0] = true));
        OpenConsole.until(() -> closed[0]);
        robot.interact(() -> open.console.start());
        open.untilOpen();
        assertThat(savedPrice().terms().tiers()).hasSize(3);
        assertThat(open.saved().plans()).extracting(Plan::name).containsExactly("Growth");
    }

    @Test
    void aTierCellCountsWhileItIsTypedAndKeepsItsValueWithoutEnter(FxRobot robot) {
        open.untilOpen();
        makeProduct(robot);
        makePlan(robot);
        priceInThreeTiers(robot);
        preview(robot);
        type(robot, "#previewQuantity", "15000");
        preview(robot);

        type(robot, "#tier-2-unit_amount", "0.006");
        preview(robot);
        assertThat(text(robot, "#previewTotal")).isEqualTo("112.00");
        preview(robot);
        robot.clickOn("#tier-0-up_to");

        assertThat(robot.lookup("#tier-2-unit_amount").queryAs(TextField.class).getText()).isEqualTo("0.006");
        Price price = open.workspace().working().get().prices().iterator().next();
        assertThat(price.terms().tiers().getLast().unitAmount()).isEqualByComparingTo("0.006");
    }

    private void makeProduct(FxRobot robot) {
        shortcut(robot, KeyCode.DIGIT2);
        shortcut(robot, KeyCode.N);
        robot.clickOn("MCP server");
        type(robot, ".dialog-card #nameField", "Search Server");
        robot.clickOn("#createButton");
        OpenConsole.until(() -> open.saved().product("search-server").isPresent());
        Product product = open.saved().product("search-server").orElseThrow();
        assertThat(product.type()).isEqualTo("MCP_SERVER");
        assertThat(product.units()).containsExactlyInAnyOrder(
                "tool_invocations", "session_duration", "active_sessions", "unique_agents");
        assertThat(open.saved().units()).hasSize(4);
    }

    private void makePlan(FxRobot robot) {
        shortcut(robot, KeyCode.DIGIT4);
        shortcut(robot, KeyCode.N);
        type(robot, ".dialog-card #nameField", "Growth");
        robot.clickOn("#createPlanButton");
        OpenConsole.until(() -> open.workspace().working().get().plan("growth").isPresent());
    }

    private void priceInThreeTiers(FxRobot robot) {
        robot.clickOn(tab(robot, "Prices"));
        robot.clickOn("#addPriceButton");
        choose(robot, Model.GRADUATED);
        robot.clickOn("#addTierButton").clickOn("#addTierButton");
        type(robot, "#tier-0-up_to", "1000");
        type(robot, "#tier-0-unit_amount", "0.010");
        type(robot, "#tier-1-up_to", "10000");
        type(robot, "#tier-1-unit_amount", "0.008");
        type(robot, "#tier-2-unit_amount", "0.005");
    }

    /// Steps through the closed list of models by keyboard.
    private static void choose(FxRobot robot, Model model) {
        ComboBox<?> box = robot.lookup("#modelBox").queryAs(ComboBox.class);
        robot.interact(box::requestFocus);
        robot.type(KeyCode.HOME);
        for (int i = 0; i < Model.values().length && !model.name().equals(box.getValue()); i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(box.getValue()).hasToString(model.name());
    }

    private static Node tab(FxRobot robot, String title) {
        return robot.lookup(".tab-label").queryAllAs(Labeled.class).stream()
                .filter(label -> label.getText().startsWith(title))
                .filter(label -> label.getScene() != null && label.localToScene(0, 0).getX() > 300)
                .findFirst()
                .orElseThrow();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field);
        shortcut(robot, KeyCode.A);
        robot.write(text);
    }

    private static void preview(FxRobot robot) {
        robot.press(KeyCode.SHIFT);
        shortcut(robot, KeyCode.P);
        robot.release(KeyCode.SHIFT);
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    /// In a text field Ctrl+Z would take back typing first.
    private static void leaveTheField(FxRobot robot) {
        robot.interact(() -> robot.lookup("#modelBox").query().requestFocus());
    }

    private static String text(FxRobot robot, String label) {
        Node node = robot.lookup(label).query();
        return node instanceof Label text ? text.getText() : String.join(" ", labels(node));
    }

    private static List<String> lines(FxRobot robot) {
        return labels(robot.lookup("#previewLines").query());
    }

    private static List<String> labels(Node node) {
        return node.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList();
    }

    private Price savedPrice() {
        return open.saved().prices().iterator().next();
    }
}
