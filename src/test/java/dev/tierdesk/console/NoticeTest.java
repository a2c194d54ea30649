package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class NoticeTest {
    private static final String WORDS = OpenShop.ENGLISH.get("instance.silent");

    private Parent content;
    private int closed;

    @Start
    void start(Stage stage) {
        content = Notice.content(WORDS, "Close", () -> closed++);
        OpenShop.show(stage, content, 480, 160);
    }

    @Test
    void saysItsWordsWholeAndClosesByMouseAndKeyboard(FxRobot robot) {
        Label label = (Label) content.lookup(".label");
        assertThat(label.getText()).startsWith("Tierdesk is running already, but does not answer.");
        assertThat(label.getHeight()).isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));

        robot.type(KeyCode.ESCAPE);
        assertThat(closed).as("Esc").isEqualTo(1);
        robot.type(KeyCode.ENTER);
        assertThat(closed).as("Enter").isEqualTo(2);
        robot.clickOn("#noticeCloseButton");
        assertThat(closed).as("click").isEqualTo(3);
    }
}
