package dev.tierdesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Theme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class SettingsScreenTest {
    @TempDir
    static Path below;

    private OpenShop shop;
    private SettingsScreen screen;
    private PreferencesModel preferences;

    @Start
    void show(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory(below, "settings");
        shop = new OpenShop(folder);
        preferences = PreferencesModel.load(new PreferencesFile(folder.resolve("preferences.json")), "Ada");
        screen = new SettingsScreen(shop.workspace, shop.desk, preferences);
        OpenShop.show(stage, screen.root(), 980, 700);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theNameIsTypedAndSaved(FxRobot robot) {
        type(robot, "#nameField", "Store");
        assertThat(settings().name()).isEqualTo("Store");
        robot.clickOn("#saveButton");
        assertThat(shop.stored().settings().name()).isEqualTo("Store");
    }

    @Test
    void savingGoesToWhatCannotBeRead(FxRobot robot) {
        type(robot, "#currenciesField", "EURO");
        robot.clickOn("#sectionVARIABLESButton");
        robot.clickOn("#saveButton");
        assertThat(robot.lookup("#currenciesField").query().isFocused()).isTrue();
        assertThat(shop.stored().settings().currencies()).hasSize(2);
    }

    @Test
    void theTaxTableIsInTheOrderOfTheNamesOfCountries(FxRobot robot) {
        robot.clickOn("#sectionTAXButton");
        TableView<TaxRule> table = robot.lookup("#rulesTable").queryTableView();
        assertThat(table.getItems()).extracting(TaxRule::country).startsWith("AT", "AT", "BE", "BE", "BG", "BG", "HR");

        int croatia = 6;
        TaxRule rule = table.getItems().get(croatia);
        robot.interact(() -> table.getSelectionModel().select(croatia));
        type(robot, "#rateField", "12,5");
        assertThat(table.getItems().get(croatia)).isEqualTo(
                new TaxRule("HR", rule.category(), new BigDecimal("12.5"), rule.validFrom()));
        robot.clickOn("#removeButton");
        assertThat(settings().taxRules()).doesNotContain(rule).hasSize(shop.stored().settings().taxRules().size() - 1);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(croatia);
    }

    @Test
    void rowsOfTheTaxTableAreAddedEditedAndRemoved(FxRobot robot) {
        int before = settings().taxRules().size();
        robot.clickOn("#sectionTAXButton");
        robot.clickOn("#addButton");
        assertThat(settings().taxRules()).hasSize(before + 1);
        type(robot, "#rateField", "12,5");
        type(robot, "#validFromField", "2030-01-01");
        assertThat(settings().taxRules().getLast().rate()).isEqualTo(new BigDecimal("12.5"));
        assertThat(settings().taxRules().getLast().validFrom()).hasToString("2030-01-01");
        robot.clickOn("#removeButton");
        assertThat(settings()).isEqualTo(shop.stored().settings());
    }

    @Test
    void aUnitOfAProductTypeStaysOpenWhenItIsTicked(FxRobot robot) {
        robot.clickOn("#sectionTYPESButton");
        TableView<?> units = robot.lookup("#unitsTable").queryTableView();
        robot.interact(() -> units.getSelectionModel().selectLast());
        String name = settings().productTypes().getFirst().templates().getLast().name();
        robot.clickOn("#tickedBox");
        assertThat(settings().productTypes().getFirst().units().getLast().name()).isEqualTo(name);
        type(robot, "#unitBox #nameField", "Renamed");
        assertThat(settings().productTypes().getFirst().units().getLast().name()).isEqualTo("Renamed");
    }

    @Test
    void variablesAreNamedWhileTheyAreTyped(FxRobot robot) {
        robot.clickOn("#sectionVARIABLESButton");
        robot.clickOn("#addButton");
        type(robot, "#nameField", "rebate");
        assertThat(settings().variables().getLast().name()).isEqualTo("rebate");
        type(robot, "#nameField", "2 much");
        robot.clickOn("#saveButton");
        assertThat(shop.stored().settings().variables()).noneMatch(v -> v.name().equals("2 much"));
        assertThat(robot.lookup("#stateLabel").queryLabeled().getText()).contains("lower-case letters");
    }

    @Test
    void preferencesCountAtOnce(FxRobot robot) {
        robot.clickOn("#sectionPREFERENCESButton");
        robot.clickOn("Large");
        type(robot, "#authorField", "Grace");
        assertThat(preferences.value().get().textSize()).isEqualTo(Theme.TextSize.LARGE);
        assertThat(preferences.value().get().author()).isEqualTo("Grace");
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text);
    }

    private CatalogSettings settings() {
        return shop.working().settings();
    }
}
