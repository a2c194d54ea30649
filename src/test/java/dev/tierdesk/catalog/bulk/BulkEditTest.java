package dev.tierdesk.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.bulk.BulkEdit.Limit;
import dev.tierdesk.catalog.bulk.BulkEdit.Period;
import dev.tierdesk.catalog.bulk.BulkEdit.Sorting;
import dev.tierdesk.pricing.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkEditTest {
    private static final Instant LATER = Samples.NOW.plusSeconds(86_400);

    @Test
    void tagsAudienceAndTaxOfManyProductsAreOneChange() {
        Product api = Samples.product("api", "calls").with(e -> e.tags = List.of("old", "core"));
        Product other = Samples.product("other").with(e -> e.tags = List.of("new"));
        Catalog catalog = Samples.with(api, other);
        BulkEdit edit = new Sorting(Set.of("new"), Set.of("old"), Audience.PARTNER, null);

        Decision decision = edit.of(catalog, List.of(api.id(), other.id()), Samples.NOW);

        Catalog after = catalog.apply(decision.changes());
        assertThat(after.product("api").orElseThrow().tags()).containsExactly("core", "new");
        assertThat(after.product("other").orElseThrow().tags()).containsExactly("new");
        assertThat(after.products()).extracting(Product::audience).containsOnly(Audience.PARTNER);
        assertThat(after.products()).extracting(Product::taxCategory).containsOnly(api.taxCategory());
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        Plan plan = Samples.plan("growth").with(e -> e.tags = List.of("new"));
        BulkEdit edit = new Sorting(Set.of("new"), Set.of(), Audience.PARTNER, TaxCategory.ZERO);

        assertThat(edit.of(Samples.with(plan), List.of(plan.id(), new UUID(0, 0)), Samples.NOW).changes()).isEmpty();
    }

    @Test
    void pricesEndTogether() {
        Price list = Samples.price("list", null, "api", "calls", Samples.perUnit("1"));
        Price planned = Samples.price("planned", "growth", "api", "calls", Samples.perUnit("1"))
                .with(e -> e.effectiveFrom = Samples.NOW);
        Catalog catalog = Samples.with(list, planned);

        Decision decision = new Period(null, new Limit(LATER)).of(
                catalog, List.of(list.id(), planned.id()), Samples.NOW);

        Catalog after = catalog.apply(decision.changes());
        assertThat(after.prices()).extracting(Price::effectiveUntil).containsOnly(LATER);
        assertThat(after.price("planned").orElseThrow().effectiveFrom()).isEqualTo(Samples.NOW);
    }

    @Test
    void aPriceInForceOutsideAPlanCannotBeginAtAnotherMoment() {
        Price list = Samples.price("list", null, "api", "calls", Samples.perUnit("1"));

        Decision decision = new Period(new Limit(LATER), null).of(Samples.with(list), List.of(list.id()), Samples.NOW);

        assertThat(decision.refused()).extracting(Problem::code).containsExactly(BulkProblem.PRICE_BEGAN);
        assertThat(decision.changes()).isEmpty();
    }

    @Test
    void aPriceThatWouldEndBeforeItBeginsRefusesTheWholeEdit() {
        Price good = Samples.price("good", "growth", "api", "calls", Samples.perUnit("1"));
        Price bad = Samples.price("bad", "growth", "api", "calls", Samples.perUnit("1"))
                .with(e -> e.effectiveFrom = LATER);

        Decision decision = new Period(null, new Limit(LATER)).of(
                Samples.with(good, bad), List.of(good.id(), bad.id()), Samples.NOW);

        assertThat(decision.changes()).isEmpty();
        assertThat(decision.refused()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(BulkProblem.PRICE_ENDS_FIRST);
            assertThat(problem.where().path()).isEqualTo("prices[bad].effective_until");
        });
    }
}
