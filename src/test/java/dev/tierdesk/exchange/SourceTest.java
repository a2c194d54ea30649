package dev.tierdesk.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
    private static final byte[] TEXT = "text".getBytes(UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsReadWhole() throws IOException {
        Path file = Files.write(folder.resolve("prices.csv"), TEXT);

        Source source = read(file);

        assertThat(source.name()).isEqualTo("prices.csv");
        assertThat(source.isFolder()).isFalse();
        assertThat(source.bytes()).isEqualTo(TEXT);
    }

    @Test
    void aFolderIsReadWithAllBelowItInTheOrderOfTheNames() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        Files.write(folder.resolve("b/c/d.json"), TEXT);
        Files.write(folder.resolve("a.json"), TEXT);

        Source source = read(folder);

        assertThat(source.isFolder()).isTrue();
        assertThat(source.files().keySet()).containsExactly("a.json", "b/c/d.json");
        assertThat(source.bytes()).isEmpty();
    }

    @Test
    void namesThatBeginWithADotAreLeftOut() throws IOException {
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.write(folder.resolve(".git/objects/a"), TEXT);
        Files.write(folder.resolve(".hidden"), TEXT);
        Files.write(folder.resolve("a.json"), TEXT);

        assertThat(read(folder).files().keySet()).containsExactly("a.json");
        assertThat(unzipped(zip(Map.of("a.json", TEXT, ".hidden", TEXT, "__MACOSX/._a.json", TEXT))).files().keySet())
                .containsExactly("a.json");
    }

    @Test
    void aSymbolicLinkBelowAFolderIsNotFollowedButRefused(@TempDir Path elsewhere) throws IOException {
        Files.write(elsewhere.resolve("secret.json"), TEXT);
        Files.write(folder.resolve("a.json"), TEXT);
        Files.createSymbolicLink(folder.resolve(".hidden"), elsewhere);
        assertThat(read(folder).files().keySet()).containsExactly("a.json");

        for (Path target : List.of(elsewhere.resolve("secret.json"), elsewhere, folder)) {
            Path link = Files.createSymbolicLink(folder.resolve("link"), target);

            assertThat(Source.read(folder).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ExchangeProblem.SOURCE_LINK);
                assertThat(problem.arguments()).containsEntry("found", "link");
            });
            Files.delete(link);
        }
    }

    @Test
    void aFolderMayBeNamedByASymbolicLink(@TempDir Path elsewhere) throws IOException {
        Files.write(folder.resolve("a.json"), TEXT);
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        assertThat(read(link).files().keySet()).containsExactly("a.json");
    }

    @Test
    void whatIsNotThereOrNoFileIsRefused() {
        assertThat(code(Source.read(folder.resolve("missing")))).isEqualTo(ExchangeProblem.SOURCE_UNREADABLE);
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device));
        assertThat(code(Source.read(device))).isEqualTo(ExchangeProblem.SOURCE_UNREADABLE);
    }

    @Test
    @Timeout(30)
    @HostileInput
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Source.MAXIMUM_BYTES + 1L);
        }

        assertThat(code(Source.read(large))).isEqualTo(ExchangeProblem.SOURCE_TOO_LARGE);
        assertThat(code(Source.read(folder))).isEqualTo(ExchangeProblem.SOURCE_TOO_LARGE);
    }

    @Test
    void aWorkbookIsOneFileAlsoWhereItIsCalledAnArchive() throws IOException {
        byte[] workbook = zip(Map.of("[Content_Types].xml", TEXT, "xl/workbook.xml", TEXT));
        Path file = Files.write(folder.resolve("prices.zip"), workbook);

        Source source = value(Source.read(file));

        assertThat(source.isFolder()).isFalse();
        assertThat(source.bytes()).isEqualTo(workbook);
    }

    @Test
    void anArchiveIsReadAsTheFolderInIt() throws IOException {
        Path file = Files.write(folder.resolve("Shop.ZIP"),
                zip(Map.of("b/c.json", TEXT, "a.json", TEXT, "b/", new byte[0])));

        Source source = read(file);

        assertThat(source.isFolder()).isTrue();
        assertThat(source.files().keySet()).containsExactly("a.json", "b/c.json");
        assertThat(source.files().get("a.json")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "a/..", "/etc/passwd", "a\\b", "..\\a", "a\u0000b", "a\nb",
            "a\u0085b"})
    @HostileInput
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) {
        Problem problem = problem(Source.zip("x.zip", zip(Map.of(name, TEXT))));

        assertThat(problem.code()).isEqualTo(ExchangeProblem.SOURCE_NAME);
        assertThat(problem.arguments()).containsEntry("found", name);
    }

    @Test
    void dotsWithinANameLeadNowhere() {
        assertThat(unzipped(zip(Map.of("a..b.json", TEXT))).files().keySet()).containsExactly("a..b.json");
    }

    @Test
    @HostileInput
    void aNameThatIsThereTwiceIsRefused() {
        byte[] twice = new String(zip(Map.of("a1.json", TEXT, "a2.json", TEXT)), ISO_8859_1)
                .replace("a2.json", "a1.json")
                .getBytes(ISO_8859_1);

        assertThat(code(Source.zip("x.zip", twice))).isEqualTo(ExchangeProblem.SOURCE_NAME);
    }

    @Test
    @Timeout(30)
    @HostileInput
    void anArchiveThatUnpacksToTooMuchIsRefused(TestReporter inputs) {
        byte[] zeros = new byte[Source.MAXIMUM_BYTES];
        assertThat(code(Source.zip("x.zip", zip(Map.of("a", new byte[Source.MAXIMUM_BYTES + 1])))))
                .isEqualTo(ExchangeProblem.SOURCE_TOO_LARGE);
        assertThat(code(Source.zip("x.zip", zip(Map.of("a/", new byte[Source.MAXIMUM_BYTES + 1])))))
                .isEqualTo(ExchangeProblem.SOURCE_TOO_LARGE);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            many.put("a" + i, zeros);
        }
        assertThat(code(Source.zip("x.zip", zip(many)))).isEqualTo(ExchangeProblem.SOURCE_TOO_LARGE);
        inputs.publishEntry("inputs", "3");
    }

    @Test
    @HostileInput
    void anArchiveOfNothingIsRefused(TestReporter inputs) {
        assertThat(code(Source.zip("x.zip", new byte[0]))).isEqualTo(ExchangeProblem.SOURCE_DAMAGED);
        assertThat(code(Source.zip("x.zip", TEXT))).isEqualTo(ExchangeProblem.SOURCE_DAMAGED);
        assertThat(code(Source.zip("x.zip", zip(Map.of("a/", new byte[0]))))).isEqualTo(ExchangeProblem.SOURCE_DAMAGED);
        inputs.publishEntry("inputs", "3");
    }

    @Test
    @Timeout(60)
    @DamagedInput
    void damagedArchivesAreReadOrRefused(TestReporter inputs) {
        byte[] good = zip(Map.of("a.json", "text ".repeat(100).getBytes(UTF_8), "b/c.json", TEXT));
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            byte[] bad = good.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            Reading<Source> reading = Source.zip("x.zip", bad);
            assertThat(reading.value() == null).isEqualTo(!reading.problems().isEmpty());
        }
        for (int length = 0; length < good.length; length++) {
            Source.zip("x.zip", Arrays.copyOf(good, length));
        }
        inputs.publishEntry("inputs", String.valueOf(5000 + good.length));
    }

    private static Source read(Path path) {
        return value(Source.read(path));
    }

    private static Source unzipped(byte[] bytes) {
        return value(Source.zip("x.zip", bytes));
    }

    private static Source value(Reading<Source> reading) {
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.value());
    }

    private static Object code(Reading<Source> reading) {
        return problem(reading).code();
    }

    private static Problem problem(Reading<Source> reading) {
        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().getFirst();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
