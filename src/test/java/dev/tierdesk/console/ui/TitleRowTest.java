package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class TitleRowTest {
    private Label name;
    private Button narrow;
    private Button wide;
    private Button more;
    private TitleRow row;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        name = new Label("Enterprise");
        narrow = spare("…");
        wide = spare("Publish version 8");
        more = new Button("More");
        row = new TitleRow();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        more.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().addAll(name, space, wide, narrow, more);
        OpenShop.show(shown, row, 600, 60);
    }

    @Test
    void withRoomEverythingIsThere(FxRobot robot) {
        assertThat(narrow.isVisible()).isTrue();
        assertThat(wide.isVisible()).isTrue();
        assertThat(name.getTooltip()).isNull();
    }

    @Test
    void withLessRoomTheNarrowestSpareButtonGoesFirstAndComesBack(FxRobot robot) {
        double all = row.prefWidth(-1);
        resize(robot, all - 10);

        assertThat(narrow.isVisible()).isFalse();
        assertThat(wide.isVisible()).isTrue();
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(name.prefWidth(-1));

        resize(robot, all + 10);
        assertThat(narrow.isVisible()).isTrue();
    }

    @Test
    void whereEvenTheNameHasNoRoomItHasATooltip(FxRobot robot) {
        resize(robot, more.prefWidth(-1) + 40);

        assertThat(wide.isVisible()).isFalse();
        assertThat(more.getWidth()).isGreaterThanOrEqualTo(more.prefWidth(-1));
        assertThat(name.getTooltip().getText()).isEqualTo("Enterprise");
    }

    @Test
    void spareButtonsMakeNoWindowWider(FxRobot robot) {
        assertThat(row.minWidth(-1)).isLessThan(name.prefWidth(-1) + more.prefWidth(-1));
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(() -> stage.setWidth(width));
    }

    private static Button spare(String words) {
        Button button = new Button(words);
        button.getStyleClass().add("spare");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
