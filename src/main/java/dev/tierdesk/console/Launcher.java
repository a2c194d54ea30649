package dev.tierdesk.console;

import dev.tierdesk.console.instance.OnlyInstance;
import dev.tierdesk.console.instance.Request;
import dev.tierdesk.console.instance.Start;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Starts the toolkit for the console or the tour; keeps JavaFX out of [dev.tierdesk.Main].
public final class Launcher {
    private Launcher() {}

    /// Opens the console and returns when it is closed; or hands what is wanted to the one that is open.
    ///
    /// @param dataDir folder for everything the program keeps; null for the system's own
    /// @param wanted one request at least
    public static Start console(@Nullable Path dataDir, List<Request> wanted) {
        Directories directories = directories(dataDir);
        Start start = OnlyInstance.start(directories.state(), wanted, OnlyInstance.PATIENCE);
        if (start instanceof Start.First(OnlyInstance instance)) {
            try (instance) {
                ConsoleApp.open(instance, directories);
            } catch (NoToolkitException e) {
                LoggerFactory.getLogger(Launcher.class).warn("no window can be opened", e);
                return new Start.NoWindow();
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(Launcher.class).error("the console ended unexpectedly", e);
                throw e;
            }
        }
        return start;
    }

    /// Says something in a small window, and returns when that is closed; nothing where there is no toolkit for it.
    ///
    /// @param messages those of [dev.tierdesk.console.instance]
    public static void say(Messages messages, String words) {
        try {
            Notice.open(messages, words);
        } catch (RuntimeException | LinkageError e) {
            return; // no display, or no toolkit that fits it: the terminal has the words
        }
    }

    /// Takes the tour on JavaFX's own headless platform.
    ///
    /// @return how many pictures there are in `directory` now
    public static int tour(Path directory) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createTempDirectory("tierdesk-tour");
        Directories directories = Directories.below(folder);
        LogFile.start(directories.state());
        int pictures = Tour.take(directory, directories).size();
        remove(folder);
        return pictures;
    }

    /// Removes a folder and what is in it.
    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) { // Windows keeps what is open, as the log
            LoggerFactory.getLogger(Launcher.class).info("{} stays", folder, e);
        }
    }

    /// Where the program keeps its things.
    static Directories directories(@Nullable Path dataDir) {
        return dataDir != null
                ? Directories.below(dataDir)
                : Directories.ofSystem(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")));
    }
}
