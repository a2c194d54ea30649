package dev.tierdesk.console;

import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.ManyChanges;
import dev.tierdesk.store.ManyProblems;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;

/// How long a screen of a large catalog takes to open, from the command until the pulse in which its rows are laid out
/// and counted, on JavaFX's headless platform: `changes` of 100,000 change sets (another number: `-Dchanges`), or
/// `problems` of 10,000 products with 50,000 prices. `-Dtimes` is how often; the catalog is opened anew each time, so
/// that the screen is made anew. The first time nothing of it was ever seen in the process.
public final class ScreenOpening {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int CHANGE_SETS = Integer.getInteger("changes", 100_000);
    private static final int TIMES = Integer.getInteger("times", 10);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /// Until the window has done what it does after its first picture.
    private static final Duration CALM = Duration.ofSeconds(2);

    private final Subject subject;
    private final CompletableFuture<Void> done;
    private final Console console;
    private final CatalogFiles files;
    private final Stage stage = new Stage();
    private final FxBackground background;
    private final List<Opening> openings = new ArrayList<>();

    /// What is opened: a screen, the list whose rows are waited for, and what it says once it has counted them.
    private enum Subject {
        CHANGES(ScreenName.CHANGES, "#changesList", CHANGE_SETS),
        PROBLEMS(ScreenName.PROBLEMS, "#problemsList", ManyProblems.PROBLEMS);

        private final ScreenName screen;
        private final String list;
        private final String counted;

        Subject(ScreenName screen, String list, int rows) {
            this.screen = screen;
            this.list = list;
            counted = String.format(Locale.ENGLISH, "%,d", rows);
        }

        private void fill(CatalogFiles files) {
            switch (this) {
                case CHANGES -> ManyChanges.in(files, CHANGE_SETS);
                case PROBLEMS -> ManyProblems.in(files);
            }
        }
    }

    /// How long one opening took, and how much of it the window's thread worked.
    private record Opening(long millis, long workMillis) {
        @Override
        public String toString() {
            return millis + " (" + workMillis + " of work)";
        }
    }

    private ScreenOpening(Subject subject, Directories directories, CompletableFuture<Void> done) {
        this.subject = subject;
        this.done = done;
        files = new CatalogFiles(directories, CLOCK);
        background = new FxBackground(done::completeExceptionally);
        PreferencesModel preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), "catalog");
        console = new Console(stage, directories, CLOCK, ZoneOffset.UTC, background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.ENGLISH));
    }

    /// Prints how long it took each time, the first time first.
    ///
    /// @param arguments which screen
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("tierdesk-opening");
        Directories directories = Directories.below(folder);
        Subject subject = Subject.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        subject.fill(new CatalogFiles(directories, CLOCK));
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> new ScreenOpening(subject, directories, done).start());
        done.join();
        Platform.exit();
    }

    private void start() {
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        again();
    }

    private void again() {
        Window before = console.window().orElse(null);
        console.open(files.all().getFirst());
        when(() -> console.window().filter(window -> window != before).isPresent(), () -> {
            window().model().open(ScreenName.OVERVIEW);
            background.later("calm", CALM, this::measure);
        });
    }

    private void measure() {
        long from = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        window().model().open(subject.screen);
        Runnable[] listener = new Runnable[1];
        listener[0] = () -> {
            if (isThere()) {
                stage.getScene().removePostLayoutPulseListener(listener[0]);
                openings.add(new Opening((System.nanoTime() - from) / 1_000_000,
                        (THREADS.getCurrentThreadCpuTime() - work) / 1_000_000));
                Platform.runLater(openings.size() < TIMES ? this::again : this::tell);
            }
        };
        stage.getScene().addPostLayoutPulseListener(listener[0]);
        Platform.requestNextPulse();
    }

    /// Whether rows can be seen, and how many there are.
    private boolean isThere() {
        boolean rows = window().root().lookupAll(subject.list + " .list-cell").stream()
                .anyMatch(node -> node instanceof ListCell<?> cell && !cell.isEmpty() && cell.isVisible());
        Node count = window().root().lookup("#countLabel");
        String all = String.format(Locale.ENGLISH, "%,d", CHANGE_SETS);
        return rows && count instanceof Label label && label.getText().contains(subject.counted);
    }

    private void tell() {
        System.out.printf(Locale.ROOT, "%s, ms from the command to laid out rows: %s%n", subject, openings);
        console.close(() -> {
            background.close();
            stage.close();
            done.complete(null);
        });
    }

    private Window window() {
        return console.window().orElseThrow();
    }

    private static void when(BooleanSupplier ready, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (ready.getAsBoolean()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
