package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.harness.StyleWarnings;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.document.Demo;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Walks through every screen of the console as it starts on a new computer.
@OnScreen
class ConsoleWalkTest {
    @TempDir
    static Path folder;

    private final StyleWarnings warnings = new StyleWarnings();
    private Path below;
    private OpenConsole open;

    @Start
    void start(Stage stage) throws Exception {
        below = Files.createTempDirectory(folder, "walk");
        open = new OpenConsole(stage, below, 990, 900);
        open.console.start();
    }

    @AfterEach
    void close() {
        warnings.close();
        open.close();
    }

    @Test
    void theFirstStartAsksOneThingAndOpensTheDemo(FxRobot robot) {
        openDemo(robot);

        assertThat(open.saved().settings().name()).startsWith("Demo");
        assertThat(open.saved().products()).hasSizeGreaterThan(10);
    }

    @Test
    void whileTheDemoIsMadeTheFirstCardSaysSoAndMakesNoOther(FxRobot robot) {
        OpenConsole.until(() -> robot.lookup("#startDemo").tryQuery().isPresent());
        Button chosen = robot.lookup("#startDemo").queryButton();
        robot.interact(() -> {
            chosen.fire();
            chosen.fire();
            open.console.createDemo();

            assertThat(robot.lookup("#startDoing").queryAs(Label.class).getText())
                    .isEqualTo("The demo catalog is being made…");
            assertThat(robot.lookup(".choice-row").queryAllAs(Button.class)).hasSize(3).allMatch(Button::isDisabled);
        });
        open.untilOpen();
        shut(robot);

        assertThat(new CatalogFiles(Directories.below(below), Clock.systemUTC()).all()).hasSize(1);
    }

    @Test
    void aFileDroppedOnTheFirstCardIsReadWithTheSameProgressAsOneThatWasChosen(FxRobot robot) throws IOException {
        Path file = Files.write(below.resolve("Prices.tierdesk"), Demo.bytes());
        OpenConsole.until(() -> robot.lookup("#startDemo").tryQuery().isPresent());
        robot.interact(() -> {
            open.console.opened(List.of(file));

            assertThat(robot.lookup("#startDoing").queryAs(Label.class).getText()).contains("Prices.tierdesk");
            assertThat(robot.lookup(".choice-row").queryAllAs(Button.class)).hasSize(3).allMatch(Button::isDisabled);
        });
        open.untilOpen();
        assertThat(open.saved().settings().name()).isEqualTo("Prices");
    }

    @Test
    void everyScreenOpensInBothThemesWithoutAWarning(FxRobot robot) {
        openDemo(robot);
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            robot.interact(() -> open.console.theme(theme));
            for (ScreenName name : ScreenName.values()) {
                open.open(name);
                robot.interact(() -> {
                    Node root = open.window().screen(name).root();
                    root.applyCss();
                    root.getScene().getRoot().layout();
                    assertThat(root.getScene()).as("%s is shown", name).isNotNull();
                });
            }
        }
        OpenConsole.settle();

        assertThat(warnings.said()).isEmpty();
        assertThat(open.failures).isEmpty();
    }

    @Test
    void theKeyboardLeadsToEveryScreen(FxRobot robot) {
        openDemo(robot);

        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4)
                .release(KeyCode.CONTROL);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PLANS);
        robot.press(KeyCode.ALT).type(KeyCode.LEFT)
                .release(KeyCode.ALT);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.OVERVIEW);
        robot.type(KeyCode.F1);
        assertThat(robot.lookup(".dialog-card").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
    }

    @Test
    void theDemoCanBeMadeBesideEveryOtherCatalog(FxRobot robot) {
        openDemo(robot);

        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#openDemo").queryButton().isFocused()).isTrue();
        robot.type(KeyCode.ENTER);

        OpenConsole.until(() -> open.console.window().isPresent()
                && open.saved().settings().name().equals("Demo catalog 2"));
        assertThat(open.saved().products()).hasSizeGreaterThan(10);
    }

    @Test
    void theManualOpensAtThePartOfTheOpenScreen(FxRobot robot) {
        openDemo(robot);
        open.open(ScreenName.UNITS);

        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);

        assertThat(robot.lookup(".manual-page .page-title").queryAs(Label.class).getText()).isEqualTo("Billable units");
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
    }

    @Test
    void draftsAreOfferedWhenTheCatalogIsOpenedAgainAndKeptUntilThatIsDecided(FxRobot robot) {
        openDemo(robot);
        Product product = open.saved().product("translation-api").orElseThrow();
        robot.interact(() -> open.workspace().edit(product.with(e -> e.name = "Draft"), "name"));

        reopen(robot);
        assertThat(open.workspace().drafts()).isEmpty();
        robot.clickOn("#draftsLaterButton");

        reopen(robot);
        robot.clickOn("#takeDraftsButton");
        assertThat(open.workspace().working().get().product("translation-api").orElseThrow().name()).isEqualTo("Draft");
    }

    @Test
    void theCatalogThatWasReadAtTheStartIsLetGoOnceItHasChanged(FxRobot robot) {
        openDemo(robot);
        WeakReference<Catalog> read = new WeakReference<>(open.saved());
        Product product = open.saved().product("translation-api").orElseThrow();

        robot.interact(() -> {
            open.workspace().edit(product.with(e -> e.name = "Renamed"), "name");
            open.workspace().save(List.of(product.id()), "Renamed", set -> {}, open.failures::add);
        });

        OpenConsole.until(() -> {
            System.gc();
            return read.refersTo(null);
        });
        assertThat(open.saved().product("translation-api").orElseThrow().name()).isEqualTo("Renamed");
    }

    private void shut(FxRobot robot) {
        boolean[] closed = new boolean[1];
        robot.interact(() -> open.console.close(() -> closed[0] = true));
        OpenConsole.until(() -> closed[0]);
    }

    private void reopen(FxRobot robot) {
        shut(robot);
        robot.interact(open.console::start);
        OpenConsole.until(() -> open.console.window().isPresent() && robot.lookup("#takeDraftsButton").tryQuery()
                .isPresent());
    }

    private void openDemo(FxRobot robot) {
        OpenConsole.until(() -> robot.lookup("#startDemo").tryQuery().isPresent());
        robot.clickOn("#startDemo");
        open.untilOpen();
    }
}
