package dev.tierdesk.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void whatIsWrittenIsReadAgain() {
        String text = "{\"a\":[1,-0.50,1e5,true,false,null,\"\"],"
                + "\"ü\":{\"quote\":\"\\\"\\\\/\\n\\t\\r\\u0001😀\"},\"e\":{},\"l\":[]}";
        assertThat(Json.write(value(text))).isEqualTo(text);
    }

    @Test
    void valuesKnowWhereTheyStand() {
        JsonObject object = (JsonObject) value("{\n  \"a\": [1,\n  \"b\"]}");
        JsonArray list = (JsonArray) Objects.requireNonNull(object.fields().get("a"));
        assertThat(List.of(object.line(), object.column())).containsExactly(1, 1);
        assertThat(List.of(list.line(), list.column())).containsExactly(2, 8);
        assertThat(List.of(list.items().getLast().line(), list.items().getLast().column())).containsExactly(3, 3);
    }

    @Test
    void halfASurrogatePairIsWrittenAsAnEscape() {
        assertThat(Json.write(JsonText.of("a\ud83d"))).isEqualTo("\"a\\ud83d\"");
        assertThat(Json.write(JsonText.of("\ude00\ud83d"))).isEqualTo("\"\\ude00\\ud83d\"");
    }

    @Test
    void everyFieldThatStandsTwiceIsReported() {
        assertThat(Json.parse("{\"a\":1,\"a\":2,\"b\":{\"c\":1,\"c\":1}}").problems())
                .extracting(problem -> problem.arguments().get("field"))
                .containsExactly("a", "c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, NaN]          | NaN       | 5
            [-Infinity, 1]    | -Infinity | 2
            [nullx]           | nullx     | 2
            {"a" 1}           | 1         | 6
            {"a":1,}          | }         | 8
            [1 “a”]           | “         | 4
            [5.]              | 5.        | 2
            """)
    void whatJsonDoesNotAllowIsNamedWhereItBegins(String text, String found, int column) {
        Problem problem = Json.parse(text).problems().getFirst();
        assertThat(problem.code()).isEqualTo(DocumentProblem.JSON_INVALID);
        assertThat(problem.arguments()).isEqualTo(Map.of("found", found, "line", 1, "column", column));
    }

    @Test
    void aCharacterThatCannotBeSeenIsNamedByItsNumber() {
        assertThat(Json.parse("[\"a\0b\"]").problems().getFirst().arguments()).containsEntry("found", "U+0000");
        assertThat(Json.parse("[\uFEFF]").problems().getFirst().arguments()).containsEntry("found", "U+FEFF");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"name\": \"Thing \\u0000\"', U+0000", "'\"name\": \"Thing \\ud83d\"', U+D83D", "'\"\\u0000\": 1', U+0000"
    })
    void aFileWithACharacterThatCannotBeKeptIsRefusedWhereItStands(String field, String found) {
        Reading<JsonValue> read = Json.parse(("{\n " + field + "}").getBytes(UTF_8));

        assertThat(read.value()).isNull();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DocumentProblem.DOCUMENT_CHARACTER);
            assertThat(problem.arguments()).containsEntry("found", found).containsEntry("line", 2);
        });
    }

    @Test
    void termsAloneAreReadWithNullsAsAbsent() {
        Terms terms = Objects.requireNonNull(TermsReader.read(value("""
                {"model":"GRADUATED","tiers":[{"up_to":"1000","unit_amount":"0.01","flat_amount":"0","formula":null,
                "block_size":null,"cap_amount":null},{"up_to":null,"unit_amount":"0.008"}],"included_quantity":"0",
                "min_amount":null,"max_amount":null,"charge_flat_at_zero":false}
                """), Where.ROOT).value());
        assertThat(terms.tiers()).hasSize(2);
        assertThat(terms.tiers().getFirst().upTo()).isEqualTo(new BigDecimal("1000"));
        assertThat(terms.tiers().getFirst().flatAmount()).isEqualTo(BigDecimal.ZERO);
        assertThat(terms.tiers().getLast().isOpen()).isTrue();
        assertThat(terms.minAmount()).isNull();
    }

    @Test
    void aRefusedTermsObjectNamesThePlaceItStandsAt() {
        Reading<Terms> reading =
                TermsReader.read(value("{\"model\":\"FLAT\",\"amount\":\"x\",\"price\":1}"), new Where("terms"));
        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).extracting(problem -> problem.where().path())
                .containsExactly("terms.amount", "terms.price");
    }

    @Test
    void termsThatAreNoObjectAreRefused() {
        assertThat(TermsReader.read(JsonNull.NULL, Where.ROOT).problems()).hasSize(1);
        assertThat(TermsReader.read(value("[]"), Where.ROOT).problems()).hasSize(1);
    }

    @Test
    void conversionAndRoundingAreReadAlone() {
        JsonValue conversion = value("{\"operation\":\"DIVIDE\",\"factor\":1000,\"rounding\":\"CEILING\"}");
        assertThat(ConversionReader.read(conversion, Where.ROOT).value())
                .isEqualTo(new Conversion(
                        Conversion.Operation.DIVIDE, new BigDecimal(1000), Conversion.Rounding.CEILING, 0));
        assertThat(RoundingReader.read(value("{\"mode\":\"HALF_EVEN\",\"scale\":4}"), Where.ROOT).value())
                .isEqualTo(new RoundingPolicy(RoundingPolicy.Mode.HALF_EVEN, 4));
        assertThat(RoundingReader.read(value("{}"), Where.ROOT).value()).isEqualTo(RoundingPolicy.DEFAULT);
    }

    private static JsonValue value(String text) {
        return Objects.requireNonNull(Json.parse(text).value());
    }
}
