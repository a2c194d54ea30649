package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final StackPane root = new StackPane();
    private final Said said = new Said();
    @TempDir private Path folder;
    private Path sheet;

    private static final class Said extends Handler {
        private final List<String> words = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            words.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Start
    void start(Stage stage) {
        OpenShop.show(stage, root, 300, 200);
    }

    @BeforeEach
    void listen() throws IOException {
        sheet = Files.writeString(folder.resolve("view.css"), ".label { -fx-min-width: 150; }");
        CSS.setUseParentHandlers(false);
        CSS.addHandler(said);
    }

    @AfterEach
    void listenNoMore() {
        CSS.removeHandler(said);
        CSS.setUseParentHandlers(true);
    }

    @Test
    void theSheetOfAViewThatComesAgainIsNotReadAnew(FxRobot robot) throws IOException {
        robot.interact(() -> root.getChildren().add(KeptStyles.node()));
        showAView(robot);
        Files.delete(sheet);

        showAView(robot);

        assertThat(said.words).isEmpty();
    }

    @Test
    void withoutANodeThatHasItItIs(FxRobot robot) throws IOException {
        showAView(robot);
        Files.delete(sheet);

        showAView(robot);

        assertThat(said.words).singleElement().asString().contains("view.css");
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
