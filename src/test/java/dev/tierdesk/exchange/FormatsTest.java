package dev.tierdesk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every format that is registered, also for those that come later.
class FormatsTest {
    /// Below it, the examples of each format: files, and folders for formats that are folders. `README.md` and what
    /// begins with `malformed` or `expected` are none.
    private static final Path EXAMPLES = Path.of("src/test/resources/dev/tierdesk/exchange");

    static List<Format> formats() {
        return Stream.concat(Formats.read().stream(), Formats.written().stream()).map(Format.class::cast).distinct()
                .toList();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Formats.read(folder.getFileName().toString()).isPresent())
                    .flatMap(folder -> children(folder).stream())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyFormatHasANameOfItsOwn() {
        assertThat(formats()).isNotEmpty().extracting(Format::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9-]*"));
        assertThat(Formats.read()).allMatch(format -> Formats.read(format.name()).orElseThrow().equals(format));
        assertThat(Formats.written()).allMatch(format -> Formats.written(format.name()).orElseThrow().equals(format));
        assertThat(Formats.read("nothing")).isEmpty();
        assertThat(Formats.written("nothing")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatHasWordsInBothLanguages(Format format) {
        for (Locale language : Messages.LANGUAGES) {
            assertThat(Messages.load(language, Locale.ROOT, Formats.packages()).has("format." + format.name()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatHasAPage(Format format) {
        assertThat(Path.of("docs/format", format.name() + ".md")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void endingsHaveNoDot(Format format) {
        assertThat(format.extensions()).doesNotHaveDuplicates()
                .allMatch(ending -> ending.matches("[a-z0-9]+(\\.[a-z0-9]+)?"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsTakenForItsFormat(Path example) {
        Source source = Objects.requireNonNull(Source.read(example).value());
        String expected = Objects.requireNonNull(example.getParent()).getFileName().toString();

        assertThat(Formats.read().stream().filter(format -> format.recognises(source)).map(Format::name).findFirst())
                .contains(expected);
    }

    @Test
    void whatIsNotWrittenIsNamedInTheWordsOfItsKind() {
        Catalog demo = Catalog.of(DocumentReader.read(Demo.bytes(), FormatProof.CLOCK).aggregates());
        List<Problem> losses = Formats.written().stream()
                .flatMap(format -> FormatProof.export(format, demo).losses().stream())
                .filter(loss -> loss.code() == ExchangeProblem.OBJECT_NOT_WRITTEN)
                .toList();
        List<String> packages = Stream.concat(Stream.of("dev.tierdesk.words"), Formats.packages().stream()).toList();
        Messages english = Messages.load(Locale.ENGLISH, Locale.ROOT, packages);
        Messages german = Messages.load(Locale.GERMAN, Locale.ROOT, packages);

        assertThat(losses).hasSizeGreaterThan(50).allSatisfy(loss -> {
            assertThat(english.problem(loss)).matches("(Catalog settings|Product|Unit|Plan|Price|Plan version) .*");
            assertThat(german.problem(loss))
                    .matches("(Katalogeinstellungen|Produkt|Einheit|Tarif|Preis|Tarifversion) .*");
        });
    }

    @Test
    void theDemoIsATierdeskDocument() {
        assertThat(Formats.detect(Source.file("x", Demo.bytes()))).map(Format::name).contains("tierdesk");
    }

    @Test
    void nothingRecognisesNothing() {
        for (String text : List.of("", " ", "{}", "[]", "a,b\n1,2\n", "hello", "\u0000\u0001")) {
            assertThat(Formats.detect(Source.file("x", text.getBytes(UTF_8)))).as(text).isEmpty();
        }
    }

    @Test
    @Timeout(60)
    void noFormatThrowsWhenItIsAskedWhetherItRecognises() {
        Random random = new Random(11);
        byte[] large = new byte[8 * 1024 * 1024];
        random.nextBytes(large);
        for (byte[] bytes : List.of(large, "{".repeat(1_000_000).getBytes(UTF_8), "\"".repeat(1_000_000)
                .getBytes(UTF_8))) {
            assertThat(Formats.detect(Source.file("x", bytes))).isEmpty();
        }
        byte[] demo = Demo.bytes();
        for (int i = 0; i < 300; i++) {
            byte[] bytes = demo.clone();
            bytes[random.nextInt(2000)] = (byte) random.nextInt();
            Reading<Source> zip = Source.zip("x.zip", bytes);
            Stream.concat(Stream.of(Source.file("x", bytes)), Stream.ofNullable(zip.value()))
                    .forEach(source -> assertThat(Formats.read()).allSatisfy(format -> format.recognises(source)));
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString()
                    .matches("README\\.md|(malformed|expected).*")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
