package dev.tierdesk.console;

import dev.tierdesk.console.settings.Preferences;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.ui.WindowIcon;
import dev.tierdesk.store.Directories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Starts the console: `--data-dir` (named parameter) keeps everything below one folder; a file is opened.
public final class ConsoleApp extends Application {
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 700;

    @Override
    public void start(Stage stage) {
        Directories directories = Launcher.directories(getParameters().getNamed().get("data-dir"));
        PreferencesModel preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), System.getProperty("user.name", ""));
        AtomicReference<Console> started = new AtomicReference<>();
        FxBackground background = new FxBackground(failure -> started.get().failed(failure));
        Console console = new Console(
                stage, directories, Clock.systemUTC(), ZoneId.systemDefault(), background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.getDefault()));
        started.set(console);
        console.documents(getHostServices()::showDocument);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> console.failed(failure));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        place(stage, preferences.value().get().window());
        WindowIcon.on(stage);
        stage.setOnCloseRequest(e -> {
            e.consume();
            console.askToQuit();
        });
        stage.setOnHiding(e -> preferences.update(p -> p.withWindow(placeOf(stage, console))));
        stage.setOnHidden(e -> {
            background.close();
            Platform.exit();
        });
        stage.show();
        getParameters().getUnnamed().stream().findFirst().ifPresentOrElse(
                file -> console.opened(List.of(Path.of(file))), console::start);
    }

    /// Puts the window where it was, if that is still on a screen.
    private static void place(Stage stage, Preferences.WindowPlace place) {
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        if (place.x() >= 0 && !Screen.getScreensForRectangle(place.x(), place.y(), MIN_WIDTH, MIN_HEIGHT).isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }

    private static Preferences.WindowPlace placeOf(Stage stage, Console console) {
        return new Preferences.WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized(), console.lastScreen());
    }
}
