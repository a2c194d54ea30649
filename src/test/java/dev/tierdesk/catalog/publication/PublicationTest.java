package dev.tierdesk.catalog.publication;

import static dev.tierdesk.catalog.Published.READY;
import static dev.tierdesk.catalog.Published.check;
import static dev.tierdesk.catalog.Published.problems;
import static dev.tierdesk.catalog.Published.publish;
import static dev.tierdesk.catalog.Published.put;
import static dev.tierdesk.catalog.Published.sold;
import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.EUR;
import static dev.tierdesk.catalog.Samples.NOW;
import static dev.tierdesk.catalog.Samples.USD;
import static dev.tierdesk.catalog.Samples.calls;
import static dev.tierdesk.catalog.Samples.example;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PinnedProduct;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Published;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublicationTest {
    @Test
    void aPublicationMakesAVersionOfEverythingItsBillsNeed() {
        Publication publication = check(READY);
        assertThat(publication.problems()).isEmpty();

        List<Change> changes = publication.changes(READY, CLOCK);

        assertThat(changes).extracting(change -> change.subject().code()).containsExactly("growth@1", "growth");
        Catalog after = READY.apply(changes);
        assertThat(after.plan("growth").orElseThrow().status()).isEqualTo(PlanStatus.PUBLISHED);
        PlanVersion version = after.currentVersion("growth").orElseThrow();
        assertThat(version.published()).isEqualTo(NOW);
        assertThat(version.prices()).extracting(Price::terms).containsExactly(Published.TIERS);
        assertThat(version.units()).extracting(BillableUnit::code).containsExactly("calls");
        assertThat(version.products()).extracting(PinnedProduct::code).containsExactly("api");
        assertThat(version.products()).extracting(PinnedProduct::version).containsExactly(1);
        assertThat(version.rounding()).isEqualTo(READY.settings().rounding());
        assertThat(CatalogCheck.problems(after, CLOCK)).filteredOn(p -> p.where().path().startsWith("plan_")).isEmpty();
    }

    @Test
    void theNextPublicationOfAPublishedPlanTouchesNothingButItsVersions() {
        Catalog once = publish(READY);
        Catalog edited = Published.price(once, p -> p.terms = perUnit("0.02"));
        List<Change> changes = check(edited).changes(edited, CLOCK);
        assertThat(changes).singleElement().satisfies(change -> assertThat(change.subject().code())
                .isEqualTo("growth@2"));
    }

    @Test
    void aVersionStaysWhenTheDraftIsEdited() {
        Catalog once = publish(READY);
        Catalog edited = Published.growth(Published.price(once, p -> p.terms = perUnit("9")), p -> p.name = "Other");
        PlanVersion version = edited.currentVersion("growth").orElseThrow();
        PlanState billed = PlanState.of(version, edited);
        assertThat(billed.plan().name()).isEqualTo("Plan growth");
        assertThat(new Quotes(billed.catalog(), CLOCK).quote(billed.plan(), calls("2000")).subtotal())
                .isEqualByComparingTo("15");
    }

    @Test
    void aFailingExampleStandsAgainstItWithItsAmounts() {
        Catalog failing = Published.growth(READY,
                p -> p.examples = List.of(example("2000", "16"), other("2000", "15")));
        Publication publication = check(failing);

        assertThat(publication.isPossible()).isFalse();
        assertThat(publication.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.EXAMPLE_FAILS);
            assertThat(problem.where().path()).isEqualTo("plans[growth].examples[0].expected");
            assertThat(problem.arguments()).containsEntry("expected", number("16"))
                    .containsEntry("computed", number("15"));
        });
        assertThat(publication.examples()).extracting(ExampleResult::outcome)
                .containsExactly(ExampleResult.Outcome.FAILED, ExampleResult.Outcome.PASSED);
        assertThatIllegalStateException().isThrownBy(() -> publication.changes(failing, CLOCK));
    }

    private static WorkedExample other(String quantity, String expected) {
        WorkedExample typical = example(quantity, expected);
        return new WorkedExample("other", typical.usage(), typical.seats(), null, typical.context(),
                typical.expected(), typical.basis(), "");
    }

    @Test
    void aFailingExampleOfAPriceStandsAgainstItToo() {
        Catalog failing = Published.price(READY, p -> p.examples = List.of(example("2000", "16")));
        assertThat(codes(problems(failing))).containsExactly(CatalogProblem.EXAMPLE_FAILS);
    }

    @Test
    void aDraftProductStandsAgainstIt() {
        Catalog draft = Published.api(READY, p -> p.publishStatus = PublishStatus.DRAFT);
        assertThat(problems(draft)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.PRODUCT_NOT_PUBLISHED);
            assertThat(problem.isError()).isTrue();
            assertThat(problem.where().path()).isEqualTo("products[api].publish_status");
        });
    }

    @Test
    void aRetiredProductStandsAgainstIt() {
        Catalog retired = Published.api(READY, p -> {
            p.maturity = Maturity.RETIRED;
            p.publishStatus = PublishStatus.ARCHIVED;
        });
        assertThat(codes(problems(retired)))
                .contains(CatalogProblem.PRODUCT_NOT_PUBLISHED, CatalogProblem.PRODUCT_NOT_AVAILABLE)
                .doesNotContain(CatalogProblem.PRODUCT_ARCHIVED);
        assertThat(check(retired).isPossible()).isFalse();
    }

    @Test
    void aDeprecatedProductStaysButDoesNotComeNewly() {
        Catalog deprecated = Published.api(READY, p -> p.maturity = Maturity.DEPRECATED);
        assertThat(codes(problems(deprecated))).containsExactly(CatalogProblem.PRODUCT_DEPRECATED_NEW);
        assertThat(check(deprecated).isPossible()).isFalse();

        Catalog kept = Published.price(
                Published.api(publish(READY), p -> p.maturity = Maturity.DEPRECATED), p -> p.terms = perUnit("1"));
        assertThat(codes(problems(kept))).containsExactly(CatalogProblem.PRODUCT_DEPRECATED);
        assertThat(check(kept).isPossible()).isTrue();
    }

    @Test
    void aDeprecatedProductIsNamedInTheNextDraftAndNotWhereThereIsNone() {
        Catalog sold = Published.api(publish(READY), p -> p.maturity = Maturity.DEPRECATED);

        assertThat(CatalogCheck.problems(sold, CLOCK)).extracting(Problem::code)
                .doesNotContain(CatalogProblem.PRODUCT_DEPRECATED);
        assertThat(CatalogCheck.problems(Published.growth(sold, p -> p.trialDays = 7), CLOCK)).extracting(Problem::code)
                .contains(CatalogProblem.PRODUCT_DEPRECATED);
    }

    @Test
    void anArchivedUnitStandsAgainstItAlsoWhereOnlyAnAllowanceNamesIt() {
        BillableUnit bytes = unit("bytes").with(u -> u.status = UnitStatus.ARCHIVED);
        Catalog allowing = Published.growth(put(READY, bytes), p -> p.allowances =
                List.of(new Allowance("api", "bytes", BigDecimal.TEN, Rollover.NONE, null, null)));
        assertThat(problems(allowing)).filteredOn(Problem::isError).extracting(Problem::code)
                .containsExactly(CatalogProblem.UNIT_NOT_ACTIVE);
    }

    @Test
    void aDroppedCurrencyOrProductNamesWhoStays() {
        Catalog two = publish(Published.growth(
                put(READY, product("sms", "calls").with(p -> sold(p)),
                        Samples.price("sms", "growth", "sms", "calls", perUnit("1")),
                        Samples.price("usd", "growth", "api", "calls", perUnit("1")).with(p -> p.currency = USD),
                        Samples.price("sms-usd", "growth", "sms", "calls", perUnit("1")).with(p -> p.currency = USD)),
                p -> p.currencies = List.of(EUR, USD)));
        Catalog less = Published.growth(two, p -> p.currencies = List.of(EUR)).apply(List.of(
                Change.deleted(two.price("sms").orElseThrow()), Change.deleted(two.price("usd").orElseThrow()),
                Change.deleted(two.price("sms-usd").orElseThrow())));

        LocalDate day = LocalDate.of(2026, 10, 31);
        assertThat(check(less, listed(day)).problems()).hasSize(2)
                .allSatisfy(p -> assertThat(p.isError()).isFalse())
                .allSatisfy(p -> assertThat(p.arguments()).containsEntry("count", 2L).containsEntry("version", 1)
                        .containsEntry("as_of", "2026-10-31"))
                .extracting(Problem::code)
                .containsExactly(CatalogProblem.CURRENCY_DROPPED, CatalogProblem.PRODUCT_DROPPED);
        assertThat(check(less).problems())
                .allSatisfy(p -> assertThat(p.arguments()).containsEntry("count", ""));
        assertThat(check(less, Subscriptions.NONE.with(new SubscriptionList("billing", day, List.of()))).problems())
                .allSatisfy(p -> assertThat(p.arguments()).containsEntry("count", 0L));
    }

    @Test
    void onlyACurrentListSaysHowManyStay() {
        Catalog two = publish(Published.growth(READY, p -> p.currencies = List.of(EUR, USD)));
        Catalog one = Published.growth(two, p -> p.currencies = List.of(EUR));
        assertThat(dropped(one, Subscriptions.NONE)).isEqualTo("");
        assertThat(dropped(one, listed(LocalDate.of(2026, 10, 31)))).isEqualTo(2L);
        assertThat(dropped(one, listed(LocalDate.of(2026, 10, 1)))).isEqualTo("");
    }

    private static Object dropped(Catalog catalog, Subscriptions subscriptions) {
        Publication publication = Publication.check(catalog, "growth", 2, subscriptions, CLOCK);
        return Objects.requireNonNull(publication.problems().stream()
                .filter(problem -> problem.code() == CatalogProblem.CURRENCY_DROPPED)
                .findFirst()
                .orElseThrow()
                .arguments()
                .get("count"));
    }

    private static Subscriptions listed(LocalDate date) {
        return Subscriptions.NONE.with(new SubscriptionList("billing", date,
                List.of(subscription("a", 1, "ACTIVE"), subscription("b", 1, "PAUSED"),
                        subscription("c", 1, "CANCELLED"), subscription("d", 2, "ACTIVE"))));
    }

    private static Subscription subscription(String customer, int version, String status) {
        return new Subscription(customer, "growth", version, status, null, null, null, null);
    }

    @Test
    void anArchivedPlanIsNotPublished() {
        Catalog archived = Published.growth(publish(READY), p -> p.status = PlanStatus.ARCHIVED);
        assertThat(codes(problems(archived))).contains(CatalogProblem.PLAN_ARCHIVED);
        assertThat(check(archived).isPossible()).isFalse();
    }

    @Test
    void aDeprecatedPlanIsPublishedAgain() {
        Catalog deprecated = Published.growth(publish(READY), p -> p.status = PlanStatus.DEPRECATED);
        assertThat(publish(deprecated).plan("growth").map(Plan::status)).contains(PlanStatus.PUBLISHED);
    }

    @Test
    void aPlanThatIsNotThereIsNamedWithTheNearest() {
        Publication none = Publication.check(READY, "grwth", 1, Subscriptions.NONE, CLOCK);
        assertThat(none.isPossible()).isFalse();
        assertThat(none.problems()).singleElement().satisfies(problem ->
                assertThat(problem.arguments()).containsEntry("suggestion", "growth"));
    }

    @Test
    void anErrorOfThePlanItsPricesOrWhatTheyReferToStandsAgainstIt() {
        assertThat(check(Published.growth(READY, p -> p.trialDays = -1)).isPossible()).isFalse();
        assertThat(check(Published.price(READY, p -> p.terms = perUnit("-1"))).isPossible()).isFalse();
        assertThat(check(Published.calls(READY, u -> u.aggregation = Aggregation.SUM)).isPossible()).isFalse();
        assertThat(check(Published.api(READY, p -> p.pricingModel = dev.tierdesk.pricing.Model.VOLUME))
                .isPossible()).isFalse();
    }

    @Test
    void aWarningThatSomebodyAcceptedIsToldButDoesNotCount() {
        Catalog dearer = Published.price(READY, p ->
                p.terms = Samples.graduated(Tier.upTo("10", "1"), Tier.andAbove("2")));
        List<Problem> warnings = check(dearer).problems();
        assertThat(warnings).extracting(Problem::code).containsExactly(CatalogProblem.RATE_RISES);
        assertThat(check(dearer).verdict()).isEqualTo(Verdict.WARN);

        Catalog accepted = put(dearer, dearer.settings().with(e -> e.acceptedProblems = List.of(
                AcceptedProblem.of(warnings.getFirst(), "on purpose", "Ada", LocalDate.of(2026, 11, 1)))));

        assertThat(check(accepted).problems()).isEqualTo(warnings);
        assertThat(check(accepted).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aVersionIsBilledWithTheUnitsOfTodayAndSaysSo() {
        Catalog once = publish(READY);
        Catalog moved = Published.calls(once, u -> u.conversion = new Conversion(
                Conversion.Operation.DIVIDE, BigDecimal.TEN, Conversion.Rounding.CEILING, 0));
        PlanState billed = PlanState.of(moved.currentVersion("growth").orElseThrow(), moved);
        assertThat(new Quotes(billed.catalog(), CLOCK).quote(billed.plan(), calls("2000")).subtotal())
                .isEqualByComparingTo("2");
        assertThat(CatalogCheck.problems(moved, CLOCK))
                .filteredOn(p -> p.code() == CatalogProblem.VERSION_DRIFT)
                .extracting(p -> p.where().path())
                .containsExactly("plan_versions[growth@1].units[calls]");
    }

    @Test
    void aUnitThatADraftDropsIsStillPricedInTheVersionThatIsSold() {
        Catalog both = put(READY, unit("bytes"), product("api", "calls", "bytes").with(Published::sold),
                Samples.price("growth-bytes", "growth", "api", "bytes", perUnit("1")));
        Catalog once = publish(both);
        Catalog dropped = once.apply(List.of(Change.deleted(once.price("growth-bytes").orElseThrow())));

        assertThat(CatalogCheck.problems(dropped, CLOCK))
                .filteredOn(p -> p.code() == CatalogProblem.UNIT_NOT_PRICED_HERE)
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsEntry("plan", "growth").containsEntry("version", 1));
        assertThat(CatalogCheck.problems(publish(dropped), CLOCK)).extracting(Problem::code)
                .doesNotContain(CatalogProblem.UNIT_NOT_PRICED_HERE);
    }

    private static List<CatalogProblem> codes(List<Problem> problems) {
        return problems.stream().map(problem -> (CatalogProblem) problem.code()).toList();
    }
}
