package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.ui.FilterBar;
import dev.tierdesk.console.ui.FilterChip;
import dev.tierdesk.console.ui.KeptFilter;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen.WindowClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// That screens are found again as they were left.
@OnScreen
class PlacesTest {
    @TempDir
    static Path folder;

    private OpenConsole open;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        open = new OpenConsole(stage, Files.createTempDirectory(folder, "places"), 1000, 900);
        open.console.createDemo();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aListComesBackWithItsFilterSortAndSelection(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRODUCTS);
        robot.interact(() -> {
            open.window().screen(ScreenName.PRODUCTS).select("mcp-search-server");
            TableColumn<?, ?> name = column("nameColumn");
            name.setSortType(TableColumn.SortType.DESCENDING);
        });
        robot.interact(() -> robot.lookup("#filterBar").queryAs(FilterBar.class)
                .choose(Map.of("TYPE", List.of("MCP_SERVER"))));
        assertThat(names()).containsExactly("MCP Search Server", "MCP Files Server");

        reopen(robot);
        open.open(ScreenName.PRODUCTS);

        assertThat(names()).containsExactly("MCP Search Server", "MCP Files Server");
        assertThat(table().getSelectionModel().getSelectedIndex()).isZero();
        assertThat(column("nameColumn").getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
        assertThat(open.window().places()).extractingByKey("products").extracting(Place::filters)
                .isEqualTo(Map.of("TYPE", List.of("MCP_SERVER")));
    }

    @Test
    void theWindowOpensWhereItWasLeftWithItsColumnsInTheirOrder(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.UNITS);
        robot.interact(() -> stage.setWidth(1500));
        OpenConsole.until(() -> open.window().model().width().get() == WindowClass.WIDE);
        robot.interact(() -> {
            TableColumn<?, ?> status = column("statusColumn");
            status.setVisible(true);
            move(status, 1);
        });
        List<String> columns = columns();

        reopen(robot);

        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.UNITS);
        assertThat(columns()).isEqualTo(columns).startsWith("codeColumn", "statusColumn");
    }

    @Test
    void problemsAreFilteredAgainOnceTheyAreKnown(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PROBLEMS);
        OpenConsole.until(() -> !open.workspace().problems().get().isEmpty());
        robot.interact(() -> robot.lookup("#kindChip").<FilterChip<Kind>>query().choose(List.of(Kind.PRICE)));

        reopen(robot);
        OpenConsole.until(() -> !open.workspace().problems().get().isEmpty());

        assertThat(robot.lookup("#kindChip").<FilterChip<Kind>>query().chosenProperty()).containsExactly(Kind.PRICE);
    }

    @Test
    void theChosenProblemComesBack(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PROBLEMS);
        OpenConsole.until(() -> list("#problemsList").getItems().size() > 3);
        robot.interact(() -> list("#problemsList").getSelectionModel().select(3));

        reopen(robot);
        OpenConsole.until(() -> list("#problemsList").getItems().size() > 3);

        assertThat(list("#problemsList").getSelectionModel().getSelectedIndex()).isEqualTo(3);
    }

    @Test
    void changesAreFilteredAgainAndTheChosenOneComesBack(FxRobot robot) {
        open.untilOpen();
        Plan plan = open.saved().plan("growth").orElseThrow();
        robot.interact(() -> rename(plan, "Growth I"));
        OpenConsole.until(() -> open.saved().plan("growth").orElseThrow().name().equals("Growth I"));
        robot.interact(() -> rename(open.saved().plan("growth").orElseThrow(), "Growth"));
        OpenConsole.until(() -> open.saved().plan("growth").orElseThrow().name().equals("Growth"));
        open.open(ScreenName.CHANGES);
        robot.interact(() -> {
            chip("#sourceChip").choose(List.of(ChangeSource.EDIT));
            chip("#objectChip").choose(List.of(plan.id()));
            since("#sinceChip", 4).fire();
            ((DatePicker) screen().lookup("#fromPicker")).setValue(LocalDate.parse("2020-01-31"));
        });
        OpenConsole.until(() -> list("#changesList").getItems().size() == 3);
        robot.interact(() -> list("#changesList").getSelectionModel().select(2));

        reopen(robot);
        OpenConsole.until(() -> list("#changesList").getItems().size() == 3);

        assertThat(chip("#sourceChip").chosenProperty()).containsExactly(ChangeSource.EDIT);
        assertThat(chip("#objectChip").chosenProperty()).containsExactly(plan.id());
        assertThat(since("#sinceChip", 4).isSelected()).isTrue();
        assertThat(((DatePicker) screen().lookup("#fromPicker")).getValue()).isEqualTo("2020-01-31");
        assertThat(list("#changesList").getSelectionModel().getSelectedIndex()).isEqualTo(2);
        assertThat(open.failures).isEmpty();
    }

    @Test
    void theChosenChangeOnADateComesBackWithWhatIsOver(FxRobot robot) {
        open.untilOpen();
        Product product = open.saved().product("vision-api").orElseThrow();
        robot.interact(() -> Stream.of("One", "Two", "Three").forEach(text -> schedule(product, text)));
        OpenConsole.until(() -> open.workspace().schedule().schedule().get().pending().size() == 3);
        robot.interact(() -> open.workspace().schedule().unschedule(1, problems -> {}, failure -> {}));
        OpenConsole.until(() -> open.workspace().schedule().schedule().get().pending().size() == 2);
        open.open(ScreenName.SCHEDULE);
        robot.interact(() -> {
            ((CheckBox) screen().lookup("#pastBox")).setSelected(true);
            scheduled().getSelectionModel().select(1);
        });

        reopen(robot);
        OpenConsole.until(() -> scheduled().getItems().size() == 3);

        assertThat(scheduled().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(((CheckBox) screen().lookup("#pastBox")).isSelected()).isTrue();
        assertThat(open.failures).isEmpty();
    }

    @Test
    void filtersAreKeptUnderNamesForChangesAndProblemsToo(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.CHANGES);
        keep(new KeptFilter("Imports", "demo", Map.of("SOURCE", List.of("IMPORT"), "SINCE", List.of("MONTH"))),
                "changes", robot);
        assertThat(chip("#sourceChip").chosenProperty()).containsExactly(ChangeSource.IMPORT);
        assertThat(((TextField) screen().lookup("#searchField")).getText()).isEqualTo("demo");
        assertThat(since("#sinceChip", 3).isSelected()).isTrue();
        assertThat(keptMenu().getItems()).first()
                .satisfies(item -> assertThat(((RadioMenuItem) item).isSelected()).isTrue());

        open.open(ScreenName.PROBLEMS);
        OpenConsole.until(() -> !open.workspace().problems().get().isEmpty());
        keep(new KeptFilter("Of prices", "", Map.of("KIND", List.of("PRICE"))), "problems", robot);
        assertThat(chip("#kindChip").chosenProperty()).containsExactly(Kind.PRICE);
    }

    @Test
    void anObjectThatIsGoneMeanwhileIsNoError(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PLANS);
        robot.interact(() -> {
            Plan plan = Plan.draft(open.workspace().newId(), "short-lived", "Short-lived", Currency.getInstance("EUR"));
            open.workspace().edit(plan, "create");
            open.window().screen(ScreenName.PLANS).select("short-lived");
            open.console.close(() -> {});
        });
        robot.interact(open.console::start);
        open.untilOpen();

        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PLANS);
        assertThat(names()).contains("Growth").doesNotContain("Short-lived");
        assertThat(open.failures).isEmpty();
    }

    @Test
    void aScreenNeverOpenedKeepsWhatWasKeptOfItBefore(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PLANS);
        robot.interact(() -> open.window().screen(ScreenName.PLANS).select("growth"));
        reopen(robot);
        reopen(robot);
        open.open(ScreenName.PLANS);
        assertThat(names().get(table().getSelectionModel().getSelectedIndex())).isEqualTo("Growth");
    }

    @Test
    void whatWasTypedWhichPartWasOpenAndTheHiddenPreviewComeBack(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRICES);
        robot.interact(() -> {
            field("#inForceField").setText("2026-07-14");
            ((TextField) open.window().screen(ScreenName.PRICES).root().lookup(".search-bar .text-field"))
                    .setText("growth");
            open.window().model().togglePreview();
        });
        open.open(ScreenName.SETTINGS);
        robot.interact(() -> ((ToggleButton) open.window().root().lookup("#sectionTAXButton")).fire());
        open.open(ScreenName.PRICES);
        List<String> shown = names();

        reopen(robot);

        assertThat(names()).isEqualTo(shown).isNotEmpty();
        assertThat(field("#inForceField").getText()).isEqualTo("2026-07-14");
        assertThat(open.window().model().docked().get()).isFalse();
        open.open(ScreenName.SETTINGS);
        assertThat(((ToggleButton) open.window().root().lookup("#sectionTAXButton")).isSelected()).isTrue();
        assertThat(open.failures).isEmpty();
    }

    /// Keeps a filter and uses it from the menu.
    private void keep(KeptFilter filter, String list, FxRobot robot) {
        robot.interact(() -> {
            open.preferences.update(p -> p.withFilter(list, filter));
            keptMenu().getOnShowing().handle(new Event(ComboBoxBase.ON_SHOWING));
            keptMenu().getItems().getFirst().fire();
            keptMenu().getOnShowing().handle(new Event(ComboBoxBase.ON_SHOWING));
        });
    }

    private MenuButton keptMenu() {
        return (MenuButton) screen().lookup("#keptFilters");
    }

    private RadioMenuItem since(String id, int index) {
        return (RadioMenuItem) ((MenuButton) screen().lookup(id)).getItems().get(index);
    }

    @SuppressWarnings("unchecked")
    private FilterChip<Object> chip(String id) {
        return (FilterChip<Object>) screen().lookup(id);
    }

    private ListView<?> list(String id) {
        return (ListView<?>) screen().lookup(id);
    }

    private TableView<?> scheduled() {
        return (TableView<?>) screen().lookup("#table");
    }

    private Parent screen() {
        return open.window().screen(open.window().model().screen().get()).root();
    }

    private void rename(Plan plan, String name) {
        open.workspace().edit(plan.with(e -> e.name = name), "name");
        open.workspace().save(List.of(plan.id()), name, change -> {}, failure -> {});
    }

    private void schedule(Product product, String text) {
        Intention edit = new Intention.Edit(product, product.with(e -> e.description = text));
        Instant due = Instant.now().plus(Duration.ofDays(9));
        open.workspace().schedule().add(
                new ScheduleRequest(edit, due, "Ada", text, null), made -> {}, problems -> {}, failure -> {});
    }

    private TextField field(String id) {
        return (TextField) open.window().screen(ScreenName.PRICES).root().lookup(id);
    }

    private void reopen(FxRobot robot) {
        boolean[] closed = new boolean[1];
        robot.interact(() -> open.console.close(() -> closed[0] = true));
        OpenConsole.until(() -> closed[0]);
        robot.interact(open.console::start);
        open.untilOpen();
    }

    private List<String> columns() {
        return table().getColumns().stream().filter(TableColumn::isVisible).map(TableColumn::getId).toList();
    }

    private <R> void move(TableColumn<R, ?> column, int to) {
        List<TableColumn<R, ?>> columns = column.getTableView().getColumns();
        List<TableColumn<R, ?>> moved = new ArrayList<>(columns);
        moved.remove(column);
        moved.add(to, column);
        column.getTableView().getColumns().setAll(moved);
    }

    private TableView<?> table() {
        return (TableView<?>) open.window().screen(open.window().model().screen().get()).root().lookup("#listTable");
    }

    private TableColumn<?, ?> column(String id) {
        return table().getColumns().stream().filter(c -> c.getId().equals(id)).findFirst().orElseThrow();
    }

    private List<String> names() {
        TableView<?> table = table();
        return IntStream.range(0, table.getItems().size())
                .mapToObj(i -> String.valueOf(table.getColumns().getFirst().getCellData(i)))
                .toList();
    }
}
