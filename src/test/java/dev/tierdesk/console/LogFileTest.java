package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.tierdesk.words.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class LogFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void beginsWithWhatRunsOnWhat() throws IOException {
        assertThat(logged(null)).contains(Version.line())
                .contains("Java " + System.getProperty("java.runtime.version")).contains(System.getProperty("os.name"));
    }

    @Test
    void nothingReachesTheTerminalFromThreadsThatLogWhileItIsStarted() throws IOException, InterruptedException {
        Path terminal = folder.resolve("terminal.txt");

        assertThat(LogFileProcess.start(folder, terminal).waitFor()).isZero();

        assertThat(terminal).isEmptyFile();
        assertThat(folder.resolve("tierdesk.log")).isNotEmptyFile();
    }

    @Test
    void hasThePlacesOfAFailureAndItsCausesButNotWhatTheySay() throws IOException {
        String log = logged(new IllegalStateException("price 0.0085", new NumberFormatException("in 12.50 EUR")));

        assertThat(log).contains("java.lang.IllegalStateException\n    at dev.tierdesk.console.LogFileTest.")
                .contains("Caused by: java.lang.NumberFormatException\n")
                .doesNotContain("0.0085")
                .doesNotContain("12.50");
    }

    @Test
    void hasTheWordsOfTheJavaRuntime() throws IOException {
        assertThat(logged(new OutOfMemoryError("Java heap space")))
                .contains("java.lang.OutOfMemoryError: Java heap space\n");
    }

    private String logged(@Nullable Throwable failure) throws IOException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        LogFile.start(folder, context);
        Logger logger = context.getLogger("test");
        logger.error("unexpected", failure);
        context.stop();
        return Files.readString(folder.resolve("tierdesk.log"));
    }
}
