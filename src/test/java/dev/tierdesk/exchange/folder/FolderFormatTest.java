package dev.tierdesk.exchange.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderFormatTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T10:00:00Z"), ZoneOffset.UTC);
    private static final Path SMALL = Path.of("src/test/resources/dev/tierdesk/exchange/folder/small");

    private final FolderFormat format = new FolderFormat();
    private final Catalog present = RandomCatalog.of(1);

    @Test
    void twoHundredRandomCatalogsComeBackByteForByte() {
        for (long seed = 0; seed < 200; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            SequencedMap<String, byte[]> files = write(catalog);
            Catalog read = read(files);
            assertThat(DocumentWriter.write(read)).as("seed %d", seed).isEqualTo(DocumentWriter.write(catalog));
            assertThat(texts(write(read))).as("seed %d", seed).isEqualTo(texts(files));
            assertThat(files.keySet()).hasSize(catalog.aggregates().size() + 1).allMatch(format::owns);
        }
    }

    @Test
    void ofAFolderThatIsNotImportedAgainIsSaidSoBeforeItIsWritten() {
        SequencedMap<String, byte[]> files = write(present);
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();

        assertThat(losses(bytes, files.size())).isEmpty();
        assertThat(losses(bytes - 1, files.size())).containsExactly(ExchangeProblem.EXPORT_FOLDER_LARGE);
        assertThat(losses(bytes, files.size() - 1)).containsExactly(ExchangeProblem.EXPORT_FOLDER_LARGE);
    }

    private List<ProblemCode> losses(long mostBytes, int mostFiles) {
        ExportContext context = new ExportContext(Map.of(), Locale.ENGLISH, CLOCK);
        return new FolderFormat(mostBytes, mostFiles).write(present, context).losses().stream().map(Problem::code)
                .toList();
    }

    @Test
    void theDemoHasAFileForEachObject() {
        Catalog demo = Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());

        Map<String, String> files = texts(write(demo));

        assertThat(files).containsKeys("tierdesk.json", "settings.json", "units/audio_minutes.json",
                "products/speech-api.json",
                "plans/growth.json", "prices/growth/growth.speech-api.audio_minutes.json");
        assertThat(files.get("tierdesk.json"))
                .isEqualTo("{\n  \"format\": \"tierdesk\",\n  \"format_version\": 1\n}\n");
        assertThat(files.get("units/audio_minutes.json")).startsWith("{\n  \"code\": \"audio_minutes\",\n  \"name\": ")
                .endsWith("\n}\n");
    }

    @Test
    void oneChangeOfACatalogChangesOneFile() {
        Catalog demo = Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());
        Catalog changed = Catalog.of(demo.aggregates().stream()
                .map(a -> a.equals(demo.plan("growth").orElseThrow()) ? demo.plan("growth").orElseThrow()
                        .with(p -> p.name = "Bigger") : a)
                .toList());

        Map<String, String> before = texts(write(demo));

        assertThat(texts(write(changed)).entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey()))))
                .extracting(Map.Entry::getKey).containsExactly("plans/growth.json");
    }

    @Test
    void theExampleIsReadAndTwiceChangesNothing() throws IOException {
        String page = Files.readString(Path.of("docs/format/tierdesk.md"));
        String json = page.substring(page.indexOf("```json") + 7, page.indexOf("```\n\n", page.indexOf("```json")));
        Source source = Objects.requireNonNull(Source.read(SMALL).value());

        Imported imported = format.read(source, new ImportContext(present, CLOCK));

        assertThat(imported.problems()).isEmpty();
        Catalog once = Catalog.of(imported.aggregates());
        assertThat(DocumentWriter.write(once))
                .isEqualTo(DocumentWriter.write(Catalog.of(DocumentReader.read(json.getBytes(UTF_8), CLOCK)
                        .aggregates())));
        ImportPlan again = ImportPlan.of(once, format.read(source, new ImportContext(once, CLOCK)).aggregates());
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(again.rows().size());
    }

    @Test
    void theFolderMayStandInAnother() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        small().forEach((path, bytes) -> files.put("shop/" + path, bytes));
        files.put("README.md", "hello".getBytes(UTF_8));
        Source source = new Source("shop.zip", files);

        Imported imported = format.read(source, new ImportContext(present, CLOCK));

        assertThat(format.recognises(source)).isTrue();
        assertThat(imported.aggregates()).hasSize(5);
        assertThat(imported.problems()).extracting(problem -> problem.code() + " " + problem.where())
                .containsExactly("SOURCE_FILE_UNKNOWN README.md");
    }

    @Test
    void theCodeInTheFileCounts() {
        SequencedMap<String, byte[]> files = small();
        files.put("units/whatever.json", Objects.requireNonNull(files.remove("units/api_calls.json")));

        assertThat(read(files).unit("api_calls")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "units/copy.json             | `{\"code\": \"api_calls\", \"name\": \"B\", \"aggregation\": \"COUNT\", \"status\": \"ACTIVE\"}` | OBJECT_TWICE | units/copy.json.code",
        "units/api_calls.json        | `{\"code\": \"\", \"name\": \"B\", \"aggregation\": \"COUNT\", \"status\": \"ACTIVE\"}` | FILE_FIELD_MISSING | units/api_calls.json.code",
        "units/api_calls.json        | `{\"name\": \"B\"}`            | DOCUMENT_FIELD_MISSING | units/api_calls.json.code",
        "units/api_calls.json        | `{\"price\": 1}`               | DOCUMENT_FIELD_UNKNOWN | units/api_calls.json.price",
        "units/api_calls.json        | `{`                            | JSON_INCOMPLETE        | units/api_calls.json",
        "units/api_calls.json        | ``                             | JSON_INCOMPLETE        | units/api_calls.json",
        "units/api_calls.json        | `[]`                           | DOCUMENT_TYPE          | units/api_calls.json",
        "settings.json               | `{\"name\": 1}`                | DOCUMENT_TYPE          | settings.json.name",
        "tierdesk.json               | `{}`                           | DOCUMENT_FORMAT        | tierdesk.json.format",
        "tierdesk.json               | `[]`                           | DOCUMENT_FORMAT        | tierdesk.json.format",
        "tierdesk.json               | `{\"format\": \"tierdesk\"}`   | DOCUMENT_VERSION       | tierdesk.json.format_version",
        "tierdesk.json               | `{\"format\": \"tierdesk\", \"format_version\": 2}` | DOCUMENT_VERSION | tierdesk.json.format_version",
        "tierdesk.json               | `{\"format\": \"tierdesk\", \"format_version\": 1, \"x\": 1}` | DOCUMENT_FIELD_UNKNOWN | tierdesk.json.x",
        "tierdesk.json               | `x`                            | JSON_INVALID           | tierdesk.json",
        "notes.txt                   | `x`                            | SOURCE_FILE_UNKNOWN    | notes.txt",
        "units/deeper/a.json         | `{}`                           | SOURCE_FILE_UNKNOWN    | units/deeper/a.json",
        "customers/a.json            | `{}`                           | SOURCE_FILE_UNKNOWN    | customers/a.json",
        "prices/a.json               | `{}`                           | SOURCE_FILE_UNKNOWN    | prices/a.json",
        "units/a.yaml                | `{}`                           | SOURCE_FILE_UNKNOWN    | units/a.yaml",
    })
    @DamagedInput
    void whatIsRefusedOrNotReadHasAPlace(String path, String content, String code, String where) {
        SequencedMap<String, byte[]> files = small();
        files.put(path, content.getBytes(UTF_8));

        assertThat(imported(files).problems())
                .anySatisfy(problem -> assertThat(problem.code() + " " + problem.where())
                        .isEqualTo(code + " " + where));
    }

    @Test
    @HostileInput
    void withoutItsMarkItIsNoCatalog() {
        SequencedMap<String, byte[]> files = small();
        files.remove("tierdesk.json");
        Source source = new Source("x", files);

        assertThat(format.recognises(source)).isFalse();
        assertThat(format.read(source, new ImportContext(present, CLOCK)).problems())
                .singleElement().satisfies(p -> assertThat(p.arguments()).contains(entry("expected", "tierdesk.json")));
        assertThat(format.recognises(Source.file("x", Demo.bytes()))).isFalse();
    }

    @Test
    @Timeout(30)
    @DamagedInput
    void foldersWithOneCharacterChangedAreReadOrRefused(TestReporter inputs) {
        for (String path : List.copyOf(small().keySet())) {
            byte[] good = Objects.requireNonNull(small().get(path));
            for (char wrong : new char[] {'x', ':', '[', '"', '\\', '9', '\u0000', '\u00ff'}) {
                for (int i = 0; i < good.length; i++) {
                    SequencedMap<String, byte[]> files = small();
                    byte[] bytes = good.clone();
                    bytes[i] = (byte) wrong;
                    files.put(path, bytes);
                    assertThat(imported(files).problems()).allMatch(problem -> problem.where().path().startsWith(path));
                }
            }
        }
        inputs.publishEntry("inputs",
                String.valueOf(8 * small().values().stream().mapToInt(bytes -> bytes.length).sum()));
    }

    private SequencedMap<String, byte[]> small() {
        return write(Catalog.of(format.read(Objects.requireNonNull(Source.read(SMALL).value()),
                new ImportContext(present, CLOCK))
                .aggregates()));
    }

    private SequencedMap<String, byte[]> write(Catalog catalog) {
        Exported exported = format.write(catalog, new ExportContext(Map.of(), Locale.ROOT, CLOCK));
        assertThat(exported.losses()).isEmpty();
        assertThat(exported.isFolder()).isTrue();
        return new LinkedHashMap<>(exported.files());
    }

    private Catalog read(SequencedMap<String, byte[]> files) {
        Imported imported = imported(files);
        assertThat(imported.problems()).extracting(Problem::toString).isEmpty();
        return Catalog.of(imported.aggregates());
    }

    private Imported imported(SequencedMap<String, byte[]> files) {
        return format.read(new Source("x", files), new ImportContext(present, CLOCK));
    }

    private static Map<String, String> texts(SequencedMap<String, byte[]> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
        return texts;
    }
}
