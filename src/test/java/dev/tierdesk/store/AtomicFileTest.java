package dev.tierdesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.csv"), "old");

        AtomicFile.write(file, "new".getBytes(UTF_8));

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("prices.csv");
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.createDirectory(taken.resolve("by a folder"));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> AtomicFile.write(taken, "new".getBytes(UTF_8)));
        assertThat(taken).isNotEmptyDirectory();
        assertThat(names()).containsExactly("taken");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aSymbolicLinkIsReplacedAndItsTargetKept() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        AtomicFile.write(link, "new".getBytes(UTF_8));

        assertThat(target).hasContent("kept");
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPrivateFileIsForItsOwnerOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("private"), "old");

        AtomicFile.writePrivate(file, "new".getBytes(UTF_8));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList().stream();
        }
    }
}
