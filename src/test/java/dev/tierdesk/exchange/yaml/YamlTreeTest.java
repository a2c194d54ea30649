package dev.tierdesk.exchange.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {
    @Test
    void blocksAndFlowsAreObjectsAndLists() {
        String yaml = """
                # prices
                name: Translation API
                tiers:
                  - {up_to: 1000, unit: 1.50}
                  - up_to: null
                    unit: "1.50"
                notes: |
                  one
                  two
                folded: >-
                  one
                  two
                'quoted name': [true, false, [], {}]
                """;

        assertThat(json(yaml)).isEqualTo("{\"name\":\"Translation API\",\"tiers\":[{\"up_to\":1000,\"unit\":1.50},"
                + "{\"up_to\":null,\"unit\":\"1.50\"}],\"notes\":\"one\\ntwo\\n\",\"folded\":\"one two\","
                + "\"quoted name\":[true,false,[],{}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "0", "-0", "12e3", "1E-7", "-1.5e+2", "100000000000000000000000", "true", "false",
            "null"})
    void whatIsSpelledAsInJsonIsReadAsSuch(String plain) {
        assertThat(json("a: " + plain)).isEqualTo("{\"a\":" + plain + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "yes", "No", "on", "True", "FALSE", "Null", "0o17", "017", "0x1F", "1:30", "1_000", "+1", ".5", "1.", "1e",
                ".inf",
        ".nan", "2026-01-01", "2026-01-01T00:00:00Z", "1 000", "1,5", "a#b", "a:b", "--", "$1.50"
    })
    void everythingElseIsText(String plain) {
        assertThat(json("a: " + plain)).isEqualTo("{\"a\":\"" + plain + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "'1'", "\"true\"", "'null'", "\"\"", "'~'"})
    void whatIsQuotedIsText(String quoted) {
        assertThat(json("a: " + quoted)).isEqualTo("{\"a\":\"" + quoted.substring(1, quoted.length() - 1) + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a: ~", "a: # nothing", "a: null"})
    void nothingIsNull(String yaml) {
        assertThat(json(yaml)).isEqualTo("{\"a\":null}");
    }

    @Test
    void valuesHaveTheirPlace() {
        JsonObject object = (JsonObject) read("a: 1\nbc:\n    - x\n    - {d: e}\n");

        assertThat(object.fields().get("a")).extracting(JsonValue::line, JsonValue::column).containsExactly(1, 4);
        assertThat(object.fields().get("bc")).extracting(JsonValue::line, JsonValue::column).containsExactly(3, 5);
    }

    @Test
    void aByteOrderMarkADirectiveAndMarksOfTheDocumentAreAllowed() {
        assertThat(json("\uFEFFa: 1")).isEqualTo("{\"a\":1}");
        assertThat(json("%YAML 1.2\n---\na: 1\n...\n")).isEqualTo("{\"a\":1}");
    }

    @Test
    void jsonIsYaml() {
        String text = "{\"a\":[1,2.50,\"x\\n\\u00e9\",{\"b\":null}],\"c\":{},\"d\":true}";

        assertThat(json(text)).isEqualTo(Json.write(Objects.requireNonNull(Json.parse(text).value())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', value = {
        "``                          ! YAML_EMPTY        ! 1 ! 1",
        "`# only a comment`          ! YAML_EMPTY        ! 1 ! 17",
        "`a: &x 1`                   ! YAML_ANCHOR       ! 1 ! 4",
        "`a: 1\\nb: *x`              ! YAML_ANCHOR       ! 2 ! 4",
        "`&x a: 1`                   ! YAML_ANCHOR       ! 1 ! 1",
        "`a: !!str 1`                ! YAML_TAG          ! 1 ! 4",
        "`a: !!java.net.URL [b]`     ! YAML_TAG          ! 1 ! 4",
        "`--- !x\\na: 1`             ! YAML_TAG          ! 1 ! 5",
        "`a: ! 1`                    ! YAML_TAG          ! 1 ! 4",
        "`a: 1\\n---\\nb: 2`         ! YAML_DOCUMENTS    ! 2 ! 1",
        "`%YAML 1.1\\n---\\na: 1`    ! YAML_DIRECTIVE    ! 1 ! 1",
        "`<<: {a: 1}`                ! YAML_MERGE        ! 1 ! 1",
        "`a: 1\\na: 2`               ! YAML_FIELD_TWICE  ! 2 ! 1",
        "`a: {b: 1, 'b': 2}`         ! YAML_FIELD_TWICE  ! 1 ! 11",
        "`[a]: 1`                    ! YAML_NAME         ! 1 ! 1",
        "`? {a: b}\\n: 1`            ! YAML_NAME         ! 1 ! 3",
        "`?\\n: 1`                    ! YAML_NAME         ! 1 ! 2",
        "`a: [1`                     ! YAML_INVALID      ! 1 ! 6",
        "`a: b: c`                   ! YAML_INVALID      ! 1 ! 5",
        "`a: \"x`                    ! YAML_INVALID      ! 1 ! 6",
        "`a: \"\\\\q\"`              ! YAML_INVALID      ! 1 ! 6",
        "`a: \"\\\\UFFFFFFFF\"`      ! YAML_INVALID      ! 1 ! 1",
        "`a:\\n\\t- b`               ! YAML_INVALID      ! 2 ! 1",
        "`a: @b`                     ! YAML_INVALID      ! 1 ! 4",
        "`a: 1\\nb: \\u0007`         ! YAML_INVALID      ! 2 ! 4",
        "`a\\nb: 1`                  ! YAML_INVALID      ! 2 ! 2",
    })
    @HostileInput
    void whatIsNotReadIsRefusedAtItsPlace(String yaml, String code, int line, int column) {
        Problem problem = refused(yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007")
                .replace("\\\\", "\\"));

        assertThat(problem.code().name()).isEqualTo(code);
        assertThat(problem.arguments()).containsEntry("line", line).containsEntry("column", column);
    }

    @Test
    void everyFieldThatStandsTwiceIsReported() {
        Reading<JsonValue> reading = YamlTree.parse("a: 1\na: 2\nb: {c: 1, c: 2}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(reading.problems()).extracting(problem -> problem.arguments().get("field"))
                .containsExactly("a", "c");
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                arguments("[".repeat(1_000_000), "YAML_TOO_DEEP"),
                arguments("{a: ".repeat(1_000_000), "YAML_TOO_DEEP"),
                arguments("- ".repeat(1_000_000) + "a", "YAML_TOO_DEEP"),
                arguments("? ".repeat(1_000_000) + "a", "YAML_NAME"),
                arguments("a: " + "x".repeat(1_000_001), "YAML_TOO_LONG"),
                arguments("a: \"" + "x".repeat(16_000_000) + "\"", "YAML_TOO_LONG"),
                arguments("a: " + "1".repeat(65), "YAML_TOO_LONG"),
                arguments("'" + "n".repeat(1001) + "': 1", "YAML_TOO_LONG"),
                arguments("'" + "n".repeat(2000) + "': 1", "YAML_INVALID"),
                arguments("a: |\n" + " x\n".repeat(2_000_000), "YAML_TOO_LONG"),
                arguments("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "YAML_ANCHOR"),
                arguments("\n".repeat(5_000_000) + "a: [", "YAML_INVALID"),
                arguments("#".repeat(10_000_000) + "\na: [", "YAML_INVALID"),
                arguments(" ".repeat(10_000_000) + "a: [", "YAML_INVALID"),
                arguments("a\n".repeat(8_000_000), "YAML_TOO_LONG"),
                arguments("#\n".repeat(8_000_000) + "[", "YAML_INVALID"),
                arguments("a: [" + "x,".repeat(8_000_000), "YAML_TOO_MANY_VALUES"),
                arguments("a: {" + "x: {},".repeat(2_000_000), "YAML_FIELD_TWICE"),
                arguments("- - - a\n".repeat(2_000_000), "YAML_TOO_MANY_VALUES"),
                arguments("a: >\n" + "\n".repeat(16_000_000) + " x", "YAML_TOO_LONG"),
                arguments("a: 'x" + "\n".repeat(16_000_000) + "'", "YAML_TOO_LONG"),
                arguments("%".repeat(16_000_000), "YAML_INVALID"),
                arguments("!" + "a".repeat(16_000_000) + " b", "YAML_TAG"),
                arguments("\"" + "\\".repeat(1_000_001), "YAML_INVALID"));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("floods")
    @Timeout(60)
    @HostileInput
    void floodsAreRefused(String yaml, String code) {
        assertThat(refused(yaml).code().name()).isEqualTo(code);
    }

    @Test
    @HostileInput
    void moreThanAMillionValuesAreRefused() {
        assertThat(refused("- a\n".repeat(1_000_001)).code()).isEqualTo(YamlProblem.YAML_TOO_MANY_VALUES);
    }

    @Test
    @DamagedInput
    void noBytesMakeTheReaderThrow(TestReporter inputs) {
        Random random = new Random(7);
        byte[] good = "a: [1, {b: 'c', ? d : \"\\u00e9\\n\"}]\nf: |+2\n   x\n\n&g h: *i\n- !j k\n%YAML 1.2\n---\n"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = random.nextBoolean()
                        ? good[random.nextInt(good.length)]
                        : (byte) random.nextInt(128);
            }
            Reading<JsonValue> reading = YamlTree.parse(bytes);
            assertThat(reading.problems()).allMatch(problem -> problem.arguments().containsKey("line"));
        }
        inputs.publishEntry("inputs", "20000");
    }

    @Test
    @HostileInput
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(YamlTree.parse(new byte[] {'a', ':', ' ', (byte) 0xC3}).problems())
                .extracting(problem -> problem.code().name()).containsExactly("FILE_NOT_UTF8");
    }

    private static String json(String yaml) {
        return Json.write(read(yaml));
    }

    private static JsonValue read(String yaml) {
        Reading<JsonValue> reading = YamlTree.parse(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.value());
    }

    private static Problem refused(String yaml) {
        Reading<JsonValue> reading = YamlTree.parse(yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.value()).isNull();
        return reading.problems().getFirst();
    }
}
