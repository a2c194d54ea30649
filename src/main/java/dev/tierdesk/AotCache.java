package dev.tierdesk;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The cache of loaded classes that an installed Tierdesk starts from. Java does not compare it with the jars: where
/// one was replaced, the old classes would run.
public final class AotCache {
    /// The system property in which the launcher says what the cache was made of.
    public static final String MADE_OF = "tierdesk.cache-made-of";

    private static final String OPTION = "-XX:AOTCache=";

    private AotCache() {}

    /// Whether this process may run classes that are no longer in the jars.
    static boolean isStale() {
        String madeOf = System.getProperty(MADE_OF);
        return madeOf != null && !fits(madeOf, System.getProperty("java.class.path"));
    }

    /// Whether a cache was made of the jars of a class path.
    static boolean fits(String madeOf, String classPath) {
        try {
            return madeOf.equals(JarFingerprint.of(jars(classPath)));
        } catch (IOException e) {
            return false;
        }
    }

    /// Runs the program again, without the cache, to its end.
    ///
    /// @return its exit code
    static int startWithout(List<String> args) throws IOException {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        Process again = new ProcessBuilder(command(options, System.getProperty("java.class.path"), args))
                .inheritIO()
                .start();
        try {
            return again.waitFor();
        } catch (InterruptedException e) {
            again.destroy();
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    /// @param options that this Java was started with
    static List<String> command(List<String> options, String classPath, List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.stream()
                .filter(option -> !option.startsWith(OPTION) && !option.startsWith("-D" + MADE_OF))
                .forEach(command::add);
        command.addAll(List.of("-classpath", classPath, Main.class.getName()));
        command.addAll(args);
        return command;
    }

    private static List<Path> jars(String classPath) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(classPath).map(Path::of).toList();
    }
}
