package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Published.READY;
import static dev.tierdesk.catalog.Published.api;
import static dev.tierdesk.catalog.Published.publish;
import static dev.tierdesk.catalog.Samples.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.check.CatalogCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductVersionsTest {
    private static int version(Catalog catalog) {
        return ProductVersions.of(catalog.product("api").orElseThrow(), catalog);
    }

    @Test
    void aProductIsAtVersionOneUntilItIsPinnedAndChanged() {
        assertThat(version(READY)).isEqualTo(1);
        assertThat(version(api(READY, p -> p.taxCategory = TaxCategory.REDUCED))).isEqualTo(1);
        assertThat(version(publish(READY))).isEqualTo(1);
    }

    @Test
    void onlyWhatVersionsPinMakesAnotherVersion() {
        Catalog once = publish(READY);
        assertThat(version(api(once, p -> p.name = "Other"))).isEqualTo(1);
        assertThat(version(api(once, p -> p.tags = List.of("new")))).isEqualTo(1);
        assertThat(version(api(once, p -> p.maturity = Maturity.DEPRECATED))).isEqualTo(1);
        assertThat(version(api(once, p -> p.taxCategory = TaxCategory.REDUCED))).isEqualTo(2);
        assertThat(version(api(once, p -> p.units = List.of("calls", "bytes")))).isEqualTo(2);
        assertThat(version(api(once, p -> p.requires = List.of("sms")))).isEqualTo(2);
        assertThat(version(api(once, p -> p.keys = new PriceKeys("region", UnmatchedKeyPolicy.REJECT, null))))
                .isEqualTo(2);
    }

    @Test
    void whatIsChangedBackIsTheVersionItWas() {
        Catalog twice = publish(api(publish(READY), p -> p.taxCategory = TaxCategory.REDUCED));
        assertThat(version(twice)).isEqualTo(2);
        assertThat(version(api(twice, p -> p.taxCategory = TaxCategory.DEFAULT))).isEqualTo(1);
        assertThat(version(api(twice, p -> p.taxCategory = TaxCategory.ZERO))).isEqualTo(3);
    }

    @Test
    void theCurrentVersionOfAPlanSaysThatItIsBehind() {
        Catalog changed = api(publish(READY), p -> p.taxCategory = TaxCategory.REDUCED);
        assertThat(behind(changed)).isEqualTo(1);
        assertThat(behind(publish(changed))).isZero();
    }

    private static long behind(Catalog catalog) {
        return CatalogCheck.problems(catalog, CLOCK).stream()
                .filter(problem -> problem.code() == CatalogProblem.PINNED_BEHIND)
                .count();
    }
}
