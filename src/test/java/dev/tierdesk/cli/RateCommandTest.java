package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.store.Directories;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateCommandTest {
    private static final String GRADUATED = """
            {"model": "GRADUATED", "tiers": [{"up_to": "1000", "unit_amount": "0.02"}, {"unit_amount": "0.0155"}]}""";
    private static final String GOOD = line("\"good\"", "1500", GRADUATED, "");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLineIsAnsweredWithTheAmountAndHowItCameAbout() {
        Command rate = rate(GOOD);

        assertThat(rate.exit()).isZero();
        assertThat(rate.out().strip())
                .isEqualTo("{\"id\":\"good\",\"exact\":\"27.75\",\"rounded\":\"27.75\",\"lines\":["
                + "{\"kind\":\"TIER\",\"tier\":1,\"quantity\":\"1000\",\"unit_amount\":\"0.02\",\"flat_amount\":null,\"amount\":\"20\"},"
                + "{\"kind\":\"TIER\",\"tier\":2,\"quantity\":\"500\",\"unit_amount\":\"0.0155\",\"flat_amount\":null,\"amount\":\"7.75\"}]}");
    }

    @Test
    void roundedHasTheDigitsOfTheCurrencyAndExactIsCanonical() {
        String terms = "{\"model\": \"PER_UNIT\", \"unit_amount\": \"0.30\"}";
        assertThat(amounts("EUR", "1.50", terms)).containsExactly("0.45", "0.45");
        assertThat(amounts("EUR", "10.00", terms)).containsExactly("3", "3.00");
        assertThat(amounts("JPY", "11", terms)).containsExactly("3.3", "3");
        assertThat(amounts("KWD", "1", terms)).containsExactly("0.3", "0.300");
    }

    @Test
    void whatMayBeMissingMayBeNull() {
        String terms = "{\"model\": \"FLAT\", \"amount\": \"5\"}";
        String nulls = ", \"conversion\": null, \"rounding\": null, \"variables\": null";

        assertThat(rate(line("1", "0", terms, nulls)).out()).isEqualTo(rate(line("1", "0", terms, "")).out());
    }

    @Test
    void conversionRoundingAndVariablesCount() {
        String terms = "{\"model\": \"PER_UNIT\", \"formula\": \"var.margin * 0.001\"}";
        String more = ", \"conversion\": {\"operation\": \"DIVIDE\", \"factor\": \"1000\", \"rounding\": \"CEILING\"}"
                + ", \"rounding\": {\"mode\": \"HALF_UP\", \"scale\": 4}, \"variables\": {\"var.margin\": \"1.5\"}";

        JsonObject answer = rate(line("\"c\"", "1001", terms, more)).json();

        assertThat(Command.text(answer, "exact")).isEqualTo("0.003");
        assertThat(Command.text(answer, "rounded")).isEqualTo("0.0030");
    }

    @Test
    void aVariableThatNoFormulaCanNameIsRefused() {
        String terms = "{\"model\": \"PER_UNIT\", \"formula\": \"var.margin * 0.001\"}";

        Command outcome = rate(line("1", "5", terms, ", \"variables\": {\"margin\": \"1.5\"}"));

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).contains("DOCUMENT_FORM", "variables.margin", "var.margin");
    }

    static List<String> badLines() {
        return List.of(
                "", "   ", "\r", "\0\1\2", "not json", "NaN", "{", "[]", "5", "null", "\"text\"",
                "[".repeat(100_000), "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
                "{\"id\":\"x\",\"id\":\"y\"}",
                "{\"id\":\"" + "x".repeat(2_000_000) + "\"}",
                " ".repeat(3_000_000));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void aBadLineIsAnsweredByItsNumberAndTheRestGoesOn(String bad) {
        Command rate = rate(GOOD + "\n" + bad + "\n" + GOOD);

        assertThat(rate.exit()).isEqualTo(1);
        assertThat(rate.jsonLines()).hasSize(3);
        JsonObject answer = rate.jsonLines().get(1);
        assertThat(Command.field(answer, "id")).isInstanceOf(JsonNull.class);
        assertThat(((JsonNumber) Command.field(answer, "line")).raw()).isEqualTo("2");
        assertThat(Command.list(answer, "problems")).isNotEmpty().allSatisfy(problem ->
                assertThat(problem.fields().keySet()).containsExactly("code", "where", "arguments"));
        assertThat(rate.jsonLines().get(2)).isEqualTo(rate.jsonLines().get(0));
    }

    @Test
    void bytesThatAreNotUtf8AreAProblem() {
        Command rate = Command.run(folder, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}', '\n'}, "rate");

        assertThat(codes(rate.json())).containsExactly("FILE_NOT_UTF8");
    }

    static List<List<String>> badFields() {
        return List.of(
                List.of(line("\"b\"", "1e999999999", GRADUATED, ""), "DOCUMENT_DECIMAL", "quantity"),
                List.of(line("\"b\"", "NaN", GRADUATED, ""), "DOCUMENT_DECIMAL", "quantity"),
                List.of(line("\"b\"", "", GRADUATED, ""), "DOCUMENT_DECIMAL", "quantity"),
                List.of(line("\"b\"", "9".repeat(40), GRADUATED, ""), "DOCUMENT_DECIMAL", "quantity"),
                List.of(line("\"b\"", "-1", GRADUATED, ""), "QUANTITY_NEGATIVE", "quantity"),
                List.of(line("\"b\"", "1", GRADUATED, ", \"colour\": 1"), "DOCUMENT_FIELD_UNKNOWN", "colour"),
                List.of(line("\"b\"", "1", "null", ""), "DOCUMENT_FIELD_MISSING", "terms"),
                List.of(line("\"b\"", "1", "{\"model\": \"FREE\"}", ""), "DOCUMENT_WORD_UNKNOWN", "terms.model"),
                List.of(line("\"b\"", "1", "{\"model\": \"FLAT\"}", ""), "FIELD_MISSING", "terms.amount"),
                List.of(line("\"b\"", "1", "{\"model\": \"FLAT\", \"amount\": \"1\", \"tax\": \"1\"}", ""),
                        "DOCUMENT_FIELD_UNKNOWN", "terms.tax"),
                List.of(line("\"b\"", "1", "{\"model\": \"GRADUATED\", \"tiers\": []}", ""), "TIERS_MISSING",
                        "terms.tiers"),
                List.of(line("\"b\"", "1", "{\"model\": \"PER_UNIT\", \"formula\": \"1 / 0\"}", ""),
                        "FORMULA_DIVISION_BY_ZERO", "terms.formula"),
                List.of(line("\"b\"", "1", "{\"model\": \"PER_UNIT\", \"formula\": \"cost\"}", ""),
                        "FORMULA_UNKNOWN_NAME", "terms.formula"),
                List.of(GOOD.replace("good", "b").replace("EUR", "XXX"), "DOCUMENT_CURRENCY", "currency"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsAnsweredWithItsPlaceUnderTheId(List<String> lineCodeAndWhere) {
        JsonObject answer = rate(lineCodeAndWhere.getFirst()).json();

        assertThat(Command.text(answer, "id")).isEqualTo("b");
        assertThat(answer.fields().keySet()).containsExactly("id", "problems");
        JsonObject problem = Command.list(answer, "problems").getFirst();
        assertThat(Command.text(problem, "code")).isEqualTo(lineCodeAndWhere.get(1));
        assertThat(Command.text(problem, "where")).isEqualTo(lineCodeAndWhere.get(2));
    }

    @Test
    void aNumberAsIdComesBackAsItWas() {
        assertThat(rate(line("7", "1", GRADUATED, "")).out()).startsWith("{\"id\":7,");
        assertThat(rate(line("{}", "1", GRADUATED, "")).out()).startsWith("{\"id\":null,\"line\":1,");
    }

    @Test
    void theIdComesBackWhereAnotherFieldStandsTwice() {
        assertThat(rate(twice("\"currency\": \"EUR\"", "\"id\": \"d\"")).out())
                .startsWith("{\"id\":\"d\",\"problems\":[");
        assertThat(rate(twice("\"terms\": {\"id\": 1, \"id\": 2}", "\"id\": 7")).out())
                .startsWith("{\"id\":7,\"problems\":[");
        for (String unclear : List.of("\"id\": 7, \"id\": 7", "\"id\": {\"id\": 7}", "\"terms\": {\"id\": 7}",
                "\"id\": 7} {")) {
            assertThat(rate(twice("\"currency\": \"EUR\"", unclear)).out()).startsWith("{\"id\":null,\"line\":1,");
        }
    }

    private static String twice(String field, String more) {
        return "{" + field + ", " + more + ", " + field + "}";
    }

    @Test
    void ofManyProblemsTheFirstHundredAreNamedAndThatThereAreMore() {
        String tiers = "{\"model\": \"GRADUATED\", \"tiers\": ["
                + "{\"up_to\": \"1\", \"unit_amount\": \"-1\"}, ".repeat(500) + "{\"unit_amount\": \"1\"}]}";
        String fields = "{" + "\"x\": 1, ".repeat(500) + "\"id\": 1}";

        for (String bad : List.of(line("1", "5", tiers, ""), fields)) {
            Command rate = rate(bad + "\n" + GOOD);
            assertThat(rate.jsonLines()).hasSize(2);
            assertThat(codes(rate.jsonLines().getFirst())).hasSize(101).endsWith("DOCUMENT_TOO_MANY_PROBLEMS");
            assertThat(rate.out()).contains("\"arguments\":{\"maximum\":100}").startsWith("{\"id\":1,");
        }
    }

    @Test
    void everyLineIsAnsweredWhateverBecameOfItsCharacters() {
        Random random = new Random(7);
        String signs = "{}[]\",:0123456789.-+eE/*()nultrfas \\u\u0000\uD800\u20AC";
        String line = line("\"r\"", "1500",
                GRADUATED.replace("\"0.0155\"", "\"0.0155\", \"formula\": \"unit_amount * 2\""),
                ", \"conversion\": {\"operation\": \"DIVIDE\", \"factor\": \"1000\", \"rounding\": \"CEILING\"}");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder changed = new StringBuilder(line);
            for (int j = random.nextInt(3); j >= 0; j--) {
                changed.setCharAt(random.nextInt(changed.length()), signs.charAt(random.nextInt(signs.length())));
            }
            lines.append(changed).append('\n');
        }

        assertThat(rate(lines.toString()).jsonLines()).hasSize(3_000)
                .allSatisfy(answer -> assertThat(answer.fields()).containsKey("id"))
                .anySatisfy(answer -> assertThat(answer.fields()).containsKey("rounded"));
    }

    @Test
    void noLinesAreNoProblem() {
        assertThat(rate("").exit()).isZero();
        assertThat(rate("").out()).isEmpty();
        assertThat(rate(GOOD + "\n").jsonLines()).hasSize(1);
        assertThat(rate(GOOD + "\r\n" + GOOD).jsonLines()).hasSize(2);
    }

    @Test
    void anAnswerIsThereBeforeTheNextLineIsAskedFor() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] line = (GOOD + "\n").getBytes(UTF_8);
        InputStream asking = new InputStream() {
            private int lines;

            @Override
            public int read(byte[] bytes, int offset, int length) {
                assertThat(out.toString(UTF_8).lines()).hasSize(lines);
                if (lines == 3) {
                    return -1;
                }
                lines++;
                System.arraycopy(line, 0, bytes, offset, line.length);
                return line.length;
            }

            @Override
            public int read() {
                throw new AssertionError("read in blocks");
            }
        };

        int exit = new CommandLineInterface(asking, new PrintStream(new BufferedOutputStream(out), false, UTF_8),
                new PrintStream(out, true, UTF_8), Locale.ENGLISH, Directories.below(folder), Command.CLOCK)
                        .run("rate");

        assertThat(exit).isZero();
    }

    private List<String> amounts(String currency, String quantity, String terms) {
        JsonObject answer = rate(line("1", quantity, terms, "").replace("EUR", currency)).json();
        return List.of(Command.text(answer, "exact"), Command.text(answer, "rounded"));
    }

    private static List<String> codes(JsonObject answer) {
        return Command.list(answer, "problems").stream()
                .map(problem -> ((JsonText) Command.field(problem, "code")).value()).toList();
    }

    private Command rate(String lines) {
        return Command.run(folder, lines.getBytes(UTF_8), "rate");
    }

    private static String line(String id, String quantity, String terms, String more) {
        return "{\"id\": " + id + ", \"currency\": \"EUR\", \"quantity\": \"" + quantity + "\", \"terms\": " + terms
                + more + "}";
    }
}
