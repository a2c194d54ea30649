package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.SameThreadBackground;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.MovedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the open console does again and again.
@OnScreen
class DueTickTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final MovedClock clock = new MovedClock(NOW);
    private final SameThreadBackground background = new SameThreadBackground();
    private Console console;

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        Directories directories = Directories.below(folder);
        DemoShop.into(directories);
        PreferencesModel preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), "Ada");
        console = new Console(stage, directories, clock, ZoneOffset.UTC, background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.ENGLISH));
        console.start();
    }

    @Test
    void whatIsDueIsAppliedWhileTheConsoleIsOpenAndNotBefore(FxRobot robot) {
        robot.interact(() -> {
            Workspace workspace = console.window().orElseThrow().workspace();
            Product vision = product(workspace);
            Intention describe = new Intention.Edit(vision, vision.with(p -> p.description = "Sees more"));
            workspace.schedule().add(
                    new ScheduleRequest(describe, NOW.plus(Duration.ofMinutes(5)), "Ada", "Later", null), added -> {},
                    refused -> {
                        throw new AssertionError(refused);
                    }, failure -> {
                        throw failure;
                    });

            clock.by(Duration.ofMinutes(4));
            background.pass();
            assertThat(product(workspace)).isEqualTo(vision);

            clock.by(Duration.ofMinutes(1));
            background.pass();
            assertThat(product(workspace).description()).isEqualTo("Sees more");
            assertThat(workspace.schedule().schedule().get().pending()).isEmpty();
            console.close(() -> {});
        });
    }

    private static Product product(Workspace workspace) {
        return workspace.saved().get().product("vision-api").orElseThrow();
    }
}
