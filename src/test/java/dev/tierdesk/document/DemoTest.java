package dev.tierdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanDrafts;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Document DOCUMENT = DocumentReader.read(Demo.bytes(), CLOCK);
    private static final Catalog DEMO = Catalog.of(DOCUMENT.aggregates());

    @Test
    void isReadWithoutAProblem() {
        assertThat(DOCUMENT.problems()).isEmpty();
    }

    @Test
    void isWrittenAsTheSameBytes() {
        assertThat(new String(DocumentWriter.write(DEMO), StandardCharsets.UTF_8))
                .isEqualTo(new String(Demo.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void hasEveryModelMaturityAndPublishStatus() {
        assertThat(DEMO.prices()).extracting(price -> price.terms().model()).contains(Model.values());
        assertThat(DEMO.products()).extracting(Product::maturity).contains(Maturity.values());
        assertThat(DEMO.products()).extracting(Product::publishStatus).contains(PublishStatus.values());
        assertThat(DEMO.plans()).extracting(Plan::status).containsOnly(PlanStatus.DRAFT, PlanStatus.PUBLISHED);
        assertThat(DEMO.products()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(DEMO.units()).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void everyPublishedPlanHasAVersionAndGrowthADraftThatDiffers() {
        assertThat(DEMO.plans()).filteredOn(plan -> plan.status() == PlanStatus.PUBLISHED).hasSize(6)
                .allSatisfy(plan -> {
                    assertThat(DEMO.currentVersion(plan.code())).isPresent();
                    assertThat(PlanDrafts.differs(plan, DEMO)).isEqualTo(plan.code().equals("growth"));
                });
        assertThat(DEMO.currentVersion("growth")).map(PlanVersion::number).contains(7);
        PlanState version = PlanState.of(DEMO.currentVersion("growth").orElseThrow(), DEMO);
        PlanState draft = PlanState.draft(DEMO.plan("growth").orElseThrow(), DEMO);
        assertThat(PlanDiff.of(version, draft).prices()).filteredOn(row -> row.sign() != PlanDiff.Sign.SAME)
                .extracting(row -> row.price().code())
                .containsExactly("growth.translation-api.api_calls", "growth.vision-api.api_calls");
        assertThat(Publication.check(DEMO, "growth", 8, Subscriptions.NONE, CLOCK).isPossible()).isTrue();
    }

    @Test
    void theExamplesOfEveryVersionHold() {
        for (PlanVersion version : DEMO.versions()) {
            PlanState state = PlanState.of(version, DEMO);
            assertThat(WorkedExamples.run(state.plan(), new Quotes(state.catalog(), CLOCK))).as(version.code())
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(ExampleResult.Outcome.PASSED));
        }
    }

    @Test
    void referencesResolve() {
        for (Price price : DEMO.prices()) {
            assertThat(DEMO.product(price.product())).as(price.code()).isPresent();
            assertThat(price.plan() == null || DEMO.plan(price.plan()).isPresent()).as(price.code()).isTrue();
            assertThat(price.unit() == null || DEMO.unit(price.unit()).isPresent()).as(price.code()).isTrue();
        }
        Set<String> types = DEMO.settings().productTypes().stream()
                .map(ProductType::code)
                .collect(Collectors.toSet());
        for (Product product : DEMO.products()) {
            assertThat(types).contains(product.type());
            assertThat(product.units()).allSatisfy(unit -> assertThat(DEMO.unit(unit)).isPresent());
            assertThat(product.requires()).allSatisfy(code -> assertThat(DEMO.product(code)).isPresent());
        }
    }

    @Test
    void plansUseOnlyPublishedProducts() {
        for (Price price : DEMO.prices()) {
            if (price.plan() != null) {
                Product product = DEMO.product(price.product()).orElseThrow();
                assertThat(product.publishStatus()).as(price.code()).isEqualTo(PublishStatus.PUBLISHED);
                assertThat(product.maturity()).as(price.code()).isIn(Maturity.BETA, Maturity.GA);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aforo-graduated, api_calls, 15000, 107",
        "aforo-volume, api_calls, 15000, 75",
        "kontorion-staircase, api_calls, 5000, 420",
        "kontorion-volume, api_calls, 5000, 400",
        "billsh-graduated, api_requests, 10000000, 7.75",
        "growth, api_calls, 15000, 171",
        "startup, api_calls, 15000, 301.5"
    })
    void aPlanHasTheExampleOfItsSource(String plan, String unit, BigDecimal quantity, BigDecimal expected) {
        assertThat(DEMO.plan(plan).orElseThrow().examples()).anySatisfy(example -> {
            assertThat(example.usage().getFirst().unit()).isEqualTo(unit);
            assertThat(example.usage().getFirst().quantity()).isEqualByComparingTo(quantity);
            assertThat(example.expected()).isEqualByComparingTo(expected);
        });
    }

    @Test
    void everyPlanHasExamplesWithAnAmount() {
        assertThat(DEMO.plans()).allSatisfy(plan -> assertThat(plan.examples()).isNotEmpty()
                .extracting(WorkedExample::expected).doesNotContainNull());
    }

    @Test
    void hasNoErrorAndOnlyTheWarningsItIsMeantToShow() {
        List<Problem> problems = CatalogCheck.problems(DEMO, CLOCK);

        assertThat(problems).filteredOn(Problem::isError).isEmpty();
        assertThat(problems).filteredOn(problem -> problem.severity() == Severity.WARNING)
                .extracting(problem -> problem.where().path() + " " + problem.code().name())
                .containsExactlyInAnyOrder(
                        "products[embeddings-api].metadata.base_path METADATA_MISSING",
                        "prices[aforo-volume.geocoding-api.api_calls].terms.tiers VOLUME_CLIFF",
                        "prices[aforo-volume.geocoding-api.api_calls].terms.tiers VOLUME_CLIFF",
                        "prices[growth.vision-api.api_calls].terms.tiers VOLUME_CLIFF",
                        "prices[growth.vision-api.api_calls].terms.tiers VOLUME_CLIFF",
                        "prices[kontorion-volume.geocoding-api.api_calls].terms.tiers VOLUME_CLIFF",
                        "prices[kontorion-volume.geocoding-api.api_calls].terms.tiers VOLUME_CLIFF");
    }

    @Test
    void everyWorkedExamplePasses() {
        Quotes quotes = new Quotes(DEMO, CLOCK);
        List<ExampleResult> results = Stream.concat(
                        DEMO.plans().stream().flatMap(plan -> WorkedExamples.run(plan, quotes).stream()),
                        DEMO.prices().stream().flatMap(price -> WorkedExamples.run(price, quotes).stream()))
                .toList();

        assertThat(results).hasSizeGreaterThan(DEMO.plans().size())
                .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(ExampleResult.Outcome.PASSED));
    }
}
