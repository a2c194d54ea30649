package dev.tierdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarFingerprintTest {
    @TempDir
    private Path folder;

    @Test
    void aByteInAClassChangesIt() throws IOException {
        Path jar = jar("tierdesk.jar", "old");
        String before = JarFingerprint.of(List.of(jar));

        jar("tierdesk.jar", "new");

        assertThat(JarFingerprint.of(List.of(jar))).isNotEqualTo(before).hasSize(8);
    }

    @Test
    void aChangedLibraryChangesIt() throws IOException {
        Path program = jar("tierdesk.jar", "same");
        Path library = jar("library.jar", "old");
        String before = JarFingerprint.of(List.of(program, library));

        jar("library.jar", "new");

        assertThat(JarFingerprint.of(List.of(program, library))).isNotEqualTo(before);
    }

    @Test
    void anotherNameChangesIt() throws IOException {
        assertThat(JarFingerprint.of(List.of(jar("h2-2.5.251.jar", "same"))))
                .isNotEqualTo(JarFingerprint.of(List.of(jar("h2-2.5.252.jar", "same"))));
    }

    @Test
    void aCopyElsewhereAtAnotherTimeHasTheSame() throws IOException {
        Path jar = jar("tierdesk.jar", "same");
        Path library = jar("library.jar", "library");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path copy = Files.copy(jar, elsewhere.resolve("tierdesk.jar"));
        Files.setLastModifiedTime(copy, FileTime.from(Instant.EPOCH));

        assertThat(JarFingerprint.of(List.of(copy, library))).isEqualTo(JarFingerprint.of(List.of(library, jar)));
    }

    @Test
    void whatIsNoJarIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "This is no jar, but it is long enough to be one.");
        Path empty = Files.createFile(folder.resolve("empty.jar"));
        Path cut = jar("cut.jar", "old");
        byte[] whole = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOfRange(whole, whole.length - 30, whole.length));

        assertThatThrownBy(() -> JarFingerprint.of(List.of(text)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text.jar");
        assertThatThrownBy(() -> JarFingerprint.of(List.of(empty))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> JarFingerprint.of(List.of(cut))).isInstanceOf(IOException.class);
    }

    @Test
    void aCacheFitsTheJarsItWasMadeOfAndNoOthers() throws IOException {
        Path jar = jar("tierdesk.jar", "old");
        String madeOf = JarFingerprint.of(List.of(jar));
        assertThat(AotCache.fits(madeOf, jar.toString())).isTrue();

        jar("tierdesk.jar", "new");
        assertThat(AotCache.fits(madeOf, jar.toString())).isFalse();

        Files.delete(jar);
        assertThat(AotCache.fits(madeOf, jar.toString())).isFalse();
    }

    @Test
    void theStartWithoutCacheKeepsEveryOtherOption() {
        List<String> options = List.of(
                "-XX:+UseSerialGC", "-XX:AOTCache=/opt/tierdesk.aot", "-D" + AotCache.MADE_OF + "=0123abcd", "-Dx=y");

        List<String> command = AotCache.command(options, "tierdesk.jar", List.of("--version"));

        assertThat(command.subList(1, command.size())).containsExactly(
                "-XX:+UseSerialGC", "-Dx=y", "-classpath", "tierdesk.jar", "dev.tierdesk.Main", "--version");
    }

    private Path jar(String name, String text) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            ZipEntry entry = new ZipEntry("Version.class");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            out.putNextEntry(entry);
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return jar;
    }
}
