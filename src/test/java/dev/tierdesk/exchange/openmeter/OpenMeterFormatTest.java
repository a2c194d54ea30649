package dev.tierdesk.exchange.openmeter;

import static dev.tierdesk.exchange.billing.Trips.empty;
import static dev.tierdesk.exchange.billing.Trips.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.billing.BillingFormatProof;
import dev.tierdesk.exchange.billing.PricedCatalog;
import dev.tierdesk.exchange.billing.Trips;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenMeterFormatTest extends BillingFormatProof<OpenMeterFormat> {
    private static final OpenMeterFormat FORMAT = new OpenMeterFormat();
    private static final String CATALOG = Trips.resource(OpenMeterFormatTest.class, "catalog.json");

    OpenMeterFormatTest() {
        super(FORMAT);
    }

    @Test
    void theExampleGivesAPlanWithItsPrices() {
        Catalog catalog = Trips.twice(FORMAT, CATALOG, Map.of());

        Plan plan = catalog.plan("pro").orElseThrow();
        assertThat(plan.trialDays()).isEqualTo(14);
        assertThat(plan.metadata()).containsExactly(Map.entry("hidden", "no"));
        assertThat(plan.externalIds()).containsEntry("openmeter", "01PLAN2");
        assertThat(catalog.units()).extracting(BillableUnit::code, BillableUnit::aggregation, BillableUnit::eventType,
                BillableUnit::eventField).containsExactly(
                tuple("calls", Aggregation.COUNT, "", null), tuple("gpt4_tokens", Aggregation.SUM, "prompt", "tokens"),
                        tuple("lowest", Aggregation.COUNT, "probe", "value"),
                tuple("spend", Aggregation.COUNT, "", null), tuple("tokens", Aggregation.SUM, "prompt", "tokens"),
                        tuple("tokens_total", Aggregation.SUM, "prompt", "tokens"));
        assertThat(catalog.unit("gpt4_tokens").orElseThrow().filters()).containsExactly(
                new FilterCondition("model", FilterOperator.EQUALS, "gpt-4"), new FilterCondition("type",
                        FilterOperator.EQUALS, "prompt"));
        assertThat(catalog.unit("tokens").orElseThrow().filters()).containsExactly(new FilterCondition("model",
                FilterOperator.IN, "gpt-4,gpt-4o"));
        assertThat(catalog.unit("tokens_total")).map(BillableUnit::conversion)
                .contains(new Conversion(Conversion.Operation.DIVIDE, new BigDecimal(1000), Conversion.Rounding.CEILING,
                        0));
        assertThat(catalog.products()).extracting(Product::code).containsExactly("base", "calls", "gpt4_tokens",
                "images", "spend", "sso", "tokens");
        assertThat(catalog.prices()).extracting(Price::code, Price::chargeType, Price::unit, Price::billingTiming,
                Price::terms).containsExactlyInAnyOrder(
                tuple("pro.base", ChargeType.FIXED_CHARGE, null, BillingTiming.ADVANCE, Terms.of(Model.FLAT).with(e ->
                        e.amount = new BigDecimal(49))),
                tuple("pro.gpt4_tokens.gpt4_tokens", ChargeType.USAGE, "gpt4_tokens", BillingTiming.ARREARS,
                        Terms.tiered(Model.GRADUATED,
                        Tier.EMPTY.withUpTo(new BigDecimal(1000)).withFlatAmount(BigDecimal.TEN),
                                Tier.andAbove("0.002")).with(e -> {
                            e.chargeFlatAtZero = true;
                            e.minAmount = new BigDecimal(5);
                            e.maxAmount = new BigDecimal(5000);
                            e.includedQuantity = new BigDecimal(100);
                        })),
                tuple("pro.tokens.tokens", ChargeType.USAGE, "tokens", BillingTiming.ARREARS, Terms.tiered(Model.VOLUME,
                        Tier.upTo("10", "1"), Tier.andAbove("0.5"))),
                tuple("pro.images.tokens_total", ChargeType.USAGE, "tokens_total", BillingTiming.ARREARS,
                        Terms.of(Model.PACKAGE).with(e -> {
                    e.packageAmount = new BigDecimal(15);
                    e.packageSize = BigDecimal.TEN;
                })),
                tuple("pro.spend.spend", ChargeType.USAGE, "spend", BillingTiming.ARREARS, Terms.of(Model.PER_UNIT)
                        .with(e -> e.unitAmount = new BigDecimal("1.2"))),
                tuple("pro.calls.calls", ChargeType.USAGE, "calls", BillingTiming.ARREARS, Terms.of(Model.PER_UNIT)
                        .with(e -> e.unitAmount = new BigDecimal("0.1"))));
    }

    @Test
    void whatIsNotKeptIsNamed() {
        List<Problem> problems = read(FORMAT, CATALOG, Map.of(), empty()).problems();

        assertThat(problems).extracting(Problem::code).containsOnly(ExchangeProblem.FILE_FIELD_NOT_KEPT);
        assertThat(problems).extracting(problem -> problem.where().path()).contains("plans[0].phases[1].rateCards",
                "plans[1].version",
                "plans[0].phases[2].rateCards[1].type", "plans[0].phases[2].rateCards[2].entitlementTemplate",
                        "features.items[0].unitCost");
        assertThat(problems).filteredOn(problem -> problem.severity() == Severity.WARNING).extracting(problem ->
                problem.where().path()).containsExactlyInAnyOrder(
                "meters[1].aggregation", "features.items[1].advancedMeterGroupByFilters.type.$like",
                "plans[0].phases[2].rateCards[2].discounts.percentage",
                        "plans[0].phases[2].rateCards[4].billingCadence");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{`$in`: [`a,b`]} | EQUALS a,b |",
        "{`$nin`: [`a,b`]} | NOT_EQUALS a,b |",
        "{`$in`: [`a`, `b`]} | IN a,b |",
        "{`$in`: [`a,b`, `c`]} | | features[0].advancedMeterGroupByFilters.city.$in"
    })
    void aListWithAValueThatHasACommaIsKeptExactlyOrTold(String filter, String kept, String told) {
        Imported read = read(FORMAT, """
                {"meters": [{"slug": "m", "aggregation": "COUNT", "eventType": "e", "groupBy": {"city": "$.city"}}],
                "features": [{"key": "f", "name": "F", "meterSlug": "m",
                    "advancedMeterGroupByFilters": {"city": FILTER}}]}
                """.replace("FILTER", filter.replace('`', '"')), Map.of(), empty());

        assertThat(read.aggregates()).filteredOn(BillableUnit.class::isInstance).map(BillableUnit.class::cast)
                .flatExtracting(BillableUnit::filters).extracting(f -> f.operator() + " " + f.value())
                .containsExactlyElementsOf(Optional.ofNullable(kept).stream().toList());
        assertThat(read.problems()).filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(problem -> problem.where().path())
                .containsExactlyElementsOf(Optional.ofNullable(told).stream().toList());
    }

    @Test
    void whenUsageIsBilledStaysAsItIsBecauseAFileDoesNotSay() {
        Catalog catalog = Trips.twice(FORMAT, CATALOG, Map.of());
        Price price = catalog.price("pro.calls.calls").orElseThrow();
        Catalog early = catalog.apply(List.of(new Change(price, price.with(e -> e.billingTiming = BillingTiming.ADVANCE))));

        assertThat(Trips.imported(early, read(FORMAT, CATALOG, Map.of(), early))).isEqualTo(early);
    }

    @Test
    void keysAreThoseThatOpenMeterTakes() {
        IntStream.rangeClosed(1, 50).mapToObj(PricedCatalog::of).map(catalog -> Trips.text(Trips.written(FORMAT,
                catalog))).forEach(text ->
                assertThat(text.lines().map(String::strip).filter(line -> line.startsWith("\"key\"")
                        || line.startsWith("\"slug\"") || line.startsWith("\"featureKey\"")))
                        .allMatch(line -> line.matches("\"\\w+\": \"[a-z0-9]+(_[a-z0-9]+)*\",?")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{\"type\": \"usage\", \"key\": \"x\", \"price\": {\"type\": \"unit\", \"amount\": \"1\"}}; type",
        "{\"key\": \"x\", \"price\": {\"type\": \"flat\", \"amount\": \"1\"}}; type",
        "{\"type\": \"flat_fee\", \"key\": \"x\", \"billingCadence\": null, \"price\": null}; key"
    })
    void aRateCardThatIsLeftOutIsNamed(String card, String field) {
        String text = "{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"phases\": [{\"rateCards\": [" + card + "]}]}]}";

        assertThat(read(FORMAT, text, Map.of(), empty()).problems()).extracting(problem -> problem.where().path())
                .containsExactly("plans[0].phases[0].rateCards[0]." + field);
    }

    @Test
    void whatAFreePhaseHasBesidesItsDaysIsNamed() {
        String text = """
                {"plans": [{"key": "a", "currency": "USD", "phases": [
                  {"key": "trial", "name": "Trial", "duration": "P2W", "colour": "red", "rateCards": [{"type": "flat_fee", "key": "sso", "price": null}]},
                  {"key": "default", "name": "Default", "rateCards": [{"type": "flat_fee", "key": "x", "billingCadence": "P1M", "price": {"type": "flat", "amount": "1"}}]}]}]}""";

        assertThat(read(FORMAT, text, Map.of(), empty()).problems()).extracting(problem -> problem.where().path())
                .containsExactlyInAnyOrder("plans[0].phases[0].colour", "plans[0].phases[0].rateCards");
    }

    static Stream<String> broken() {
        return Trips.broken(CATALOG, 240);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "`` => line",
        "`{` => line",
        "`[1]` => [0]",
        "`\"plans\"` => line",
        "`{\"plans\": {\"items\": 4}}` => plans.items",
        "`{\"plans\": [{}]}` => plans[0].key",
        "`{\"meters\": [{\"slug\": \"a\", \"aggregation\": \"MEDIAN\"}]}` => meters[0].aggregation",
        "`{\"features\": [{\"key\": \"a\"}, {\"key\": \"a\"}]}` => features[1]",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"BTC\", \"phases\": []}]}` => plans[0].currency",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"billingCadence\": \"monthly\", \"phases\": []}]}` => plans[0].billingCadence",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"phases\": [{\"rateCards\": [{\"key\": \"x\", \"type\": \"usage_based\", \"price\": {\"type\": \"magic\"}}]}]}]}` => plans[0].phases[0].rateCards[0].price.type",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"phases\": [{\"rateCards\": [{\"key\": \"x\", \"price\": {\"type\": \"tiered\", \"mode\": \"volume\", \"tiers\": [{\"upToAmount\": \"5\"}]}}]}]}]}` => plans[0].phases[0].rateCards[0].type",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"phases\": [{\"rateCards\": [{\"key\": \"x\", \"price\": {\"type\": \"tiered\", \"tiers\": []}}]}]}]}` => plans[0].phases[0].rateCards[0].type",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"phases\": [{\"rateCards\": [{\"key\": \"x\", \"price\": {\"type\": \"unit\", \"amount\": \"1e99\"}}]}]}]}` => plans[0].phases[0].rateCards[0].type",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"phases\": [{\"rateCards\": [{\"key\": \"x\", \"price\": {\"type\": \"unit\", \"amount\": \"1\"}, \"unitConfig\": {\"operation\": \"divide\", \"conversionFactor\": \"0\"}}]}]}]}` => plans[0].phases[0].rateCards[0].type",
        "`{\"plans\": [{\"key\": \"a\", \"currency\": \"USD\", \"phases\": [{\"duration\": \"P999999999D\", \"rateCards\": []}, {\"duration\": \"P2147483648D\", \"rateCards\": [{}]}]}]}` => plans[0].phases[1].rateCards[0].key"
    })
    @HostileInput
    void nonsenseIsRefusedAtItsPlace(String text, String place) {
        Trips.refused(FORMAT, text, place);
    }
}
