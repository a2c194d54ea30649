package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static dev.tierdesk.catalog.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.check.KeyGaps;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiblingsTest {
    private final Catalog catalog = with(unit("hours"), plan("small"), plan("large"),
            product("compute", "hours").with(e -> e.keys = new PriceKeys("region", UnmatchedKeyPolicy.REJECT, null)),
            keyed("b", "small", "us"), keyed("a", "small", "eu"), keyed("c", "large", "eu"),
            keyed("d", "large", "asia"),
            keyed("e", "small", null));

    @Test
    void pricesThatDifferByKeyOnlyAreSiblingsInTheOrderOfTheirKeys() {
        Siblings small = Siblings.of(byCode("a")).orElseThrow();

        assertThat(small.in(catalog)).extracting(Price::priceKey).containsExactly("eu", "us");
        assertThat(Siblings.of(byCode("b"))).contains(small);
        assertThat(Siblings.of(byCode("e"))).isEmpty();
    }

    @Test
    void anotherCurrencyCountryOrComponentMakesOtherSiblings() {
        Siblings small = Siblings.of(byCode("a")).orElseThrow();

        assertThat(small.has(byCode("b").with(e -> e.country = "DE"))).isFalse();
        assertThat(small.has(byCode("b").with(e -> e.component = "support"))).isFalse();
        assertThat(small.has(byCode("b").with(e -> e.currency = Currency.getInstance("CHF")))).isFalse();
        assertThat(small.has(byCode("b").with(e -> e.name = "US"))).isTrue();
    }

    @Test
    void keysThatOnlyOneOfTwoPlansHasAreMissingOrSurplus() {
        Siblings small = Siblings.of(byCode("a")).orElseThrow();
        Siblings large = Siblings.of(byCode("c")).orElseThrow();

        KeyGaps gaps = KeyGaps.of(small, catalog);

        assertThat(gaps.missing()).containsOnlyKeys("asia").containsEntry("asia", Set.of(large));
        assertThat(gaps.surplus()).containsExactly("us");
    }

    @Test
    void withoutOtherPlansNoKeyIsSurplus() {
        Catalog alone = catalog.apply(List.of(Change.deleted(byCode("c")), Change.deleted(byCode("d"))));

        assertThat(KeyGaps.of(Siblings.of(byCode("a")).orElseThrow(), alone).isEmpty()).isTrue();
    }

    private Price byCode(String code) {
        return catalog.price(code).orElseThrow();
    }

    private static Price keyed(String code, String plan, @Nullable String key) {
        return price(code, plan, "compute", "hours", perUnit("0.01")).with(e -> {
            e.code = code;
            e.priceKey = key;
        });
    }
}
