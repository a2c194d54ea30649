package dev.tierdesk.console.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OpenShop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanEditorViewModelTest {
    @TempDir
    Path folder;

    private OpenShop shop;
    private PlansViewModel list;
    private PlanEditorViewModel editor;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        list = new PlansViewModel(shop.workspace, shop.desk);
        editor = new PlanEditorViewModel(shop.workspace, shop.desk);
        list.selected().subscribe(editor::open);
        list.select("growth");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void savesThePlanAndItsEditedPricesAsOneChangeSet() {
        editor.editing().change("trial_days", p -> p.with(e -> e.trialDays = 30));
        Price base = shop.price("growth.base-fee");
        shop.workspace.edit(base.with(e -> e.terms = e.terms.with(t -> t.amount = BigDecimal.TEN)), "amount");

        assertThat(editor.save()).isEmpty();

        assertThat(shop.stored().plan("growth").orElseThrow().trialDays()).isEqualTo(30);
        assertThat(shop.stored().price("growth.base-fee").orElseThrow().terms().amount()).isEqualTo(BigDecimal.TEN);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).changes()).hasSize(2);
        assertThat(shop.dialogs.toasts).containsExactly("Plan Growth changed");
    }

    @Test
    void savesPricesThatWereRemoved() {
        shop.workspace.remove(shop.price("growth.base-fee"), "remove");

        assertThat(editor.save()).isEmpty();

        assertThat(shop.stored().price("growth.base-fee")).isEmpty();
    }

    @Test
    void leadsToTheFieldThatCannotBeRead() {
        Price base = shop.price("growth.base-fee");
        shop.workspace.unfinished(base, "terms.amount", "4x");

        assertThat(editor.save()).contains("prices[growth.base-fee]");
        assertThat(shop.dialogs.toasts).isEmpty();
    }

    @Test
    void aDraftIsSavedWithProblems() {
        Price calls = shop.price("growth.translation-api.api_calls");
        shop.workspace.edit(calls.with(e -> e.terms = e.terms.with(t -> t.tiers = List.of())), "tiers");

        assertThat(editor.save()).isEmpty();

        assertThat(shop.stored().price(calls.code()).orElseThrow().terms().tiers()).isEmpty();
    }

    @Test
    void thePricesFollowTheCodeOfTheirPlan() {
        list.select("marketplace");
        int prices = shop.working().pricesOfPlan("marketplace").size();

        editor.editing().change("code", p -> editor.withCode(p, "bigger").orElseThrow());

        assertThat(shop.working().pricesOfPlan("bigger")).hasSize(prices);
        assertThat(editor.save()).isEmpty();
        assertThat(shop.stored().pricesOfPlan("bigger")).hasSize(prices);
        assertThat(shop.stored().plan("marketplace")).isEmpty();
    }

    @Test
    void aCodeThatIsTakenIsNotAccepted() {
        Plan growth = editor.editing().value().orElseThrow();

        assertThat(editor.withCode(growth, "scale")).isEmpty();
        assertThat(editor.withCode(growth, "Not a code")).isEmpty();
        assertThat(editor.withCode(growth, "growth")).contains(growth);
    }

    @Test
    void duplicatesThePlanWithItsPrices() {
        assertThat(list.duplicate()).isTrue();

        Plan copy = editor.editing().value().orElseThrow();
        assertThat(copy.name()).isEqualTo("Growth (copy)");
        assertThat(shop.working().pricesOfPlan(copy.code())).hasSameSizeAs(shop.working().pricesOfPlan("growth"));
        assertThat(shop.price(copy.code() + ".base-fee").terms()).isEqualTo(shop.price("growth.base-fee").terms());
        assertThat(editor.save()).isEmpty();
        assertThat(shop.stored().pricesOfPlan(copy.code())).hasSameSizeAs(shop.stored().pricesOfPlan("growth"));
    }

    @Test
    void deletionsAreLeftToTheWizard() {
        PlanRow row = list.rows().all().stream().filter(r -> r.plan().code().equals("growth")).findFirst()
                .orElseThrow();

        list.delete(List.of(row));

        assertThat(shop.navigator.roads).containsExactly("DELETE");
        assertThat(shop.navigator.chosen).containsExactly(row.id());
    }

    @Test
    void theFormForANewPlanSuggestsTheCodeAndMakesIt() {
        NewPlanViewModel form = new NewPlanViewModel(shop.workspace, shop.desk, list::select);
        assertThat(form.create()).contains("name");

        form.name().set("Growth Plus");

        assertThat(form.code().get()).isEqualTo("growth-plus");
        assertThat(form.create()).isEmpty();
        assertThat(shop.stored().plan("growth-plus").orElseThrow().name()).isEqualTo("Growth Plus");
        assertThat(editor.editing().value().orElseThrow().code()).isEqualTo("growth-plus");
    }
}
