package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.NewCatalogStart;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// That the whole window follows the preferences while it is open.
@OnScreen
class PreferencesWalkTest {
    @TempDir
    static Path folder;

    private OpenConsole open;

    @Start
    void start(Stage stage) throws Exception {
        open = new OpenConsole(stage, Files.createTempDirectory(folder, "preferences"), 960, 900);
        open.console.create(new NewCatalogStart("Shop", Currency.getInstance("USD"), ZoneOffset.UTC, "Ada"));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void anotherLanguageIsSpokenAtOnceAndNoDraftIsLost(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.SETTINGS);
        Window before = open.window();
        robot.interact(() -> open.workspace().edit(open.saved().settings().with(e -> e.name = "Store"), "name"));
        robot.clickOn("#sectionPREFERENCESButton");
        robot.interact(() -> robot.lookup("#languageBox").<ComboBox<String>>query().setValue("de"));
        OpenConsole.until(() -> open.console.window().filter(window -> window != before).isPresent());
        OpenConsole.until(() -> open.workspace().drafts().size() == 1);
        assertThat(robot.lookup("#titleLabel").<Label>query().getText()).isEqualTo("Vorlieben");
        assertThat(open.workspace().working().get().settings().name()).isEqualTo("Store");
        assertThat(open.failures).isEmpty();
    }

    @Test
    void textGrowsAtOnce(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.SETTINGS);
        robot.clickOn("#sectionPREFERENCESButton");
        Label name = robot.lookup(".field-label").query();
        double normal = name.getFont().getSize();
        robot.clickOn("Large");
        OpenConsole.until(() -> name.getFont().getSize() > normal);
        robot.clickOn("Small");
        OpenConsole.until(() -> name.getFont().getSize() < normal);
    }
}
