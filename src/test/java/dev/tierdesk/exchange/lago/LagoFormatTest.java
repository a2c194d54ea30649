package dev.tierdesk.exchange.lago;

import static dev.tierdesk.exchange.billing.Trips.empty;
import static dev.tierdesk.exchange.billing.Trips.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Question;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagoFormatTest extends BillingFormatProof<LagoFormat> {
    private static final LagoFormat FORMAT = new LagoFormat();
    private static final String PLAN = Trips.resource(LagoFormatTest.class, "plan.json");

    LagoFormatTest() {
        super(FORMAT);
    }

    @Test
    void theExampleGivesAPlanWithItsPrices() {
        Catalog catalog = Trips.twice(FORMAT, PLAN, Map.of());

        Plan plan = catalog.plan("startup").orElseThrow();
        assertThat(plan.name()).isEqualTo("Startup");
        assertThat(plan.trialDays()).isEqualTo(5);
        assertThat(plan.description()).isEqualTo("For small teams");
        assertThat(plan.metadata()).containsExactly(Map.entry("region", "eu"));
        assertThat(plan.minimumAmounts()).containsExactly(Map.entry(Currency.getInstance("USD"), new BigDecimal(1000)));
        assertThat(catalog.units()).extracting(BillableUnit::code, BillableUnit::aggregation, BillableUnit::eventField)
                .containsExactly(
                tuple("cpu", Aggregation.MAX, "cores"), tuple("payments", Aggregation.SUM, "amount"), tuple("requests",
                        Aggregation.COUNT, null),
                tuple("seats", Aggregation.UNIQUE, "user"), tuple("storage", Aggregation.COUNT, "gb"),
                        tuple("volume_paid", Aggregation.LATEST, "amount"));
        assertThat(catalog.prices()).extracting(Price::code, Price::product, Price::chargeType, Price::billingTiming,
                Price::terms).containsExactlyInAnyOrder(
                tuple("startup.startup", "startup", ChargeType.FIXED_CHARGE, BillingTiming.ADVANCE, Terms.of(Model.FLAT)
                        .with(e -> e.amount = new BigDecimal(100))),
                tuple("requests-pack", "requests", ChargeType.USAGE, BillingTiming.ARREARS, Terms.of(Model.PACKAGE)
                        .with(e -> {
                    e.packageAmount = new BigDecimal(30);
                    e.packageSize = new BigDecimal(1000);
                    e.includedQuantity = new BigDecimal(100);
                    e.minAmount = new BigDecimal(30);
                })),
                tuple("startup.cpu.cpu", "cpu", ChargeType.USAGE, BillingTiming.ARREARS, Terms.tiered(Model.GRADUATED,
                        Tier.upTo("10", "0.5").withFlatAmount(BigDecimal.TEN), Tier.andAbove("0.4")).with(e ->
                                e.chargeFlatAtZero = true)),
                tuple("startup.seats.seats", "seats", ChargeType.USAGE, BillingTiming.ADVANCE, perUnit("10")),
                tuple("startup.seats.seats-2", "seats", ChargeType.USAGE, BillingTiming.ADVANCE, perUnit("5")),
                tuple("startup.seats.seats-3", "seats", ChargeType.USAGE, BillingTiming.ADVANCE, perUnit("5")),
                tuple("startup.storage.storage", "storage", ChargeType.USAGE, BillingTiming.ARREARS,
                        Terms.tiered(Model.VOLUME, Tier.upTo("100", "0"), Tier.andAbove("0.5"))),
                tuple("startup.payments.payments", "payments", ChargeType.USAGE, BillingTiming.ADVANCE,
                        Terms.of(Model.PERCENTAGE).with(e -> {
                    e.percent = BigDecimal.ONE;
                    e.includedQuantity = new BigDecimal(500);
                })),
                tuple("startup.volume_paid.volume_paid", "volume_paid", ChargeType.USAGE, BillingTiming.ARREARS,
                        Terms.tiered(Model.GRADUATED_PERCENTAGE,
                        Tier.EMPTY.withUpTo(new BigDecimal("10.5")).withPercent(BigDecimal.ONE)
                                .withFlatAmount(BigDecimal.TEN),
                        Tier.EMPTY.withPercent(new BigDecimal("0.5"))).with(e -> e.chargeFlatAtZero = true)),
                tuple("setup_fee", "setup", ChargeType.FIXED_CHARGE, BillingTiming.ADVANCE, Terms.of(Model.FLAT)
                        .with(e -> e.amount = new BigDecimal(500))),
                tuple("support_tier", "premium_support", ChargeType.SEAT, BillingTiming.ARREARS,
                        Terms.tiered(Model.GRADUATED,
                        Tier.upTo("10", "5").withFlatAmount(new BigDecimal(200)), Tier.andAbove("1")
                                .withFlatAmount(new BigDecimal(300))).with(e -> e.chargeFlatAtZero = true)));
        assertThat(catalog.price("startup.seats.seats")).map(Price::dimensions).contains(Map.of("region", "Europe"));
    }

    private static Terms perUnit(String amount) {
        return Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = new BigDecimal(amount));
    }

    @Test
    void whatIsNotKeptIsNamed() {
        List<Problem> problems = read(FORMAT, PLAN, Map.of(), empty()).problems();

        assertThat(problems).extracting(Problem::code).containsOnly(ExchangeProblem.FILE_FIELD_NOT_KEPT);
        assertThat(problems).extracting(problem -> problem.where().path())
                .contains("plan.charges[4].properties.fixed_amount",
                "plan.charges[6].charge_model", "plan.charges[3].prorated", "billable_metrics[3].aggregation_type",
                        "plan.fixed_charges[1].units");
        assertThat(problems).filteredOn(problem -> problem.severity() == Severity.WARNING).extracting(problem ->
                problem.where().path())
                .containsExactlyInAnyOrder("plan.charges[6].charge_model", "billable_metrics[3].aggregation_type",
                        "plan.charges[4].properties.fixed_amount", "plan.charges[4].properties.free_units_per_events",
                        "plan.charges[4].properties.per_transaction_min_amount",
                                "plan.charges[4].properties.per_transaction_max_amount");
    }

    @Test
    void chargesCanGoToAProductThatIsThere() {
        Catalog present = Trips.imported(empty(), read(FORMAT, PLAN, Map.of(), empty()));
        Map<String, String> answers = Map.of("product.cpu", "storage");
        List<Question> questions = read(FORMAT, PLAN, answers, present).questions();

        assertThat(questions).extracting(Question::id).contains("product.cpu", "product.requests", "fee.startup");
        assertThat(questions).filteredOn(question -> question.id().equals("product.requests"))
                .extracting(Question::proposed).containsExactly("requests");
    }

    @Test
    void twoChargesOfOneMetricWithoutCodesAreBothChargedAndNullIsNothing() {
        String plan = """
                {"billable_metrics": [{"code": "gmv", "aggregation_type": "sum_agg", "field_name": "v"}],
                "plans": [{"code": "p", "interval": "monthly", "amount_cents": 0, "amount_currency": "EUR", "charges": [
                {"billable_metric_code": "gmv", "charge_model": "standard", "properties": {"amount": "0.5"}},
                {"billable_metric_code": "gmv", "charge_model": "percentage", "properties": {"rate": "2",
                "fixed_amount": null, "per_transaction_min_amount": null}}]}]}""";

        Imported read = read(FORMAT, plan, Map.of(), empty());

        assertThat(read.problems()).isEmpty();
        assertThat(Trips.imported(empty(), read).prices()).extracting(Price::component)
                .containsExactlyInAnyOrder("", "2");
    }

    @Test
    void anAnswerMovesNewPrices() {
        Catalog present = Trips.imported(empty(), read(FORMAT,
                "{\"billable_metrics\": [{\"code\": \"calls\", \"aggregation_type\": \"count_agg\"}],"
                + " \"add_ons\": [{\"code\": \"api\", \"name\": \"API\"}]}", Map.of(), empty()));
        String plan = "{\"plan\": {\"code\": \"p\", \"interval\": \"weekly\", \"amount_cents\": 0, \"amount_currency\": \"EUR\", \"charges\": [{\"billable_metric_code\": \"calls\","
                + " \"charge_model\": \"standard\", \"properties\": {\"amount\": \"0.5\"}}]}}";
        Catalog catalog = Trips.imported(present, read(FORMAT, plan, Map.of("product.calls", "api"), present));

        assertThat(catalog.prices()).singleElement().extracting(Price::product).isEqualTo("api");
        assertThat(catalog.product("api")).map(Product::units).contains(List.of("calls"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "\"free_units\": 100; \"free_units\": -7",
        "\"free_units_per_total_aggregation\": \"500\"; \"free_units_per_total_aggregation\": \"-7\"",
        "\"flat_amount\": \"200\"; \"flat_amount\": \"-7\"",
        "\"amount_cents\": 10000,; \"amount_cents\": -7,",
        "\"amount_cents\": 100000; \"amount_cents\": -7"
    })
    void aNegativeAmountIsAnErrorAndNotLeftOut(String from, String to) {
        assertThat(PLAN).contains(from);
        Imported imported = read(FORMAT, PLAN.replace(from, to), Map.of(), empty());

        assertThat(ImportPlan.of(empty(), imported.aggregates()).rows()).flatExtracting(ImportPlan.Row::problems)
                .anyMatch(Problem::isError);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{}; charges[0].charge_model",
        "{\"charge_model\": \"standard\"}; charges[0].properties",
        "{\"charge_model\": \"standard\", \"filters\": [{\"values\": {\"a\": [\"b\"]}}]}; charges[0].filters[0].properties",
        "{\"charge_model\": \"standard\", \"filters\": [{\"properties\": {\"amount\": \"1\"}}]}; charges[0].filters[0].values",
        "{\"charge_model\": \"standard\", \"filters\": [{\"properties\": {\"amount\": \"1\"}, \"values\": {}}]}; charges[0].filters[0].values"
    })
    void aChargeWithoutAnAmountIsRefusedAndNotLeftOut(String charge, String place) {
        String plan = "{\"billable_metrics\": [{\"code\": \"calls\", \"aggregation_type\": \"count_agg\"}],"
                + " \"plans\": [{\"code\": \"p\", \"amount_currency\": \"EUR\", \"%s\": [%s]}]}";
        String usage = charge.replaceFirst("^\\{", "{\"billable_metric_code\": \"calls\"")
                .replaceFirst("\"calls\"\"", "\"calls\", \"");
        String fixed = charge.replaceFirst("^\\{", "{\"add_on_code\": \"calls\"")
                .replaceFirst("\"calls\"\"", "\"calls\", \"");

        assertThat(refused(plan.formatted("charges", usage))).contains("plans[0]." + place);
        if (!place.contains("filters")) {
            assertThat(refused(plan.formatted("fixed_charges", fixed))).contains("plans[0].fixed_" + place);
        }
    }

    private static List<String> refused(String text) {
        return read(FORMAT, text, Map.of(), empty()).problems().stream().filter(Problem::isError)
                .map(problem -> problem.where().path()).toList();
    }

    static Stream<String> broken() {
        return Trips.broken(PLAN, 240);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "`` => line",
        "`{` => line",
        "`[]x` => line",
        "`7` => line",
        "`[\"plans\"]` => [0]",
        "`{\"plans\": 3}` => plans",
        "`{\"plan\": {}}` => plan.code",
        "`{\"plans\": [{\"code\": \"a\"}]}` => plans[0].amount_currency",
        "`{\"plans\": [{\"code\": \"a\", \"interval\": \"hourly\", \"amount_currency\": \"USD\"}]}` => plans[0].interval",
        "`{\"plans\": [{\"code\": \"a\", \"interval\": \"weekly\", \"amount_currency\": \"XAU\"}]}` => plans[0].amount_currency",
        "`{\"plans\": [{\"code\": \"a\", \"interval\": \"weekly\", \"amount_currency\": \"USD\", \"charges\": [{\"billable_metric_code\": \"x\", \"charge_model\": \"standard\", \"properties\": {\"amount\": \"1\"}}]}]}` => plans[0].charges[0].billable_metric_code",
        "`{\"plans\": [{\"code\": \"a\", \"interval\": \"weekly\", \"amount_currency\": \"USD\", \"amount_cents\": \"1e30\"}]}` => plans[0].amount_cents",
        "`{\"plan\": {\"code\": \"a\", \"interval\": \"weekly\", \"amount_currency\": \"USD\"}, \"plans\": [{\"code\": \"a\", \"interval\": \"weekly\", \"amount_currency\": \"USD\"}]}` => plans[0]",
        "`{\"billable_metrics\": [{\"code\": \"a\", \"aggregation_type\": \"guess_agg\"}]}` => billable_metrics[0].aggregation_type",
        "`{\"billable_metrics\": [{\"code\": \"a\", \"aggregation_type\": \"sum_agg\", \"rounding_function\": \"ceil\", \"rounding_precision\": 99}]}` => billable_metrics[0].rounding_precision",
        "`{\"plans\": [{\"code\": \"a\", \"interval\": \"weekly\", \"amount_currency\": \"USD\", \"fixed_charges\": [{\"add_on_code\": \"x\", \"charge_model\": \"graduated\", \"properties\": {\"graduated_ranges\": [{\"from_value\": 0, \"to_value\": 5, \"per_unit_amount\": \"1\"}]}}]}]}` => plans[0].fixed_charges[0].properties.graduated_ranges[0].to_value",
        "`{\"plans\": [{\"code\": \"a\", \"interval\": \"weekly\", \"amount_currency\": \"USD\", \"fixed_charges\": [{\"add_on_code\": \"x\", \"charge_model\": \"graduated\", \"properties\": {\"graduated_ranges\": [{\"from_value\": 0, \"to_value\": 5, \"per_unit_amount\": \"1\"}, {\"from_value\": 9, \"to_value\": null, \"per_unit_amount\": \"1\"}]}}]}]}` => plans[0].fixed_charges[0].properties.graduated_ranges[1].from_value"
    })
    @HostileInput
    void nonsenseIsRefusedAtItsPlace(String text, String place) {
        Trips.refused(FORMAT, text, place);
    }
}
