package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.document.Demo;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "aforo-graduated, api_calls=15000, 107.00, USD",
        "aforo-volume, api_calls=15000, 75.00, USD",
        "kontorion-staircase, api_calls=5000, 420.00, EUR",
        "kontorion-volume, api_calls=5000, 400.00, EUR",
        "billsh-graduated, api_requests=10000000, 7.75, USD"
    })
    void aDemoPlanCostsWhatItsSourceSays(String plan, String quantity, String total, String currency) {
        Command quote = quote("--plan", plan, "--quantity", quantity);

        assertThat(quote.exit()).isZero();
        assertThat(quote.out()).containsPattern("(?m)^Total +" + total + " " + currency + "$");
        assertThat(quote.err()).isEmpty();

        Command json = quote("--plan", plan, "--quantity", quantity, "--json");
        assertThat(Command.text(json.json(), "total")).isEqualTo(total);
        assertThat(Command.text(json.json(), "currency")).isEqualTo(currency);
    }

    @Test
    void jsonHasEveryNumberAsText() {
        Command quote = quote("--plan", "aforo-graduated", "--quantity", "api_calls=15000", "--json");

        var line = Command.list(quote.json(), "lines").getFirst();
        assertThat(Command.text(line, "product")).isEqualTo("geocoding-api");
        assertThat(Command.text(line, "billable")).isEqualTo("15000");
        assertThat(Command.text(line, "exact")).isEqualTo("107");
        assertThat(Command.text(line, "rounded")).isEqualTo("107.00");
        assertThat(Command.list(line, "lines")).hasSizeGreaterThan(1)
                .allSatisfy(step -> assertThat(Command.text(step, "amount")).isNotBlank());
        assertThat(Command.list(quote.json(), "problems")).isEmpty();
    }

    @Test
    void seatsThatAreGivenTwiceAreToldWithoutAUnit() {
        assertThat(quote("--plan", "growth", "--seats", "team-seats=5", "--seats", "team-seats=6").err())
                .contains("ERROR  seats[1]  The same seats stand here twice.");
        assertThat(quote("--plan", "growth", "--seats", "5", "--seats", "6").err()).contains("The same seats stand");
        assertThat(quote("--plan", "growth", "--quantity", "audio_minutes=5", "--quantity", "audio_minutes=6").err())
                .contains("speech-api, audio_minutes stands here twice.");
    }

    @Test
    void aDimensionHasAValue() {
        Command quote = quote("--plan", "growth", "--dimension", "a=");

        assertThat(quote.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(quote.err()).isEqualTo("ERROR  dimensions.a  This is empty. It must be filled in.\n");
    }

    @Test
    void aFileIsQuotedAsTheDemoIs() throws IOException {
        Path file = Files.write(folder.resolve("prices.tierdesk"), Demo.bytes());

        Command quote = Command.run(folder, "quote", file.toString(), "--plan", "aforo-volume", "--quantity",
                "api_calls=15000");

        assertThat(quote.exit()).isZero();
        assertThat(quote.out()).contains("75.00 USD");
    }

    @Test
    void severalCurrenciesAreNamedAndOneIsAskedFor() {
        Command quote = quote("--plan", "enterprise");
        assertThat(quote.exit()).isEqualTo(2);
        assertThat(quote.err()).contains("USD", "EUR", "--currency");

        assertThat(quote("--plan", "enterprise", "--currency", "EUR").out()).contains(" EUR");
        assertThat(quote("--plan", "enterprise", "--currency", "CHF").err()).contains("not sold in CHF", "USD, EUR");
    }

    @Test
    void anAmbiguousQuantityNamesTheProducts() {
        Command quote = quote("--plan", "growth", "--quantity", "api_calls=100");

        assertThat(quote.exit()).isEqualTo(1);
        assertThat(quote.err()).contains("Several products have api_calls: translation-api, vision-api. Say which.");
        assertThat(quote.out()).isEmpty();
        assertThat(quote("--plan", "growth", "--quantity", "vision-api/api_calls=100").exit()).isZero();
    }

    @Test
    void anUnknownPlanNamesTheNearest() {
        Command quote = quote("--plan", "aforo-graduatd");

        assertThat(quote.exit()).isEqualTo(2);
        assertThat(quote.err().strip())
                .isEqualTo("Plan \"aforo-graduatd\" is not in this catalog. Did you mean aforo-graduated?");
    }

    @Test
    void whereNoPlanIsNearAllAreNamed() {
        Command quote = Command.run(folder, "quote", "--demo", "--plan", "zzz");

        assertThat(quote.exit()).isEqualTo(2);
        assertThat(quote.err()).startsWith("Plan \"zzz\" is not in this catalog. There are: aforo-graduated, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_cals=5", "geocoding-ap/api_calls=5"})
    void aQuantityOfWhatIsNotThereIsWrongUse(String quantity) {
        Command quote = quote("--plan", "aforo-graduated", "--quantity", quantity);

        assertThat(quote.exit()).isEqualTo(2);
        assertThat(quote.err()).containsAnyOf("Is api_calls meant?", "Is geocoding-api meant?");
    }

    @Test
    void aKeyChoosesItsPrice() {
        String dotCom = Command.text(quote("--plan", "domains", "--quantity", "domain_years@com=1", "--json").json(),
                "total");
        String dotAi = Command.text(quote("--plan", "domains", "--quantity", "domain_years@ai=1", "--json").json(),
                "total");

        assertThat(dotCom).isNotEqualTo(dotAi);
        assertThat(quote("--plan", "domains", "--quantity", "domain_years@nope=1").exit()).isEqualTo(1);
    }

    @Test
    void aQuantityWithoutItsKeyIsToldWhichKeyIsMissing() {
        assertThat(quote("--plan", "domains", "--quantity", "domain_years=5").err())
                .contains("domain-registration is priced by tld. Say for which tld.");
    }

    @Test
    void allowanceCarriedOverIsTakenOffAndExplained() {
        String quantity = "translation-api/characters_translated=1600000";
        Command without = quote("--plan", "growth", "--quantity", quantity, "--json");
        Command quote = quote("--plan", "growth", "--quantity", quantity,
                "--carried", "translation-api/characters_translated=500000");

        assertThat(quote.exit()).isZero();
        assertThat(quote.out()).containsPattern("(?m)^  allowance  1000000 +0$")
                .containsPattern("(?m)^  carried over  500000 +0$");
        assertThat(Command.text(without.json(), "total")).isEqualTo("109.00");
        assertThat(quote.out()).containsPattern("(?m)^Total +59.00 USD$");
        assertThat(quote("--plan", "growth", "--carried", "characters_translated@eu=5").exit()).isEqualTo(2);
        assertThat(quote("--plan", "growth", "--carried", "api_calls=5").err())
                .contains("no allowance of api_calls that rolls over");
    }

    @Test
    void aLineForRoundingClosesTheGapToTheAmount() {
        assertThat(quote("--plan", "billsh-graduated", "--quantity", "api_requests=1234567").out())
                .containsPattern("(?m)^  tier 2 .* 0.17592525$")
                .containsPattern("(?m)^  rounding +0.00407475$");
        assertThat(quote("--plan", "aforo-volume", "--quantity", "api_calls=15000").out()).doesNotContain("rounding");
    }

    @Test
    void anUnknownKeyIsMarkedWhereTheDefaultKeyStandsIn() {
        String[] mars = {"--plan", "cloud", "--quantity", "compute_hours@mars=100"};

        assertThat(quote(mars).out()).contains("Compute hours @mars → @us-east-1 ");
        assertThat(Command.list(quote(with(mars, "--json")).json(), "lines")).anySatisfy(line -> {
            assertThat(Command.text(line, "key")).isEqualTo("us-east-1");
            assertThat(Command.text(line, "remapped_from")).isEqualTo("mars");
        });
    }

    @Test
    void aListPriceThatStandsInSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("french.tierdesk"), new String(Demo.bytes(), UTF_8).replace(
                "\"code\": \"growth.speech-api.audio_minutes\",",
                "\"code\": \"growth.speech-api.audio_minutes\", \"country\": \"FR\","));
        String[] minutes = {"quote", file.toString(), "--plan", "growth", "--quantity", "audio_minutes=100"};

        assertThat(Command.run(folder, minutes).out()).contains("Audio minutes (list price) ");
        assertThat(Command.list(Command.run(folder, with(minutes, "--json")).json(), "lines"))
                .filteredOn(line -> Command.field(line, "list_price") instanceof JsonBoolean is && is.value())
                .extracting(line -> Command.text(line, "unit")).containsExactly("audio_minutes");
    }

    @Test
    void whatBeatWhichPriceIsSaid() {
        String[] minutes = {"--plan", "growth", "--quantity", "audio_minutes=100", "--customer", "customer-1042"};

        assertThat(quote(minutes).out()).contains(
                "\n  price “Transcribed minutes, customer 1042”: the only one for this customer\n",
                "\n    not “Transcribed minutes”: less specific than the winner\n", "\n    and 1 more\n");
        JsonObject resolution = resolution(quote(with(minutes, "--json")).json(), "audio_minutes");
        assertThat(Command.text(resolution, "winner")).isEqualTo("list.speech-api.audio_minutes.customer-1042");
        assertThat(Command.text(resolution, "reason")).isEqualTo("CUSTOMER");
        assertThat(Command.list(resolution, "losers"))
                .extracting(loser -> Command.text(loser, "price") + " " + Command.text(loser, "against"))
                .contains("growth.speech-api.audio_minutes LESS_SPECIFIC",
                        "list.speech-api.audio_minutes.jp OTHER_COUNTRY");
    }

    @Test
    void whereNothingWasDecidedNothingIsSaidOfIt() {
        assertThat(quote("--plan", "aforo-graduated", "--quantity", "api_calls=15000").out())
                .doesNotContain("  price ");
        JsonObject resolution = resolution(
                quote("--plan", "aforo-graduated", "--quantity", "api_calls=15000", "--json").json(), "api_calls");
        assertThat(Command.text(resolution, "reason")).isEqualTo("ONLY_CANDIDATE");
        assertThat(Command.list(resolution, "losers")).isEmpty();
    }

    private static JsonObject resolution(JsonObject quote, String unit) {
        return (JsonObject) Command.list(quote, "lines").stream()
                .filter(line -> Command.field(line, "unit") instanceof JsonText(String code, int _, int _)
                        && code.equals(unit))
                .map(line -> Command.field(line, "resolution"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aVariableIsTriedInPlaceOfTheSettingsOwn() {
        String[] scale = {"--plan", "scale", "--quantity", "translation-api/api_calls=250000", "--json"};

        assertThat(Command.text(quote(scale).json(), "total")).isEqualTo("1374.00");
        assertThat(Command.text(quote(with(scale, "--variable=margin=1.2")).json(), "total")).isEqualTo("1389.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "margn=1.2 | The settings have no variable margn. Is margin meant?",
        "tax=1 | The settings have no variable tax. Choose another one",
        "margin=much | Not a number: much.",
        "margin | --variable cannot be margin. Write it as NAME=VALUE."})
    void aVariableThatIsNoneIsWrongUse(String variable, String said) {
        Command quote = quote("--plan", "scale", "--variable", variable);

        assertThat(quote.exit()).isEqualTo(2);
        assertThat(quote.err()).contains(said);
        assertThat(quote.out()).isEmpty();
    }

    @Test
    void aCountryBringsItsTax() {
        Command quote = quote("--plan", "kontorion-volume", "--quantity", "api_calls=5000", "--country", "DE",
                "--json");

        assertThat(Command.text(quote.json(), "subtotal")).isEqualTo("400.00");
        assertThat(Command.text(quote.json(), "total")).isEqualTo("476.00");
        var tax = Command.list(quote.json(), "tax").getFirst();
        assertThat(Command.text(tax, "rate")).isEqualTo("19");
        assertThat(Command.text(tax, "amount")).isEqualTo("76.00");
    }

    @Test
    void aDateBringsTheTaxOfThatDay() {
        String[] finland = {"--plan", "kontorion-volume", "--quantity", "api_calls=5000", "--country", "FI", "--json",
                "--date"};
        assertThat(Command.text(quote(with(finland, "2026-07-14")).json(), "total")).isEqualTo("502.00");
        assertThat(quote(with(finland, "2026-07-14T09:00:00Z")).exit()).isZero();
        assertThat(quote(with(finland, "2026-07-14T09:00")).exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.7.2026", "2026-02-30", "2026-07-14T25:00", "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z"})
    void aDateThatIsNoneIsWrongUse(String date) {
        Command quote = quote("--plan", "kontorion-volume", "--country", "FI", "--date", date);

        assertThat(quote.exit()).isEqualTo(2);
        assertThat(quote.err()).startsWith("Not a moment: " + date).doesNotContain("Exception");
    }

    @Test
    void aTimeIsThatOfTheCatalogsTimeZone() throws IOException {
        String demo = new String(Demo.bytes(), UTF_8);
        Path file = Files.writeString(folder.resolve("helsinki.tierdesk"),
                demo.replaceFirst("\"time_zone\": \"[^\"]*\"", "\"time_zone\": \"Europe/Helsinki\""));
        String[] finland = {file.toString(), "--plan", "kontorion-volume", "--quantity", "api_calls=5000", "--country",
                "FI", "--json"};

        assertThat(total(finland, "2024-09-01T00:00")).isEqualTo(total(finland, "2024-08-31T21:00:00Z"))
                .isNotEqualTo(total(finland, "2024-08-31T23:59"));
    }

    private String total(String[] arguments, String date) {
        List<String> all = new ArrayList<>(List.of("quote", "--date", date));
        all.addAll(List.of(arguments));
        return Command.text(Command.run(folder, all.toArray(String[]::new)).json(), "total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api_calls", "api_calls=", "api_calls=1e3", "api_calls=1,000", "api_calls=NaN", "=5",
            "api_calls=1=2",
        "api_calls=9999999999999999999"})
    void aQuantityInAnotherFormIsWrongUse(String quantity) {
        Command quote = quote("--plan", "aforo-graduated", "--quantity", quantity);

        assertThat(quote.exit()).isEqualTo(2);
        assertThat(quote.err()).containsAnyOf("Not a ", "Too many digits: ");
        assertThat(quote.out()).isEmpty();
    }

    @Test
    void whatCannotBeComputedHasNoSums() {
        Command quote = quote("--plan", "domains", "--quantity", "domain_years@nope=1", "--json");

        assertThat(quote.exit()).isEqualTo(1);
        assertThat(List.of("charges", "true_up", "subtotal", "total"))
                .allSatisfy(sum -> assertThat(Command.field(quote.json(), sum)).isInstanceOf(JsonNull.class));
    }

    @Test
    void aNegativeQuantityIsAProblem() {
        Command quote = quote("--plan", "aforo-graduated", "--quantity", "api_calls=-1");

        assertThat(quote.exit()).isEqualTo(1);
        assertThat(quote.err()).contains("A quantity cannot be below 0.");
    }

    @Test
    void aProblemOfAChargeNamesWhatIsCharged() {
        assertThat(quote("--plan", "startup", "--quantity", "api_requests=5", "--quantity", "characters_translated=-5")
                .err()).startsWith("ERROR  translation-api/characters_translated  quantity  A quantity cannot");
        assertThat(quote("--plan", "startup", "--seats", "-3").err()).startsWith("ERROR  team-seats  quantity  A ");
        assertThat(quote("--plan", "domains", "--quantity", "domain_years@com=-1").err())
                .startsWith("ERROR  domain-registration/domain_years@com  quantity  A quantity");
    }

    @Test
    void exactlyOneCatalogIsNamed() {
        assertThat(Command.run(folder, "quote", "--plan", "growth").err()).contains("Name one catalog");
        assertThat(Command.run(folder, "quote", "--demo", "x.tierdesk", "--plan", "growth").exit()).isEqualTo(2);
    }

    private Command quote(String... args) {
        List<String> all = new ArrayList<>(List.of("quote", "--demo"));
        all.addAll(List.of(args));
        return Command.run(folder, all.toArray(String[]::new));
    }

    private static String[] with(String[] args, String last) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add(last);
        return all.toArray(String[]::new);
    }
}
