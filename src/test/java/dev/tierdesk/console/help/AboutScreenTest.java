package dev.tierdesk.console.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.harness.ScriptedDialogs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class AboutScreenTest {
    private static final Path CATALOG = Path.of("data", "Shop.mv.db");

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        root = new StackPane();
        OpenShop.show(stage, root, 980, 800);
    }

    @Test
    void saysWhatRunsOnWhatAndWhereTheCatalogIs(FxRobot robot) {
        robot.interact(() -> About.show(new Facts("1.2.3", Optional.of(LocalDate.of(2026, 11, 21)), "25.0.3", "26.0.2",
                "Linux 6.1, amd64", CATALOG, Path.of("state")), dialogs, OpenShop.ENGLISH));
        robot.interact(() -> root.getChildren().setAll(Objects.requireNonNull(dialogs.shown)));

        assertThat(robot.lookup("#versionLabel").queryAs(Label.class).getText())
                .startsWith("Tierdesk 1.2.3").contains("2026");
        assertThat(robot.from(root).lookup(".about-facts .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("25.0.3", "26.0.2", "Linux 6.1, amd64", CATALOG.toString(), "state");
        TableView<?> components = robot.lookup("#componentsTable").queryAs(TableView.class);
        assertThat(components.getItems()).isNotEmpty();
        robot.clickOn("#catalogFolderButton");
        assertThat(dialogs.revealed).isEqualTo(CATALOG);
    }
}
