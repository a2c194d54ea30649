package dev.tierdesk.exchange.kontorion;

import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.EUR;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.EXAMPLE;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.FORMAT;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.changed;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.billing.Trips;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Kontorion files that are read over the catalog they came from.
class KontorionAgainTest {
    @Test
    void costsOfOneKeyKeepTheirUnits() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Product product = catalog.product("translation-api").orElseThrow();
        Catalog twice = catalog.apply(List.of(new Change(product, product.with(e -> e.costs = List.of(
                new Cost("primary", BigDecimal.ONE, EUR, "translation_api"),
                new Cost("primary", BigDecimal.TWO, EUR, "domains"))))));
        byte[] bytes = FormatProof.bytes(FormatProof.export(FORMAT, twice));

        assertThat(imported(FORMAT, bytes, twice, Map.of()).product("translation-api").orElseThrow().costs())
                .isEqualTo(twice.product("translation-api").orElseThrow().costs());
    }

    @Test
    void aFileWithoutRolloverLeavesTheOneThatIsThere() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        byte[] without = changed(", \"rollover\": \"up_to\", \"rollover_limit\": \"250\", \"rollover_periods\": 2", "");

        assertThat(imported(FORMAT, without, catalog, Map.of()).plan("growth").orElseThrow().allowances())
                .isEqualTo(catalog.plan("growth").orElseThrow().allowances());
    }

    @Test
    void anAllowanceOfAUnitThatAFileCannotNameStays() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Plan plan = catalog.plan("growth").orElseThrow();
        Catalog more = catalog.apply(List.of(new Change(plan, plan.with(e -> e.allowances = List.of(
                plan.allowances().getFirst(),
                new Allowance("translation-api", "credits", BigDecimal.TEN, Rollover.NONE, null, null))))));

        assertThat(imported(FORMAT, EXAMPLE, more, Map.of()).plan("growth").orElseThrow().allowances())
                .isEqualTo(more.plan("growth").orElseThrow().allowances());
    }

    @Test
    void aProductThatIsThereDoesNotJumpItsLifecycle() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Product product = catalog.product("translation-api").orElseThrow();
        Catalog before = catalog.apply(List.of(new Change(product, product.with(e -> {
            e.maturity = Maturity.EXPERIMENTAL;
            e.publishStatus = PublishStatus.DRAFT;
        }))));
        Imported imported = read(FORMAT, EXAMPLE, before, Map.of());

        assertThat(imported.problems())
                .filteredOn(problem -> problem.code() == GuardProblem.TRANSITION_FORBIDDEN)
                .isNotEmpty()
                .allMatch(problem -> problem.severity() == Severity.WARNING && problem.where().path()
                        .startsWith("products[0]"));
        assertThat(imported(FORMAT, EXAMPLE, before, Map.of()).product("translation-api").orElseThrow().maturity())
                .isEqualTo(Maturity.EXPERIMENTAL);
    }

    @Test
    void aProductWhosePricesChooseTheirModelsStaysSoWhenItsOwnFileIsRead() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Product seats = catalog.product("seats").orElseThrow();
        Price price = only(catalog, "seats", "growth");
        Price list = Price.draft(new UUID(7, 7), "list", null, "seats", null, EUR).with(e -> {
            e.chargeType = ChargeType.SEAT;
            e.terms = Terms.of(Model.PACKAGE).with(t -> {
                t.packageSize = BigDecimal.TEN;
                t.packageAmount = BigDecimal.ONE;
            });
        });
        Catalog free = catalog.apply(List.of(
                new Change(seats, seats.with(e -> e.pricingModel = null)), Change.created(list),
                new Change(price, price.with(e -> e.terms = Terms.of(Model.PER_UNIT)
                        .with(t -> t.unitAmount = new BigDecimal("9.5"))))));
        byte[] bytes = FormatProof.bytes(FormatProof.export(FORMAT, free));

        assertThat(imported(FORMAT, bytes, free, Map.of())).isEqualTo(free);
    }

    @Test
    void theDemoReadOverItselfIsNotRefusedAndGetsNoNewPrice() {
        Trips.over(FORMAT, Trips.demo());
    }
}
