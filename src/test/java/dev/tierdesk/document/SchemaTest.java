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
                assertThat(properties.fields().keySet()).allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
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
        "{'format': 'tierdesk', 'format_version': 1, 'customers': []}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': {}}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': [null]}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': [{'code': 'a'}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': [{'code': '', 'name': 'A', 'aggregation': 'SUM', 'status': 'ACTIVE'}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': [{'code': 'a', 'name': 'A', 'aggregation': 'SUM', 'status': 'OLD'}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': [{'code': 'a', 'name': 'A', 'aggregation': 'SUM', 'status': null}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': [{'code': 'a', 'name': 'A', 'aggregation': 'SUM', 'status': 'ACTIVE', 'x': 1}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'trial_days': -1}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'tags': ['a', 'a']}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'minimum_amounts': {'XXX': '1'}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'minimum_amounts': {'EUR': '1e5'}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'minimum_amounts': {'EUR': '1,5'}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'minimum_amounts': {'EUR': '1234567890123456789'}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'minimum_amounts': {'EUR': '0.1234567890123'}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'rounding': {'scale': 13}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'settings': {'name': 'A', 'currencies': [], 'time_zone': 'UTC'}}",
        "{'format': 'tierdesk', 'format_version': 1, 'settings': {'name': 'A', 'currencies': ['eur'], 'time_zone': 'UTC'}}",
        "{'format': 'tierdesk', 'format_version': 1, 'prices': [{'code': 'a', 'product': 'b', 'charge_type': 'USAGE', 'currency': 'EUR', 'terms': {}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'prices': [{'code': 'a', 'product': 'b', 'charge_type': 'USAGE', 'currency': 'EUR', 'terms': {'model': 'FLAT'}, 'effective_from': '2026-01-01'}]}"
    })
    void whatTheSchemaRefusesTheReaderRefuses(String quoted) {
        String text = quoted.replace('\'', '"');
        assertThat(errors(text)).isNotEmpty();
        assertThat(problems(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'format': 'tierdesk', 'format_version': 1}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': null, 'settings': null}",
        "{'format': 'tierdesk', 'format_version': 1, 'units': [{'code': 'a', 'name': '', 'aggregation': 'SUM', 'status': 'ACTIVE', 'event_field': null, 'conversion': null}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'plans': [{'code': 'a', 'name': 'A', 'cadence': 'P1M', 'status': 'DRAFT', 'minimum_amounts': {'EUR': 1.5, 'USD': '007.500', 'JPY': 1e5}}]}",
        "{'format': 'tierdesk', 'format_version': 1, 'prices': [{'code': 'a', 'product': 'b', 'charge_type': 'USAGE', 'currency': 'EUR', 'terms': {'model': 'FLAT', 'amount': '-0.000000000001', 'tiers': [{}]}}]}"
    })
    void whatTheReaderTakesTheSchemaTakes(String quoted) {
        String text = quoted.replace('\'', '"');
        assertThat(problems(text)).isEmpty();
        assertThat(errors(text)).isEmpty();
    }

    @Test
    void theSchemaKnowsTheCurrenciesWithoutMinorUnit() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String text = "{\"format\":\"tierdesk\",\"format_version\":1,\"settings\":{\"name\":\"A\",\"time_zone\":\"UTC\","
                    + "\"currencies\":[\"" + currency.getCurrencyCode() + "\"]}}";
            assertThat(errors(text).isEmpty()).as(currency.getCurrencyCode()).isEqualTo(problems(text).isEmpty());
        }
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
