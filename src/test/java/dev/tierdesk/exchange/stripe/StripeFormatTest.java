package dev.tierdesk.exchange.stripe;

import static dev.tierdesk.exchange.billing.Trips.empty;
import static dev.tierdesk.exchange.billing.Trips.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.billing.BillingFormatProof;
import dev.tierdesk.exchange.billing.PricedCatalog;
import dev.tierdesk.exchange.billing.Trips;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeFormatTest extends BillingFormatProof<StripeFormat> {
    private static final StripeFormat FORMAT = new StripeFormat();
    private static final String OBJECTS = Trips.resource(StripeFormatTest.class, "objects.json");

    StripeFormatTest() {
        super(FORMAT);
    }

    @Test
    void theExampleGivesProductsUnitsPlansAndPrices() {
        Catalog catalog = Trips.twice(FORMAT, OBJECTS, Map.of());

        assertThat(catalog.products()).extracting(Product::code, Product::chargeType, Product::publishStatus,
                Product::units).containsExactly(
                tuple("old-thing", ChargeType.USAGE, PublishStatus.ARCHIVED, List.of()),
                tuple("pro", ChargeType.SEAT, PublishStatus.DRAFT, List.of()),
                tuple("translation-api", ChargeType.USAGE, PublishStatus.DRAFT, List.of("tokens", "translation_api")));
        Product pro = catalog.product("pro").orElseThrow();
        assertThat(pro.description()).isEqualTo("For teams");
        assertThat(pro.features()).containsExactly("Ten seats", "Support by mail");
        assertThat(pro.metadata()).containsExactly(Map.entry("order", "6735"));
        assertThat(pro.externalIds()).containsEntry("stripe", "prod_NWjs8kKbJWmuuc");
        assertThat(catalog.units()).extracting("code", "name", "aggregation", "eventField").containsExactly(
                tuple("tokens", "Tokens", Aggregation.SUM, "value"), tuple("translation_api", "Translation API",
                        Aggregation.MAX, null));
        assertThat(catalog.plans()).extracting(Plan::name, plan -> plan.cadence().text(), Plan::trialDays, plan ->
                plan.currencies().toString()).containsExactlyInAnyOrder(
                tuple("Pro", "P1M", 14, "[USD, JPY]"), tuple("Pro (P1Y)", "P1Y", 0, "[USD]"),
                tuple("Translation API", "P1M", 0, "[USD]"), tuple("Translation API (P14D)", "P14D", 0, "[KWD]"));
        assertThat(catalog.prices()).extracting(Price::plan, Price::chargeType, price -> price.currency()
                .getCurrencyCode(), Price::terms, Price::billingTiming).containsExactlyInAnyOrder(
                tuple("pro", ChargeType.SEAT, "USD", Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = BigDecimal.TEN),
                        BillingTiming.ADVANCE),
                tuple("pro", ChargeType.SEAT, "JPY", Terms.of(Model.PER_UNIT).with(e ->
                        e.unitAmount = new BigDecimal(1500)), BillingTiming.ADVANCE),
                tuple("pro-p1y", ChargeType.SEAT, "USD", Terms.tiered(Model.VOLUME, Tier.upTo("10", "99"),
                        Tier.andAbove("89").withFlatAmount(new BigDecimal(50))), BillingTiming.ADVANCE),
                tuple("translation-api", ChargeType.USAGE, "USD", Terms.tiered(Model.GRADUATED, Tier.upTo("1000", "0"),
                        Tier.andAbove("0.0005")), BillingTiming.ARREARS),
                tuple("translation-api-p14d", ChargeType.USAGE, "KWD", Terms.of(Model.PACKAGE).with(e -> {
                    e.packageSize = new BigDecimal(1000);
                    e.packageAmount = new BigDecimal("1.25");
                    e.packageRounding = PackageRounding.DOWN;
                }), BillingTiming.ARREARS));
        assertThat(catalog.price("pro-month")).map(Price::name).contains("Pro monthly");
    }

    @Test
    void whatIsNotKeptIsNamed() {
        List<Problem> problems = read(FORMAT, OBJECTS, Map.of(), empty()).problems();

        assertThat(problems).extracting(Problem::code).containsOnly(ExchangeProblem.FILE_FIELD_NOT_KEPT);
        assertThat(problems).extracting(problem -> problem.where().path()).contains("prices.data[0].metadata.team",
                "prices.data[4].type",
                "prices.data[5].active", "prices.data[6].custom_unit_amount", "products.data[0].tax_code",
                        "products.data[0].url",
                "meters[0].customer_mapping");
    }

    @Test
    void everyDocumentedFieldIsKnown() {
        assertThat(read(FORMAT, OBJECTS, Map.of(), empty()).problems()).extracting(Problem::code)
                .doesNotContain(ExchangeProblem.FILE_FIELD_UNKNOWN);
        assertThat(read(FORMAT, OBJECTS.replace("\"shippable\"", "\"shipable\""), Map.of(), empty()).problems())
                .extracting(Problem::code)
                .doesNotContain(ExchangeProblem.FILE_FIELD_MISSING);
        assertThat(read(FORMAT, OBJECTS.replace("\"nickname\"", "\"nick\""), Map.of(), empty()).problems())
                .filteredOn(problem -> problem.code() == ExchangeProblem.FILE_FIELD_UNKNOWN)
                .extracting(problem -> problem.where().path()).containsExactly("prices.data[0].nick");
    }

    @Test
    void questionsHaveProposals() {
        Imported imported = read(FORMAT, OBJECTS, Map.of(), empty());

        assertThat(imported.questions()).extracting(Question::id, Question::proposed)
                .containsExactly(tuple("licensed.prod_NWjs8kKbJWmuuc", "seat"), tuple("plans", "product"));
    }

    @Test
    void pricesCanBeListPricesAndFlat() {
        Catalog catalog = Trips.twice(FORMAT, OBJECTS, Map.of("plans", "list", "licensed.prod_NWjs8kKbJWmuuc", "flat"));

        assertThat(catalog.plans()).isEmpty();
        assertThat(catalog.price("pro-month")).hasValueSatisfying(price -> {
            assertThat(price.plan()).isNull();
            assertThat(price.chargeType()).isEqualTo(ChargeType.FIXED_CHARGE);
            assertThat(price.terms()).isEqualTo(Terms.of(Model.FLAT).with(e -> e.amount = BigDecimal.TEN));
        });
        assertThat(catalog.product("pro")).map(Product::chargeType).contains(ChargeType.MIXED);
    }

    @Test
    void aSecondPriceForTheSameThingGetsAPlanOfItsOwn() {
        String price = "{\"id\": \"%s\", \"created\": %d, \"currency\": \"usd\", \"product\": \"prod_a\", \"recurring\": {\"interval\": \"month\"}, \"unit_amount\": %d, \"nickname\": \"%s\"}";
        Catalog catalog = Trips.twice(FORMAT, """
                {"products": [{"id": "prod_a", "name": "A", "unit_label": "seat"}],
                 "prices": [%s, %s]}""".formatted(price.formatted("price_2", 20, 900, "Plus"),
                price.formatted("price_1", 10, 500, "Base")), Map.of());

        assertThat(catalog.plans()).extracting(Plan::name).containsExactly("A", "A (Plus)");
        assertThat(catalog.pricesOfPlan("a")).singleElement().extracting(Price::name).isEqualTo("Base");
    }

    @Test
    void tiersThatTheListLeavesOutAreMissing() {
        String text = """
                {"products": [{"id": "prod_a", "name": "A"}], "prices": [{"id": "price_a", "currency": "usd",
                "product": "prod_a", "type": "recurring", "recurring": {"interval": "month"},
                "billing_scheme": "tiered", "tiers_mode": "graduated"}]}""";

        assertThat(read(FORMAT, text, Map.of(), empty()).problems()).filteredOn(Problem::isError).singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ExchangeProblem.FILE_FIELD_MISSING);
                    assertThat(problem.where().path()).isEqualTo("prices[0].tiers");
                });
    }

    @Test
    void aLookupKeyThatCanBeNoCodeIsSaidNotToBeKept() {
        String text = """
                {"products": [{"id": "prod_a", "name": "A"}], "prices": [{"id": "price_a", "currency": "usd",
                "product": "prod_a", "type": "recurring", "recurring": {"interval": "month"}, "unit_amount": 100,
                "lookup_key": "Gold Yearly!"}]}""";

        assertThat(read(FORMAT, text, Map.of(), empty()).problems())
                .extracting(problem -> problem.where().path()).containsExactly("prices[0].lookup_key");
    }

    @Test
    void listsArraysAndSingleObjectsAreRead() {
        String product = "{\"id\": \"prod_a\", \"object\": \"product\", \"name\": \"A\"}";

        assertThat(Stream.of(product, "[" + product + "]", "{\"object\": \"list\", \"data\": [" + product + "]}",
                "{\"products\": [" + product + "]}"))
                .allSatisfy(text -> assertThat(Trips.twice(FORMAT, text, Map.of()).products()).hasSize(1));
    }

    @Test
    void whatMayNotBeComputedThereIsNotWritten() {
        Catalog catalog = PricedCatalog.of(7);
        List<Problem> losses = Trips.written(FORMAT, catalog).losses();

        assertThat(losses).extracting(Problem::code).containsOnly(ExchangeProblem.OBJECT_NOT_WRITTEN,
                ExchangeProblem.FILE_FIELD_NOT_WRITTEN);
        assertThat(losses).noneMatch(Problem::isError);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "\"unit_amount\": 8900; \"unit_amount\": 9000; prices.data[1].tiers[1].unit_amount_decimal",
        "\"flat_amount\": 5000; \"flat_amount\": 6000; prices.data[1].tiers[1].flat_amount_decimal",
        "\"usd\": {\"unit_amount\": 1000; \"usd\": {\"unit_amount\": 1100; prices.data[0].currency_options.usd.unit_amount_decimal",
        "\"interval\": \"year\", \"interval_count\": 1; \"interval\": \"year\", \"interval_count\": -7; prices.data[1].recurring.interval_count",
        "\"interval\": \"year\", \"interval_count\": 1; \"interval\": \"year\", \"interval_count\": 999999999; prices.data[1].recurring.interval_count",
        "\"interval\": \"year\",; ; prices.data[1].recurring.interval",
        "\"trial_period_days\": 14; \"trial_period_days\": -7; prices.data[0].recurring.trial_period_days",
        "\"type\": \"recurring\", \"unit_amount\": 1250; \"type\": \"recuring\", \"unit_amount\": 1250; prices.data[3].type",
        "\"product\": \"prod_api\", \"type\": \"one_time\"; \"product\": \"prod_api\"; prices.data[4].type",
        "\"product\": \"prod_api\", \"type\": \"one_time\"; \"product\": \"prod_api\", \"type\": \"recurring\"; prices.data[4].recurring"
    })
    void whatContradictsItselfOrIsHalfSaidIsRefused(String from, @Nullable String to, String place) {
        assertThat(OBJECTS).contains(from);
        String text = OBJECTS.replace(from, to == null ? "" : to);

        assertThat(read(FORMAT, text, Map.of(), empty()).problems()).filteredOn(Problem::isError)
                .extracting(problem -> problem.where().path()).containsExactly(place);
    }

    @Test
    void anotherAmountInThePricesOwnCurrencyIsSaidNotToBeKept() {
        String text = OBJECTS.replaceFirst("\"usd\": \\{\"unit_amount\": 1000, \"unit_amount_decimal\": \"1000\"",
                "\"usd\": {\"unit_amount\": 1100, \"unit_amount_decimal\": \"1100\"");
        assertThat(text).isNotEqualTo(OBJECTS);

        assertThat(read(FORMAT, text, Map.of(), empty()).problems())
                .filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(problem -> problem.where().path()).containsExactly("prices.data[0].currency_options.usd");
    }

    static Stream<String> broken() {
        return Trips.broken(OBJECTS, 240);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "`` => line",
        "`[` => line",
        "`null` => line",
        "`3` => line",
        "`[3]` => [0]",
        "`{}` => file",
        "`{\"data\": 5}` => data",
        "`{\"object\": \"list\", \"data\": {}}` => file",
        "`{\"products\": [[[[]]]]}` => file",
        "`{\"prices\": [{\"id\": \"p\", \"currency\": \"usd\", \"product\": \"nowhere\", \"recurring\": {\"interval\": \"month\"}, \"unit_amount\": 1}]}` => prices[0].product",
        "`{\"prices\": [{\"currency\": \"XXX\", \"product\": \"nowhere\", \"recurring\": {\"interval\": \"aeon\"}}]}` => prices[0].currency",
        "`{\"products\": [{\"id\": \"prod_a\", \"name\": \"A\"}, {\"id\": \"prod_a\", \"name\": \"B\"}]}` => products[1]",
        "`{\"products\": [{\"id\": \"a\", \"name\": \"A\"}], \"prices\": [{\"currency\": \"usd\", \"product\": \"a\", \"recurring\": {\"interval\": \"month\", \"interval_count\": 999999999}, \"billing_scheme\": \"tiered\", \"tiers\": []}]}` => prices[0].recurring.interval_count",
        "`{\"products\": [{\"id\": \"a\", \"name\": \"A\"}], \"prices\": [{\"currency\": \"usd\", \"product\": \"a\", \"recurring\": {\"interval\": \"month\"}, \"billing_scheme\": \"tiered\", \"tiers\": [{\"up_to\": 5, \"unit_amount\": 1}]}]}` => prices[0].tiers[0].up_to",
        "`{\"products\": [{\"id\": \"a\", \"name\": \"A\"}], \"prices\": [{\"currency\": \"usd\", \"product\": \"a\", \"recurring\": {\"interval\": \"month\"}, \"unit_amount_decimal\": \"0.000000000001\"}]}` => prices[0].unit_amount_decimal",
        "`{\"products\": [{\"id\": \"a\", \"name\": \"A\"}], \"prices\": [{\"currency\": \"usd\", \"product\": \"a\", \"recurring\": {\"interval\": \"month\"}, \"unit_amount\": 1, \"transform_quantity\": {\"divide_by\": 0, \"round\": \"sideways\"}}]}` => prices[0].transform_quantity.round"
    })
    @HostileInput
    void nonsenseIsRefusedAtItsPlace(String text, String place) {
        Trips.refused(FORMAT, text, place);
    }
}
