package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Defaults.Offer;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.pricing.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    @Test
    void theShippedSettingsHaveNoProblems() {
        assertThat(CatalogCheck.problems(settings(), Catalog.empty(settings()))).isEmpty();
    }

    @Test
    void everyShippedUnitIsAValidUnit() {
        Catalog empty = Catalog.empty(settings());

        for (ProductType type : Defaults.productTypes()) {
            List<Offer> offers = Defaults.offers(empty, type.code(), () -> Ids.next(Samples.CLOCK));
            assertThat(offers).allSatisfy(offer ->
                    assertThat(CatalogCheck.problems(offer.unit(), empty)).noneMatch(Problem::isError));
            assertThat(offers.stream().filter(Offer::ticked)).hasSize(type.code().equals("OTHER") ? 0 : 4);
        }
    }

    @Test
    void theTickedUnitsAreThoseOfTheTypeAndTheCatalogsOwnWhereTheyExist() {
        BillableUnit own = Samples.unit("api_calls").with(e -> e.name = "Our calls");
        BillableUnit archived = Samples.unit("latency_p95").with(e -> e.status = UnitStatus.ARCHIVED);
        BillableUnit pages = Samples.unit("pages");
        BillableUnit tokens = Samples.unit("tokens").with(e -> e.productTypes = List.of("AI_AGENT"));
        Catalog catalog = Catalog.of(List.of(settings(), own, archived, pages, tokens));

        List<Offer> offers = Defaults.offers(catalog, "STANDARD_API", () -> Ids.next(Samples.CLOCK));

        assertThat(offers.stream().filter(Offer::ticked)).extracting(o -> o.unit().code(), Offer::existing)
                .containsExactly(
                tuple("api_calls", true), tuple("response_size", false), tuple("request_size", false));
        assertThat(offers.getFirst().unit()).isEqualTo(own);
        assertThat(offers).extracting(o -> o.unit().code())
                .contains("data_transfer", "pages")
                .doesNotContain("tokens", "latency_p95");
    }
}
