package dev.tierdesk.console;

import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts the console: `--data-dir` (named parameter) keeps everything below one folder; a file is opened.
public final class ConsoleApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 700;

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        Directories directories = named.containsKey("data-dir")
                ? Directories.below(Path.of(named.get("data-dir")))
                : Directories.ofSystem(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        LogFile.start(directories.state());
        PreferencesModel preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), System.getProperty("user.name", ""));
        Messages messages = ConsoleMessages.load(preferences.value().get(), Locale.getDefault());
        AtomicReference<Console> started = new AtomicReference<>();
        FxBackground background = new FxBackground(failure -> started.get().failed(failure));
        Console console = new Console(
                stage, directories, Clock.systemUTC(), ZoneId.systemDefault(), background, preferences, messages);
        started.set(console);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> console.failed(failure));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setOnCloseRequest(e -> {
            e.consume();
            console.askToQuit();
        });
        stage.setOnHidden(e -> {
            background.close();
            Platform.exit();
        });
        stage.show();
        getParameters().getUnnamed().stream().findFirst().ifPresentOrElse(
                file -> console.opened(Path.of(file)), console::start);
    }
}
