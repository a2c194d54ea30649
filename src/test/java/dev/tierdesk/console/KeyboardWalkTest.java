package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What the keyboard alone does: find anything, go back, undo outwards.
@OnScreen
class KeyboardWalkTest extends DemoWalk {
    KeyboardWalkTest() {
        super(1240, 900);
    }

    @Test
    void thePaletteOpensObjectsAndRunsCommandsAndBackLeadsToWhereOneWas(FxRobot robot) {

        palette(robot, "translation-api");
        robot.type(KeyCode.ENTER);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PRODUCTS);
        assertThat(robot.lookup("#nameField").queryAs(TextField.class).getText()).isEqualTo("Translation API");

        palette(robot, "plans");
        robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PLANS);

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PRODUCTS);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PLANS);
        robot.press(MouseButton.BACK).release(MouseButton.BACK);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PRODUCTS);
        assertThat(robot.lookup("#nameField").queryAs(TextField.class).getText()).isEqualTo("Translation API");
        assertThat(open.failures).isEmpty();
    }

    @Test
    void whatCannotBeDoneNowIsNotOffered(FxRobot robot) {

        palette(robot, "du");
        assertThat(found(robot)).doesNotContain("Duplicate");
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());

        open.open(ScreenName.PRODUCTS);
        palette(robot, "du");
        assertThat(found(robot)).contains("Duplicate");
    }

    @Test
    void undoGoesFromTheFieldToTheEditorToTheLastChange(FxRobot robot) {
        Product product = open.saved().product("translation-api").orElseThrow();
        Product saved = product.with(p -> p.description = "Saved");
        robot.interact(() -> {
            open.workspace().edit(saved, "description");
            open.workspace().save(List.of(product.id()), "Description", change -> {}, open.failures::add);
        });
        OpenConsole.until(() -> open.saved().product("translation-api").filter(saved::equals).isPresent());
        robot.interact(() -> {
            open.window().model().open(ScreenName.PRODUCTS);
            open.window().screen(ScreenName.PRODUCTS).select("translation-api");
            open.workspace().edit(saved.with(p -> p.tags = List.of("new")), "tags");
        });
        robot.interact(() -> open.window().screen(ScreenName.PRODUCTS).focus("name"));
        robot.clickOn("#nameField").type(KeyCode.END).write("!");
        assertThat(working().name()).isEqualTo("Translation API!");

        undo(robot);
        assertThat(working()).isEqualTo(saved.with(p -> p.tags = List.of("new")));
        undo(robot);
        assertThat(working()).isEqualTo(saved);
        undo(robot);
        OpenConsole.until(() -> working().equals(product));
        assertThat(open.failures).isEmpty();
    }

    @Test
    void aCardHasTheKeysAsLongAsItIsOpenAndNoLonger(FxRobot robot) {
        open.open(ScreenName.PRODUCTS);
        List<String> pressed = new ArrayList<>();
        robot.interact(() -> open.window().dialogs()
                .confirm("Sure?", "This asks.", "Do it", false, () -> pressed.add("card")));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PRODUCTS);
        robot.type(KeyCode.ENTER);
        assertThat(pressed).hasSize(1);
        robot.clickOn("#nameField").type(KeyCode.ENTER);
        assertThat(pressed).hasSize(1);
        assertThat(open.failures).isEmpty();
    }

    @Test
    void theListOfShortcutsHasThoseOfEveryMenu(FxRobot robot) {
        List<String> keys = robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(KeyboardWalkTest::accelerators)
                .map(combination -> combination.getDisplayText().replace("\u2190", "Left").replace("\u2192", "Right"))
                .filter(key -> !key.matches("Ctrl\\+\\d"))
                .toList();
        robot.type(KeyCode.F1);

        List<String> told = robot.lookup(".shortcut-key").queryAllAs(Label.class).stream()
                .flatMap(label -> Stream.of(label.getText().split(", ")))
                .toList();

        assertThat(told).contains("Ctrl+1 … " + ScreenName.values().length).containsAll(keys);
    }

    @Test
    void tabLeavesATextOfSeveralLinesAndStopsOnlyWhereSomethingIsSeen(FxRobot robot) {
        open.open(ScreenName.UNITS);
        robot.clickOn("#descriptionArea").type(KeyCode.TAB);
        assertThat(focused()).isNotInstanceOf(TextArea.class);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("descriptionArea");
        assertThat(open.workspace().drafts()).isEmpty();

        Set<Node> stops = new LinkedHashSet<>();
        while (stops.add(focused())) {
            robot.type(KeyCode.TAB);
        }
        assertThat(stops).extracting(Node::getId).contains("searchField", "listTable").doesNotContain("modal");
    }

    @Test
    void theFocusIsWhereOneLooksAfterGoingToAScreenAndSearching(FxRobot robot) {
        open.open(ScreenName.PRODUCTS);
        robot.clickOn("#nav-products").push(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(focused().getId()).isEqualTo("nav-plans");

        robot.push(KeyCode.CONTROL, KeyCode.F).write("growth").type(KeyCode.DOWN);
        assertThat(focused().getId()).isEqualTo("listTable");
        robot.type(KeyCode.ENTER);
        assertThat(focused().getStyleClass()).contains("price-table-row");
    }

    @Test
    void menusAreClosedAsLongAsACardIsOpen(FxRobot robot) {
        robot.type(KeyCode.F1).type(KeyCode.F10, KeyCode.DOWN);
        assertThat(robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus()).noneMatch(Menu::isShowing);
    }

    @Test
    void theFieldBesideTheMenusOpensThePaletteToo(FxRobot robot) {
        robot.clickOn("#findButton");
        open.untilShown("#queryField");
        robot.write("translation-api").type(KeyCode.ENTER);
        OpenConsole.until(() -> open.window().model().screen().get() == ScreenName.PRODUCTS);
        assertThat(open.failures).isEmpty();
    }

    private static Stream<KeyCombination> accelerators(MenuItem item) {
        return item instanceof Menu menu
                ? menu.getItems().stream().flatMap(KeyboardWalkTest::accelerators)
                : Stream.ofNullable(item.getAccelerator());
    }

    private Node focused() {
        OpenConsole.settle();
        return Objects.requireNonNull(open.window().root().getScene().getFocusOwner());
    }

    private void palette(FxRobot robot, String typed) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        open.untilShown("#queryField");
        robot.write(typed);
        OpenConsole.until(() -> !robot.lookup("#hitsList").queryAs(ListView.class).getItems().isEmpty());
    }

    private static List<String> found(FxRobot robot) {
        return robot.lookup("#hitsList").queryAs(ListView.class).lookupAll(".palette-row .label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static void undo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Z);
    }

    private Product working() {
        return open.workspace().working().get().product("translation-api").orElseThrow();
    }
}
