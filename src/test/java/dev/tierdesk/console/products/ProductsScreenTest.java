package dev.tierdesk.console.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.Bars;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.ui.Theme.TextSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class ProductsScreenTest {
    @TempDir
    static Path folder;

    private OpenShop shop;
    private ProductsScreen screen;

    @Start
    void start(Stage stage) throws Exception {
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        screen = new ProductsScreen(shop.workspace, shop.desk);
        OpenShop.show(stage, screen.root(), 980, 900);
        screen.fit(WindowClass.WIDE);
        screen.select("speech-api");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void badgesAreWholeInLargeTextToo(FxRobot robot) {
        TableView<?> table = robot.lookup("#listTable").queryTableView();

        robot.interact(() -> Theme.size(table.getScene(), TextSize.LARGE));

        List<TableCell<?, ?>> cells = new ArrayList<>();
        robot.lookup("#listTable .badge-cell").queryAll().forEach(cell -> cells.add((TableCell<?, ?>) cell));
        cells.removeIf(cell -> cell.getGraphic() == null);
        assertThat(cells).isNotEmpty().allMatch(cell -> cell.getGraphic().prefWidth(-1) <= cell.getWidth() - 14);
        assertThat(Bars.in(table, Orientation.HORIZONTAL)).isEmpty();
        assertThat(table.getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum())
                .isLessThanOrEqualTo(table.getWidth());
    }

    @Test
    void afterASearchShiftAndTheArrowsChooseFromTheOpenRowOn(FxRobot robot) {
        robot.clickOn("#searchField").write("speech").type(KeyCode.DOWN).type(KeyCode.HOME);
        robot.doubleClickOn("#searchField").type(KeyCode.BACK_SPACE).type(KeyCode.DOWN);
        TableView<?> table = robot.lookup("#listTable").queryTableView();
        int open = table.getSelectionModel().getSelectedIndex();
        assertThat(open).isPositive();

        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);

        assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(open, open + 1, open + 2);
    }

    @Test
    void aNameIsTypedSavedAndTakenBack(FxRobot robot) {
        robot.doubleClickOn("#nameField").type(KeyCode.END).write(" II");
        assertThat(product("speech-api").name()).isEqualTo("Speech API II");
        assertThat(text(robot, "#stateLabel")).startsWith("Unsaved: Name");
        assertThat(text(robot, "#titleLabel")).isEqualTo("Speech API II");

        robot.clickOn("#saveButton");
        assertThat(shop.stored().product("speech-api").orElseThrow().name()).isEqualTo("Speech API II");
        assertThat(text(robot, "#stateLabel")).isEqualTo("All changes saved");

        robot.interact(() -> Objects.requireNonNull(shop.dialogs.lastAction).run());
        assertThat(robot.lookup("#nameField").queryAs(TextField.class).getText()).isEqualTo("Speech API");
    }

    @Test
    void theFootCountsThePricesThatAreNotSaved(FxRobot robot) {
        Price price = shop.price("growth.speech-api.audio_minutes").with(p -> p.name = "Transcription");
        robot.interact(() -> shop.workspace.edit(price, "name"));
        assertThat(text(robot, "#stateLabel")).startsWith("Unsaved: ");

        robot.clickOn("#saveButton");
        assertThat(shop.stored().price(price.code())).hasValue(price);
        assertThat(text(robot, "#stateLabel")).isEqualTo("All changes saved");
    }

    @Test
    void whatBillshWritesForACostIsShownOnHover(FxRobot robot) {
        robot.interact(() -> screen.focus("costs[0].amount"));
        robot.write("0.000001").moveTo("#costAmount0");

        assertThat(robot.lookup("#costAmount0").queryAs(DecimalField.class).getTooltip().getText())
                .isEqualTo("In bill.sh: 1000000 (1e-12)");
    }

    @Test
    void typingKeepsTheRowChosenAndTheFieldInFocus(FxRobot robot) {
        robot.clickOn("#descriptionArea").write("Now ");

        assertThat(robot.lookup("#descriptionArea").query().isFocused()).isTrue();
        assertThat(table(robot).getSelectionModel().getSelectedItem().product().code()).isEqualTo("speech-api");
        assertThat(table(robot).getSelectionModel().getSelectedItem().dirty()).isTrue();
        assertThat(product("speech-api").description()).contains("Now ");
    }

    @Test
    void aNameThatMovesItsRowKeepsTheProductOpen(FxRobot robot) {
        robot.clickOn("#nameField");
        robot.interact(() -> robot.lookup("#nameField").queryAs(TextField.class).selectAll());
        robot.write("Zebra");

        assertThat(text(robot, "#titleLabel")).isEqualTo("Zebra");
        assertThat(product("speech-api").name()).isEqualTo("Zebra");
        assertThat(table(robot).getItems().getLast().product().code()).isEqualTo("speech-api");
        assertThat(table(robot).getSelectionModel().getSelectedItem().product().code()).isEqualTo("speech-api");
    }

    @Test
    void leavingADirtyProductKeepsItsDraft(FxRobot robot) {
        robot.clickOn("#tagsField").write(", voice");
        robot.interact(() -> screen.select("payouts"));
        assertThat(text(robot, "#titleLabel")).isEqualTo("Payouts");
        assertThat(product("speech-api").tags()).contains("voice");

        robot.interact(() -> screen.select("speech-api"));
        assertThat(robot.lookup("#tagsField").queryAs(TextField.class).getText()).endsWith("voice");
        assertThat(product("payouts").tags()).doesNotContain("voice");
    }

    @Test
    void theUnitThatHasTheFocusIsChosen(FxRobot robot) {
        robot.interact(() -> screen.focus("units"));

        assertThat(robot.lookup("#attachedTable").queryTableView().getSelectionModel().getSelectedIndex()).isZero();
        assertThat(robot.lookup("#openButton").queryButton().isDisabled()).isFalse();
    }

    @Test
    void aKeyLabelThatPricesNeedIsSaidToBeRenamedOnly(FxRobot robot) {
        robot.interact(() -> {
            screen.select("cloud-compute");
            screen.focus("price_key_label");
        });

        TextField label = robot.lookup("#labelField").queryAs(TextField.class);
        assertThat(label.isEditable()).isTrue();
        assertThat(label.getParent().lookup(".field-hint")).isInstanceOfSatisfying(Label.class,
                hint -> assertThat(hint.getText()).endsWith("it can be renamed, but not left empty."));
    }

    @Test
    void anEmptyNameIsSaidAtTheFieldAndNotSaved(FxRobot robot) {
        robot.clickOn("#tagsField").clickOn("#nameField");
        robot.interact(() -> robot.lookup("#nameField").queryAs(TextField.class).clear());
        robot.clickOn("#tagsField").clickOn("#saveButton");

        assertThat(robot.lookup("#nameField").query().isFocused()).isTrue();
        assertThat(robot.lookup("#nameField").query().getParent().lookup(".field-problem")).isInstanceOfSatisfying(
                Label.class, label -> assertThat(label.getText()).isNotEmpty());
        assertThat(shop.stored().product("speech-api").orElseThrow().name()).isEqualTo("Speech API");
    }

    @Test
    void onTheWayToARequiredProductNoneIsAdded(FxRobot robot) {
        ComboBox<String> choice = robot.lookup("#requiresAddBox").queryComboBox();
        robot.interact(choice::requestFocus);
        robot.interact(() -> choice.setValue("api-platform")); // as an arrow key does
        robot.interact(() -> choice.setValue("base-fee"));
        assertThat(product("speech-api").requires()).isEmpty();

        robot.interact(() -> robot.lookup("#nameField").query().requestFocus());
        assertThat(product("speech-api").requires()).containsExactly("base-fee");
        assertThat(choice.getValue()).isNull();
    }

    @Test
    void theSearchFieldFiltersAndCounts(FxRobot robot) {
        robot.clickOn("#searchField").write("cloud");

        assertThat(table(robot).getItems())
                .extracting(row -> row.product().code())
                .containsExactly("cloud-compute", "object-storage");
        assertThat(text(robot, "#countLabel")).isEqualTo("2 of 21");
        assertThat(text(robot, "#titleLabel")).isEqualTo("Speech API");
    }

    @Test
    void theRowsAreCopiedAsATable(FxRobot robot) {
        robot.clickOn("#searchField").write("cloud");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().selectAll();
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString().split("\n")).hasSize(3)
                .anyMatch(line -> line.startsWith("Cloud Compute\t")));
    }

    @Test
    void aPublishedCodeIsLockedAndSaysWhy(FxRobot robot) {
        assertThat(robot.lookup("#codeField").queryAs(TextField.class).isEditable()).isFalse();
        assertThat(robot.lookup("#codeField").query().getParent().lookup(".field-hint")).isInstanceOfSatisfying(
                Label.class, label -> assertThat(label.getText()).contains("published"));
    }

    @Test
    void aNewProductIsMadeInItsForm(FxRobot robot) {
        robot.interact(screen::create);
        assertThat(shop.dialogs.shown).isNotNull();

        robot.interact(() -> {
            ((TextField) Objects.requireNonNull(shop.dialogs.shown).lookup("#nameField")).setText("Image API");
            ((Button) Objects.requireNonNull(shop.dialogs.shown).lookup("#createButton")).fire();
        });

        assertThat(shop.dialogs.shown).isNull();
        assertThat(shop.stored().product("image-api").orElseThrow().units())
                .containsExactly("api_calls", "response_size", "request_size", "latency_p95");
        assertThat(text(robot, "#titleLabel")).isEqualTo("Image API");
    }

    @Test
    void aFieldIsReachedByItsPath(FxRobot robot) {
        robot.interact(() -> screen.focus("openapi_url"));
        assertThat(robot.lookup("#openapiField").query().isFocused()).isTrue();

        robot.interact(() -> screen.focus("price_key_label"));
        assertThat(robot.lookup("#labelField").query().isFocused()).isTrue();
    }

    @Test
    void aNarrowListShowsNamesOnly(FxRobot robot) {
        robot.interact(() -> screen.fit(WindowClass.NARROW));

        assertThat(table(robot).getVisibleLeafColumns()).hasSize(1);
        assertThat(table(robot).getWidth()).isLessThanOrEqualTo(220);
        assertThat(robot.lookup(".chip").queryAll()).hasSize(1);
    }

    private Product product(String code) {
        return shop.working().product(code).orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static TableView<ProductRow> table(FxRobot robot) {
        return robot.lookup("#listTable").queryTableView();
    }
}
