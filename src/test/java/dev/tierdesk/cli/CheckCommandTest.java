package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.document.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDemoHasNoErrors() {
        Command check = Command.run(folder, "check", "--demo");

        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("0 errors").doesNotContain("ERROR");
        assertThat(Command.list(Command.run(folder, "check", "--demo", "--json").json(), "problems"))
                .noneMatch(problem -> Command.text(problem, "severity").equals("ERROR"));
    }

    @Test
    void aFileWithErrorsEndsWithOneAndSaysWhere() throws IOException {
        Path file = demoWith("\"maturity\": \"GA\"", "\"maturity\": \"DONE\"");

        Command check = Command.run(folder, "check", file.toString());

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).containsPattern("ERROR  products\\[[a-z-]+\\]\\.maturity  Line \\d+, column \\d+");
        assertThat(check.out()).contains("“DONE” is none of");
    }

    @Test
    void anAcceptedWarningIsListedAsAcceptedAndNotCounted() throws IOException {
        Path file = demoWith("\"settings\": {", """
                "settings": {"accepted_problems": [{"code": "METADATA_MISSING", "where": "products[embeddings-api].metadata.base_path",
                "arguments": {"field": "base_path", "type": "STANDARD_API"}, "reason": "Internal", "author": "Ada", "date": "2026-07-06"}],""");

        Command check = Command.run(folder, "check", file.toString());

        assertThat(check.out())
                .contains("ACCEPTED  products[embeddings-api].metadata.base_path  base_path is empty. (accepted 2026-07-06 by Ada: Internal)")
                .contains("0 errors, 6 warnings, 1 accepted");
        assertThat(Command.list(Command.run(folder, "check", file.toString(), "--json").json(), "problems"))
                .filteredOn(problem -> problem.fields().containsKey("accepted"))
                .singleElement()
                .satisfies(problem -> assertThat(Command.text(problem, "code")).isEqualTo("METADATA_MISSING"));
    }

    @Test
    void whatHasNoPriceInACurrencyIsSaidOnceHoweverItIsCharged() throws IOException {
        Path file = Files.writeString(folder.resolve("mixed.tierdesk"), """
                {"format": "tierdesk", "format_version": 1,
                 "settings": {"name": "K", "currencies": ["EUR", "USD"], "time_zone": "UTC",
                  "product_types": [{"code": "T", "name": "T", "credential": "NONE"}]},
                 "products": [{"code": "api", "name": "API", "type": "T", "charge_type": "MIXED", "maturity": "GA",
                  "publish_status": "PUBLISHED"}],
                 "plans": [{"code": "pro", "name": "Pro", "cadence": "P1M", "status": "DRAFT",
                  "currencies": ["EUR", "USD"]}],
                 "prices": [
                  {"code": "seats", "plan": "pro", "product": "api", "charge_type": "SEAT", "currency": "EUR",
                   "terms": {"model": "PER_UNIT", "unit_amount": "1"}},
                  {"code": "fee", "plan": "pro", "product": "api", "charge_type": "FIXED_CHARGE", "currency": "EUR",
                   "terms": {"model": "FLAT", "amount": "1"}}]}
                """);

        assertThat(Command.run(folder, "check", file.toString()).out()).containsOnlyOnce("api has no price in USD.");
        assertThat(Command.run(folder, "quote", file.toString(), "--plan", "pro", "--currency", "USD").err())
                .containsOnlyOnce("api has no price in USD.");
    }

    @Test
    void aFailingExampleIsFound() throws IOException {
        Path file = demoWith("\"expected\": \"107\"", "\"expected\": \"106\"");

        Command check = Command.run(folder, "check", file.toString(), "--json");

        assertThat(check.exit()).isEqualTo(1);
        assertThat(Command.list(check.json(), "problems"))
                .filteredOn(problem -> Command.text(problem, "code").equals("EXAMPLE_FAILS"))
                .singleElement()
                .satisfies(problem -> assertThat(Command.text(problem, "where"))
                        .startsWith("plans[aforo-graduated].examples[0]"));
    }

    @Test
    void oneIsOneInBothLanguages() throws IOException {
        Path file = demoWith("\"expected\": \"107\"", "\"expected\": \"106\"");

        assertThat(Command.run(folder, "check", file.toString()).out()).containsPattern("(?m)^1 error, \\d+ warnings$");
        assertThat(Command.inGerman(folder, "check", file.toString()).out())
                .containsPattern("(?m)^1 Fehler, \\d+ Warnungen$");
        Path quiet = Files.writeString(folder.resolve("quiet.tierdesk"), """
                {"format": "tierdesk", "format_version": 1,
                 "settings": {"name": "Shop", "currencies": ["EUR"], "time_zone": "UTC", "seller_country": "DE"},
                 "units": [{"code": "calls", "name": "Calls", "unit_label": "call", "aggregation": "COUNT",
                            "event_type": "call", "status": "ACTIVE"}]}""");
        assertThat(Command.run(folder, "check", quiet.toString()).out()).contains("0 errors, 1 warning\n");
        assertThat(Command.inGerman(folder, "check", quiet.toString()).out()).contains("0 Fehler, 1 Warnung\n");
    }

    @Test
    void aFileWithoutSettingsIsNoCatalog() throws IOException {
        Path file = Files.writeString(folder.resolve("part.tierdesk"),
                "{\"format\": \"tierdesk\", \"format_version\": 1}");

        assertThat(Command.run(folder, "check", file.toString()).out())
                .contains("ERROR  settings  The field settings is missing.");
        Command quote = Command.run(folder, "quote", file.toString(), "--plan", "x");
        assertThat(quote.exit()).isEqualTo(1);
        assertThat(quote.err()).contains("The field settings is missing.");
    }

    @Test
    void bytesThatAreNoDocumentAreAProblem() throws IOException {
        Path file = Files.write(folder.resolve("noise.tierdesk"), new byte[] {0, 1, (byte) 0xFF, (byte) 0xFE});

        Command check = Command.run(folder, "check", file.toString());

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("ERROR");
    }

    @Test
    void aMissingFileOrAFolderIsNotPossible() {
        for (Path path : new Path[] {folder, folder.resolve("missing.tierdesk")}) {
            Command check = Command.run(folder, "check", path.toString());
            assertThat(check.exit()).isEqualTo(3);
            assertThat(check.err()).contains("cannot be read");
        }
    }

    @Test
    void wrongUseEndsWithTwo() {
        assertThat(Command.run(folder).exit()).isEqualTo(2);
        assertThat(Command.run(folder, "chek").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "check").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "check", "--demo", "--colour").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "quote", "--demo").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "export", "x.tierdesk").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "import", "--catalog", "x").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "--help").exit()).isZero();
        assertThat(Command.run(folder, "--version").out()).startsWith("tierdesk ");
    }

    private Path demoWith(String before, String after) throws IOException {
        String demo = new String(Demo.bytes(), UTF_8);
        assertThat(demo).contains(before);
        int at = demo.indexOf(before);
        return Files.writeString(folder.resolve("broken.tierdesk"),
                demo.substring(0, at) + after + demo.substring(at + before.length()));
    }
}
