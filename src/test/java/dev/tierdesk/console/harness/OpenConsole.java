package dev.tierdesk.console.harness;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.Console;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.settings.Preferences.WindowPlace;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.Directories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// The whole console as a person has it: real threads, real store, below one folder.
public final class OpenConsole {
    public final Console console;
    public final PreferencesModel preferences;
    public final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final FxBackground background = new FxBackground(failures::add);

    /// Called on the FX thread.
    public OpenConsole(Stage stage, Path folder, int width, int height) {
        this(stage, folder, width, height, Clock.systemUTC());
    }

    /// The same with another clock. Called on the FX thread.
    public OpenConsole(Stage stage, Path folder, int width, int height, Clock clock) {
        Directories directories = Directories.below(folder);
        preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), "Ada");
        preferences.update(p -> p.withWindow(new WindowPlace(0, 0, width, height, false, "overview")));
        console = new Console(stage, directories, clock, ZoneOffset.UTC, background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.ENGLISH));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }

    public Window window() {
        return console.window().orElseThrow();
    }

    public Workspace workspace() {
        return window().workspace();
    }

    public Catalog saved() {
        return workspace().saved().get();
    }

    /// Waits until a catalog is open.
    public void untilOpen() {
        until(() -> console.window().isPresent());
    }

    /// Waits until the node of this id can be seen, and so clicked.
    public void untilShown(String id) {
        until(() -> {
            Node node = window().root().lookup(id);
            return node != null && NodeQueryUtils.isVisible().test(node);
        });
    }

    /// Waits, without sleeping, until `condition` holds on the FX thread.
    public static void until(Callable<Boolean> condition) {
        Pulses.until(condition);
        settle();
    }

    /// Waits until the window has done what it was told and shows it.
    public static void settle() {
        Pulses.whole();
    }

    public void open(ScreenName name) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window().model().open(name));
        settle();
    }

    /// Closes the catalog, as Quit does, and ends the threads.
    public void close() {
        boolean[] closed = new boolean[1];
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> console.close(() -> closed[0] = true));
        until(() -> closed[0]);
        WaitForAsyncUtils.waitForAsyncFx(60_000, background::close);
    }
}
