package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.SameThreadBackground;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

@OnScreen
class QuietTest {
    private final SameThreadBackground background = new SameThreadBackground();
    private final AtomicInteger collected = new AtomicInteger();
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(new Group());
        Quiet.on(scene, background, collected::incrementAndGet);
    }

    @Test
    void memoryIsGivenBackOnceTheStartIsOverAndOnceAfterEachPieceOfWork() {
        press();
        pass(2);
        assertThat(collected).hasValue(0);

        pass(1);
        assertThat(collected).hasValue(1);
        pass(100);
        assertThat(collected).hasValue(1);

        press();
        pass(15);
        assertThat(collected).hasValue(1);
        pass(1);
        assertThat(collected).hasValue(2);
    }

    @Test
    void whoGoesOnWorkingIsNotStopped() {
        for (int i = 0; i < 100; i++) {
            press();
            pass(1);
        }

        assertThat(collected).hasValue(0);
    }

    private void pass(int looks) {
        for (int i = 0; i < looks; i++) {
            background.pass();
        }
    }

    private void press() {
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
    }
}
