package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.harness.StyleWarnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Style sheets of views that come and go. JavaFX says so where it does not find one that it reads.
@OnScreen
class KeptStylesTest {
    private final StackPane root = new StackPane();
    private final StyleWarnings warnings = new StyleWarnings();
    @TempDir private Path folder;
    private Path sheet;

    @Start
    void start(Stage stage) {
        OpenShop.show(stage, root, 300, 200);
    }

    @BeforeEach
    void write() throws IOException {
        sheet = Files.writeString(folder.resolve("view.css"), ".label { -fx-min-width: 150; }");
    }

    @AfterEach
    void close() {
        warnings.close();
    }

    @Test
    void theSheetOfAViewThatComesAgainIsNotReadAnew(FxRobot robot) throws IOException {
        robot.interact(() -> root.getChildren().add(KeptStyles.node()));
        showAView(robot);
        Files.delete(sheet);

        showAView(robot);

        assertThat(warnings.said()).isEmpty();
    }

    @Test
    void withoutANodeThatHasItItIs(FxRobot robot) throws IOException {
        showAView(robot);
        Files.delete(sheet);

        showAView(robot);

        assertThat(warnings.said()).singleElement().asString().contains("view.css");
    }

    /// Once it was seen, it is gone.
    private void showAView(FxRobot robot) {
        VBox view = new VBox(new Label("Growth"));
        view.getStylesheets().add(sheet.toUri().toString());
        KeptStyles.of(view);
        robot.interact(() -> root.getChildren().add(view));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> root.getChildren().remove(view));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
