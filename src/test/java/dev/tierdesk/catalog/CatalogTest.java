package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.id;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    private static final Catalog CATALOG = plus(
            catalog(perUnit("1")),
            unit("tokens"),
            product("api", "calls"),
            product("ai", "tokens", "calls"),
            plan("growth"),
            plan("team"),
            price("team-ai", "team", "ai", "tokens", perUnit("2")),
            price("list-ai", null, "ai", "tokens", perUnit("3")));

    static Stream<Arguments> changes() {
        Product ai = CATALOG.product("ai").orElseThrow();
        Price price = CATALOG.price("team-ai").orElseThrow();
        BillableUnit tokens = CATALOG.unit("tokens").orElseThrow();
        Plan team = CATALOG.plan("team").orElseThrow();
        return Stream.of(
                Arguments.of("nothing that is looked for", List.of(
                        new Change(ai, ai.with(e -> e.description = "Talks")),
                        new Change(price, price.with(e -> e.terms = perUnit("9"))))),
                Arguments.of("a name", List.of(new Change(ai, ai.with(e -> e.name = " PRODUCT API ")))),
                Arguments.of("a code", List.of(new Change(ai, ai.with(e -> e.code = "talk")))),
                Arguments.of("a code that another has", List.of(new Change(ai, ai.with(e -> e.code = "api")))),
                Arguments.of("the units of a product", List.of(
                        new Change(ai, ai.with(e -> e.units = List.of("calls"))))),
                Arguments.of("a price's plan", List.of(new Change(price, price.with(e -> e.plan = "growth")))),
                Arguments.of("a price's product", List.of(new Change(price, price.with(e -> e.product = "api")))),
                Arguments.of("a plan price that becomes a list price", List.of(
                        new Change(price, price.with(e -> e.plan = null)))),
                Arguments.of("a creation", List.of(
                        Change.created(product("new", "tokens")),
                        Change.created(price("new-price", "growth", "new", "tokens", perUnit("4"))))),
                Arguments.of("deletions", List.of(
                        Change.deleted(price), Change.deleted(ai), Change.deleted(tokens), Change.deleted(team))),
                Arguments.of("another object under a code", List.of(
                        Change.deleted(ai),
                        Change.created(Product.draft(id("other"), "ai", "Other", "OTHER")))),
                Arguments.of("an object that was not there before", List.of(
                        new Change(product("gone"), product("gone", "calls")))),
                Arguments.of("the settings", List.of(new Change(CATALOG.settings(),
                        CATALOG.settings().with(e -> e.name = "Beta")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangedCatalogFindsWhatOneMadeAnewFinds(String what, List<Change> changes) {
        found(CATALOG); // from here on it is asked for no more

        Catalog changed = CATALOG.apply(changes);
        Catalog again = changed.apply(List.of(new Change(changed.settings(), changed.settings())));

        List<Object> expected = found(Catalog.of(changed.aggregates()));
        assertThat(found(changed)).isEqualTo(expected);
        assertThat(found(again)).isEqualTo(expected);
        assertThat(found(CATALOG)).isEqualTo(found(Catalog.of(CATALOG.aggregates())));
    }

    @Test
    void aCatalogDoesNotKeepTheOneBeforeAlthoughItGoesOnWithItsWaysOfFinding() {
        Product ai = CATALOG.product("ai").orElseThrow();
        Product renamed = ai.with(e -> e.name = "Talk");
        Catalog next = CATALOG.apply(List.of(new Change(ai, renamed)));
        WeakReference<Catalog> before = new WeakReference<>(next);
        next = next.apply(List.of(new Change(renamed, renamed.with(e -> e.description = "Talks"))));

        for (int i = 0; i < 100 && !before.refersTo(null); i++) {
            System.gc();
        }

        assertThat(before.refersTo(null)).isTrue();
        assertThat(next.named(Kind.PRODUCT, "Talk")).isEqualTo(1);
    }

    @Test
    void manyChangesOfOnePriceAfterEachOtherAreFoundToo() {
        Catalog catalog = CATALOG;
        for (int i = 0; i < 600; i++) {
            found(catalog);
            Price before = catalog.price(i % 2 == 0 ? "list-ai" : "team-ai").orElseThrow();
            String amount = Integer.toString(i);
            Price after = before.with(e -> e.terms = perUnit(amount));
            catalog = catalog.apply(List.of(new Change(before, after)));
            assertThat(catalog.pricesOfProduct("ai")).contains(after).doesNotContain(before).hasSize(2);
        }
        assertThat(found(catalog)).isEqualTo(found(Catalog.of(catalog.aggregates())));
    }

    @Test
    void aChangeOfMorePricesThanLieOverAnIndexIsFound() {
        List<Change> created = IntStream.range(0, 300)
                .mapToObj(i -> Change.created(price("p-" + (1000 + i), "team", "ai", "tokens", perUnit("1"))))
                .toList();
        Catalog many = CATALOG.apply(created);
        assertThat(many.pricesOfPlan("team")).hasSize(301);

        Catalog dearer = many.apply(many.pricesOfPlan("team").stream()
                .map(price -> new Change(price, price.with(e -> e.terms = perUnit("2"))))
                .toList());

        assertThat(dearer.pricesOfPlan("team")).hasSize(301).allMatch(price -> price.terms().equals(perUnit("2")));
        assertThat(many.pricesOfPlan("team")).filteredOn(price -> price.terms().equals(perUnit("1"))).hasSize(300);
    }

    /// Everything a catalog gives for what the changes are about, and for what it never had.
    private static List<Object> found(Catalog catalog) {
        List<Object> found = new ArrayList<>();
        Stream.of("product ai", "product api", "product new", "product gone", "other", "price team-ai", "unit tokens",
                        "plan team", "settings")
                .forEach(id -> found.add(catalog.byId(id(id))));
        for (String plan : Arrays.asList("growth", "team", null)) {
            found.add(catalog.pricesOfPlan(plan));
        }
        Stream.of("api", "ai", "talk", "new").forEach(product -> found.add(catalog.pricesOfProduct(product)));
        Stream.of("calls", "tokens").forEach(unit -> found.add(catalog.productsOfUnit(unit)));
        for (Kind kind : Kind.values()) {
            Stream.of("Product ai", "Product api", " PRODUCT API ", "Product new", "Unit tokens", "Plan team", "Acme")
                    .forEach(name -> found.add(catalog.named(kind, name)));
        }
        catalog.aggregates().stream().map(catalog::namesake).map(Optional::toString).forEach(found::add);
        return found;
    }
}
