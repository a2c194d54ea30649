package dev.tierdesk.console;

import dev.tierdesk.console.instance.OnlyInstance;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.Still;
import dev.tierdesk.console.shell.StillFile;
import dev.tierdesk.console.ui.Drawn;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.ui.WindowIcon;
import dev.tierdesk.store.Directories;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Starts the console.
public final class ConsoleApp extends Application {
    /// The toolkit makes the application, so what was begun before is left here for it.
    private static final AtomicReference<@Nullable Begun> BEGUN = new AtomicReference<>();

    /// What is begun beside the toolkit.
    ///
    /// @param still what was seen last
    /// @param hearing done when other starts are heard
    /// @param failure why there could be no window
    private record Begun(
            OnlyInstance instance, Directories directories, Clock clock, StartTimes times, FxBackground background,
            AtomicReference<Console> console, CompletableFuture<Optional<Still>> still, CompletableFuture<Void> hearing,
            AtomicReference<@Nullable RuntimeException> failure) {}

    /// Starts the toolkit and returns when the window is closed.
    ///
    /// @throws NoToolkitException if there can be no window here
    static void open(OnlyInstance instance, Directories directories) {
        Clock clock = Clock.systemUTC();
        StartTimes times = new StartTimes(clock);
        times.reached("main");
        LogFile.keepTerminalFree();
        AtomicReference<Console> console = new AtomicReference<>();
        FxBackground background = new FxBackground(unexpected -> console.get().failed(unexpected));
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        CompletableFuture<Optional<Still>> still = background.computing(() -> seen(directories));
        BEGUN.set(new Begun(instance, directories, clock, times, background, console, still,
                still.thenRun(instance::listen), failure));
        try {
            launch(ConsoleApp.class);
        } catch (RuntimeException | LinkageError e) {
            if (BEGUN.getAndSet(null) == null) {
                throw e;
            }
            still.join();
            throw new NoToolkitException(e);
        } finally {
            background.close();
        }
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private static Optional<Still> seen(Directories directories) {
        LogFile.start(directories.state()); // before any other thread asks for a logger
        return new StillFile(directories).read();
    }

    /// Shows what the window looked like when it was left, if that is known, and makes it once that can be seen.
    @Override
    public void start(Stage stage) {
        Begun begun = Objects.requireNonNull(BEGUN.getAndSet(null)); // a picture is large
        begun.times().reached("toolkit");
        Optional<Still> still = begun.still().join().filter(Still::isTimely);
        stage.setOnCloseRequest(Event::consume);
        still.ifPresent(picture -> {
            WindowPlaces.put(stage, picture.place());
            picture.on(stage);
            stage.show();
        });
        Beginning beginning = Beginning.of(begun.directories(), begun.background(), begun.clock(),
                System.getProperty("user.name", ""), Locale.getDefault(), begun.times());
        Runnable making = () -> {
            try {
                begun.console().set(console(stage, begun, still, beginning));
            } catch (RuntimeException e) {
                begun.failure().set(e);
                Platform.exit();
            }
        };
        if (still.isEmpty()) {
            making.run();
        } else {
            Drawn.then(begun.background(), () -> {
                begun.times().reached("still");
                making.run();
            });
        }
    }

    private Console console(Stage stage, Begun begun, Optional<Still> still, Beginning beginning) {
        OnlyInstance instance = begun.instance();
        StartTimes times = begun.times();
        FxBackground background = begun.background();
        PreferencesModel preferences = beginning.preferences();
        Console console = new Console(stage, begun.directories(), begun.clock(), ZoneId.systemDefault(), background,
                preferences, beginning.words());
        console.documents(getHostServices()::showDocument);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> console.failed(failure));
        if (!stage.isShowing()) {
            WindowPlaces.put(stage, preferences.value().get().window());
        }
        WindowIcon.on(stage);
        stage.setOnCloseRequest(e -> {
            e.consume();
            console.askToQuit();
        });
        stage.setOnHiding(e -> preferences.update(p -> p.withWindow(WindowPlaces.of(stage, console.lastScreen()))));
        stage.setOnHidden(e -> {
            background.close();
            Platform.exit();
        });
        background.hold();
        console.begin(still, beginning.seen(), beginning::catalog);
        stage.show();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> background.onScreen(() -> console.failed(failure)));
        console.leaving(instance::stopListening);
        begun.hearing().join();
        instance.deliverTo(request -> background.onScreen(() -> console.asked(request)));
        if (times.isWanted()) {
            Drawn.then(background, () -> times.reached("painted"));
        }
        stage.getScene().rootProperty().addListener(new ChangeListener<Parent>() {
            @Override
            public void changed(ObservableValue<? extends Parent> root, Parent before, Parent now) {
                root.removeListener(this);
                Drawn.then(background, () -> opened(stage.getScene(), begun, console));
            }
        });
        return console;
    }

    /// The catalog is open and its window was drawn.
    private static void opened(Scene scene, Begun begun, Console console) {
        FxBackground background = begun.background();
        StartTimes times = begun.times();
        background.go();
        Quiet.on(scene, background, System::gc);
        if (times.isWanted()) {
            times.reached("complete");
        }
        if (Rehearsal.isWanted()) {
            var _ = Rehearsal.goOn().whenComplete((taken, failure) -> rehearsed(begun, console, failure));
        } else if (times.isWanted()) {
            background.later("start-times", times.stay(), console::askToQuit);
        }
    }

    private static void rehearsed(Begun begun, Console console, @Nullable Throwable failure) {
        if (failure == null) {
            console.askToQuit();
        } else {
            begun.failure().set(new CompletionException(failure));
            Platform.exit();
        }
    }
}
