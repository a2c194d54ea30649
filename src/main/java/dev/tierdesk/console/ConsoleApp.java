package dev.tierdesk.console;

import dev.tierdesk.console.settings.Preferences;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.store.Directories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Starts the console; a file that it is started with is opened.
public final class ConsoleApp extends Application {
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 700;
    /// The toolkit makes the application, so what was begun before is left here for it.
    private static final AtomicReference<Start> BEGUN = new AtomicReference<>();

    /// What is there before the toolkit.
    private record Start(
            Directories directories, Clock clock, StartTimes times, FxBackground background, AtomicReference<Console> console,
            Beginning beginning) {}

    /// Opens the console and returns when it is closed.
    static void launch(Directories directories, List<String> files) {
        Clock clock = Clock.systemUTC();
        StartTimes times = new StartTimes(clock);
        times.reached("main");
        LogFile.start(directories.state()); // before any other thread asks for a logger
        AtomicReference<Console> console = new AtomicReference<>();
        FxBackground background = new FxBackground(failure -> console.get().failed(failure));
        Beginning beginning = Beginning.of(
                directories, background, clock, System.getProperty("user.name", ""), Locale.getDefault(), times);
        BEGUN.set(new Start(directories, clock, times, background, console, beginning));
        try {
            Application.launch(ConsoleApp.class, files.toArray(String[]::new));
        } catch (RuntimeException e) {
            background.close();
            throw e;
        }
    }

    @Override
    public void start(Stage stage) {
        Start start = Objects.requireNonNull(BEGUN.get());
        start.times().reached("toolkit");
        FxBackground background = start.background();
        PreferencesModel preferences = start.beginning().preferences();
        Console console = new Console(stage, start.directories(), start.clock(), ZoneId.systemDefault(), background, preferences,
                start.beginning()::texts);
        start.console().set(console);
        console.documents(getHostServices()::showDocument);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> console.failed(failure));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        place(stage, preferences.value().get().window());
        stage.setOnCloseRequest(e -> {
            e.consume();
            console.askToQuit();
        });
        stage.setOnHiding(e -> preferences.update(p -> p.withWindow(placeOf(stage, console))));
        stage.setOnHidden(e -> {
            background.close();
            Platform.exit();
        });
        background.hold();
        console.begin(start.beginning().seen(), start.beginning()::catalog);
        getParameters().getUnnamed().stream().findFirst().ifPresent(file -> console.opened(List.of(Path.of(file))));
        stage.show();
        if (start.times().isWanted()) {
            Drawn.then(() -> start.times().reached("painted"));
        }
        stage.getScene().rootProperty().addListener((o, before, root) -> Drawn.then(() -> opened(start, console)));
    }

    /// The catalog is open and its window was drawn.
    private static void opened(Start start, Console console) {
        start.background().go();
        if (start.times().isWanted()) {
            start.times().reached("complete");
            start.background().later("start-times", start.times().stay(), console::askToQuit);
        }
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
