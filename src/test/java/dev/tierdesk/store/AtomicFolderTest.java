package dev.tierdesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFolderTest {
    private final Path root;
    private final Path folder;

    AtomicFolderTest(@TempDir Path root) {
        this.root = root;
        folder = root.resolve("shop");
    }

    @Test
    void aNewFolderHoldsTheFilesAndNothingElse() throws IOException {
        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "2", "prices/growth/b.json", "3"),
                AtomicFolderTest::isOwn);

        assertThat(content(folder)).containsExactlyInAnyOrderEntriesOf(
                Map.of("mark", "1", "units/a.json", "2", "prices/growth/b.json", "3"));
        assertThat(content(root)).hasSize(3);
    }

    @Test
    void filesAreReplacedAndThoseOfAnEarlierExportRemoved() throws IOException {
        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "2", "units/deep/b.json", "3"),
                AtomicFolderTest::isOwn);
        Files.writeString(folder.resolve("README.md"), "mine");
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "mine");

        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "new", "products/c.json", "4"),
                AtomicFolderTest::isOwn);

        assertThat(content(folder)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "mark", "1", "units/a.json", "new", "products/c.json", "4", "README.md", "mine", ".git/config",
                "mine"));
        assertThat(folder.resolve("units/deep")).doesNotExist();
    }

    @Test
    void aFolderThatIsNoEarlierExportLosesNothing() throws IOException {
        Files.createDirectories(folder.resolve("units"));
        Files.writeString(folder.resolve("units/mine.json"), "mine");

        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "2"), AtomicFolderTest::isOwn);

        assertThat(content(folder)).containsEntry("units/mine.json", "mine").hasSize(3);
    }

    @Test
    void filesThatDoNotChangeAreNotTouched() throws IOException {
        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "2"), AtomicFolderTest::isOwn);
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(folder.resolve("mark"), longAgo);

        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "3"), AtomicFolderTest::isOwn);

        assertThat(Files.getLastModifiedTime(folder.resolve("mark"))).isEqualTo(longAgo);
        assertThat(content(folder)).containsEntry("units/a.json", "3");
    }

    @Test
    void whereAFileCannotBeReplacedEverythingIsAsBefore() throws IOException {
        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "2", "units/gone.json", "3"),
                AtomicFolderTest::isOwn);
        Files.createDirectories(folder.resolve("units/z.json/folder"));
        Map<String, String> before = content(folder);

        assertThatExceptionOfType(IOException.class).isThrownBy(() ->
                AtomicFolder.write(folder, files("mark", "new", "units/a.json", "new", "units/z.json", "new"),
                        AtomicFolderTest::isOwn));

        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void whereAFileStandsInTheWayOfAFolderEverythingIsAsBefore() throws IOException {
        AtomicFolder.write(folder, files("mark", "1", "units/a.json", "2"), AtomicFolderTest::isOwn);
        Files.writeString(folder.resolve("prices"), "no folder");
        Map<String, String> before = content(folder);

        assertThatExceptionOfType(IOException.class).isThrownBy(() ->
                AtomicFolder.write(folder, files("mark", "new", "prices/a.json", "new"), AtomicFolderTest::isOwn));

        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenThroughASymbolicLink(@TempDir Path elsewhere) throws IOException {
        AtomicFolder.write(folder, files("mark", "1"), AtomicFolderTest::isOwn);
        Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("units"), elsewhere);
        Files.createSymbolicLink(folder.resolve("link.json"), elsewhere.resolve("secret"));
        Files.createSymbolicLink(root.resolve("alias"), folder);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFolder.write(folder, files("mark", "1", "units/a.json", "2"),
                        AtomicFolderTest::isOwn));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFolder.write(root.resolve("alias"), files("mark", "1"),
                        AtomicFolderTest::isOwn));
        AtomicFolder.write(folder, files("mark", "1", "link.json", "2"), AtomicFolderTest::isOwn);

        assertThat(elsewhere.resolve("secret")).hasContent("secret");
        assertThat(elsewhere.resolve("a.json")).doesNotExist();
        assertThat(Files.isSymbolicLink(folder.resolve("link.json"))).isFalse();
        assertThat(folder.resolve("link.json")).hasContent("2");
    }

    @Test
    void aFileInThePlaceOfTheFolderStays() throws IOException {
        Files.writeString(folder, "file");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFolder.write(folder, files("mark", "1"), AtomicFolderTest::isOwn));

        assertThat(folder).hasContent("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "..", "../a", "a/../b", "/a", "a/", "a//b", ".hidden", "a/.git/b", "a.", "a ", "con", "NUL.json", "a:b",
                "a\\b", "a*b",
        "a\u0000b", "a\nb", "\u00fc"
    })
    void namesThatNotEverySystemTakesAreRefused(String path) throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtomicFolder.write(folder, files("mark", "1", path, "2"), AtomicFolderTest::isOwn));
        assertThat(Files.exists(folder, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(content(root)).isEmpty();
    }

    private static boolean isOwn(String path) {
        return path.startsWith("units/");
    }

    private static SequencedMap<String, byte[]> files(String... pathsAndContents) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(UTF_8));
        }
        return files;
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
