package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

@OnScreen
class ScrollSkinTest {
    private final StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        root.getChildren().add(new ScrollPane(new Label("Growth")));
        OpenShop.show(stage, root, 300, 200);
    }

    @Test
    void noPictureIsKeptOfWhatIsScrolled() {
        assertThat(root.lookup(".viewport")).isNotNull().matches(viewport -> !viewport.isCache());
    }
}
