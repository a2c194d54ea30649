package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.Main;
import dev.tierdesk.document.Demo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands as a terminal starts them, in a process that has no JavaFX at all.
class WithoutJavaFxTest {
    private static final List<String> CONSOLE = List.of("openjfx", "javafx", "atlantafx", "controlsfx", "ikonli",
            "testfx");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void commandsNeedNoJavaFxAndLogNothing() throws IOException, InterruptedException {
        Command quote = run("quote", "--demo", "--plan", "aforo-graduated", "--quantity", "api_calls=15000");
        assertThat(quote.err()).isEmpty();
        assertThat(quote.out().lines().toList().getLast()).startsWith("Total").endsWith("107.00 USD");
        assertThat(quote.exit()).isZero();

        Path demo = Files.write(folder.resolve("demo.tierdesk"), Demo.bytes());
        Command unknown = run("import", demo.toString(), "--catalog", "Nowhere", "--data-dir", folder.toString());
        assertThat(unknown.err().strip()).isEqualTo("There is no catalog \"Nowhere\" on this computer.");
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.exit()).isEqualTo(3);

        Command tour = run("tour", demo.resolve("pictures").toString());
        assertThat(tour.err().strip()).endsWith("is no folder that can be made or written to").doesNotContain("\tat ");
        assertThat(tour.exit()).isEqualTo(3);
    }

    private Command run(String... args) throws IOException, InterruptedException {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String plain = Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> CONSOLE.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(plain).isNotEqualTo(all);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en", "-cp", plain, Main.class.getName()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int exit = process.waitFor();
        return new Command(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
