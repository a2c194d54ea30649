package dev.tierdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programs that scripts beside the build start from their sources still fit the program that they measure.
class StartBenchesTest {
    @TempDir
    Path classes;

    @Test
    void theyCompile() throws IOException {
        StringWriter told = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            boolean compiled = compiler.getTask(told, files, null, options, null,
                    files.getJavaFileObjectsFromPaths(sources())).call();

            assertThat(compiled).as(told.toString()).isTrue();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> programs = Files.list(Path.of("src/bench/start"))) {
            return Stream.concat(programs, Stream.of(Path.of("src/bench/java/dev/tierdesk/LargeCatalog.java")))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
