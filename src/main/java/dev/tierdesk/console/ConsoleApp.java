package dev.tierdesk.console;

import dev.tierdesk.console.instance.OnlyInstance;
import dev.tierdesk.console.settings.Preferences;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.ui.WindowIcon;
import dev.tierdesk.store.Directories;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Starts the console.
public final class ConsoleApp extends Application {
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 700;
    /// The toolkit makes the application, so what was begun before is left here for it.
    private static final AtomicReference<Begun> BEGUN = new AtomicReference<>();

    /// What is there before the toolkit.
    private record Begun(
            OnlyInstance instance, Directories directories, Clock clock, StartTimes times, FxBackground background,
            AtomicReference<Console> console, Beginning beginning) {}

    /// Starts the toolkit and returns when the window is closed.
    static void open(OnlyInstance instance, Directories directories) {
        Clock clock = Clock.systemUTC();
        StartTimes times = new StartTimes(clock);
        times.reached("main");
        LogFile.start(directories.state()); // before any other thread asks for a logger
        AtomicReference<Console> console = new AtomicReference<>();
        FxBackground background = new FxBackground(failure -> console.get().failed(failure));
        Beginning beginning = Beginning.of(
                directories, background, clock, System.getProperty("user.name", ""), Locale.getDefault(), times);
        BEGUN.set(new Begun(instance, directories, clock, times, background, console, beginning));
        try {
            launch(ConsoleApp.class);
        } catch (RuntimeException e) {
            background.close();
            throw e;
        }
    }

    @Override
    public void start(Stage stage) {
        Begun start = Objects.requireNonNull(BEGUN.get());
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
        background.hold();
        console.begin(start.beginning().seen(), start.beginning()::catalog);
        stage.show();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> background.onScreen(() -> console.failed(failure)));
        console.leaving(start.instance()::stopListening);
        start.instance().deliverTo(request -> background.onScreen(() -> console.asked(request)));
        if (start.times().isWanted()) {
            Drawn.then(() -> start.times().reached("painted"));
        }
        stage.getScene().rootProperty().addListener(new ChangeListener<Parent>() {
            @Override
            public void changed(ObservableValue<? extends Parent> root, Parent before, Parent now) {
                root.removeListener(this);
                Drawn.then(() -> opened(start, console));
            }
        });
    }

    /// The catalog is open and its window was drawn.
    private static void opened(Begun start, Console console) {
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
