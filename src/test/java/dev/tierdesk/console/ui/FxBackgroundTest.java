package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class FxBackgroundTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final List<RuntimeException> failures = new ArrayList<>();
    private final FxBackground background = new FxBackground(failures::add);

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void whatIsDoneLaterAndComputedIsShown(FxRobot robot) throws Exception {
        CompletableFuture<String> shown = new CompletableFuture<>();

        robot.interact(() -> background.later(
                "look", SOON, () -> background.compute("", job -> "found", shown::complete)));

        assertThat(shown.get(10, TimeUnit.SECONDS)).isEqualTo("found");
        robot.interact(background::close);
    }

    @Test
    void afterTheEndNothingIsComputed(FxRobot robot) {
        List<String> done = new ArrayList<>();

        robot.interact(() -> {
            background.close();
            background.later("look", SOON, () -> done.add("later"));
            background.every(SOON, () -> done.add("again"));
            background.compute("", job -> done.add("computed"), shown -> {});
            background.latest("look", job -> done.add("latest"), shown -> {});
        });
        OpenConsole.settle();
        OpenConsole.settle();

        assertThat(done).isEmpty();
        assertThat(background.jobs()).isEmpty();
        assertThat(failures).isEmpty();
    }
}
