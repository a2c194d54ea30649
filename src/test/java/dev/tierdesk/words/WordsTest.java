package dev.tierdesk.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.store.StoreException.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private final Messages english = Messages.load(Locale.ENGLISH, Locale.ENGLISH, List.of("dev.tierdesk.words"));
    private final Messages german = Messages.load(Locale.GERMANY, Locale.GERMANY, List.of("dev.tierdesk.words"));
    private final Dates dates = new Dates(english, ZoneOffset.UTC);
    private final FieldWords fields = new FieldWords(english, dates);

    @Test
    void placeholdersAreFilledWithNumbersInThePersonsFormat() {
        assertThat(english.get("common.count", "shown", 12, "all", 12340L)).isEqualTo("12 of 12,340");
        assertThat(german.get("common.count", "shown", 12, "all", 12340L)).isEqualTo("12 von 12.340");
    }

    @Test
    void exactlyOneHasItsOwnText() {
        assertThat(english.get("days", "count", 1)).isEqualTo("1 day");
        assertThat(english.get("days", "count", 0)).isEqualTo("0 days");
    }

    @Test
    void aTextIsKnownInEnglishToo() {
        assertThat(german.english("common.", german.get("common.close"))).containsExactly("Close");
        assertThat(german.english("common.", "Nichts davon")).isEmpty();
        assertThat(english.english("common.", "Close")).isEmpty();
    }

    @Test
    void aProblemSaysWhyAnExampleCannotBeComputed() {
        Problem broken = Problem.of(CatalogProblem.EXAMPLE_BROKEN, new Where("examples[0]"))
                .with("example", "Typical").with("unit", "calls").with("problem", "QUANTITY_NOT_PRICED");

        assertThat(english.wrong(broken))
                .isEqualTo("“Typical” cannot be computed: The plan has no price for calls.");
        assertThat(german.wrong(broken)).startsWith("„Typical“ lässt sich nicht berechnen: ").contains("calls");
    }

    @Test
    void whoHasANameAlreadyIsToldByCode() {
        ObjectNames names = new ObjectNames(english);
        names.follow(Catalog.of(DocumentReader.read(Demo.bytes(), Clock.systemUTC()).aggregates()));
        Problem taken = Problem.of(CatalogProblem.NAME_TAKEN, new Where("units[calls].name"))
                .with("name", "API calls").with("other", "api_calls");

        assertThat(english.naming(names).wrong(taken)).isEqualTo("api_calls has this name already.");
    }

    @ParameterizedTest
    @CsvSource({"CODE_INVALID, code", "COST_KEY_INVALID, key", "VARIABLE_NAME_INVALID, name"})
    void whatIsEmptyIsSaidToBeMissing(CatalogProblem code, String argument) {
        Problem problem = Problem.of(code, Where.ROOT);

        assertThat(english.wrong(problem.with(argument, ""))).startsWith("The ").endsWith(" is missing.");
        assertThat(english.wrong(problem.with(argument, "a b"))).startsWith("“a b” is no ");
    }

    @Test
    void aMissingTextIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> english.get("no.such.text"))
                .withMessageContaining("no.such.text");
    }

    @Test
    void anUnknownLanguageFallsBackToEnglish() {
        Messages french = Messages.load(Locale.FRENCH, Locale.FRENCH, List.of("dev.tierdesk.words"));
        assertThat(french.language()).isEqualTo(Locale.ENGLISH);
        assertThat(french.word(PublishStatus.IN_REVIEW)).isEqualTo("IN REVIEW");
        assertThat(german.word(PublishStatus.IN_REVIEW)).isEqualTo("IN PRÜFUNG");
    }

    @Test
    void problemsNameConstantsInWords() {
        Problem problem = Problem.of(CatalogProblem.CHARGE_TYPE_NOT_OF_PRODUCT, Where.ROOT)
                .with("charge_type", "USAGE").with("expected", "SEAT");
        assertThat(english.wrong(problem)).isEqualTo("The product is charged by “Per seat”, this price by “Usage”.");
    }

    @Test
    void problemsOfferASuggestionWhereThereIsOne() {
        Problem problem = Problem.of(CatalogProblem.UNKNOWN_UNIT, Where.ROOT).with("code", "api_call");
        assertThat(english.problem(problem.with("suggestion", "")))
                .isEqualTo("There is no unit api_call. Choose another one, or create it.");
        assertThat(english.problem(problem.with("suggestion", "api_calls")))
                .isEqualTo("There is no unit api_call. Is api_calls meant?");
    }

    @Test
    void problemsWriteMomentsReadably() {
        Problem gap = Problem.of(CatalogProblem.PERIOD_GAP, Where.ROOT).with("from", "2026-08-01T00:00:00Z")
                .with("until", "2026-09-01T12:00:00Z").with("previous", "a");
        assertThat(english.problem(gap))
                .isEqualTo("Nothing is in force between a and this price, from 1 Aug 2026 to 1 Sep 2026, 12:00.");
    }

    @Test
    void problemsOfFilesSayTheirLine() {
        Problem problem = Problem.of(DocumentProblem.JSON_FIELD_TWICE, Where.ROOT).with("field", "name");
        assertThat(english.problem(problem)).isEqualTo("The field name stands here twice.");
        assertThat(english.problem(problem.with("line", 3).with("column", 12)))
                .isEqualTo("Line 3, column 12 – The field name stands here twice.");
    }

    @Test
    void amountsInProblemsHaveTheDigitsOfTheirCurrencyAndKeepMore() {
        Problem cliff = Problem.of(CatalogProblem.VOLUME_CLIFF, Where.ROOT).with("last", 1000).with("next", 1001)
                .with("last_amount", new BigDecimal("10")).with("next_amount", new BigDecimal("8.008"))
                .with("currency", "USD");
        assertThat(german.problem(cliff)).isEqualTo("1.001 kosten weniger als 1.000: 8,008 statt 10,00 USD.");
        Problem fails = Problem.of(CatalogProblem.EXAMPLE_FAILS, Where.ROOT).with("example", "Team")
                .with("expected", new BigDecimal("171")).with("computed", new BigDecimal("167.5"));
        assertThat(english.wrong(fails.with("currency", "USD"))).isEqualTo("“Team”: expected 171.00, computed 167.50.");
        assertThat(english.wrong(fails.with("currency", "JPY"))).isEqualTo("“Team”: expected 171, computed 167.5.");
    }

    @Test
    void objectsInProblemsAreCalledByTheirNamesWhereACatalogIsFollowed() {
        ObjectNames names = new ObjectNames(english);
        Messages naming = english.naming(names);
        Problem required = Problem.of(GuardProblem.REQUIRED_BY, Where.ROOT)
                .with("product", "vision-agent").with("required", "vision-api");
        assertThat(naming.wrong(required)).startsWith("vision-agent requires vision-api.");

        Catalog demo = Catalog.of(DocumentReader.read(Demo.bytes(), Clock.systemUTC()).aggregates());
        names.follow(demo);

        assertThat(naming.wrong(required)).startsWith("Vision Agent requires Vision API.");
        assertThat(naming.wrong(Problem.of(CatalogProblem.UNIT_NOT_PRICED_HERE, Where.ROOT)
                        .with("product", "translation-api").with("unit", "api_calls").with("plan", "growth")))
                .isEqualTo("Translation API, API calls has a price in Growth but not here.");
        assertThat(naming.wrong(Problem.of(CatalogProblem.REQUIRES_CYCLE, Where.ROOT)
                        .with("cycle", "vision-api → vision-agent → vision-api")))
                .endsWith("Vision API → Vision Agent → Vision API.");
        assertThat(english.wrong(required)).startsWith("vision-agent");
    }

    @Test
    void ratesInProblemsHaveTheDigitsOfTheirPrice() {
        ObjectNames names = new ObjectNames(english);
        names.follow(Catalog.of(DocumentReader.read(Demo.bytes(), Clock.systemUTC()).aggregates()));
        Problem rises = Problem.of(CatalogProblem.RATE_RISES, new Where("prices")
                .item("growth.translation-api.api_calls"))
                .with("rate", new BigDecimal("1.5")).with("previous", new BigDecimal("0.005"));

        assertThat(english.naming(names).wrong(rises))
                .isEqualTo("A unit costs 1.50 here, more than 0.005 in the tier before.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name|Name", "terms.model|Model", "terms.tiers[1].up_to|Tier 2, Up to", "terms.unit_amount|Unit amount",
        "costs[primary].amount|Cost “primary”, Amount", "external_ids[kontorion]|Id in kontorion",
        "minimum_amounts[EUR]|Minimum amount in EUR", "conversion.rounding|Conversion, Rounding",
        "examples[0].context.country|Worked example 1, Country", "metadata[base_path]|base_path", "terms|Terms",
        "terms.tiers|Tiers", "product_types[OTHER].units[x].name|Product type OTHER, Unit x, Name",
        "unheard_of|unheard_of"})
    void fieldsHaveLabels(String path, String label) {
        assertThat(fields.label(path)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PRODUCT|maturity|GA|GA", "PRODUCT|publish_status|IN_REVIEW|IN REVIEW", "PLAN|status|DEPRECATED|DEPRECATED",
        "PLAN|cadence|P1M|Monthly", "PLAN|trial_days|14|14 days", "PRICE|terms.tiers[0].up_to|10000|10,000",
        "PRICE|terms.unit_amount|0.0001|0.0001", "PRICE|effective_from|2026-08-01T00:00:00Z|1 Aug 2026",
        "SETTINGS|small_business|true|Yes", "PRODUCT|name|2026|2026", "PRODUCT|name|true|true",
        "PRODUCT|metadata[count]|1000|1,000", "PRICE|terms.charge_flat_at_zero|false|No",
        "UNIT|conversion.rounding|NONE|Not rounded",
        "PLAN|rounding.mode|HALF_EVEN|Half to even", "PLAN|kind|ADDON|Add-on",
        "SETTINGS|tax_rules[DE].valid_from|2021-01-01|1 Jan 2021"})
    void valuesAreReadable(Kind kind, String path, String value, String words) {
        assertThat(fields.value(kind, path, value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "PRODUCT|type|STANDARD_API|Standard API", "PRODUCT|units|api_calls, tokens_gone|API calls, tokens_gone",
        "PRODUCT|requires|vision-api, speech-api|Vision API, Speech API",
        "PRODUCT|costs[primary].unit|api_calls|API calls",
        "UNIT|product_types|STANDARD_API, GONE|Standard API, GONE", "PRICE|plan|growth|Growth",
        "PRICE|product|vision-api|Vision API", "PLAN|allowances[0].product|vision-api|Vision API",
        "PRODUCT|name|vision-api|vision-api", "PRICE|price_key|growth|growth"})
    void codesInValuesBecomeNamesWhereACatalogIsFollowed(Kind kind, String path, String value, String words) {
        for (Messages messages : List.of(english, german)) {
            assertThat(new FieldWords(naming(messages), dates).value(kind, path, value)).isEqualTo(words);
            assertThat(new FieldWords(messages, dates).value(kind, path, value)).isEqualTo(value);
        }
    }

    @Test
    void codesInLabelsBecomeNamesWhereACatalogIsFollowed() {
        FieldWords named = new FieldWords(naming(english), dates);
        assertThat(named.label("product_types[STANDARD_API].name")).isEqualTo("Product type Standard API, Name");
        assertThat(named.label("products[vision-api].tags")).isEqualTo("Product Vision API, Tags");
        assertThat(named.label("costs[primary].amount")).isEqualTo("Cost “primary”, Amount");
    }

    @Test
    void aPriceWithoutNameIsCalledByTheNamesOfWhatItCharges() {
        Catalog demo = demo();
        Price price = demo.price("growth.translation-api.api_calls").orElseThrow().with(e -> e.name = "");
        assertThat(ObjectWords.title(price, demo, english)).isEqualTo("Growth / Translation API, API calls");
    }

    @Test
    void anObjectToBeChosenIsCalledByItsNameWithItsCodeWhereAnotherHasTheSame() {
        Catalog demo = demo();
        BillableUnit requests = demo.unit("api_requests").orElseThrow();
        assertThat(ObjectWords.choice(Kind.UNIT, "api_calls", demo)).isEqualTo("API calls");
        assertThat(ObjectWords.choice(Kind.PLAN, "growth", demo)).isEqualTo("Growth");
        assertThat(ObjectWords.choice(Kind.UNIT, "unknown_calls", demo)).isEqualTo("unknown_calls");

        Catalog twice = demo.apply(List.of(new Change(requests, requests.with(u -> u.name = "API calls"))));
        assertThat(ObjectWords.choice(Kind.UNIT, "api_calls", twice)).isEqualTo("API calls (api_calls)");
        assertThat(ObjectWords.choice(Kind.UNIT, "api_requests", twice)).isEqualTo("API calls (api_requests)");
    }

    @Test
    void aTypeOfProductsIsCalledByItsNameInProblemsWhereACatalogIsFollowed() {
        Problem problem = Problem.of(CatalogProblem.METADATA_MISSING, Where.ROOT).with("type", "STANDARD_API");
        assertThat(naming(english).todo(problem)).startsWith("Products of type Standard API should say it.");
        assertThat(english.todo(problem)).startsWith("Products of type STANDARD_API should say it.");
    }

    @Test
    void failuresOfTheStoreSayWhatHelps() {
        assertThat(words(StoreException.of(Reason.NOT_UNDOABLE, Map.of("number", "3"))))
                .isEqualTo("Change 3 cannot be undone: something stands on it.");
        assertThat(words(StoreException.of(Reason.REFUSED, Map.of("problem", "MISSING", "kind", "UNIT", "code", "calls",
                "byKind", "PRICE", "by", "a", "count", "2"))))
                .isEqualTo("Price a refers to Unit calls, which would not be there. Change a first.");
        assertThat(words(StoreException.of(Reason.IN_USE,
                Map.of("path", "x", "holder", "12", "since", "2026-07-14T10:42:00Z"))))
                .contains("process 12, since 14 Jul 2026, 10:42 UTC");
        assertThat(words(StoreException.of(Reason.IN_USE, Map.of("path", "x", "holder", "", "since", ""))))
                .startsWith("This catalog is already open in another Tierdesk.");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void noFailureLeavesAPlaceholder(Reason reason) {
        assertThat(words(StoreException.of(reason, details(reason)))).doesNotContain("{");
    }

    private static Map<String, String> details(Reason reason) {
        return switch (reason) {
            case TRANSITION -> Map.of("problem", "TRANSITION_FORBIDDEN", "kind", "PRODUCT", "code", "speech-api",
                    "field", "maturity", "present", "GA", "wanted", "RETIRED", "first", "DEPRECATED");
            case OUTDATED -> Map.of("source", "billing", "date", "2026-07-13", "present", "2026-07-14");
            default -> Map.of("path", "a.mv.db", "number", "5");
        };
    }

    private static Messages naming(Messages messages) {
        ObjectNames names = new ObjectNames(messages);
        names.follow(demo());
        return messages.naming(names);
    }

    private static Catalog demo() {
        return Catalog.of(DocumentReader.read(Demo.bytes(), Clock.systemUTC()).aggregates());
    }

    private String words(StoreException failure) {
        return StoreWords.of(failure, english);
    }
}
