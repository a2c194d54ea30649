package dev.tierdesk.exchange.aforo;

import static dev.tierdesk.exchange.FormatProof.CLOCK;
import static dev.tierdesk.exchange.FormatProof.EMPTY;
import static dev.tierdesk.exchange.FormatProof.amount;
import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static dev.tierdesk.exchange.aforo.AforoExamples.CONFIG;
import static dev.tierdesk.exchange.aforo.AforoExamples.FORMAT;
import static dev.tierdesk.exchange.aforo.AforoExamples.MODELS;
import static dev.tierdesk.exchange.aforo.AforoExamples.TRANSLATION;
import static dev.tierdesk.exchange.aforo.AforoExamples.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.billing.Trips;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AforoFormatTest {
    @Test
    void theWorkedExampleGivesExactlyTheseObjects() {
        Catalog catalog = imported(FORMAT, TRANSLATION);

        BillableUnit unit = catalog.unit("characters_translated").orElseThrow();
        assertThat(unit.unitLabel()).isEqualTo("character");
        assertThat(unit.description()).isEqualTo("Characters of the source text");
        assertThat(unit.aggregation()).isEqualTo(Aggregation.SUM);
        assertThat(unit.eventField()).isEqualTo("characters");
        assertThat(unit.productTypes()).containsExactly("STANDARD_API", "AI_AGENT");
        assertThat(unit.filters()).containsExactly(new FilterCondition("status_code", FilterOperator.LESS_THAN, "400"));

        Product product = catalog.product("translation-api").orElseThrow();
        assertThat(product.type()).isEqualTo("STANDARD_API");
        assertThat(product.audience()).isEqualTo(Audience.EXTERNAL);
        assertThat(product.maturity()).isEqualTo(Maturity.GA);
        assertThat(product.publishStatus()).isEqualTo(PublishStatus.PUBLISHED);
        assertThat(product.openapiUrl()).isEqualTo("https://example.com/openapi.json");
        assertThat(product.metadata()).isEqualTo(Map.of("base_path", "/v1", "api_version", "1"));
        assertThat(product.units()).containsExactly("api_calls", "characters_translated");
        assertThat(product.chargeType()).isEqualTo(ChargeType.MIXED);

        Plan plan = catalog.plan("growth").orElseThrow();
        assertThat(plan.kind()).isEqualTo(PlanKind.BUNDLE);
        assertThat(plan.status()).isEqualTo(PlanStatus.PUBLISHED);
        assertThat(plan.billingMode()).isEqualTo(BillingMode.HYBRID);
        assertThat(plan.trialDays()).isEqualTo(14);
        assertThat(plan.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(plan.currencies()).containsExactly(Currency.getInstance("USD"));

        assertThat(catalog.prices())
                .extracting(Price::code, Price::chargeType, price -> price.terms().model(), Price::billingTiming)
                .containsExactlyInAnyOrder(
                        tuple("growth.translation-api", ChargeType.FIXED_CHARGE, Model.FLAT, BillingTiming.ARREARS),
                        tuple("growth.translation-api.api_calls", ChargeType.USAGE, Model.PER_UNIT,
                                BillingTiming.ARREARS),
                        tuple("growth.translation-api.characters_translated", ChargeType.USAGE, Model.PER_UNIT,
                                BillingTiming.ADVANCE));
        assertThat(catalog.plans()).hasSize(1);
    }

    @Test
    void anExperimentThatIsPublishedThereComesAsADraftAndIsToldSo() {
        byte[] file = new String(TRANSLATION, StandardCharsets.UTF_8)
                .replace("\"maturityStage\": \"GA\"", "\"maturityStage\": \"EXPERIMENTAL\"")
                .getBytes(StandardCharsets.UTF_8);

        Product product = imported(FORMAT, file).product("translation-api").orElseThrow();

        assertThat(product.publishStatus()).isEqualTo(PublishStatus.DRAFT);
        assertThat(read(FORMAT, file, EMPTY, Map.of()).problems())
                .filteredOn(problem -> problem.code() == CatalogProblem.EXPERIMENTAL_PUBLISHED)
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource({"api_calls, 10000, 0.00", "api_calls, 10100, 5.00", "characters_translated, 20000, 2.00"})
    void theWorkedExampleChargesWhatItSays(String unit, String quantity, String expected) {
        assertThat(amount(price(imported(FORMAT, TRANSLATION), unit), quantity)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "per_unit, 1500, 0.50", "per_unit, 800, 0.00", "percentage, 1000, 25.00", "percentage, 100, 5.00",
        "percentage, 0, 5.00", "quota, 800, 0.00", "quota, 1500, 0.50", "blocks, 1100, 0.10", "blocks, 1150, 0.20",
        "blocks, 1200, 0.20", "graduated, 15000, 107.00", "volume, 15000, 75.00", "graduated, 1000, 10.00",
        "volume, 1000, 10.00"
    })
    void theSixModelsChargeWhatTheDocumentationSays(String unit, String quantity, String expected) {
        assertThat(amount(price(imported(FORMAT, MODELS), unit), quantity)).isEqualByComparingTo(expected);
    }

    @Test
    void aFlatRateIsAFeeWhateverTheQuantity() {
        Price fee = imported(FORMAT, MODELS).prices().stream().filter(price -> price.unit() == null).findFirst()
                .orElseThrow();

        assertThat(fee.terms()).isEqualTo(Terms.of(Model.FLAT).with(e -> e.amount = new BigDecimal("99")));
    }

    @Test
    void tiersThatBeginAtOneAndTiersThatMeetAreTheSame() {
        Catalog catalog = imported(FORMAT, MODELS);

        assertThat(price(catalog, "graduated").terms().tiers())
                .isEqualTo(price(catalog, "volume").terms().tiers())
                .containsExactly(Tier.upTo("1000", "0.01"), Tier.upTo("10000", "0.008"), Tier.andAbove("0.005"));
    }

    @ParameterizedTest
    @CsvSource({"contiguous, 0 1000 10000", "one-based, 1 1001 10001"})
    void tiersAreWrittenAsChosenAndReadBackTheSame(String choice, String starts) {
        Catalog catalog = imported(FORMAT, MODELS);
        Exported exported = FORMAT.write(catalog, new ExportContext(Map.of("tier-starts", choice), Locale.ROOT, CLOCK));
        String text = new String(FormatProof.bytes(exported), StandardCharsets.UTF_8);

        assertThat(starts.split(" ", -1))
                .allSatisfy(start -> assertThat(text).contains("\"tierStart\": " + start + ","));
        assertThat(text).contains("\"tierEnd\": -1,");
        assertThat(imported(FORMAT, FormatProof.bytes(exported)).prices())
                .extracting(Price::terms)
                .containsExactlyInAnyOrderElementsOf(catalog.prices().stream().map(Price::terms).toList());
    }

    @Test
    void aMetricIsFoundByItsNameToo() {
        String text = """
                {"billableUnits": [{"key": "calls", "name": "API calls", "aggregationType": "COUNT"}],
                "products": [{"key": "api", "name": "API", "type": "API", "billableUnits": ["calls"]}],
                "ratePlans": [{"key": "rates", "name": "Rates", "pricingModel": "PER_UNIT", "productIds": ["api"],
                "currency": "USD",
                "metricConfigs": [{"metricName": "API Calls", "model": "PER_UNIT", "rate": 0.5}]}]}""";

        assertThat(imported(FORMAT, text.getBytes(StandardCharsets.UTF_8)).prices()).singleElement()
                .satisfies(price -> assertThat(price.unit()).isEqualTo("calls"));
    }

    @Test
    void aRatePlanWithoutAModelIsToldThatAlone() {
        String text = """
                {"ratePlans": [{"key": "rates", "name": "Rates", "currency": "USD", "primaryUnit": "calls",
                "config": {"perUnitRateUsd": 1}}]}""";

        assertThat(read(FORMAT, text.getBytes(StandardCharsets.UTF_8), EMPTY, Map.of()).problems())
                .extracting(problem -> problem.where().path()).contains("ratePlans[0].pricingModel")
                .noneMatch(path -> path.endsWith("config") || path.endsWith("primaryUnit"));
    }

    @Test
    void theConfigOfACatalogFileIsRead() {
        Catalog catalog = imported(FORMAT, CONFIG);

        assertThat(catalog.plans()).extracting(Plan::code)
                .containsExactly("quota", "share", "starter", "steps", "unit");
        assertThat(catalog.pricesOfPlan("starter")).extracting(price -> price.terms().amount())
                .containsExactly(new BigDecimal("99"));
        assertThat(catalog.pricesOfPlan("quota")).extracting(price -> price.terms().model())
                .containsExactlyInAnyOrder(Model.FLAT, Model.PACKAGE);
        assertThat(catalog.pricesOfPlan("unit")).extracting(Price::billingTiming)
                .containsExactly(BillingTiming.ADVANCE);
        assertThat(catalog.plan("starter").orElseThrow().billingMode()).isEqualTo(BillingMode.PREPAID);
    }

    @ParameterizedTest
    @CsvSource({"unit, 1500, 0.50", "share, 100, 5.00", "steps, 500, 0.50", "steps, 5000, 6.20", "steps, 15000, 12.70"})
    void theConfigOfACatalogFileChargesWhatItShould(String plan, String quantity, String expected) {
        assertThat(amount(imported(FORMAT, CONFIG).pricesOfPlan(plan).getFirst(), quantity))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "API, api_calls response_size request_size latency_p95",
                "AI_AGENT, input_tokens output_tokens agent_sessions tool_calls",
        "MCP_SERVER, tool_invocations session_duration active_sessions unique_agents",
        "AGENTIC_API, agent_invocations workflow_steps context_window_size execution_duration"
    })
    void aNewProductWithoutUnitsGetsTheUsualOnesOfItsType(String type, String units) {
        byte[] body = "{\"name\": \"Product\", \"type\": \"%s\"}".formatted(type).getBytes(StandardCharsets.UTF_8);
        Catalog catalog = imported(FORMAT, body);

        assertThat(catalog.product("product").orElseThrow().units()).containsExactly(units.split(" "));
        assertThat(catalog.units()).hasSize(4);
    }

    @Test
    void whichProductARateIsOfIsAskedWhereSeveralHaveTheUnit() {
        byte[] file = """
                {"billableUnits": [{"key": "calls", "name": "Calls"}],
                 "products": [{"key": "a", "name": "A", "type": "API", "billableUnits": ["calls"]}, {"key": "b", "name": "B", "type": "API", "billableUnits": ["calls"]}],
                 "ratePlans": [{"key": "r", "name": "R", "pricingModel": "PER_UNIT", "productIds": ["a", "b"], "currency": "USD",
                    "metricConfigs": [{"metricId": "calls", "rate": 1}]}]}"""
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read(FORMAT, file, EMPTY, Map.of()).questions()).singleElement().satisfies(question -> {
            assertThat(question.id()).isEqualTo("product.r.calls");
            assertThat(question.choices()).extracting(Question.Choice::value).containsExactly("a", "b");
        });
        assertThat(imported(FORMAT, file, EMPTY, Map.of("product.r.calls", "b")).prices()).extracting(Price::product)
                .containsExactly("b");
    }

    @Test
    void aProductThatIsThereDoesNotJumpItsLifecycle() {
        Catalog catalog = imported(FORMAT, TRANSLATION);
        Product product = catalog.product("translation-api").orElseThrow();
        Catalog before = catalog.apply(List.of(new Change(product, product.with(e -> {
            e.maturity = Maturity.EXPERIMENTAL;
            e.publishStatus = PublishStatus.DRAFT;
        }))));

        assertThat(imported(FORMAT, TRANSLATION, before, Map.of())).isEqualTo(before);
    }

    @Test
    void aFeeIsBilledWhenItsOwnMetricSays() {
        Catalog catalog = imported(FORMAT, CONFIG);
        byte[] bytes = FormatProof.bytes(FormatProof.export(FORMAT, catalog));

        assertThat(catalog.pricesOfPlan("starter")).extracting(Price::billingTiming)
                .containsExactly(BillingTiming.ADVANCE);
        assertThat(imported(FORMAT, bytes).pricesOfPlan("starter")).extracting(Price::billingTiming)
                .containsExactly(BillingTiming.ADVANCE);
    }

    @Test
    void aFeeThatIsKeptIsNotSaidToBeLost() {
        assertThat(read(FORMAT, CONFIG, EMPTY, Map.of()).problems())
                .noneMatch(problem -> problem.where().path().endsWith("flatFeeUsd"));
    }

    @Test
    void aRateOverAQuotaIsWrittenAsItWasRead() {
        String text = new String(FormatProof.bytes(FormatProof.export(FORMAT, imported(FORMAT, TRANSLATION))),
                StandardCharsets.UTF_8).replaceAll("\\s+", " ");

        assertThat(text).contains("\"model\": \"INCLUDED_QUOTA\", \"rate\": 0.05, \"includedFree\": 10000");
    }

    @Test
    void aPriceOfConvertedUnitsIsNotWrittenBecauseTheMeteredOnesWouldBeCharged() {
        Catalog catalog = imported(FORMAT, TRANSLATION);
        BillableUnit unit = catalog.unit("api_calls").orElseThrow();
        Conversion thousands = new Conversion(Conversion.Operation.DIVIDE, new BigDecimal("1000"),
                Conversion.Rounding.NONE, 0);
        Exported exported = FormatProof.export(FORMAT,
                catalog.apply(List.of(new Change(unit, unit.with(e -> e.conversion = thousands)))));

        assertThat(exported.losses()).anyMatch(loss -> loss.code() == ExchangeProblem.OBJECT_NOT_WRITTEN
                && loss.where().path().equals("prices[growth.translation-api.api_calls].unit"));
    }

    @Test
    void theDemoReadOverItselfGetsNoNewPrice() {
        Trips.over(FORMAT, Trips.demo());
    }

    @Test
    void fileOfItsOwnWritingIsRecognised() {
        byte[] bytes = FormatProof.bytes(FormatProof.export(FORMAT, imported(FORMAT, MODELS)));

        assertThat(Formats.detect(Source.file("x.json", bytes))).get().isInstanceOf(AforoFormat.class);
    }

    @Test
    void aPriceThatAforoCannotChargeIsNotWrittenAndSaid() {
        Catalog catalog = imported(FORMAT, MODELS);
        Price price = price(catalog, "graduated");
        Terms terms = price.terms().with(e -> e.maxAmount = BigDecimal.TEN);
        Exported exported = FormatProof.export(FORMAT,
                catalog.apply(List.of(new Change(price, price.with(e -> e.terms = terms)))));

        assertThat(exported.losses()).anySatisfy(loss -> {
            assertThat(loss.code()).isEqualTo(ExchangeProblem.OBJECT_NOT_WRITTEN);
            assertThat(loss.where().path()).isEqualTo("prices[" + price.code() + "].terms.max_amount");
        });
    }

    @Test
    void everythingButWhatIsNamedComesBack() {
        Collection<String> named = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            named.addAll(FormatProof.roundTrip(FORMAT,
                    FormatProof.sellable(seed, Model.FLAT, Model.PER_UNIT, Model.GRADUATED,
                    Model.VOLUME, Model.PACKAGE, Model.PERCENTAGE, Model.STAIRSTEP)));
            named.addAll(FormatProof.roundTrip(FORMAT, RandomCatalog.of(seed)));
        }

        assertThat(named)
                .doesNotContain("prices.currency", "prices.plan", "prices.product", "prices.unit", "prices.charge_type",
                        "products.description", "products.type", "products.audience", "products.maturity",
                                "products.publish_status",
                        "products.openapi_url", "products.metadata", "products.features", "products.gateways.status",
                                "products.gateways.gateway", "products.gateways.external_id", "units.unit_label",
                                "units.description",
                                "units.aggregation",
                        "units.event_field", "units.filters.field", "units.filters.operator", "units.filters.value",
                                "units.product_types",
                        "plans.description", "plans.kind", "plans.billing_mode", "plans.trial_days", "plans.visibility")
                .noneMatch(path -> path.startsWith("prices.terms"));
    }
}
