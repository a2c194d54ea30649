package dev.tierdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final Catalog DEMO =
            Catalog.of(DocumentReader.read(Demo.bytes(), Clock.systemUTC()).aggregates());

    @Test
    void everythingIsTheCatalogItself() {
        assertThat(Scope.all().of(DEMO)).isSameAs(DEMO);
    }

    @Test
    void aPlanComesWithItsPricesItsVersionsAndWhatTheyReferTo() {
        Catalog part = Scope.plans(List.of("growth")).of(DEMO);

        assertThat(part.plans()).extracting(Plan::code).containsExactly("growth");
        assertThat(part.prices()).containsExactlyElementsOf(DEMO.pricesOfPlan("growth"));
        assertThat(part.versions()).extracting(PlanVersion::planCode).containsOnly("growth");
        assertThat(part.products()).extracting(Product::code).contains("translation-api");
        assertThat(part.products()).hasSizeLessThan(DEMO.products().size());
        assertThat(part.settings()).isEqualTo(DEMO.settings());
    }

    @Test
    void aProductComesWithItsListPricesAndWithoutThoseOfPlans() {
        for (Product product : DEMO.products()) {
            Catalog part = Scope.products(List.of(product.code())).of(DEMO);

            assertThat(part.products()).contains(product);
            assertThat(part.plans()).isEmpty();
            assertThat(part.prices()).allMatch(price -> price.plan() == null && price.product().equals(product.code()));
            assertThat(part.products()).extracting(Product::code).containsAll(product.requires());
        }
        assertThat(DEMO.prices()).extracting(Price::plan).as("there are list prices").containsNull();
    }

    @Test
    void everyPartStandsByItself() {
        for (Aggregate chosen : DEMO.aggregates()) {
            Scope scope = switch (Kind.of(chosen)) {
                case PLAN -> Scope.plans(List.of(chosen.code()));
                case PRODUCT -> Scope.products(List.of(chosen.code()));
                default -> Scope.plans(List.of("nowhere"));
            };
            Catalog part = scope.of(DEMO);

            ImportPlan plan = ImportPlan.of(Catalog.empty(DEMO.settings()), part);

            assertThat(plan.count(Outcome.REFUSED)).as("%s", plan.refused()).isZero();
            assertThat(plan.rows()).flatExtracting(ImportPlan.Row::problems).extracting("code").doesNotContain(
                    CatalogProblem.UNKNOWN_PRODUCT, CatalogProblem.UNKNOWN_UNIT, CatalogProblem.UNKNOWN_PLAN);
        }
    }

    @Test
    void whatIsNotThereGivesTheSettingsAlone() {
        assertThat(Scope.products(List.of("nowhere")).of(DEMO)).isEqualTo(Catalog.empty(DEMO.settings()));
    }
}
