package dev.tierdesk.console.instance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// A start of the program in a process of its own: says what it came to, as the class of its [Start], and, where it is
/// the first instance, waits until its input ends.
final class InstanceProcess {
    private InstanceProcess() {}

    static Process start(Path state, Path file) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
        try {
            return new ProcessBuilder(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                            "-cp", classPath, InstanceProcess.class.getName(), state.toString(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Start start = OnlyInstance.start(
                Path.of(arguments[0]), List.of(Request.Open.named(arguments[1])), OnlyInstance.PATIENCE);
        if (start instanceof Start.First(OnlyInstance instance)) {
            instance.listen();
        }
        System.out.println(start.getClass().getSimpleName());
        if (start instanceof Start.First(OnlyInstance instance)) {
            try (instance) {
                System.out.println(System.in.read());
            }
        }
    }
}
