package dev.tierdesk.catalog.publication;

import static dev.tierdesk.catalog.Published.READY;
import static dev.tierdesk.catalog.Published.api;
import static dev.tierdesk.catalog.Published.calls;
import static dev.tierdesk.catalog.Published.growth;
import static dev.tierdesk.catalog.Published.price;
import static dev.tierdesk.catalog.Published.publish;
import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.EUR;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.Drift;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.subscriptions.SubscriptionsTest;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovedBillsTest {
    private static final Catalog TWICE = publish(price(publish(READY), p -> p.terms = perUnit("0.5")));

    private static final Subscriptions NOBODY = on();

    private static Subscriptions on(Subscription... subscriptions) {
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
        return Subscriptions.of(List.of(new SubscriptionList("billing", today, List.of(subscriptions))));
    }

    private static Catalog tens(Catalog catalog) {
        return calls(catalog, u -> u.conversion = new Conversion(
                Conversion.Operation.DIVIDE, BigDecimal.TEN, Conversion.Rounding.CEILING, 0));
    }

    private static Catalog cost(Catalog catalog, String amount) {
        return api(catalog, p -> p.costs = List.of(new Cost("primary", number(amount), EUR, null)));
    }

    @Test
    void aConversionMovesTheBillsOfEveryVersion() {
        List<MovedBills.Moved> moved = MovedBills.of(TWICE, tens(TWICE), NOBODY, CLOCK).versions();

        assertThat(moved).extracting(m -> m.version().code()).containsExactly("growth@1", "growth@2");
        assertThat(moved).allSatisfy(m -> {
            assertThat(m.amounts()).hasSize(3);
            assertThat(m.amounts()).allSatisfy(amount -> assertThat(amount.row().moves()).isTrue());
            assertThat(m.causes()).singleElement().isInstanceOfSatisfying(Drift.OfUnit.class, unit ->
                    assertThat(unit.countsOtherwise()).isFalse());
        });
        MovedBills.Amount amount = moved.getLast().amounts().getLast();
        assertThat(amount.row().quantity()).isEqualByComparingTo("10000");
        assertThat(amount.row().before()).isEqualByComparingTo("5000");
        assertThat(amount.row().after()).isEqualByComparingTo("500");
    }

    @Test
    void whatIsNotBilledMovesNothing() {
        assertThat(MovedBills.of(TWICE, calls(TWICE, u -> u.name = "Calls"), NOBODY, CLOCK).versions()).isEmpty();
        assertThat(MovedBills.of(TWICE, cost(TWICE, "1"), NOBODY, CLOCK).versions()).isEmpty();
        assertThat(MovedBills.of(READY, tens(READY), NOBODY, CLOCK).versions()).isEmpty();
    }

    @Test
    void ofAnArchivedPlanOnlyBillsThatSomebodyMayGetMove() {
        Catalog archived = growth(TWICE, p -> p.status = PlanStatus.ARCHIVED);
        Subscriptions onTheFirst = on(SubscriptionsTest.subscription("ada", "growth", 1, "ACTIVE"));

        assertThat(MovedBills.of(archived, tens(archived), NOBODY, CLOCK).versions()).isEmpty();
        assertThat(MovedBills.of(archived, tens(archived), onTheFirst, CLOCK).versions())
                .extracting(m -> m.version().code()).containsExactly("growth@1");
        assertThat(MovedBills.of(archived, tens(archived), Subscriptions.NONE, CLOCK).versions()).hasSize(2);
        assertThat(CatalogCheck.problems(tens(archived), CLOCK)).extracting(Problem::code)
                .contains(CatalogProblem.VERSION_DRIFT).doesNotContain(CatalogProblem.PINNED_BEHIND);
    }

    @Test
    void anotherFilterMovesBillsWithoutAmounts() {
        Catalog filtered = calls(TWICE, u -> u.filters =
                List.of(new FilterCondition("status", FilterOperator.EQUALS, "200")));
        assertThat(MovedBills.of(TWICE, filtered, NOBODY, CLOCK).versions()).hasSize(2).allSatisfy(m -> {
            assertThat(m.amounts()).isEmpty();
            assertThat(m.causes()).singleElement().isInstanceOfSatisfying(Drift.OfUnit.class, unit ->
                    assertThat(unit.countsOtherwise()).isTrue());
        });
    }

    @Test
    void aCostMovesWhatAFormulaMakesOfIt() {
        Terms formula = Terms.of(Model.PER_UNIT).with(t -> t.formula = "cost * 2");
        Catalog priced = publish(price(cost(READY, "0.1"), p -> p.terms = formula));
        List<MovedBills.Moved> moved = MovedBills.of(priced, cost(priced, "0.2"), NOBODY, CLOCK).versions();

        assertThat(moved).singleElement().satisfies(m -> {
            assertThat(m.causes()).containsExactly(new Drift.OfCost("api", "cost", number("0.1"), number("0.2")));
            assertThat(m.amounts().getFirst().row().before()).isEqualByComparingTo("0.2");
            assertThat(m.amounts().getFirst().row().after()).isEqualByComparingTo("0.4");
        });
        assertThat(CatalogCheck.problems(cost(priced, "0.2"), CLOCK))
                .filteredOn(p -> p.code() == CatalogProblem.VERSION_DRIFT)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.where().path()).isEqualTo("plan_versions[growth@1].products[api].costs");
                    assertThat(p.arguments()).containsEntry("before", "0.1").containsEntry("after", "0.2");
                });
    }
}
