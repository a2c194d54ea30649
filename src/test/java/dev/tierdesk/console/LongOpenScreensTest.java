package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenScreens;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.harness.RandomEdits;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.pricing.Runs;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// Screens that were open all along, hidden at times, show what those show that were opened just now. With
/// `-Dtierdesk.random=10` ten times as many seeds are tried.
@OnScreen
class LongOpenScreensTest {
    private static final int STEPS = 24;

    static IntStream seeds() {
        return IntStream.range(0, Math.max(1, Runs.of(1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsShownIsWhatThereIsNow(int seed, @TempDir Path folder, FxRobot robot) {
        robot.interact(() -> {
            try (OpenShop shop = new OpenShop(folder)) {
                walk(shop, seed);
            }
        });
    }

    private static void walk(OpenShop shop, int seed) {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(shop, seed);
        OpenScreens old = new OpenScreens(shop);
        StringBuilder done = new StringBuilder("seed " + seed);
        for (int step = 1; step <= STEPS; step++) {
            old.seen(random.nextBoolean());
            old.tab(random.nextInt(5));
            done.append(", ").append(edits.take());
            old.seen(true);
            if (step % 3 == 0) {
                settle(shop);
                Focus focus = shop.workspace.focus().get();
                OpenScreens fresh = new OpenScreens(shop);
                fresh.as(old);
                shop.workspace.focus().set(focus);
                settle(shop);
                assertThat(old.differences(fresh)).as(done.toString()).isEmpty();
                fresh.seen(false);
            }
        }
    }

    /// Until problems are found and what waits for a moment has happened.
    private static void settle(OpenShop shop) {
        for (int i = 0; i < 4; i++) {
            shop.background.pass();
        }
    }
}
