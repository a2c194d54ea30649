package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.NewCatalogStart;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Files into a catalog and out of it, with real threads, in a window of 960 × 700.
@OnScreen
class TransferWalkTest {
    @TempDir
    static Path folder;

    private OpenConsole open;
    private Path below;

    @Start
    void start(Stage stage) throws Exception {
        below = Files.createTempDirectory(folder, "transfer");
        open = new OpenConsole(stage, below, 960, 700);
        open.console.create(new NewCatalogStart("Shop", Currency.getInstance("USD"), ZoneOffset.UTC, "Ada"));
    }

    @AfterEach
    void close() {
        open.close();
        assertThat(open.failures).isEmpty();
    }

    @Test
    void aFileAndANoteAreDroppedTheNoteIsTakenOutAndTheRestIsImportedAndUndone(FxRobot robot) throws Exception {
        open.untilOpen();
        Path demo = Files.write(below.resolve("demo.tierdesk"), Demo.bytes());
        Path note = Files.writeString(below.resolve("note.txt"), "Nothing.");

        robot.interact(() -> open.console.opened(List.of(note, demo)));
        open.untilShown("#formatBox-1");
        OpenConsole.until(() -> robot.lookup("#noteLabel").queryAs(Label.class).getText()
                .startsWith("Choose a format"));
        assertThat(robot.lookup("#nextButton").queryButton().isDisabled()).isTrue();
        robot.clickOn("#removeFile-0");
        OpenConsole.until(() -> !robot.lookup("#nextButton").queryButton().isDisabled());
        robot.clickOn("#nextButton");
        open.untilShown("#rowsTable");
        robot.push(KeyCode.ENTER);

        OpenConsole.until(() -> open.saved().products().size() == 21);
        assertThat(DocumentWriter.write(open.saved())).isEqualTo(Demo.bytes());
        open.untilShown("#toastAction");
        robot.clickOn("#toastAction");
        OpenConsole.until(() -> open.saved().products().isEmpty());
    }

    @Test
    void theExportSaysWhatAFormatCannotHoldWhenItIsChosen(FxRobot robot) {
        open.untilOpen();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.E).release(KeyCode.SHORTCUT);
        open.untilShown("#exportFormatBox");
        OpenConsole.until(() -> robot.lookup("#lossesLabel").queryAs(Label.class).getText()
                .equals("Everything comes through"));

        robot.clickOn("#scope-plan");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("#saveExportButton").queryButton().isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
    }
}
