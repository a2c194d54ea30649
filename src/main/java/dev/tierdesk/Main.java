package dev.tierdesk;

import dev.tierdesk.cli.CommandLineInterface;
import dev.tierdesk.console.Launcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Where Tierdesk starts: without a command the console, with one the command line, which loads no JavaFX.
public final class Main {
    /// Where plain `mvn` wants the pictures of the tour when there is no display.
    private static final String TOUR_PROPERTY = "tierdesk.tour";

    private static final String DATA_DIR = "--data-dir";

    private Main() {}

    public static void main(String[] args) throws IOException {
        List<String> words = Arrays.asList(args);
        int exit = AotCache.isStale() ? startWithoutCache(words) : run(words);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int startWithoutCache(List<String> args) throws IOException {
        System.err.println("tierdesk: some of its files were replaced, so it starts slowly. Better install it again.");
        return AotCache.startWithout(args);
    }

    private static int run(List<String> args) throws IOException {
        List<String> files = new ArrayList<>(args);
        String dataDir = null;
        if (files.size() >= 2 && files.getFirst().equals(DATA_DIR)) {
            files.removeFirst();
            dataDir = files.removeFirst();
        }
        if (args.size() == 2 && args.getFirst().equals("tour")) {
            return tour(Path.of(args.get(1)));
        }
        if (!files.isEmpty() && !files.getFirst().endsWith(".tierdesk")) {
            return CommandLineInterface.ofSystem().run(args.toArray(String[]::new));
        }
        return console(dataDir, files);
    }

    private static int console(@Nullable String dataDir, List<String> files) throws IOException {
        if (hasDisplay()) {
            Launcher.console(dataDir, files);
            return 0;
        }
        String pictures = System.getProperty(TOUR_PROPERTY);
        if (pictures == null) {
            System.err.println("tierdesk: there is no display. Its commands need none: tierdesk --help, tierdesk tour DIR");
            return 3;
        }
        int exit = tour(Path.of(pictures));
        return exit == 0 ? CommandLineInterface.ofSystem().demoQuote() : exit;
    }

    private static int tour(Path directory) throws IOException {
        int pictures;
        try {
            pictures = Launcher.tour(directory);
        } catch (CompletionException e) {
            e.printStackTrace();
            System.err.println("tierdesk: the tour failed, see above");
            return 3;
        }
        System.out.println("No window was opened: the tour took " + pictures + " pictures, in " + directory + ".");
        return 0;
    }

    /// Linux shows windows only where one of these says on what; other systems always do.
    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getProperty("glass.platform") != null
                || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
