package dev.tierdesk.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
    private static final List<String> WORDS = List.of(
            "", " ", "a", "yes", "Null", "true", "1", "1.50", "-", "- a", "a: b", "a:b", "a #b", "#", "<<", "&a", "*a",
            "!a", "%a",
            "@a", "`a", "|", ">", "'", "\"", "\\", "{}", "[]", ",", "?", "? a", "a ", " a", "a\nb", "\n", "a\r\n", "\t",
            "\u0000",
            "\u0007", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\uFFFE", "\uD83D\uDE00", "\uD83D", "é", "中文",
            "2026-01-01", "1:30",
            "...", "---", "--- a", "~", "=", "0x1F", ".inf", "x".repeat(900));

    @Test
    void valuesAreLaidOutInBlocks() {
        JsonValue value = Objects.requireNonNull(Json.parse("""
                {"code": "translation-api", "price": "1.50", "yes": "no", "list": [1, [2, {"a": [], "b": {}}], {"c": null}], "on": true}
                """).value());

        assertThat(YamlText.write(value)).isEqualTo("""
                code: translation-api
                price: "1.50"
                "yes": "no"
                list:
                  - 1
                  - - 2
                    - a: []
                      b: {}
                  - c: null
                "on": true
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1", "\"1\"", "\"a\"", "null", "[[[1]]]", "[[],{}]",
            "{\"a\":{\"b\":[{\"c\":\"d\"}]}}"})
    void everyValueComesBack(String json) {
        assertComesBack(Objects.requireNonNull(Json.parse(json).value()));
    }

    @Test
    void everyWordComesBackAsNameAndAsValue() {
        for (String word : WORDS) {
            assertComesBack(JsonText.of(word));
            assertComesBack(JsonObject.of(Map.of(word, JsonText.of(word))));
            assertComesBack(JsonArray.of(List.of(JsonText.of(word), JsonText.of(word))));
        }
    }

    @Test
    void everyCharacterComesBack() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < 0x3100 || c > 0xD000 && c < 0x10100 || c > 0x10FFF0)
                .mapToObj(Character::toString)
                .forEach(c -> assertComesBack(JsonArray.of(List.of(JsonText.of(c), JsonText.of("a" + c + "b")))));
    }

    @Test
    void namesOfAThousandCharactersComeBack() {
        assertComesBack(JsonObject.of(Map.of("\n".repeat(1000),
                JsonObject.of(Map.of("n".repeat(1000), JsonNumber.of(1))))));
    }

    @Test
    void randomTreesComeBack() {
        for (int seed = 0; seed < 2000; seed++) {
            assertComesBack(random(new Random(seed), 0));
        }
    }

    private static JsonValue random(Random random, int depth) {
        int size = random.nextInt(4);
        return switch (random.nextInt(depth > 5 ? 4 : 8)) {
            case 0, 1 -> JsonText.of(WORDS.get(random.nextInt(WORDS.size())));
            case 2 -> JsonNumber.of(random.nextInt());
            case 3 -> random.nextBoolean() ? JsonNull.NULL : JsonBoolean.of(random.nextBoolean());
            case 4, 5 -> JsonArray.of(IntStream.range(0, size).mapToObj(i -> random(random, depth + 1)).toList());
            default -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                IntStream.range(0, size)
                        .forEach(i -> fields.put(WORDS.get(random.nextInt(WORDS.size())), random(random, depth + 1)));
                yield JsonObject.of(fields);
            }
        };
    }

    private static void assertComesBack(JsonValue value) {
        String yaml = YamlText.write(value);
        Reading<JsonValue> reading = YamlTree.parse(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).as(yaml).isEmpty();
        assertThat(Json.write(Objects.requireNonNull(reading.value()))).as(yaml).isEqualTo(Json.write(value));
    }
}
