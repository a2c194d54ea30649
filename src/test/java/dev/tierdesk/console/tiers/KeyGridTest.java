package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.workspace.Focus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class KeyGridTest {
    private static final String CODE = "cloud.cloud-compute.compute_hours.";

    @TempDir
    static Path folder;

    private OpenShop shop;
    private KeyGrid grid;

    @Start
    void start(Stage stage) throws Exception {
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        grid = new KeyGrid(shop.workspace, shop.desk);
        grid.show(Siblings.of(shop.price(CODE + "us-east-1")).orElseThrow());
        OpenShop.show(stage, grid, 640, 420);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theGridIsWalkedWithTheKeyboardAlone(FxRobot robot) {
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.ENTER);
        assertThat(place(robot)).isEqualTo("Unit amount of ap-northeast-1");

        robot.write("0.5").type(KeyCode.ENTER).write("0.6").type(KeyCode.TAB).write("7").type(KeyCode.TAB);
        assertThat(price("ap-northeast-1").terms().unitAmount()).isEqualByComparingTo("0.5");
        assertThat(price("ap-southeast-1").terms().unitAmount()).isEqualByComparingTo("0.6");
        assertThat(price("ap-southeast-1").terms().maxAmount()).isEqualByComparingTo("7");
        assertThat(place(robot)).isEqualTo("Unit amount of ca-central-1");

        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT).type(KeyCode.UP);
        assertThat(place(robot)).isEqualTo("Maximum amount of ap-northeast-1");
        robot.type(KeyCode.ESCAPE);
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void escapeGivesBackWhatWasThere(FxRobot robot) {
        robot.interact(() -> grid.focus(price("us-east-1").id(), "terms.unit_amount"));
        robot.write("9");
        assertThat(price("us-east-1").terms().unitAmount()).isEqualByComparingTo("9");

        robot.type(KeyCode.ESCAPE);

        assertThat(price("us-east-1").terms().unitAmount()).isEqualByComparingTo("0.011");
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void clicksEnterCellsAndThePreviewFollows(FxRobot robot) {
        robot.clickOn(cell(robot, "0.0145")).write("0.2").clickOn(cell(robot, "0.0135")).write("0.3");

        assertThat(price("ap-northeast-1").terms().unitAmount()).isEqualByComparingTo("0.2");
        assertThat(price("ap-southeast-1").terms().unitAmount()).isEqualByComparingTo("0.3");
        assertThat(Objects.requireNonNull(shop.workspace.focus().get()))
                .extracting(Focus::id).isEqualTo(price("ap-southeast-1").id());
    }

    @Test
    void whatBillshWritesForAnAmountIsShownOnHover(FxRobot robot) {
        robot.moveTo(cell(robot, "0.0145"));

        assertThat(cell(robot, "0.0145").getTooltip().getText()).isEqualTo("In bill.sh: 14500000000 (1e-12)");
        robot.clickOn(cell(robot, "0.0145")).write("0.2");
        robot.moveTo(cell(robot, "0.0135")).moveTo("#keyAmountField");
        assertThat(robot.lookup("#keyAmountField").queryAs(DecimalField.class).getTooltip().getText())
                .isEqualTo("In bill.sh: 200000000000 (1e-12)");
    }

    @Test
    void whatIsTypedAfterScrollingAwayGoesIntoNoOtherRow(FxRobot robot) {
        paste(robot, 3_000, "0.7");
        robot.interact(() -> grid.focus(price("ap-northeast-1").id(), "terms.unit_amount"));
        robot.write("0.4");
        Map<String, Price> before = prices();

        robot.interact(() -> table(robot).scrollTo(2_500));
        robot.write("x");
        assertThat(prices()).isEqualTo(before);

        robot.interact(() -> table(robot).scrollTo(0));
        assertThat(price("ap-northeast-1").terms().unitAmount()).isEqualByComparingTo("0.4");
    }

    @Test
    void onlyTheRowsInSightHaveNodes(FxRobot robot) {
        paste(robot, 5_000, "0.7");

        assertThat(table(robot).getItems()).hasSize(5_012);
        assertThat(robot.lookup(".table-row-cell").queryAll()).hasSizeLessThan(40);

        robot.interact(() -> grid.focus(price("zone-4999").id(), "terms.unit_amount"));
        robot.write("0.9");
        assertThat(price("zone-4999").terms().unitAmount()).isEqualByComparingTo("0.9");
    }

    @Test
    void badRowsAreShownBeforeTheGoodOnesAreTaken(FxRobot robot) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, "us-east-1\t0.5\nus-east-2\tmuch\nnew\t0.6"));
            robot.lookup("#pasteKeysButton").queryButton().fire();
        });
        Parent card = Objects.requireNonNull(shop.dialogs.shown);
        assertThat(((TableView<?>) card.lookup("#refusedTable")).getItems()).hasSize(1);
        assertThat(shop.workspace.drafts()).isEmpty();

        robot.interact(() -> ((Button) card.lookup("#takePastedButton")).fire());

        assertThat(price("us-east-1").terms().unitAmount()).isEqualByComparingTo("0.5");
        assertThat(price("us-east-2").terms().unitAmount()).isEqualByComparingTo("0.011");
        assertThat(price("new").terms().unitAmount()).isEqualByComparingTo("0.6");
        assertThat(shop.dialogs.toasts).containsExactly("2 rows pasted: new keys 1, other amounts 1");
    }

    @Test
    void aKeyIsAddedFilledAndRemoved(FxRobot robot) {
        robot.clickOn("#newKeyField").write("af-south-1").type(KeyCode.ENTER);
        assertThat(place(robot)).isEqualTo("Unit amount of af-south-1");
        robot.write("0.03");
        assertThat(price("af-south-1").terms().unitAmount()).isEqualByComparingTo("0.03");

        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE).type(KeyCode.DELETE);

        assertThat(shop.working().price(CODE + "af-south-1")).isEmpty();
        assertThat(shop.dialogs.toasts).containsExactly("The key af-south-1 will go when you save.");
    }

    @Test
    void theFilterKeepsTheKeysThatHaveItsWords(FxRobot robot) {
        robot.clickOn("#keyFilterField").write("us-");

        assertThat(table(robot).getItems()).extracting(KeyRow::key)
                .containsExactly("us-east-1", "us-east-2", "us-west-1", "us-west-2");
        robot.interact(() -> grid.focus(price("eu-west-1").id(), "terms.unit_amount"));
        assertThat(place(robot)).isEqualTo("Unit amount of eu-west-1");
    }

    private void paste(FxRobot robot, int rows, String amount) {
        String text = IntStream.range(0, rows).mapToObj(i -> "zone-" + i + "\t" + amount)
                .collect(Collectors.joining("\n"));
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            robot.lookup("#pasteKeysButton").queryButton().fire();
        });
    }

    private Price price(String key) {
        return shop.price(CODE + key);
    }

    private Map<String, Price> prices() {
        return shop.working().prices().stream().collect(Collectors.toMap(Price::code, price -> price));
    }

    private static TableView<KeyRow> table(FxRobot robot) {
        return robot.lookup("#keyTable").queryTableView();
    }

    private static KeyCell cell(FxRobot robot, String text) {
        List<KeyCell> cells = robot.lookup(".key-cell").queryAllAs(KeyCell.class).stream()
                .filter(cell -> text.equals(cell.getText()))
                .toList();
        return cells.getFirst();
    }

    private static String place(FxRobot robot) {
        return robot.listTargetWindows().getFirst().getScene().getFocusOwner() instanceof TextField field
                ? field.getAccessibleText()
                : "";
    }
}
