package dev.tierdesk.document;

import static dev.tierdesk.document.DocumentProblem.DOCUMENT_FIELD_MISSING;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_FIELD_UNKNOWN;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_FORMAT;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_TOO_MANY_PROBLEMS;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_TYPE;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_VERSION;
import static dev.tierdesk.document.DocumentProblem.FILE_NOT_UTF8;
import static dev.tierdesk.document.DocumentProblem.FILE_TOO_LARGE;
import static dev.tierdesk.document.DocumentProblem.JSON_FIELD_TWICE;
import static dev.tierdesk.document.DocumentProblem.JSON_INCOMPLETE;
import static dev.tierdesk.document.DocumentProblem.JSON_INVALID;
import static dev.tierdesk.document.DocumentProblem.JSON_TOO_DEEP;
import static dev.tierdesk.document.DocumentProblem.JSON_TOO_LONG;
import static dev.tierdesk.document.DocumentProblem.JSON_TOO_MANY_VALUES;
import static dev.tierdesk.document.DocumentProblem.JSON_TRAILING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes that are no document: each is refused with a problem that says why. The time limit is there to end a hang.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
    private static final String HEAD = "{\"format\":\"tierdesk\",\"format_version\":1,";

    record Case(String name, Supplier<byte[]> bytes, DocumentProblem expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, String text, DocumentProblem expected) {
        return new Case(name, () -> text.getBytes(StandardCharsets.UTF_8), expected);
    }

    static List<Case> notJson() {
        List<Case> cases = new ArrayList<>();
        cases.add(of("nothing", "", JSON_INCOMPLETE));
        cases.add(of("only spaces", " \n\t ", JSON_INCOMPLETE));
        cases.add(of("only a byte order mark", "\uFEFF", JSON_INCOMPLETE));
        cases.add(of("two byte order marks", "\uFEFF\uFEFF{}", JSON_INVALID));
        cases.add(of("a byte order mark inside", "{\uFEFF}", JSON_INVALID));
        cases.add(of("NUL", "\0", JSON_INVALID));
        cases.add(of("many NULs", "\0".repeat(100_000), JSON_INVALID));
        cases.add(of("NUL after the end", "{}\0", JSON_TRAILING));
        cases.add(of("NUL in a text", "[\"a\0b\"]", JSON_INVALID));
        cases.add(of("line end in a text", "[\"a\nb\"]", JSON_INVALID));
        cases.add(of("a word", "hello", JSON_INVALID));
        cases.add(of("XML", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///b\">]><a>&b;</a>", JSON_INVALID));
        cases.add(of("YAML", "---\nformat: tierdesk\n", JSON_INVALID));
        cases.add(of("ZIP", "PK\u0003\u0004", JSON_INVALID));
        cases.add(of("open object", "{", JSON_INCOMPLETE));
        cases.add(of("open list", "[", JSON_INCOMPLETE));
        cases.add(of("open text", "\"abc", JSON_INCOMPLETE));
        cases.add(of("end after a comma", "{\"format\": \"tierdesk\",", JSON_INCOMPLETE));
        cases.add(of("open escape", "[\"\\u12", JSON_INCOMPLETE));
        cases.add(of("half a word", "tru", JSON_INVALID));
        cases.add(of("object closed as list", "{]", JSON_INVALID));
        cases.add(of("list closed as object", "[}", JSON_INVALID));
        cases.add(of("closed without opening", "}", JSON_INVALID));
        cases.add(of("comma at the end of an object", "{\"a\":1,}", JSON_INVALID));
        cases.add(of("comma at the end of a list", "[1,]", JSON_INVALID));
        cases.add(of("missing value", "[1,,2]", JSON_INVALID));
        cases.add(of("missing colon", "{\"a\" 1}", JSON_INVALID));
        cases.add(of("name without quotes", "{a:1}", JSON_INVALID));
        cases.add(of("single quotes", "{'a':1}", JSON_INVALID));
        cases.add(of("comment", "{/* a */}", JSON_INVALID));
        cases.add(of("line comment", "// a\n{}", JSON_INVALID));
        cases.add(of("hash comment", "# a\n{}", JSON_INVALID));
        cases.add(of("unknown escape", "[\"\\x41\"]", JSON_INVALID));
        cases.add(of("half a surrogate pair in a name", "{\"\\ud800\":1}", JSON_INVALID));
        cases.add(of("NaN", "[NaN]", JSON_INVALID));
        cases.add(of("Infinity", "[-Infinity]", JSON_INVALID));
        cases.add(of("leading zero", "[007]", JSON_INVALID));
        cases.add(of("leading plus", "[+1]", JSON_INVALID));
        cases.add(of("leading point", "[.5]", JSON_INVALID));
        cases.add(of("trailing point", "[5.]", JSON_INVALID));
        cases.add(of("hexadecimal", "[0x10]", JSON_INVALID));
        cases.add(of("empty exponent", "[1e]", JSON_INVALID));
        cases.add(of("comma decimal", "{\"a\": 1,5}", JSON_INVALID));
        cases.add(of("second document", "{} {}", JSON_TRAILING));
        cases.add(of("garbage after the end", "{} x", JSON_TRAILING));
        cases.add(of("a field twice", "{\"a\":1,\"a\":2}", JSON_FIELD_TWICE));
        cases.add(of("a field twice, once escaped", "{\"a\":1,\"\\u0061\":2}", JSON_FIELD_TWICE));
        cases.add(of("a field twice, deep inside", "[[[{\"b\":{\"a\":1,\"a\":1}}]]]", JSON_FIELD_TWICE));
        cases.add(of("lists 65 deep", "[".repeat(65) + "]".repeat(65), JSON_TOO_DEEP));
        cases.add(of("a million lists", "[".repeat(1_000_000), JSON_TOO_DEEP));
        cases.add(of("a million objects", "{\"a\":".repeat(1_000_000), JSON_TOO_DEEP));
        cases.add(of("objects and lists in turn", "[{\"a\":".repeat(40), JSON_TOO_DEEP));
        cases.add(of("a number of 65 digits", "[" + "9".repeat(65) + "]", JSON_TOO_LONG));
        cases.add(of("a number of a million digits", "[" + "9".repeat(1_000_000) + "]", JSON_TOO_LONG));
        cases.add(of("a fraction of a million digits", "[0." + "9".repeat(1_000_000) + "]", JSON_TOO_LONG));
        cases.add(of("a text of more than a million characters", "[\"" + "x".repeat(1_000_001) + "\"]", JSON_TOO_LONG));
        cases.add(of("a name of 1,001 characters", "{\"" + "x".repeat(1_001) + "\":1}", JSON_TOO_LONG));
        cases.add(of("five million values", "[" + "0,".repeat(5_000_000) + "0]", JSON_TOO_MANY_VALUES));
        cases.add(of("five million lists", "[" + "[],".repeat(5_000_000) + "0]", JSON_TOO_MANY_VALUES));
        cases.add(new Case("64 MB and a byte", () -> new byte[Json.MAXIMUM_BYTES + 1], FILE_TOO_LARGE));
        cases.add(new Case("Latin-1", () -> "[\"é\"]".getBytes(StandardCharsets.ISO_8859_1), FILE_NOT_UTF8));
        cases.add(new Case("UTF-16", () -> "{}".getBytes(StandardCharsets.UTF_16), FILE_NOT_UTF8));
        cases.add(new Case("UTF-16 without mark", () -> "{}".getBytes(StandardCharsets.UTF_16LE), JSON_INVALID));
        cases.add(new Case("UTF-32", () -> "{}".getBytes(Charset.forName("UTF-32")), JSON_INVALID));
        cases.add(new Case("overlong slash", () -> bytes(0x22, 0xC0, 0xAF, 0x22), FILE_NOT_UTF8));
        cases.add(new Case("surrogate in UTF-8", () -> bytes(0x22, 0xED, 0xA0, 0x80, 0x22), FILE_NOT_UTF8));
        cases.add(new Case("beyond Unicode", () -> bytes(0x22, 0xF4, 0x90, 0x80, 0x80, 0x22), FILE_NOT_UTF8));
        cases.add(new Case("character cut off at the end", () -> bytes(0x22, 0xE2, 0x82), FILE_NOT_UTF8));
        cases.add(new Case("lone continuation byte", () -> bytes(0x80), FILE_NOT_UTF8));
        return cases;
    }

    static List<Case> notADocument() {
        List<Case> cases = new ArrayList<>();
        cases.add(of("list", "[]", DOCUMENT_TYPE));
        cases.add(of("text", "\"tierdesk\"", DOCUMENT_TYPE));
        cases.add(of("number", "1", DOCUMENT_TYPE));
        cases.add(of("null", "null", DOCUMENT_TYPE));
        cases.add(of("true", "true", DOCUMENT_TYPE));
        cases.add(of("empty object", "{}", DOCUMENT_FIELD_MISSING));
        cases.add(of("other format", "{\"format\":\"TIERDESK\",\"format_version\":1}", DOCUMENT_FORMAT));
        cases.add(of("format as list", "{\"format\":[\"tierdesk\"],\"format_version\":1}", DOCUMENT_FORMAT));
        cases.add(of("OpenAPI", "{\"openapi\":\"3.1.0\",\"paths\":{}}", DOCUMENT_FIELD_MISSING));
        cases.add(of("no version", "{\"format\":\"tierdesk\"}", DOCUMENT_FIELD_MISSING));
        cases.add(of("next version", "{\"format\":\"tierdesk\",\"format_version\":2}", DOCUMENT_VERSION));
        cases.add(of("version as text", "{\"format\":\"tierdesk\",\"format_version\":\"1\"}", DOCUMENT_VERSION));
        cases.add(of("version as fraction", "{\"format\":\"tierdesk\",\"format_version\":1.0}", DOCUMENT_VERSION));
        cases.add(of("version beyond everything",
                "{\"format\":\"tierdesk\",\"format_version\":1e999999999}", DOCUMENT_VERSION));
        cases.add(of("unknown field", HEAD + "\"customers\":[]}", DOCUMENT_FIELD_UNKNOWN));
        cases.add(of("field with capitals", HEAD + "\"Products\":[]}", DOCUMENT_FIELD_UNKNOWN));
        cases.add(of("products as object", HEAD + "\"products\":{}}", DOCUMENT_TYPE));
        cases.add(of("products as text", HEAD + "\"products\":\"\"}", DOCUMENT_TYPE));
        cases.add(of("null among products", HEAD + "\"products\":[null]}", DOCUMENT_TYPE));
        cases.add(of("list among products", HEAD + "\"products\":[[]]}", DOCUMENT_TYPE));
        cases.add(of("empty product", HEAD + "\"products\":[{}]}", DOCUMENT_FIELD_MISSING));
        cases.add(of("settings as list", HEAD + "\"settings\":[]}", DOCUMENT_TYPE));
        cases.add(of("a hundred thousand empty plans",
                HEAD + "\"plans\":[" + "{},".repeat(100_000) + "{}]}", DOCUMENT_FIELD_MISSING));
        cases.add(of("a hundred thousand unknown fields", HEAD + "\"plans\":[{"
                + IntStream.range(0, 100_000).mapToObj(i -> "\"f" + i + "\":0").collect(Collectors.joining(","))
                + "}]}",
                DOCUMENT_FIELD_UNKNOWN));
        cases.add(of("a code of a million characters",
                HEAD + "\"products\":[{\"code\":\"" + "a".repeat(1_000_000) + "\"}]}",
                DOCUMENT_FIELD_MISSING));
        return cases;
    }

    @ParameterizedTest
    @MethodSource({"notJson", "notADocument"})
    @HostileInput
    void isRefused(Case hostile) {
        Document document = DocumentReader.read(hostile.bytes().get(), Clock.systemUTC());
        assertThat(document.aggregates()).isEmpty();
        assertThat(document.problems()).extracting(Problem::code).contains(hostile.expected());
        assertThat(document.problems()).hasSizeLessThanOrEqualTo(Refusals.KEPT + 1);
    }

    @Test
    void eachCaseIsAnother() {
        assertThat(notJson().size() + notADocument().size()).isGreaterThan(85);
        assertThat(notJson()).extracting(Case::name).doesNotHaveDuplicates();
    }

    @Test
    @HostileInput
    void theDemoCutOffAnywhereIsRefused(TestReporter inputs) {
        byte[] demo = Demo.bytes();
        for (int length = 0; length < demo.length - 2; length += 211) {
            byte[] cut = Arrays.copyOf(demo, length);
            assertThat(DocumentReader.read(cut, Clock.systemUTC()).aggregates()).as("%d bytes", length).isEmpty();
        }
        inputs.publishEntry("inputs", String.valueOf(Math.ceilDiv(demo.length - 2, 211)));
    }

    @Test
    @DamagedInput
    void theDemoWithAnyByteChangedIsReadOrRefusedButNeverThrows(TestReporter inputs) {
        byte[] demo = Demo.bytes();
        Random random = new Random(20260714);
        for (int i = 0; i < 400; i++) {
            byte[] changed = demo.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            Document document = DocumentReader.read(changed, Clock.systemUTC());
            assertThat(document.aggregates().size() + document.problems().size()).isPositive();
        }
        inputs.publishEntry("inputs", "400");
    }

    @Test
    void problemsBeyondAThousandAreOnlyCounted() {
        byte[] bytes = (HEAD + "\"plans\":[" + "{},".repeat(5_000) + "{}]}").getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = DocumentReader.read(bytes, Clock.systemUTC()).problems();
        assertThat(problems).hasSize(1_001);
        assertThat(problems.getLast().code()).isEqualTo(DOCUMENT_TOO_MANY_PROBLEMS);
        assertThat(problems.getLast().arguments()).containsEntry("maximum", 1_000);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
