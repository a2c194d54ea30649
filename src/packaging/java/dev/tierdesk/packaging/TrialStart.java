package dev.tierdesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts an image as a person would: a command, and the window, which nobody sees.
///
/// @param program the launcher of the window
/// @param commands the launcher of the command line
/// @param scratch folder for what the trial leaves
record TrialStart(Path program, Path commands, Path scratch) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// The class that starts the window; the tour alone would not have it.
    private static final String WINDOW = "dev.tierdesk.console.ConsoleApp ";
    /// What the program notes when its window can be used; a little later it leaves by itself.
    private static final String COMPLETE = "complete ";
    private static final String FROM_CACHE = "shared objects file";

    /// Of an image that lies at `image`.
    static TrialStart of(Project project, Path image) {
        Host host = project.host();
        return new TrialStart(
                host.launcher(image, host.program()), host.launcher(image, Host.CLI), project.work().resolve("trial"));
    }

    /// Fails if anything is not as it should be.
    void run() throws IOException, InterruptedException {
        Trees.delete(scratch);
        Files.createDirectories(scratch);
        quote();
        window();
    }

    private void quote() throws IOException, InterruptedException {
        List<String> command = List.of(
                commands.toString(), "quote", "--demo", "--plan", "aforo-graduated", "--quantity", "api_calls=15000");
        String said = Run.output(command, Map.of());
        check(said.contains("107.00 USD"), "the quote of the demo is not 107.00 USD:\n" + said);
    }

    /// Waits until the window, which asks its first question, has come with classes from the cache and has gone.
    private void window() throws IOException, InterruptedException {
        Path classes = scratch.resolve("classes.log");
        Path times = scratch.resolve("times.txt");
        String options = "-Dglass.platform=Headless -Dprism.order=sw -Xlog:class+load:file=" + classes.getFileName()
                + " -Dtierdesk.start-times=" + times.getFileName();
        List<String> command = List.of(program.toString(), "--data-dir", scratch.resolve("data").toString());
        Process process = Run.program(command, Map.of("JAVA_TOOL_OPTIONS", options))
                .directory(scratch.toFile())
                .redirectOutput(scratch.resolve("said.log").toFile())
                .start();
        try {
            await(COMPLETE, times, process);
            if (Host.current() == Host.LINUX && Run.has("renice")) {
                check(niceOfCompiler(process) == Launchers.COMPILER_NICE, "the optimizing compiler does not step back");
            }
            String window = await(WINDOW, classes, process);
            check(window.contains(FROM_CACHE), "the cache is not used: " + window);
            check(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "the window does not close");
        } finally {
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        String log = Files.readString(scratch.resolve("data/state/tierdesk.log"));
        check(!log.contains(" ERROR "), "the log tells of errors:\n" + log);
    }

    /// From field 19 of `proc_pid_stat(5)`, which follows the thread's name in brackets as the 17th.
    private static int niceOfCompiler(Process process) throws IOException {
        for (Path thread : Trees.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            String stat = Files.readString(thread.resolve("stat"));
            if (stat.contains("(C2 ")) {
                return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
            }
        }
        throw new IllegalStateException("no optimizing compiler in " + process);
    }

    private String await(String name, Path classes, Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.exists(classes)) {
                for (String line : Files.readAllLines(classes)) {
                    if (line.contains(name)) {
                        return line;
                    }
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("no window came up:\n" + Files.readString(scratch.resolve("said.log")));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
