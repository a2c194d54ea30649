package dev.tierdesk.exchange.billsh;

import static dev.tierdesk.exchange.FormatProof.CLOCK;
import static dev.tierdesk.exchange.FormatProof.EMPTY;
import static dev.tierdesk.exchange.FormatProof.amount;
import static dev.tierdesk.exchange.FormatProof.example;
import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillshFormatTest {
    private static final BillshFormat FORMAT = new BillshFormat();
    private static final Currency USD = Currency.getInstance("USD");
    private static final String PLAN_ID = "01944b1f-0000-7000-8000-000000000002";

    /// A catalog with the plan that the documented SKU names, and one product.
    private static final Catalog WITH_PLAN = EMPTY.apply(List.of(
            Change.created(Product.draft(Ids.next(CLOCK), "api-platform", "API Platform", "OTHER")),
            Change.created(Plan.draft(Ids.next(CLOCK), "startup", "Startup", USD)
                    .with(e -> e.externalIds.put("billsh", PLAN_ID)))));

    @Test
    void theDocumentedProductIsRead() {
        String body = """
                {"name": "API Platform", "description": "Usage-based API access", "tags": ["api", "core"]}""";
        Catalog catalog = imported(FORMAT, body.getBytes(StandardCharsets.UTF_8));

        assertThat(catalog.products())
                .extracting(Product::code, Product::name, Product::description, Product::tags)
                .containsExactly(tuple("api-platform", "API Platform", "Usage-based API access",
                        List.of("api", "core")));
        assertThat(catalog.aggregates()).hasSize(2);
    }

    @Test
    void theDocumentedPlanIsRead() {
        Catalog catalog = imported(FORMAT, example("billsh", "plan.json"));

        assertThat(catalog.plans())
                .extracting(Plan::code, Plan::description, Plan::cadence, Plan::trialDays, Plan::currencies)
                .containsExactly(tuple("startup", "For teams up to 10 users", Cadence.MONTHLY, 14, List.of(USD)));
        assertThat(catalog.aggregates()).hasSize(2);
    }

    @Test
    void theDocumentedSkuIsReadIntoThePlanItNames() {
        Catalog catalog = imported(FORMAT, example("billsh", "sku.json"), WITH_PLAN, Map.of());

        Price price = catalog.prices().iterator().next();
        assertThat(price.code()).isEqualTo("startup.api-platform.api_request");
        assertThat(price.terms())
                .isEqualTo(Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = new BigDecimal("0.000001")));
        assertThat(catalog.unit("api_request"))
                .get()
                .extracting(BillableUnit::eventType, BillableUnit::eventField, BillableUnit::aggregation)
                .containsExactly("api.request", null, Aggregation.COUNT);
        assertThat(catalog.product("api-platform")).get().extracting(Product::units).isEqualTo(List.of("api_request"));
        assertThat(amount(price, "1000000")).isEqualByComparingTo("1.00");
    }

    @Test
    void aSkuOfAPlanThatIsNowhereIsRefusedAtItsField() {
        assertThat(read(FORMAT, example("billsh", "sku.json"), EMPTY, Map.of()).problems())
                .extracting(Problem::code, problem -> problem.where().path())
                .containsExactly(tuple(ExchangeProblem.REFERENCE_UNKNOWN, "plan_id"));
    }

    @Test
    void theDocumentedTiersAloneLackAPlanANameAndACurrency() {
        assertThat(read(FORMAT, example("billsh", "graduated.json"), EMPTY, Map.of()).problems())
                .extracting(problem -> problem.where().path())
                .containsExactly("name", "plan_id", "currency");
    }

    @ParameterizedTest
    @CsvSource({"1000000, 1.00", "10000000, 7.75", "12000000, 8.75"})
    void theDocumentedTiersChargeWhatTheyShould(String quantity, String expected) {
        String tiers = new String(example("billsh", "graduated.json"), StandardCharsets.UTF_8);
        String sku = tiers.replaceFirst("\\{", """
                {"plan_id": "%s", "name": "Requests", "currency": "USD", "meter_event_type": "api.request",""".formatted(PLAN_ID));
        Catalog catalog = imported(FORMAT, sku.getBytes(StandardCharsets.UTF_8), WITH_PLAN, Map.of());

        assertThat(amount(catalog.prices().iterator().next(), quantity)).isEqualByComparingTo(expected);
    }

    @Test
    void theWholeExampleGivesExactlyThesePrices() {
        Catalog catalog = imported(FORMAT, example("billsh", "catalog.json"));

        assertThat(catalog.prices())
                .extracting(Price::name, Price::chargeType, Price::unit, price -> price.terms().model())
                .containsExactlyInAnyOrder(
                        tuple("Platform fee", ChargeType.FIXED_CHARGE, null, Model.FLAT),
                        tuple("API Requests", ChargeType.USAGE, "api_request", Model.GRADUATED),
                        tuple("Input tokens", ChargeType.USAGE, "input_tokens", Model.PER_UNIT),
                        tuple("Output tokens", ChargeType.USAGE, "output_tokens", Model.VOLUME),
                        tuple("Credits", ChargeType.USAGE, "credits", Model.PACKAGE),
                        tuple("Storage", ChargeType.USAGE, "gigabytes", Model.COMMITTED),
                        tuple("Seats", ChargeType.SEAT, null, Model.PER_UNIT));
        assertThat(price(catalog, "Output tokens").terms().tiers()).containsExactly(
                Tier.upTo("1000000", "0.000001"), Tier.upTo("10000000", "0.00000075"), Tier.andAbove("0.0000005"));
        assertThat(catalog.product("api-platform")).get().extracting(Product::chargeType).isEqualTo(ChargeType.MIXED);
        assertThat(catalog.units()).hasSize(5);
        assertThat(catalog.plans()).hasSize(1);
        assertThat(catalog.plan("startup")).get().extracting(Plan::externalIds).isEqualTo(Map.of("billsh", PLAN_ID));
    }

    @ParameterizedTest
    @CsvSource({
        "Platform fee, 3, 9.99", "API Requests, 12000000, 8.75", "Input tokens, 1000000, 2.00",
        "Output tokens, 1000000, 1.00", "Output tokens, 10000000, 7.50", "Output tokens, 12000000, 6.00",
        "Credits, 1001, 20.00", "Storage, 0, 100.00", "Storage, 5100, 101.00", "Seats, 25, 25.00"
    })
    void theWholeExampleChargesWhatItShould(String name, String quantity, String expected) {
        Catalog catalog = imported(FORMAT, example("billsh", "catalog.json"));

        assertThat(amount(price(catalog, name), quantity)).isEqualByComparingTo(expected);
    }

    @Test
    void theMeterOfAFlatFeeIsNotKeptAtAll() {
        String text = """
                {"plans": [{"id": "startup", "name": "Startup", "billing_cadence": "Monthly"}], "skus": [{"name": "Fee",
                "plan_id": "startup", "currency": "USD", "pricing_model": "Flat", "unit_amount_nanos": "1",
                "meter_event_type": "call", "meter_property": "n"}]}""";

        Catalog catalog = imported(FORMAT, text.getBytes(StandardCharsets.UTF_8));

        assertThat(catalog.units()).isEmpty();
        assertThat(catalog.prices()).singleElement().satisfies(price -> assertThat(price.unit()).isNull());
    }

    @Test
    void fieldsThatTheDocumentationDoesNotShowAreSaid() {
        assertThat(read(FORMAT, example("billsh", "catalog.json"), EMPTY, Map.of()).problems())
                .extracting(Problem::code, problem -> problem.where().path())
                .containsExactlyInAnyOrder(
                        tuple(BillshProblem.BILLSH_FIELD_ASSUMED, "skus[4].package_size"),
                        tuple(BillshProblem.BILLSH_FIELD_ASSUMED, "skus[5].committed_amount_nanos"),
                        tuple(BillshProblem.BILLSH_FIELD_ASSUMED, "skus[5].committed_quantity"));
    }

    @Test
    void fieldsThatTheDocumentationDoesNotShowAreSaidWhenTheyAreWritten() {
        Catalog catalog = imported(FORMAT, example("billsh", "catalog.json"));

        assertThat(FormatProof.export(FORMAT, catalog).losses())
                .filteredOn(loss -> loss.code() == BillshProblem.BILLSH_FIELD_ASSUMED)
                .extracting(loss -> loss.arguments().get("field"))
                .containsExactlyInAnyOrder("package_size", "committed_amount_nanos", "committed_quantity");
    }

    @Test
    void whichProductAPlanSellsIsAskedAndProposedFromTheFile() {
        Imported imported = read(FORMAT, example("billsh", "catalog.json"), EMPTY, Map.of());

        assertThat(imported.questions()).singleElement().satisfies(question -> {
            assertThat(question.id()).isEqualTo("product.startup");
            assertThat(question.proposed()).isEqualTo("api-platform");
            assertThat(question.choices()).extracting(Question.Choice::value).containsExactly("api-platform", "NEW");
        });
    }

    @Test
    void anAnswerDecidesTheProduct() {
        Catalog catalog = imported(FORMAT, example("billsh", "catalog.json"), EMPTY, Map.of("product.startup", "NEW"));

        assertThat(catalog.prices()).extracting(Price::product).containsOnly("startup");
    }

    @Test
    void whichOfSeveralUnitsIsMeantIsAsked() {
        BillableUnit one = BillableUnit.draft(Ids.next(CLOCK), "requests", "Requests")
                .with(e -> e.eventType = "api.request");
        Catalog catalog = WITH_PLAN.apply(List.of(Change.created(one),
                Change.created(one.with(e -> e.code = "good_requests"))));

        Imported open = read(FORMAT, example("billsh", "sku.json"), catalog, Map.of());
        assertThat(open.problems()).extracting(Problem::code).containsExactly(ExchangeProblem.ANSWER_MISSING);
        assertThat(open.questions()).extracting(Question::id).contains("unit.api.request");

        Map<String, String> answers = Map.of("unit.api.request", "good_requests");
        assertThat(imported(FORMAT, example("billsh", "sku.json"), catalog, answers).prices())
                .extracting(Price::unit)
                .containsExactly("good_requests");
    }

    @Test
    void whatTheFileDoesNotSayStays() {
        Catalog catalog = imported(FORMAT, example("billsh", "catalog.json"));
        Product product = catalog.products().iterator().next();
        Price price = price(catalog, "API Requests");
        Catalog edited = catalog.apply(List.of(
                new Change(product, product.with(e -> e.features = List.of("Fast"))),
                new Change(price, price.with(e -> e.terms = price.terms().with(t -> t.minAmount = BigDecimal.TEN)))));

        assertThat(imported(FORMAT, example("billsh", "catalog.json"), edited, Map.of())).isEqualTo(edited);
    }

    @Test
    void aPriceThatWouldChargeSomethingElseIsNotWritten() {
        Catalog catalog = imported(FORMAT, example("billsh", "catalog.json"));
        Price price = price(catalog, "API Requests");
        Exported exported = FormatProof.export(FORMAT, catalog.apply(List.of(
                new Change(price, price.with(e -> e.terms = price.terms().with(t -> t.minAmount = BigDecimal.TEN))))));

        assertThat(exported.losses()).anySatisfy(loss -> {
            assertThat(loss.code()).isEqualTo(ExchangeProblem.OBJECT_NOT_WRITTEN);
            assertThat(loss.where().path()).isEqualTo("prices[" + price.code() + "].terms.min_amount");
        });
        assertThat(new String(FormatProof.bytes(exported), StandardCharsets.UTF_8)).doesNotContain("API Requests");
    }

    @Test
    void fileOfItsOwnWritingIsRecognised() {
        byte[] bytes = FormatProof.bytes(FormatProof.export(FORMAT,
                imported(FORMAT, example("billsh", "catalog.json"))));

        assertThat(Formats.detect(Source.file("x.json", bytes))).get().isInstanceOf(BillshFormat.class);
    }

    @Test
    void everythingButWhatIsNamedComesBack() {
        Collection<String> named = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            named.addAll(FormatProof.roundTrip(FORMAT, FormatProof.sellable(seed, Model.FLAT, Model.PER_UNIT,
                    Model.GRADUATED, Model.VOLUME, Model.PACKAGE, Model.COMMITTED, Model.STAIRSTEP, Model.PERCENTAGE)));
            named.addAll(FormatProof.roundTrip(FORMAT, RandomCatalog.of(seed)));
        }

        assertThat(named).doesNotContain("prices.currency", "prices.plan", "prices.charge_type", "products.description",
                "products.tags", "plans.trial_days", "plans.cadence", "plans.description")
                .noneMatch(path -> path.startsWith("prices.terms"));
    }

    static Stream<byte[]> mutated() {
        return FormatProof.mutations(example("billsh", "catalog.json"), 60);
    }

    @ParameterizedTest
    @MethodSource("mutated")
    @DamagedInput
    void aDamagedFileIsReadOrRefused(byte[] bytes) {
        FormatProof.survives(FORMAT, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "x", "null", "1", "\"text\"", "[1]", "[[]]", "[null]", "{\"products\": 1}",
                "{\"skus\": [1, \"a\", null]}",
        "{\"skus\": [{}]}", "{\"plans\": [{\"name\": \" \"}]}", "{\"plans\": [{\"name\": \"A\", \"trial_days\": -1}]}",
        "{\"plans\": [{\"name\": \"A\", \"trial_days\": 1e9}]}",
                "{\"plans\": [{\"name\": \"A\", \"billing_cadence\": \"Daily\"}]}",
        "{\"products\": [{\"name\": \"A\"}, {\"name\": \"A\"}]}",
                "{\"plans\": [{\"name\": \"A\", \"product_id\": \"x\"}]}",
        "{\"products\": [{\"name\": \"A\", \"tags\": \"x\"}]}", "{\"products\": [{\"name\": {\"a\": 1}}]}"
    })
    @HostileInput
    void whatIsNoCatalogIsRefusedWithAPlace(String text) {
        Imported imported = FormatProof.survives(FORMAT, text.getBytes(StandardCharsets.UTF_8));

        assertThat(imported.problems()).anyMatch(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"1.5\"", "\"abc\"", "1e3", "\"99999999999999999999999999999999999999\"", "\"\"", "[]", "\"1e999999999\"",
                "null",
        "\"0x10\"", "\"1 000\"", "\"--1\"", "\"١٢\""
    })
    void aRawAmountThatIsNoWholeNumberIsRefusedAtItsField(String amount) {
        String sku = new String(example("billsh", "sku.json"), StandardCharsets.UTF_8).replace("\"1000000\"", amount);
        Imported imported = read(FORMAT, sku.getBytes(StandardCharsets.UTF_8), WITH_PLAN, Map.of());

        assertThat(imported.problems()).extracting(problem -> problem.where().path()).contains("unit_amount_nanos");
        assertThat(imported.aggregates()).noneMatch(Price.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{\"up_to\": 10, \"unit_amount_nanos\": \"1\"}]",
        "[{\"up_to\": null, \"unit_amount_nanos\": \"1\"}, {\"up_to\": null, \"unit_amount_nanos\": \"1\"}]",
        "[{\"up_to\": -5, \"unit_amount_nanos\": \"1\"}, {\"up_to\": null, \"unit_amount_nanos\": \"1\"}]",
        "[{\"up_to\": 10, \"unit_amount_nanos\": \"1\"}, {\"up_to\": 10, \"unit_amount_nanos\": \"1\"}, {\"unit_amount_nanos\": \"1\"}]",
        "[]", "[7]", "7"
    })
    void tiersThatCannotStandSoAreRefusedWithTheirRow(String tiers) {
        String sku = """
                {"plan_id": "%s", "name": "A", "currency": "USD", "pricing_model": "Volume", "tiers": %s}""".formatted(PLAN_ID, tiers);
        Imported imported = read(FORMAT, sku.getBytes(StandardCharsets.UTF_8), WITH_PLAN, Map.of());

        assertThat(imported.problems()).filteredOn(Problem::isError)
                .allMatch(problem -> problem.where().path().startsWith("tiers")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "0", "\"inf\"", "\"-1\""})
    void everyOpenEndIsReadAsOpen(String open) {
        String sku = """
                {"plan_id": "%s", "name": "A", "currency": "USD", "pricing_model": "Volume",
                 "tiers": [{"up_to": %s, "unit_amount_nanos": "1000000000000"}]}""".formatted(PLAN_ID, open);

        assertThat(imported(FORMAT, sku.getBytes(StandardCharsets.UTF_8), WITH_PLAN, Map.of()).prices())
                .extracting(price -> price.terms().tiers())
                .containsExactly(List.of(Tier.andAbove("1")));
    }

    @Test
    @DamagedInput
    void veryManyObjectsOfOneNameAreReadInTime(TestReporter inputs) {
        FormatProof.survives(FORMAT,
                FormatProof.repeated("{\"products\": [", "{\"id\": \"#!\", \"name\": \"A\"}", 30_000, "]}"));
        FormatProof.survives(FORMAT, FormatProof.repeated("[", "{\"plan_id\": \"#\"}", 30_000, "]"));
        FormatProof.survives(FORMAT, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        inputs.publishEntry("inputs", "3");
    }

    private static Price price(Catalog catalog, String name) {
        return catalog.prices().stream().filter(price -> price.name().equals(name)).findFirst().orElseThrow();
    }
}
