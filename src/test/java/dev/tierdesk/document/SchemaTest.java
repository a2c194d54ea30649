package dev.tierdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tierdesk.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON Schema says what the reader does.
class SchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(resource(), StandardCharsets.UTF_8), InputFormat.JSON);

    @Test
    void theSchemaInTheDocumentationIsTheOneInTheProgram() throws IOException {
        assertThat(Files.readAllBytes(Path.of("docs/format/tierdesk.schema.json"))).isEqualTo(resource());
    }

    @Test
    void theDocumentationNamesEveryField() throws IOException {
        String manual = Files.readString(Path.of("docs/format/tierdesk.md"));
        JsonObject schema = (JsonObject) Objects.requireNonNull(Json.parse(resource()).value());
        JsonObject definitions = (JsonObject) Objects.requireNonNull(schema.fields().get("$defs"));
        for (JsonValue definition : definitions.fields().values()) {
            if (((JsonObject) definition).fields().get("properties") instanceof JsonObject properties) {
                assertThat(properties.fields().keySet())
                        .allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
            }
        }
    }

    @Test
    void theExampleOfTheDocumentationIsReadAndWrittenAsItStands() throws IOException {
        String manual = Files.readString(Path.of("docs/format/tierdesk.md"));
        String example = manual.substring(manual.indexOf("```json\n") + 8, manual.indexOf("\n```\n") + 1);
        Document document = DocumentReader.read(example.getBytes(StandardCharsets.UTF_8), Clock.systemUTC());
        assertThat(document.problems()).isEmpty();
        assertThat(new String(DocumentWriter.write(Catalog.of(document.aggregates())), StandardCharsets.UTF_8))
                .isEqualTo(example);
    }

    @Test
    void theDemoIsValid() {
        assertThat(errors(new String(Demo.bytes(), StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void writtenDocumentsAreValid() {
        for (long seed = 2000; seed < 2050; seed++) {
            String text = new String(DocumentWriter.write(RandomCatalog.of(seed)), StandardCharsets.UTF_8);
            assertThat(errors(text)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[]",
        "{}",
        "{'format': 'tierdesk', 'format_version': 2}",
        "{'format': 'other', 'format_version': 1}",
        "{HEAD, 'customers': []}",
        "{HEAD, 'units': {}}",
        "{HEAD, 'units': [null]}",
        "{HEAD, 'units': [{'code': 'a'}]}",
        "{HEAD, 'units': [{'code': '', 'name': 'A', 'aggregation': 'SUM', 'status': 'ACTIVE'}]}",
        "{HEAD, 'units': [{'code': 'a', 'name': 'A', 'aggregation': 'SUM', 'status': 'OLD'}]}",
        "{HEAD, 'units': [{'code': 'a', 'name': 'A', 'aggregation': 'SUM', 'status': null}]}",
        "{HEAD, 'units': [{UNIT, 'x': 1}]}",
        "{HEAD, 'plans': [{PLAN, 'trial_days': -1}]}",
        "{HEAD, 'plans': [{PLAN, 'tags': ['a', 'a']}]}",
        "{HEAD, 'plans': [{PLAN, 'minimum_amounts': {'XXX': '1'}}]}",
        "{HEAD, 'plans': [{PLAN, 'minimum_amounts': {'EUR': '1e5'}}]}",
        "{HEAD, 'plans': [{PLAN, 'minimum_amounts': {'EUR': '1,5'}}]}",
        "{HEAD, 'plans': [{PLAN, 'minimum_amounts': {'EUR': '1234567890123456789'}}]}",
        "{HEAD, 'plans': [{PLAN, 'minimum_amounts': {'EUR': '0.1234567890123'}}]}",
        "{HEAD, 'plans': [{PLAN, 'rounding': {'scale': 13}}]}",
        "{HEAD, 'settings': {'name': 'A', 'currencies': [], 'time_zone': 'UTC'}}",
        "{HEAD, 'settings': {'name': 'A', 'currencies': ['eur'], 'time_zone': 'UTC'}}",
        "{HEAD, 'prices': [{PRICE, 'terms': {}}]}",
        "{HEAD, 'prices': [{PRICE, 'terms': {'model': 'FLAT'}, 'effective_from': '2026-01-01'}]}"
    })
    void whatTheSchemaRefusesTheReaderRefuses(String quoted) {
        String text = expanded(quoted);
        assertThat(errors(text)).isNotEmpty();
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'format': 'tierdesk', 'format_version': 1}",
        "{HEAD, 'units': null, 'settings': null}",
        "{HEAD, 'units': [{'code': 'a', 'name': '', 'aggregation': 'SUM', 'status': 'ACTIVE', 'event_field': null, 'conversion': null}]}",
        "{HEAD, 'plans': [{PLAN, 'minimum_amounts': {'EUR': 1.5, 'USD': '007.500', 'JPY': 1e5}}]}",
        "{HEAD, 'prices': [{PRICE, 'terms': {'model': 'FLAT', 'amount': '-0.000000000001', 'tiers': [{}]}}]}"
    })
    void whatTheReaderTakesTheSchemaTakes(String quoted) {
        String text = expanded(quoted);
        assertThat(problems(text)).isEmpty();
        assertThat(errors(text)).isEmpty();
    }

    @Test
    void theSchemaKnowsTheCurrenciesWithoutMinorUnit() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String text = expanded("{HEAD, 'settings': {'name': 'A', 'time_zone': 'UTC', 'currencies': ['"
                    + currency.getCurrencyCode() + "']}}");
            assertThat(errors(text).isEmpty()).as(currency.getCurrencyCode()).isEqualTo(problems(text).isEmpty());
        }
    }

    private static String expanded(String text) {
        return text.replace("HEAD", "'format': 'tierdesk', 'format_version': 1")
                .replace("UNIT", "'code': 'a', 'name': 'A', 'aggregation': 'SUM', 'status': 'ACTIVE'")
                .replace("PLAN", "'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT'")
                .replace("PRICE", "'code': 'a', 'product': 'b', 'charge_type': 'USAGE', 'currency': 'EUR'")
                .replace('\'', '"');
    }

    private static List<?> errors(String text) {
        return SCHEMA.validate(text, InputFormat.JSON);
    }

    private static List<?> problems(String text) {
        return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), Clock.systemUTC()).problems();
    }

    private static byte[] resource() {
        try (InputStream in = SchemaTest.class.getResourceAsStream("tierdesk.schema.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
