package dev.tierdesk.console.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.Main;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program, started from a terminal while a window is open, in a process that has no JavaFX at all.
class SecondStartTest {
    private static final List<String> CONSOLE =
            List.of("openjfx", "javafx", "atlantafx", "controlsfx", "ikonli", "testfx");

    private final BlockingQueue<Request> asked = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void handsTheFilesToTheWindowAndEnds() throws Exception {
        Start.First first = (Start.First) OnlyInstance.start(
                folder.resolve("state"), List.of(new Request.Show()), Duration.ofSeconds(30));
        try (OnlyInstance instance = first.instance()) {
            instance.listen();
            instance.deliverTo(asked::add);

            assertThat(run("--data-dir", ".", "one.tierdesk", "TWO.TIERDESK")).isEqualTo(new Ended(0, ""));
            assertThat(run("--data-dir", ".")).isEqualTo(new Ended(0, ""));
        }
        assertThat(asked).containsExactly(new Request.Show(), new Request.Open(folder.resolve("one.tierdesk")),
                new Request.Open(folder.resolve("TWO.TIERDESK")), new Request.Show());
    }

    @Test
    void saysWhenTheWindowDoesNotAnswer() throws Exception {
        try (FileChannel lock = SocketPlace.in(folder.resolve("state")).openLock()) {
            assertThat(lock.tryLock()).isNotNull();

            Ended ended = run("--data-dir", ".", "one.tierdesk");

            assertThat(ended.exit()).isEqualTo(1);
            assertThat(ended.said().strip())
                    .startsWith("Tierdesk is running already, but does not answer.")
                    .hasLineCount(1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhereNoWindowCanBeOpened() throws Exception {
        ProcessBuilder builder = java(entry -> true, List.of("--enable-native-access=ALL-UNNAMED"), "--data-dir", ".");
        builder.environment().put("DISPLAY", ":nowhere");
        builder.environment().remove("WAYLAND_DISPLAY");

        assertThat(ended(builder)).isEqualTo(new Ended(3, """
                No window can be opened here: that needs a display, and on Linux GTK 3. Commands need neither: \
                tierdesk --help, tierdesk tour DIR
                """));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatThisComputerCannotNameIsRefused() throws Exception {
        ProcessBuilder builder = java(entry -> true, List.of("-Dglass.platform=Headless"), "--data-dir");
        builder.environment().put("LC_ALL", "C");
        builder.command().addAll(0, List.of("sh", "-c", "exec \"$@\" \"$(printf 'f\\303\\274r')\"", "sh"));

        assertThat(ended(builder)).isEqualTo(
                new Ended(2, "This cannot be the name of a file or folder, or it is longer than 4,096 bytes.\n"));
    }

    @Test
    void theFolderStandsBeforeFilesAndAfterACommand() throws Exception {
        for (List<String> args : List.of(List.of("--data-dir"), List.of("--data-dir", ".", "price.csv"),
                List.of("--data-dir", ".", "check", "--demo"))) {
            Ended ended = run(args.toArray(String[]::new));

            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.said()).startsWith("--data-dir needs a folder").hasLineCount(1);
        }
    }

    @Test
    void behindACatalogFileThereAreOnlyMoreOfThem() throws Exception {
        Ended ended = run("one.tierdesk", "prices.csv");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).startsWith("Behind a .tierdesk file").contains("tierdesk import").hasLineCount(1);
    }

    @Test
    void aNameThatEndsOtherwiseIsACommand() throws Exception {
        assertThat(run("price.csv").exit()).isEqualTo(2);
        assertThat(run("one.tierdesk", "check").exit()).isEqualTo(2);
    }

    private Ended run(String... args) throws IOException, InterruptedException {
        return ended(java(entry -> CONSOLE.stream().noneMatch(entry::contains),
                List.of("-Dglass.platform=Headless"), args));
    }

    /// @param libraries which of the class path it has
    private ProcessBuilder java(Predicate<String> libraries, List<String> options, String... args) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classPath = Arrays.stream(all.split(File.pathSeparator))
                .filter(libraries)
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Duser.language=en"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    private Ended ended(ProcessBuilder java) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = java.redirectOutput(said.toFile()).start();
        return new Ended(process.waitFor(), Files.readString(said, UTF_8));
    }

    private record Ended(int exit, String said) {}
}
