package dev.tierdesk.exchange.killbill;

import static dev.tierdesk.exchange.billing.Trips.empty;
import static dev.tierdesk.exchange.billing.Trips.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.billing.BillingFormatProof;
import dev.tierdesk.exchange.billing.Trips;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KillBillFormatTest extends BillingFormatProof<KillBillFormat> {
    private static final KillBillFormat FORMAT = new KillBillFormat();
    private static final String CATALOG = Trips.resource(KillBillFormatTest.class, "catalog.xml");
    private static final String USAGE = Trips.resource(KillBillFormatTest.class, "UsageExperimental.xml");

    KillBillFormatTest() {
        super(FORMAT);
    }

    @Test
    void theExampleGivesPlansWithTheirPrices() {
        Catalog catalog = Trips.twice(FORMAT, CATALOG, Map.of());

        assertThat(catalog.products()).extracting(Product::code, Product::name, product -> product.externalIds()
                .get("killbill")).containsExactly(
                tuple("support", "Support", "Support"), tuple("translation", "Translation API", "Translation"));
        assertThat(catalog.units()).extracting(BillableUnit::code, BillableUnit::name)
                .containsExactly(tuple("api_calls", "API calls"), tuple("mbytes", "Mbytes"));
        assertThat(catalog.plans()).extracting(Plan::code, Plan::name, Plan::kind, Plan::trialDays, plan ->
                plan.cadence().text(), plan -> plan.currencies().toString())
                .containsExactly(tuple("support-annual", "Support-annual", PlanKind.ADDON, 0, "P1Y", "[USD]"),
                        tuple("translation-monthly", "Translation, monthly", PlanKind.STANDALONE, 30, "P1M",
                                "[EUR, USD]"));
        assertThat(catalog.prices()).extracting(Price::plan, Price::chargeType, Price::unit, price -> price.currency()
                .getCurrencyCode(), Price::billingTiming, Price::terms)
                .containsExactlyInAnyOrder(
                        tuple("translation-monthly", ChargeType.FIXED_CHARGE, null, "USD", BillingTiming.ARREARS,
                                flat("29.95")),
                        tuple("translation-monthly", ChargeType.FIXED_CHARGE, null, "EUR", BillingTiming.ARREARS,
                                flat("27.5")),
                        tuple("translation-monthly", ChargeType.USAGE, "api_calls", "USD", BillingTiming.ARREARS,
                                Terms.tiered(Model.GRADUATED,
                                Tier.upTo("1000", "1").withBlockSize(new BigDecimal(100)), Tier.andAbove("0.005"))),
                        tuple("translation-monthly", ChargeType.USAGE, "api_calls", "EUR", BillingTiming.ARREARS,
                                Terms.tiered(Model.GRADUATED,
                                Tier.upTo("1000", "0.9").withBlockSize(new BigDecimal(100)), Tier.andAbove("0.004"))),
                        tuple("translation-monthly", ChargeType.USAGE, "mbytes", "USD", BillingTiming.ARREARS,
                                Terms.tiered(Model.VOLUME,
                                Tier.upTo("5", "2"), Tier.andAbove("1"))),
                        tuple("support-annual", ChargeType.FIXED_CHARGE, null, "USD", BillingTiming.ADVANCE,
                                flat("1000")));
        assertThat(catalog.price("translation-calls")).map(Price::name).contains("Calls");
    }

    private static Terms flat(String amount) {
        return Terms.of(Model.FLAT).with(e -> e.amount = new BigDecimal(amount));
    }

    @Test
    void whatIsNotKeptIsNamed() {
        assertThat(read(FORMAT, CATALOG, Map.of(), empty()).problems()).extracting(Problem::code)
                .containsOnly(ExchangeProblem.FILE_FIELD_NOT_KEPT);
        assertThat(read(FORMAT, CATALOG, Map.of(), empty()).problems()).extracting(problem -> problem.where().path())
                .contains("rules", "priceLists",
                "products[0].limits", "plans[0].finalPhase.fixed", "plans[1].finalPhase.type",
                        "plans[0].finalPhase.usages[1].tiers[1].blocks[0].max");
        assertThat(read(FORMAT, CATALOG, Map.of(), empty()).problems()).filteredOn(problem ->
                problem.severity() == Severity.WARNING)
                .extracting(problem -> problem.where().path())
                        .containsExactlyInAnyOrder("plans[0].initialPhases[1].type",
                        "plans[0].finalPhase.usages[1].billingPeriod", "plans[0].finalPhase.usages[2].usageType");
    }

    @Test
    void ofThreeCurrenciesTheOneWithOtherTiersIsNamed() {
        Catalog read = Trips.twice(FORMAT, CATALOG, Map.of());
        Price fee = read.pricesOfPlan("support-annual").getFirst();
        Plan plan = read.plan("support-annual").orElseThrow();
        Catalog catalog = read.apply(List.of(Change.deleted(fee),
                new Change(plan, plan.with(p -> p.currencies = currencies("EUR", "GBP", "USD"))),
                Change.created(calls("calls", "EUR", "1000")),
                Change.created(calls("support-annual.support.api_calls", "GBP", "500")),
                Change.created(calls("in-dollars", "USD", "1000"))));

        assertThat(Trips.written(FORMAT, catalog).losses()).extracting(problem -> problem.where().path())
                .filteredOn(path -> path.startsWith("prices"))
                .contains("prices[support-annual.support.api_calls]", "prices[in-dollars].code")
                .doesNotContain("prices[in-dollars]", "prices[support-annual.support.api_calls].currency");
    }

    private static List<Currency> currencies(String... codes) {
        return Stream.of(codes).map(Currency::getInstance).toList();
    }

    private static Price calls(String code, String currency, String upTo) {
        return Price.draft(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), code, "support-annual",
                "support", "api_calls", Currency.getInstance(currency)).with(p -> p.terms =
                        Terms.tiered(Model.GRADUATED, Tier.upTo(upTo, "0.02"), Tier.andAbove("0.01")));
    }

    @Test
    void whatIsOverTheLastTierIsAsked() {
        assertThat(read(FORMAT, USAGE, Map.of(), empty()).questions()).extracting(Question::id, Question::proposed)
                .containsExactly(tuple("rest", "open"));
        assertThat(Trips.twice(FORMAT, USAGE, Map.of()).price("chocolate-monthly-videos")).map(Price::terms)
                .contains(Terms.tiered(Model.GRADUATED, Tier.upTo("5", "2"), Tier.andAbove("1")));
        assertThat(Trips.twice(FORMAT, USAGE, Map.of("rest", "free")).price("chocolate-monthly-videos"))
                .map(Price::terms)
                .contains(Terms.tiered(Model.GRADUATED, Tier.upTo("5", "2"), Tier.upTo("10005", "1"),
                        Tier.andAbove("0")));
    }

    @Test
    void killBillsOwnExamplesAreReadWhole() {
        String cars = Trips.resource(KillBillFormatTest.class, "SpyCarAdvanced.xml");

        assertThat(read(FORMAT, cars, Map.of(), empty()).problems()).noneMatch(Problem::isError).noneMatch(problem ->
                problem.code() == ExchangeProblem.FILE_FIELD_UNKNOWN);
        assertThat(Trips.twice(FORMAT, cars, Map.of()).plans()).hasSizeGreaterThan(10);
    }

    static Stream<String> broken() {
        return Stream.concat(Trips.broken(CATALOG, 240), Stream.of("type=\"TRIAL\"", ">100<", ">MONTHLY<", ">USD<",
                ">-1<", "CONSUMABLE", ">api_calls<", ">0.005<", ">UNLIMITED<", ">30<")
                .flatMap(good -> Stream.of("", "><", ">-7<", ">1e999999<", ">&#0;<", ">&amp;amp;<",
                        ">999999999999999999<", "<![CDATA[x]]>", ">0<")
                        .map(bad -> CATALOG.replace(good, bad))));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "`` => line",
        "`<` => line",
        "`<catalog` => line",
        "`<catalog>` => line",
        "`text` => line",
        "`{}` => line",
        "`<html/>` => line",
        "`<catalog>&nope;</catalog>` => line",
        "`<!DOCTYPE catalog [<!ENTITY a \"b\">]><catalog>&a;</catalog>` => line",
        "`<!DOCTYPE catalog SYSTEM \"file:///etc/passwd\"><catalog/>` => line",
        "`<!DOCTYPE c [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><catalog>&c;</catalog>` => line",
        "`<!DOCTYPE catalog [<!ENTITY % x SYSTEM \"http://example.invalid/x\"> %x;]><catalog/>` => line",
        "`<catalog><plans><plan name=\"a\"><product>nothing</product></plan></plans></catalog>` => plans[0].product",
        "`<catalog><plans>words</plans></catalog>` => plans[0]",
        "`<catalog><units><unit name=\"a\"/><unit name=\"a\"/></units></catalog>` => units[1]",
        "`<catalog><recurringBillingMode>SOMETIMES</recurringBillingMode></catalog>` => recurringBillingMode"
    })
    @HostileInput
    void nonsenseIsRefusedAtItsPlace(String text, String place) {
        Trips.refused(FORMAT, text, place);
    }

    @Test
    void elementsThatKillBillDoesNotHaveAreToldAndNothingIsReadOrFetched() {
        String include = "<catalog xmlns:x=\"http://www.w3.org/2001/XInclude\">"
                + "<x:include href=\"file:///etc/passwd\"/></catalog>";

        assertThat(Stream.of("<catalog><plans><foo/></plans></catalog>", include,
                        "<catalog a=\"" + "y".repeat(5_000_000) + "\"/>")
                .map(text -> read(FORMAT, text, Map.of(), empty())))
                .allSatisfy(read -> assertThat(read.aggregates()).isEmpty())
                .extracting(read -> read.problems().getFirst().where().path()).containsExactly("plans.foo", "include", "a");
    }

    @Test
    void theEncodingIsTheOneThatIsNamedOrUtf8() {
        String catalog = CATALOG.substring(CATALOG.indexOf("<catalog")).replaceFirst("<catalog",
                "<!-- M\u00FCnchen -->\n<catalog");
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>\n" + catalog;

        assertThat(problems(catalog.getBytes(StandardCharsets.ISO_8859_1))).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(DocumentProblem.FILE_NOT_UTF8));
        assertThat(Stream.of(latin.getBytes(StandardCharsets.ISO_8859_1), catalog.getBytes(StandardCharsets.UTF_8),
                catalog.getBytes(StandardCharsets.UTF_16)).map(KillBillFormatTest::problems))
                .allSatisfy(problems -> assertThat(problems).noneMatch(Problem::isError));
    }

    private static List<Problem> problems(byte[] file) {
        return FORMAT.read(Source.file("file", file), new ImportContext(empty(), Map.of(), Trips.CLOCK)).problems();
    }

    @Test
    @HostileInput
    void filesThatAreMeantToFillTheMemoryAreRefused(TestReporter inputs) {
        Stream.of("<catalog>" + "<a>".repeat(1_000_000), "<catalog>" + "<a/>".repeat(1_100_000) + "</catalog>",
                "<catalog>" + "x".repeat(5_000_000) + "</catalog>",
                        "<catalog " + IntStream.range(0, 100_000).mapToObj(i -> "a" + i + "=\"\" ")
                                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append) + "/>")
                .forEach(text -> Trips.refused(FORMAT, text, "line"));
        inputs.publishEntry("inputs", "4");
    }
}
