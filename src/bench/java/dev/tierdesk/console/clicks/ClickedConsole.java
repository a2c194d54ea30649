package dev.tierdesk.console.clicks;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.Console;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A console in a folder of its own, on a catalog made of a document.
final class ClickedConsole {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int ESCAPES = 10;

    private final Watch watch;
    private final Directories directories;
    private final CatalogFiles files;
    private final byte[] first;
    private final long firstNumber;
    private final String id;
    private final PreferencesModel preferences;
    private final FxBackground background;
    private final Console console;
    private final Stage stage;
    private final Robot robot;

    ClickedConsole(Path folder, byte[] document, String language, Watch watch) throws IOException {
        this.watch = watch;
        directories = Directories.below(folder);
        files = new CatalogFiles(directories, CLOCK);
        Path file = Files.write(folder.resolve("first.tierdesk"), document);
        try (CatalogStore made = files.restore(file, "Clicked", "Ada", "Start")) {
            first = DocumentWriter.write(made.catalog());
            firstNumber = made.changeSets().getFirst().number();
        }
        id = files.all().getFirst().id();
        preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), "Ada");
        preferences.update(p -> p.withLanguage(language).withNumbers(language));
        background = new FxBackground(watch::failed);
        watch.tell(() -> List.copyOf(Window.getWindows()).forEach(Window::hide)); // menus of the walk before
        stage = watch.ask(Stage::new);
        robot = watch.ask(Robot::new);
        console = watch.ask(() -> new Console(stage, directories, CLOCK, ZoneOffset.UTC, background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.ENGLISH)));
        show(1440, 900);
        restart();
    }

    Console console() {
        return console;
    }

    PreferencesModel preferences() {
        return preferences;
    }

    Stage stage() {
        return stage;
    }

    Robot robot() {
        return robot;
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(directories.config().resolveSibling(name), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T ask(Supplier<T> work) {
        return watch.ask(work);
    }

    void tell(Runnable work) {
        watch.tell(work);
    }

    /// Waits until the window was drawn; opens it again where it was closed.
    void settle() {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        tell(() -> {
            Runnable after = new Runnable() {
                @Override
                public void run() {
                    stage.getScene().removePostLayoutPulseListener(this);
                    drawn.complete(null);
                }
            };
            stage.getScene().addPostLayoutPulseListener(after);
            stage.setOnHidden(e -> drawn.complete(null));
            if (!stage.isShowing()) {
                drawn.complete(null);
            }
            Platform.requestNextPulse();
        });
        watch.await(drawn);
        if (!ask(stage::isShowing)) {
            tell(stage::show);
            restart();
        }
    }

    /// Waits until the store has done what it was told.
    void rest() {
        CompletableFuture<Void> rested = new CompletableFuture<>();
        background.store(() -> true, done -> rested.complete(null), watch::failed);
        watch.await(rested);
        settle();
    }

    void show(int width, int height) {
        tell(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
    }

    boolean hasCard() {
        return ask(() -> console.window().filter(w -> w.dialogs().isOpen()).isPresent());
    }

    /// Leaves the card that is open, and whatever it lies on.
    void escape() {
        for (int i = 0; hasCard(); i++) {
            if (i == ESCAPES) {
                throw new IllegalStateException("a card that Esc does not leave: " + ask(this::focused));
            }
            tell(() -> robot.keyType(KeyCode.ESCAPE));
            rest();
        }
    }

    /// Closes it, and looks at every catalog that is left.
    void end() {
        rest();
        escape();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        tell(() -> console.close(() -> closed.complete(null)));
        watch.await(closed);
        tell(() -> {
            stage.close();
            background.close();
        });
        files.all().forEach(entry -> {
            try (CatalogStore store = files.open(entry)) {
                look(entry, store);
            }
        });
    }

    private void look(CatalogFiles.Entry entry, CatalogStore store) {
        if (!store.damage().isEmpty()) {
            throw new IllegalStateException(entry.name() + " is damaged: " + store.damage());
        }
        Catalog last = store.catalog();
        if (!entry.id().equals(id)) {
            return;
        }
        long newest = store.changeSets().getFirst().number();
        for (long number = newest; number > firstNumber; number--) {
            store.undo(number, "Ada", "Undo");
        }
        if (!Arrays.equals(DocumentWriter.write(store.catalog()), first)) {
            throw new IllegalStateException("not the first document again: " + last.settings().name());
        }
    }

    private void restart() {
        tell(console::start);
        for (int i = 0; i < 100 && !ask(() -> console.window().isPresent()); i++) {
            rest();
        }
    }

    private String focused() {
        return String.valueOf(stage.getScene().getFocusOwner());
    }
}
