package dev.tierdesk.console.clicks;

import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.store.RandomShop;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/// Clicks, types and presses keys at random in the console, on JavaFX's headless platform, and looks whether anything
/// fails: an exception on any thread, an error in the log, a window that does not answer, a card that Esc does not
/// leave, a catalog that is damaged or is not the first one again once everything is undone. Each seed is another walk,
/// over the demo or a random catalog, in English or German. Nothing is asked of the system: file choosers, which the
/// headless platform does not have, are left at once.
///
/// Arguments: the first seed, how many, how many actions each. Ends with 1 where a walk fails, and prints its seed, the
/// last actions and what failed.
public final class RandomClicks {
    private static final int LAST_ACTIONS = 15;
    private static final int RANDOM_SIZE = 40;

    private RandomClicks() {}

    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        int seeds = Integer.parseInt(arguments[1]);
        int actions = Integer.parseInt(arguments[2]);
        CompletableFuture<Thread> fxThread = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            fxThread.complete(Thread.currentThread());
        });
        Watch watch = new Watch(fxThread.join());
        int failed = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            List<String> said = new ArrayList<>();
            try {
                walk(seed, actions, watch, said);
                System.out.println("seed " + seed + ": well");
            } catch (IOException | RuntimeException e) {
                failed++;
                System.out.println("seed " + seed + ": FAILED at action " + said.size() + ", after");
                said.stream().skip(Math.max(0, said.size() - LAST_ACTIONS)).forEach(System.out::println);
                e.printStackTrace(System.out);
                CompletableFuture.runAsync(() -> {}, Platform::runLater).join(); // the next walk begins where this rests
            }
        }
        System.out.println(seeds + " walks of " + actions + " actions, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void walk(long seed, int actions, Watch watch, List<String> said) throws IOException {
        byte[] document =
                seed % 2 == 0 ? Demo.bytes() : DocumentWriter.write(RandomShop.of(seed, RANDOM_SIZE));
        String language = seed / 2 % 2 == 0 ? "en" : "de";
        ClickedConsole console =
                new ClickedConsole(Files.createTempDirectory("tierdesk-clicks"), document, language, watch);
        Hand hand = new Hand(console, new Random(seed), said);
        for (int i = 0; i < actions; i++) {
            hand.act();
            watch.refuseFailures();
        }
        console.end();
        watch.refuseFailures();
    }
}
