package dev.tierdesk.packaging;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/// Tools of the JDK, run in this process, and other programs.
final class Run {
    private Run() {}

    /// Runs a tool of the JDK; what it says is shown if it fails.
    static void tool(String name, List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int exit = ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(name + " ended with " + exit + ":\n" + said);
        }
    }

    /// Whether the system finds a program by its name.
    static boolean has(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// A program without a display, so that nothing opens a window.
    static ProcessBuilder program(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(
                List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        return builder;
    }

    /// Runs a program to its end.
    ///
    /// @return what it said
    static String output(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Process process = program(command, environment).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ":\n" + said);
        }
        return said;
    }
}
