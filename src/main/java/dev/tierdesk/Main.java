package dev.tierdesk;

import dev.tierdesk.cli.CommandLineInterface;
import dev.tierdesk.console.Launcher;
import dev.tierdesk.console.instance.Request;
import dev.tierdesk.console.instance.Start;
import dev.tierdesk.document.Document;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Where Tierdesk starts: without a command, or with the names of native documents, the console; with a command the
/// command line, which loads no JavaFX.
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
        if (args.size() == 2 && args.getFirst().equals("tour")) {
            return tour(Path.of(args.get(1)));
        }
        String dataDir = args.size() >= 2 && args.getFirst().equals(DATA_DIR) ? args.get(1) : null;
        List<String> files = dataDir == null ? args : args.subList(2, args.size());
        if (!files.stream().allMatch(Document::isNamed)) {
            if (args.getFirst().equals(DATA_DIR)) {
                return complain("instance.data-dir", 2);
            }
            if (Document.isNamed(args.getFirst())) {
                return complain("instance.other-file", 2);
            }
            return CommandLineInterface.ofSystem().run(args.toArray(String[]::new));
        }
        return console(dataDir, files);
    }

    private static int console(@Nullable String dataDir, List<String> files) throws IOException {
        if (hasDisplay()) {
            return window(dataDir, files);
        }
        String pictures = System.getProperty(TOUR_PROPERTY);
        if (pictures == null) {
            return complain("instance.no-window", 3);
        }
        int exit = tour(Path.of(pictures));
        return exit == 0 ? CommandLineInterface.ofSystem().demoQuote() : exit;
    }

    /// The window of this start, or that of the one before it, which then gets the files.
    private static int window(@Nullable String dataDir, List<String> files) {
        List<Request> wanted = new ArrayList<>();
        @Nullable Path folder;
        try {
            folder = dataDir == null ? null : Path.of(dataDir);
            files.forEach(name -> wanted.add(Request.Open.named(name)));
        } catch (IllegalArgumentException e) {
            return complain("instance.no-file", 2);
        }
        if (wanted.isEmpty()) {
            wanted.add(new Request.Show());
        }
        return switch (Launcher.console(folder, wanted)) {
            case Start.First opened -> 0;
            case Start.HandedOver handed -> 0;
            case Start.NotAnswered silent -> {
                int exit = complain("instance.silent", 1);
                Launcher.say(words(), words().get("instance.silent"));
                yield exit;
            }
            case Start.NoWindow nothing -> complain("instance.no-window", 3);
        };
    }

    private static int complain(String key, int exit) {
        System.err.println(words().get(key));
        return exit;
    }

    private static Messages words() {
        return Messages.load(Locale.getDefault(), Locale.ROOT, List.of(Start.class.getPackageName()));
    }

    private static int tour(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            System.err.println("tierdesk: " + directory + " is no folder that can be made or written to");
            return 3;
        }
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
