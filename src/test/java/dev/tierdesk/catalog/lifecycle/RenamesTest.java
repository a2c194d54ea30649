package dev.tierdesk.catalog.lifecycle;

import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.example;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.pricing.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenamesTest {
    private static final Catalog CATALOG = plus(
            catalog(perUnit("1")),
            product("api", "calls")
                    .with(e -> {
                        e.costs = List.of(new Cost("primary", number("0.1"), Samples.EUR, "calls"));
                        e.gateways = List.of(GatewayMapping.of(Gateway.KONG, "api")
                                .with(List.of(GatewayRoute.of("GET", "/v1", "").counting("calls"))));
                    }),
            product("addon", "calls").with(e -> e.requires = List.of("api")),
            plan("growth").with(e -> {
                e.allowances = List.of(new Allowance("api", "calls", number("5"), Rollover.NONE, null, null));
                e.examples = List.of(example("6", "1"));
            }));

    @Test
    void aUnitTakesEverythingAlongThatRefersToIt() {
        Catalog renamed = CATALOG.apply(Renames.of(CATALOG, CATALOG.unit("calls").orElseThrow(), "api_calls"));

        assertThat(renamed.unit("calls")).isEmpty();
        assertThat(renamed.product("api").orElseThrow().units()).containsExactly("api_calls");
        assertThat(errors(renamed)).isEqualTo(errors(CATALOG)).isEmpty();
        assertThat(renamed.aggregates().toString()).doesNotContain("unit=calls");
    }

    @Test
    void productsPlansAndPricesDoToo() {
        Catalog renamed = CATALOG;
        renamed = renamed.apply(Renames.of(renamed, renamed.product("api").orElseThrow(), "translation"));
        renamed = renamed.apply(Renames.of(renamed, renamed.plan("growth").orElseThrow(), "big"));
        renamed = renamed.apply(Renames.of(renamed, renamed.price("growth-calls").orElseThrow(), "big-calls"));

        assertThat(renamed.product("addon").orElseThrow().requires()).containsExactly("translation");
        assertThat(renamed.price("big-calls").orElseThrow()).satisfies(price -> {
            assertThat(price.plan()).isEqualTo("big");
            assertThat(price.product()).isEqualTo("translation");
        });
        assertThat(errors(renamed)).isEmpty();
    }

    @Test
    void aRenameCanBeUndoneAndTheSameCodeChangesNothing() {
        List<Change> changes = Renames.of(CATALOG, CATALOG.product("api").orElseThrow(), "translation");
        Catalog back = CATALOG.apply(changes).apply(changes.stream().map(Change::reversed).toList());

        assertThat(back).isEqualTo(CATALOG);
        assertThat(Renames.of(CATALOG, CATALOG.product("api").orElseThrow(), "api")).isEmpty();
    }

    @Test
    void codesAreSuggestedFromNames() {
        assertThat(Codes.suggest(Kind.PRODUCT, "Translation API (v2)", Set.of())).isEqualTo("translation-api-v2");
        assertThat(Codes.suggest(Kind.UNIT, "Übersetzte Straßen", Set.of())).isEqualTo("ubersetzte_strassen");
        assertThat(Codes.suggest(Kind.PLAN, "Growth", Set.of("growth", "growth-2"))).isEqualTo("growth-3");
        assertThat(Codes.suggest(Kind.PRODUCT, "日本", Set.of())).isEqualTo("product");
        assertThat(Codes.suggest(Kind.PRODUCT, "x".repeat(80), Set.of("x".repeat(64)))).hasSize(64).endsWith("x-2");
    }

    @Test
    void theNearestCodeIsFoundWhereOneIsNear() {
        List<String> known = List.of("api_calls", "input_tokens", "output_tokens");

        assertThat(Codes.nearest("api_call", known)).contains("api_calls");
        assertThat(Codes.nearest("ipnut_tokens", known)).contains("input_tokens");
        assertThat(Codes.nearest("gpu_hours", known)).isEmpty();
    }

    private static List<Problem> errors(Catalog catalog) {
        return CatalogCheck.problems(catalog, Samples.CLOCK).stream().filter(Problem::isError).toList();
    }
}
