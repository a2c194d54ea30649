package dev.tierdesk.console.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.tiers.Editing.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitEditorViewModelTest {
    private final OpenShop shop;
    private final UnitsViewModel list;
    private final UnitEditorViewModel model;

    UnitEditorViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        list = new UnitsViewModel(shop.workspace, shop.desk);
        model = new UnitEditorViewModel(shop.workspace, shop.desk);
        list.selected().subscribe(model::open);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aChangeSaysWhomItReachesBeforeItIsSaved() {
        list.select("api_calls");
        model.editing().change("unit_label", u -> u.with(e -> e.unitLabel = "request"));

        assertThat(model.save()).isEmpty();

        assertThat(shop.dialogs.confirmed).singleElement().asString().contains(
                "Change API calls?", "This reaches 3 products and 9 plans",
                "Geocoding API, Translation API, Vision API",
                "Change unit");
        assertThat(shop.dialogs.confirmed.getFirst()).doesNotContain("bills");
        assertThat(stored("api_calls").unitLabel()).isEqualTo("request");
        assertThat(shop.dialogs.toasts).containsExactly("API calls changed");
    }

    @Test
    void theAggregationIsLockedOnceAPriceUsesTheUnit() {
        list.select("api_calls");
        assertThat(model.isAggregationLocked()).isTrue();
        assertThat(model.lock("aggregation")).hasValueSatisfying(reason -> assertThat(reason).contains("15"));

        list.select("latency_p95");
        assertThat(model.isAggregationLocked()).isFalse();
        assertThat(model.lock("aggregation")).isEmpty();
    }

    @Test
    void aCloneHasACodeOfItsOwnAndNoProducts() {
        list.select("api_calls");
        assertThat(list.duplicate()).isTrue();

        BillableUnit clone = state().value();
        assertThat(clone.code()).isEqualTo("api_calls_copy");
        assertThat(clone.filters()).isEqualTo(stored("api_calls").filters());
        assertThat(model.use(state()).isEmpty()).isTrue();
        assertThat(model.isAggregationLocked()).isFalse();

        model.editing().change("aggregation", u -> u.with(e -> {
            e.aggregation = Aggregation.UNIQUE;
            e.eventField = "caller";
        }));
        assertThat(model.save()).isEmpty();
        assertThat(shop.dialogs.confirmed).isEmpty();
        assertThat(stored("api_calls_copy").aggregation()).isEqualTo(Aggregation.UNIQUE);
    }

    @Test
    void aSumNeedsTheFieldItAddsUp() {
        list.create();
        model.editing().change("aggregation", u -> u.with(e -> e.aggregation = Aggregation.SUM));

        assertThat(model.save()).contains("event_field");
    }

    @Test
    void whatCannotBeReadIsNotSavedAndSaysWhere() {
        list.select("api_calls");
        model.editing().change("unit_label", u -> u.with(e -> e.unitLabel = "request"));
        model.editing().unfinished("conversion.factor", "1.000.x");

        assertThat(model.save()).contains("conversion.factor");
        assertThat(stored("api_calls").unitLabel()).isEqualTo("call");
    }

    @Test
    void aConditionWithoutFieldIsNotSaved() {
        list.create();
        model.editing().change("filters.add",
                u -> u.with(e -> e.filters.add(new FilterCondition("", FilterOperator.EQUALS, "x"))));

        assertThat(model.save()).contains("filters[0].field");
        assertThat(model.filterProblem()).startsWith("Condition 1");
    }

    @Test
    void theCodeOfANewUnitFollowsItsName() {
        list.create();
        assertThat(state().value().name()).isEqualTo("New unit");

        model.editing().change("name", u -> model.named(u, "Pages read"));

        assertThat(state().value().code()).isEqualTo("pages_read");
    }

    @Test
    void theExampleShowsHowAQuantityIsConverted() {
        BillableUnit unit = UnitConversion.withOperation(stored("api_calls"), "DIVIDE");
        BillableUnit halved = UnitConversion.withFactor(unit, "2", shop.desk.messages().numbers()).orElseThrow();

        assertThat(UnitConversion.example(halved.conversion())).isEqualByComparingTo("7501");
        assertThat(UnitConversion.example(UnitConversion.withRounding(halved, "NONE").conversion()))
                .isEqualByComparingTo("7500.5");
        assertThat(UnitConversion.example(null)).isEqualByComparingTo("15001");
        assertThat(UnitConversion.withFactor(unit, "0", shop.desk.messages().numbers())).isEmpty();
        assertThat(UnitConversion.withFactor(unit, "two", shop.desk.messages().numbers())).isEmpty();
    }

    @Test
    void deletionsAreLeftToTheWizard() {
        list.delete(List.of(row("api_calls")));

        assertThat(shop.navigator.roads).containsExactly("DELETE");
        assertThat(shop.navigator.chosen).containsExactly(row("api_calls").id());
    }

    @Test
    void theListIsFilteredByProductAndAggregation() {
        list.rows().choose(UnitsViewModel.Facet.PRODUCT.name(), List.of("vision-agent"));
        list.rows().choose(UnitsViewModel.Facet.AGGREGATION.name(), List.of("COUNT"));

        assertThat(list.rows().shown()).extracting(row -> row.unit().code())
                .containsExactly("agent_sessions", "tool_calls");
        assertThat(row("api_calls").plans()).isEqualTo(9);
    }

    private State<BillableUnit> state() {
        return Objects.requireNonNull(model.editing().state().get());
    }

    private BillableUnit stored(String code) {
        return shop.stored().unit(code).orElseThrow();
    }

    private UnitRow row(String code) {
        return list.rows().all().stream().filter(row -> row.unit().code().equals(code)).findFirst().orElseThrow();
    }
}
