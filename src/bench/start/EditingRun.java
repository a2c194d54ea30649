import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.Console;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Somebody who edits for a long time in a real window: opens a product, edits it, takes that back, saves, takes the save
/// back, types an amount of a price, goes through the screens, looks into the palette. Prints each minute how much memory
/// that takes, and how long the window does nothing else while a letter or digit typed is taken in.
///
/// Arguments: a data directory that is used up, and the minutes.
public final class EditingRun {
    /// Ten times a second, more than hands can.
    private static final int PULSES = 6;
    private static final ScreenName[] SCREENS = ScreenName.values();

    private final CompletableFuture<Void> done;
    private final Console console;
    private final FxBackground background;
    private final Stage stage = new Stage();
    private final Clock clock = Clock.systemUTC();
    private final long minutes;
    private final long began = System.nanoTime();
    private long told = -1;
    private long turns;
    private boolean busy;
    private final List<Long> names = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();

    private EditingRun(Path folder, long minutes, CompletableFuture<Void> done) {
        this.done = done;
        this.minutes = minutes;
        background = new FxBackground(done::completeExceptionally);
        Directories directories = Directories.below(folder);
        PreferencesModel preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), "Ada");
        console = new Console(stage, directories, clock, ZoneOffset.UTC, background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.ENGLISH));
    }

    public static void main(String[] arguments) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> new EditingRun(Path.of(arguments[0]), Long.parseLong(arguments[1]), done).start());
        done.join();
        Platform.exit();
    }

    private void start() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> done.completeExceptionally(failure));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        console.start();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (console.window().isPresent() && !busy && ++pulses % PULSES == 0) {
                    if (tell() >= minutes) {
                        stop();
                        leave();
                    } else {
                        step(console.window().orElseThrow(), turns++);
                    }
                }
            }
        }.start();
    }

    private void step(Window window, long turn) {
        Workspace workspace = window.workspace();
        int number = (int) (turn / 8 * 37 % 10_000);
        Product product = workspace.working().get().product("product-" + number).orElseThrow();
        switch ((int) (turn % 8)) {
            case 0 -> {
                window.model().open(ScreenName.PRODUCTS);
                window.screen(ScreenName.PRODUCTS).select(product.code());
            }
            case 1 -> timed(names, () -> workspace.edit(product.with(p -> p.name = p.name + " x"), "name"));
            case 2 -> workspace.undoEdit();
            case 3 -> workspace.redoEdit();
            case 4 -> {
                busy = true;
                workspace.save(List.of(product.id()), "Edit " + product.code(), change -> busy = false, this::failed);
            }
            case 5 -> workspace.undoableChange().ifPresent(change -> {
                busy = true;
                workspace.undo(change.number(), "Undo", null, back -> busy = false, this::failed);
            });
            case 6 -> window.model().open(SCREENS[(int) (turn / 8 % SCREENS.length)]);
            default -> {
                if (turn / 8 % 10 == 0) {
                    window.navigator().open("new-plan");
                    window.dialogs().close();
                } else {
                    typeAmount(window, workspace.working().get().pricesOfProduct(product.code()).getFirst());
                }
            }
        }
    }

    /// In the list of prices, and takes it back.
    private void typeAmount(Window window, Price price) {
        window.model().open(ScreenName.PRICES);
        window.screen(ScreenName.PRICES).select(price.code());
        Price dearer = price.with(p -> p.terms = price.terms().with(t -> t.minAmount = BigDecimal.TEN));
        timed(amounts, () -> window.workspace().edit(dearer, "terms.minimum"));
        window.workspace().undoEdit();
    }

    private static void timed(List<Long> times, Runnable edit) {
        long began = System.nanoTime();
        edit.run();
        times.add(System.nanoTime() - began);
    }

    /// "12 ms, 9 of 10 below 20 ms", and begins anew.
    private static String told(List<Long> times) {
        if (times.isEmpty()) {
            return "-";
        }
        List<Long> sorted = times.stream().sorted().toList();
        times.clear();
        return String.format(Locale.ROOT, "%.1f ms, 9 of 10 below %.1f ms", sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 9 / 10) / 1e6);
    }

    private void failed(RuntimeException failure) {
        done.completeExceptionally(failure);
    }

    /// The minutes that have gone.
    private long tell() {
        long minute = Duration.ofNanos(System.nanoTime() - began).toMinutes();
        if (minute > told) {
            told = minute;
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(Locale.ROOT,
                    "%3d min  %6d steps  heap %4d of %4d MB  resident %4d MB, at most %4d  name %s  amount %s%n",
                    minute, turns, (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.totalMemory() >> 20,
                    status("VmRSS") >> 10, status("VmHWM") >> 10, told(names), told(amounts));
        }
        return minute;
    }

    /// A line of what Linux says of this process, in KB; 0 elsewhere.
    private static long status(String key) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private void leave() {
        console.close(() -> {
            background.close();
            stage.close();
            done.complete(null);
        });
    }
}
