package dev.tierdesk.exchange.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.Limits;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFormatTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T10:00:00Z"), ZoneOffset.UTC);
    private static final Path EXAMPLES = Path.of("src/test/resources/dev/tierdesk/exchange/yaml");

    private final YamlFormat format = new YamlFormat();

    @Test
    void theDemoIsTheSameInBothNotations() {
        Catalog demo = Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());

        byte[] yaml = write(demo);

        assertThat(new String(yaml, UTF_8)).startsWith("format: tierdesk\nformat_version: 1\nsettings:\n  name: ");
        assertThat(DocumentWriter.write(read(yaml))).isEqualTo(DocumentWriter.write(demo));
    }

    @Test
    void ofAFileThatIsNotImportedAgainIsSaidSoBeforeItIsWritten() {
        Catalog catalog = RandomCatalog.of(3);
        int bytes = write(catalog).length;
        int values = (int) DocumentWriter.json(catalog).count();

        assertThat(losses(catalog, new Limits(bytes, values))).isEmpty();
        assertThat(losses(catalog, new Limits(bytes - 1, values))).containsExactly(ExchangeProblem.EXPORT_FILE_LARGE);
        assertThat(losses(catalog, new Limits(bytes, values - 1))).containsExactly(ExchangeProblem.EXPORT_FILE_LARGE);
    }

    private static List<ProblemCode> losses(Catalog catalog, Limits limits) {
        return new YamlFormat(limits).write(catalog, new ExportContext(Map.of(), Locale.ENGLISH, CLOCK)).losses()
                .stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void twoHundredRandomCatalogsComeBackByteForByte() {
        for (long seed = 0; seed < 200; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            byte[] yaml = write(catalog);
            Catalog read = read(yaml);
            assertThat(write(read)).as("seed %d", seed).isEqualTo(yaml);
            assertThat(DocumentWriter.write(read)).as("seed %d", seed).isEqualTo(DocumentWriter.write(catalog));
        }
    }

    @Test
    void theExampleIsReadAndTwiceChangesNothing() throws IOException {
        byte[] yaml = Files.readAllBytes(EXAMPLES.resolve("small.yaml"));
        String page = Files.readString(Path.of("docs/format/tierdesk.md"));
        String json = page.substring(page.indexOf("```json") + 7, page.indexOf("```\n\n", page.indexOf("```json")));

        Catalog once = read(yaml);

        assertThat(DocumentWriter.write(once))
                .isEqualTo(DocumentWriter.write(Catalog.of(DocumentReader.read(json.getBytes(UTF_8), CLOCK)
                        .aggregates())));
        ImportPlan again = ImportPlan.of(once, imported(yaml, once).aggregates());
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(again.rows().size());
    }

    @Test
    void aPlainValueIsTheTextThatStandsThereWhereTextIsMeant() {
        Catalog read = read("""
                format: tierdesk
                format_version: 1
                settings: {name: 2026, currencies: [EUR], time_zone: UTC}
                units:
                - {code: 100, name: 1.10, unit_label: true, aggregation: COUNT, event_type: 007, status: ACTIVE}
                products:
                - code: true
                  name: 1e3
                  type: STANDARD_API
                  charge_type: USAGE
                  maturity: BETA
                  publish_status: DRAFT
                  features: [1, 2.50, false, no]
                  metadata: {api_version: 1.10, 2: -0}
                  units: [100]
                prices:
                - code: 1.0
                  name: 1
                  product: true
                  charge_type: USAGE
                  unit: 100
                  currency: EUR
                  terms: {model: PER_UNIT, unit_amount: 0.10}
                """.getBytes(UTF_8));

        assertThat(read.settings().name()).isEqualTo("2026");
        assertThat(read.unit("100").orElseThrow()).satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("1.10");
            assertThat(unit.unitLabel()).isEqualTo("true");
            assertThat(unit.eventType()).isEqualTo("007");
        });
        assertThat(read.product("true").orElseThrow()).satisfies(product -> {
            assertThat(product.name()).isEqualTo("1e3");
            assertThat(product.features()).containsExactly("1", "2.50", "false", "no");
            assertThat(product.metadata()).containsEntry("api_version", "1.10").containsEntry("2", "-0");
            assertThat(product.units()).containsExactly("100");
        });
        assertThat(read.price("1.0").orElseThrow()).satisfies(price -> {
            assertThat(price.name()).isEqualTo("1");
            assertThat(AggregateText.write(price)).contains("\"unit_amount\":\"0.1\"");
        });
    }

    @Test
    void aPlainValueIsNoTextInJson() {
        Document read = DocumentReader.read("""
                {"format": "tierdesk", "format_version": 1, "units": [{"code": "a", "name": 123, "unit_label": true}]}
                """.getBytes(UTF_8), CLOCK);

        assertThat(read.problems()).extracting(problem -> problem.where().path())
                .contains("units[a].name", "units[a].unit_label");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "format: tierdesk", "\uFEFFformat: tierdesk\n", "# mine\nformat: 'tierdesk' # yes\n",
                "---\nformat:   \"tierdesk\"\n",
        "format_version: 1\r\nformat: tierdesk\r\n"
    })
    void aDocumentIsRecognised(String text) {
        assertThat(format.recognises(Source.file("x", text.getBytes(UTF_8)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "format: other", "format: tierdesk-2", "{\"format\": \"tierdesk\"}",
            "a:\n  format: tierdesk"})
    void anythingElseIsNot(String text) {
        assertThat(format.recognises(Source.file("x", text.getBytes(UTF_8)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`format: other`                                           | DOCUMENT_FORMAT        | format                | 1",
        "`format: tierdesk\\nformat_version: 2`                    | DOCUMENT_VERSION       | format_version        | 2",
        "`[]`                                                      | DOCUMENT_TYPE          | ``                    | 1",
        "`text`                                                    | DOCUMENT_TYPE          | ``                    | 1",
        "`format: tierdesk\\nformat_version: 1\\nextra: 1`         | DOCUMENT_FIELD_UNKNOWN | extra                 | 3",
        "`format: tierdesk\\nformat_version: 1\\nunits: 1`         | DOCUMENT_TYPE          | units                 | 3",
        "`format: tierdesk\\nformat_version: 1\\nunits:\\n- a`     | DOCUMENT_TYPE          | units[0]              | 4",
        "`format: tierdesk\\nformat_version: 1\\nunits:\\n- {}`    | DOCUMENT_FIELD_MISSING | units[0].code         | 4",
        "`format: tierdesk\\nformat_version: 1\\nplans:\\n- {code: a, name: b, trial_days: yes}` | DOCUMENT_TYPE | plans[a].trial_days | 4",
        "`format: tierdesk\\nformat_version: 1\\nunits:\\n- {code: a, name: [1]}` | DOCUMENT_TYPE   | units[a].name         | 4",
        "`format: tierdesk\\nformat_version: 1\\nunits:\\n- {code: 7, name: {a: 1}}` | DOCUMENT_TYPE | units[7].name       | 4",
        "`format: tierdesk\\nformat_version: 1\\nunits:\\n- {code: 7, name: ~}` | DOCUMENT_FIELD_MISSING | units[7].name | 4",
        "`format: tierdesk\\nformat_version: 1\\nproducts:\\n- {code: 7, name: a, features: 1}` | DOCUMENT_TYPE | products[7].features | 4",
        "`format: tierdesk\\nformat_version: 1\\nplans:\\n- {code: a, name: b, trial_days: '14'}` | DOCUMENT_TYPE | plans[a].trial_days | 4",
        "`format: tierdesk\\nformat_version: 1\\nsettings: &a {}`  | YAML_ANCHOR            | ``                    | 3",
        "`format: tierdesk\\nformat_version: 1\\n---\\n{}`         | YAML_DOCUMENTS         | ``                    | 3",
    })
    void whatIsRefusedHasAPlace(String text, String code, String where, int line) {
        Imported imported = imported(text.replace("\\n", "\n").getBytes(UTF_8), RandomCatalog.of(1));

        assertThat(imported.problems()).anySatisfy(problem -> {
            assertThat(problem.code().name()).isEqualTo(code);
            assertThat(problem.where().path()).isEqualTo(Objects.requireNonNullElse(where, ""));
            assertThat(problem.arguments()).containsEntry("line", line);
        });
    }

    @Test
    @Timeout(30)
    void documentsWithOneCharacterChangedAreReadOrRefused() throws IOException {
        byte[] good = Files.readAllBytes(EXAMPLES.resolve("small.yaml"));
        Catalog empty = RandomCatalog.of(1);
        for (char wrong : new char[] {'x', ':', '-', '[', '"', '&', ' ', '\n', '\t', '\u0000'}) {
            for (int i = 0; i < good.length; i += 3) {
                byte[] bytes = good.clone();
                bytes[i] = (byte) wrong;
                assertThat(imported(bytes, empty).problems())
                        .allMatch(problem -> !problem.where().path().isEmpty() || problem.arguments()
                                .containsKey("line"));
            }
        }
    }

    private byte[] write(Catalog catalog) {
        Exported exported = format.write(catalog, new ExportContext(Map.of(), Locale.ROOT, CLOCK));
        assertThat(exported.losses()).isEmpty();
        return Objects.requireNonNull(exported.files().get(""));
    }

    private Catalog read(byte[] yaml) {
        Imported imported = imported(yaml, RandomCatalog.of(1));
        assertThat(imported.problems()).extracting(Problem::toString).isEmpty();
        return Catalog.of(imported.aggregates());
    }

    private Imported imported(byte[] yaml, Catalog present) {
        return format.read(Source.file("x.yaml", yaml), new ImportContext(present, CLOCK));
    }
}
