package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.instance.Request;
import dev.tierdesk.document.Demo;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What becomes of files that come from outside: the program's argument, or those of a second start.
@OnScreen
class OpeningWalkTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private OpenConsole open;
    private Path file;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        Path below = Files.createTempDirectory(folder, "opening");
        file = Files.write(below.resolve("Autumn.tierdesk"), Demo.bytes());
        open = new OpenConsole(shown, below, 990, 900);
        open.console.start();
    }

    @AfterEach
    void close() {
        open.close();
        assertThat(open.failures).isEmpty();
    }

    @Test
    void onANewComputerTheFileBecomesTheFirstCatalog(FxRobot robot) {
        robot.interact(() -> open.console.asked(new Request.Open(file)));

        open.untilOpen();
        assertThat(open.saved().settings().name()).isEqualTo("Autumn");
    }

    @Test
    void whereNoCatalogCouldBeOpenedAnyMoreTheFileBecomesOne(FxRobot robot) {
        robot.interact(open.console::createDemo);
        open.untilOpen();
        boolean[] closed = new boolean[1];
        robot.interact(() -> open.console.close(() -> closed[0] = true));
        OpenConsole.until(() -> closed[0]);
        robot.interact(() -> open.console.failed(new IllegalStateException("nothing opens")));

        robot.interact(() -> open.console.asked(new Request.Open(file)));
        robot.type(KeyCode.ESCAPE);

        open.untilOpen();
        assertThat(open.saved().settings().name()).isEqualTo("Autumn");
    }

    @Test
    void aFileIsAskedAboutOnceTheCardThatIsOpenIsClosed(FxRobot robot) {
        robot.interact(open.console::createDemo);
        open.untilOpen();
        OpenConsole.settle();
        robot.type(KeyCode.F1);
        OpenConsole.until(() -> open.window().dialogs().isOpen());
        robot.interact(() -> stage.setIconified(true));

        robot.interact(() -> open.console.asked(new Request.Open(file)));

        assertThat(stage.isIconified()).isFalse();
        assertThat(robot.lookup(".toast").tryQuery()).isPresent();
        assertThat(robot.lookup("#newFromFile").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        open.untilShown("#newFromFile");
        robot.clickOn("#newFromFile");
        OpenConsole.until(() -> open.console.window().isPresent() && open.saved().settings().name().equals("Autumn"));
    }

    @Test
    void aFileThatIsGoneOrNoCatalogIsSaidAndTheCatalogStaysOpen(FxRobot robot) throws Exception {
        robot.interact(open.console::createDemo);
        open.untilOpen();
        OpenConsole.settle();

        robot.interact(() -> open.console.asked(new Request.Open(file.resolveSibling("gone.tierdesk"))));
        open.untilShown(".dialog-card");
        assertThat(robot.lookup("#newFromFile").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());

        Files.writeString(file, "{");
        robot.interact(() -> open.console.asked(new Request.Open(file)));
        open.untilShown("#newFromFile");
        robot.clickOn("#newFromFile");
        OpenConsole.until(() -> open.console.window().isPresent() && open.window().dialogs().isOpen());

        assertThat(robot.lookup("#newFromFile").tryQuery()).isEmpty();
        assertThat(open.saved().settings().name()).startsWith("Demo");
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
    }
}
