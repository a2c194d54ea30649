package dev.tierdesk.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.AmountRounding.Digits;
import dev.tierdesk.catalog.bulk.AmountRounding.Endings;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.amounts.BulkRow;
import dev.tierdesk.console.amounts.BulkWords;
import dev.tierdesk.console.bulk.PriceChoice.Part;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangePricesViewModelTest {
    private static final String CALLS = "growth.translation-api.api_calls";

    private final OpenShop shop;

    ChangePricesViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theTableFollowsEveryKeystroke() {
        ChangePricesViewModel model = calls();
        assertThat(model.canApply()).isFalse();
        BulkRow.Amount first = amount(model, 0);
        assertThat(model.moves().words().change(first, false)).isEqualTo("—");

        model.moves().amounts().value().set(BigDecimal.valueOf(5));

        first = amount(model, 0);
        assertThat(model.moves().words().before(first)).isEqualTo("0.01");
        assertThat(model.moves().words().after(first, false)).isEqualTo("0.0105");
        assertThat(model.moves().words().change(first, false)).isEqualTo("+5.0 %");
        assertThat(model.verb()).isEqualTo("Change 1 price");
        assertThat(model.canApply()).isTrue();
    }

    @Test
    void nothingIsChangedByTheLastNumberThatCouldBeRead() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.valueOf(5));
        model.moves().amounts().valueProblem().set("This is no number.");
        int before = shop.changeSets();

        model.apply();
        model.applyOnDate();

        assertThat(shop.changeSets()).isEqualTo(before);
        assertThat(model.refusal().get()).isEqualTo("This is no number.");
    }

    @Test
    void pricesAreChosenPlanByPlanAndProductByProduct() {
        ChangePricesViewModel model = model(List.of());
        int all = model.moves().shown().get().preview().moves().size();
        assertThat(all).isEqualTo(PriceSelection.ALL.in(shop.stored(), OpenShop.CLOCK.instant()).size());

        model.choose(Part.PLAN, List.of("growth"));
        assertThat(codes(model)).allMatch(code -> code.startsWith("growth.")).hasSizeLessThan(all);
        model.choose(Part.UNIT, List.of("api_calls"));
        assertThat(codes(model)).contains(CALLS).allMatch(code -> code.endsWith("api_calls"));
        assertThat(model.words(Part.PLAN, PriceSelection.NO_PLAN)).isEqualTo("No plan");
        assertThat(model.words(Part.UNIT, "api_calls")).isEqualTo("API calls");
    }

    @Test
    void anAmountThatIsUntickedStays() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);
        model.moves().tick(List.of(amount(model, 0)), false);

        assertThat(model.moves().words().remark(amount(model, 0), true, false)).isEqualTo("left out");
        assertThat(model.moves().ticks().isPartly(model.moves().shown().get().rows().getFirst())).isTrue();
        model.apply();

        Price price = shop.stored().price(CALLS).orElseThrow();
        assertThat(price.terms().tiers().get(0).unitAmount()).isEqualByComparingTo("0.01");
        assertThat(price.terms().tiers().get(1).unitAmount()).isEqualByComparingTo("0.0088");
    }

    @Test
    void aPlanIsUntickedAsAWhole() {
        ChangePricesViewModel model = model(List.of());
        model.choose(Part.PLAN, List.of("growth"));
        model.moves().amounts().value().set(BigDecimal.TEN);
        BulkRow plan = model.moves().shown().get().rows().getFirst();
        assertThat(plan).isInstanceOf(BulkRow.Group.class);

        model.moves().tick(List.of(plan), false);

        assertThat(model.canApply()).isFalse();
        assertThat(model.moves().ticks().isTicked(plan)).isFalse();
    }

    @Test
    void pricesOfPlansAreOneChangeThatIsUndoneAsOne() {
        ChangePricesViewModel model = model(List.of());
        model.choose(Part.PLAN, List.of("growth"));
        model.moves().amounts().value().set(BigDecimal.TEN);
        model.reason().set("dearer power");
        int before = shop.changeSets();
        List<Price> prices = List.copyOf(shop.stored().prices());

        model.apply();

        assertThat(shop.changeSets()).isEqualTo(before + 1);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).source()).isEqualTo(ChangeSource.BULK);
        assertThat(shop.stored().prices()).isNotEqualTo(prices);
        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(List.copyOf(shop.stored().prices())).isEqualTo(prices);
    }

    @Test
    void examplesThatFailAreTakenOverWhenTicked() {
        ChangePricesViewModel model = model(List.of());
        model.choose(Part.PLAN, List.of("growth"));
        model.moves().amounts().value().set(BigDecimal.TEN);
        BulkRow.Example example = model.moves().shown().get().rows().stream()
                .filter(row -> row instanceof BulkRow.Example e && e.move().fails())
                .map(BulkRow.Example.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(model.moves().ticks().isTicked(example)).isFalse();
        assertThat(model.moves().words().remark(example, false, false)).isEqualTo("fails unless ticked");
        assertThat(model.moves().words().remark(example, false, true)).isEqualTo("expects it from then on");

        model.moves().tick(List.of(example), true);
        model.apply();

        ExampleMove move = example.move();
        WorkedExample kept = shop.stored().plan("growth").orElseThrow().examples().get(move.index());
        assertThat(Objects.requireNonNull(kept.expected())).isEqualByComparingTo(Objects.requireNonNull(move.after()));
    }

    @Test
    void allExamplesAreTakenOverAtOnce() {
        ChangePricesViewModel model = model(List.of());
        model.moves().amounts().value().set(BigDecimal.TEN);
        assertThat(model.moves().failing()).isGreaterThan(1);

        model.moves().takeExamples();

        assertThat(model.moves().failing()).isZero();
    }

    @Test
    void whatCannotBeIsSaidAtItsAmount() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().by().set(By.AMOUNT);
        model.moves().amounts().value().set(BigDecimal.ONE.negate());

        assertThat(BulkWords.isRefused(amount(model, 0), false)).isTrue();
        assertThat(model.moves().words().remark(amount(model, 0), false, true))
                .isEqualTo("−0.99 would be less than 0.");
        assertThat(model.canApply()).isFalse();
        assertThat(model.moves().summary()).contains("cannot change");
    }

    @Test
    void anAmountThatRoundingMovesFarIsNotable() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.valueOf(5));
        assertThat(model.moves().isNotable(amount(model, 0))).isFalse();

        model.moves().amounts().rounding().set(new Digits(2));

        assertThat(model.moves().isNotable(amount(model, 0))).isTrue();
    }

    @Test
    void anAmountThatTheRoundingMakesNothingIsMarkedAndCounted() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.valueOf(-60));
        assertThat(BulkWords.isMarked(amount(model, 1), false)).isFalse();

        model.moves().amounts().rounding().set(new Digits(2));

        assertThat(BulkWords.isMarked(amount(model, 1), false)).isTrue();
        assertThat(model.moves().words().remark(amount(model, 1), false, false))
                .contains("0.0032 is rounded to 0: this would be free.");
        assertThat(model.moves().summary()).contains("3 rounded to 0");
        model.moves().tick(List.of(amount(model, 1)), false);
        assertThat(model.moves().summary()).contains("2 rounded to 0");
    }

    @Test
    void billsAtTypedQuantitiesStandBesideTheirPrice() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);

        assertThat(model.moves().readQuantities("1000; 2,000")).isTrue();
        assertThat(model.moves().readQuantities("1000; many")).isFalse();

        List<BigDecimal> quantities = model.moves().quantities().get();
        assertThat(quantities).containsExactly(BigDecimal.valueOf(1000), BigDecimal.valueOf(2000));
        assertThat(model.moves().words().bills(amount(model, 0), quantities))
                .isEqualTo("10.00 → 11.00 · 18.00 → 19.80");
        assertThat(model.moves().words().bills(amount(model, 1), quantities)).isEmpty();
    }

    @Test
    void unsavedEditsStay() {
        Price price = shop.stored().price(CALLS).orElseThrow();
        shop.workspace.edit(price.with(e -> e.name = "Calls"), "name");
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);
        assertThat(model.note()).startsWith("1 price has unsaved edits");

        model.apply();

        assertThat(shop.stored().price(CALLS).orElseThrow().name()).isEqualTo(price.name());
        Price working = shop.workspace.working().get().price(CALLS).orElseThrow();
        assertThat(working.name()).isEqualTo("Calls");
        assertThat(working.terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("0.011");
    }

    @Test
    void listPricesInForceChangeOnADate() {
        Price list = shop.stored().price(CALLS).orElseThrow().with(e -> e.plan = null);
        Price own = Price.draft(UUID.randomUUID(), "list-calls", null, list.product(), list.unit(), list.currency())
                .with(e -> e.terms = list.terms());
        shop.save(own);
        ChangePricesViewModel model = model(List.of(own.id()));
        model.moves().amounts().value().set(BigDecimal.TEN);
        assertThat(model.needsStart()).isTrue();
        model.start().set("soon");
        model.apply();
        assertThat(model.refusal().get()).startsWith("This is no date");

        model.start().set("2026-01-01");
        assertThat(model.startHint()).startsWith("This is in the past");
        model.start().set("2027-01-01");
        assertThat(model.startHint()).isEmpty();
        model.apply();

        assertThat(shop.stored().price("list-calls").orElseThrow().effectiveUntil()).isNotNull();
        Price next = shop.stored().price("list.translation-api.api_calls").orElseThrow();
        assertThat(next.effectiveFrom()).isNotNull();
        assertThat(next.terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("0.011");
    }

    @Test
    void whatIsTooSmallForAnEndingAndWhatIsFreeSayThatTheyStay() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);
        model.moves().amounts().rounding().set(new Endings(List.of(new BigDecimal("0.99"))));
        BulkRow.Amount small = amount(model, 0);
        assertThat(model.moves().words().remark(small, false, false)).startsWith("below 0.50");
        assertThat(small.amount().after()).isEqualByComparingTo("0.011");

        model.moves().amounts().by().set(By.SET);
        model.moves().amounts().value().set(BigDecimal.valueOf(3));

        assertThat(amount(model, 0).amount().after()).isEqualByComparingTo("2.99");
        assertThat(model.moves().words().remark(amount(model, 0), false, false)).doesNotContain("below 0.50");
    }

    @Test
    void whereTheyCouldNotBeWrittenTheCardStaysWithWhatWasChosen() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);
        Workspace other = shop.another();
        other.edit(shop.price(CALLS).with(p -> p.name = "Calls"), "test");
        other.save(List.of(shop.price(CALLS).id()), "Name", change -> {}, shop.dialogs::failed);

        model.apply();

        assertThat(shop.dialogs.failures).hasSize(1);
        assertThat(shop.dialogs.closed).isZero();
        assertThat(model.moves().amounts().value().get()).isEqualByComparingTo("10");

        model.apply();

        assertThat(shop.dialogs.closed).isEqualTo(1);
        assertThat(unitAmount()).isEqualByComparingTo("0.011");
    }

    @Test
    void aChangeThatIsCancelledWhileItIsWrittenLeavesTheCardOpen() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);
        shop.background.cancelling = true;

        model.apply();

        assertThat(shop.dialogs.toasts).hasSize(1);
        assertThat(shop.dialogs.closed).isZero();
        shop.background.cancelling = false;
        model.apply();
        assertThat(unitAmount()).isEqualByComparingTo("0.011");
    }

    @Test
    void whileTheyAreWrittenTheCardSaysSoAndBeginsNothingElse() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);
        List<String> said = new ArrayList<>();
        shop.background.beforeShowing(() -> {
            assertThat(model.canApply()).isFalse();
            said.add(model.note());
        });

        model.apply();

        assertThat(said).containsExactly("The prices are being changed. Cancel stops that.");
    }

    @Test
    void whoLeavesTheCardBeforeAnythingIsWrittenChangesNothing() {
        ChangePricesViewModel model = new ChangePricesViewModel(
                shop.workspace, shop.desk, List.of(shop.price(CALLS).id()));
        Subscription shown = model.follow();
        model.moves().amounts().value().set(BigDecimal.TEN);
        BigDecimal before = unitAmount();
        shown.unsubscribe();

        model.apply();

        assertThat(unitAmount()).isEqualByComparingTo(before);
        assertThat(shop.dialogs.toasts).containsExactly("Stopped: no price was changed.");
    }

    @Test
    void whoLeftTheCardMeanwhileKeepsWhatIsOpenNow() {
        ChangePricesViewModel model = new ChangePricesViewModel(
                shop.workspace, shop.desk, List.of(shop.price(CALLS).id()));
        Subscription shown = model.follow();
        model.moves().amounts().value().set(BigDecimal.TEN);
        shop.background.beforeShowing(shown::unsubscribe);

        model.apply();

        assertThat(unitAmount()).isEqualByComparingTo("0.011");
        assertThat(shop.dialogs.closed).isZero();
    }

    @Test
    void whoStaysOnAVersionIsUnknownBeforeTheFirstListAndCountedAfterIt() {
        ChangePricesViewModel model = calls();
        model.moves().amounts().value().set(BigDecimal.TEN);
        assertThat(model.subscriptions()).startsWith("No subscription list");

        LocalDate yesterday = LocalDate.ofInstant(OpenShop.CLOCK.instant(), ZoneOffset.UTC).minusDays(1);
        shop.workspace.importSubscriptions(new SubscriptionList("billing", yesterday, List.of()), all -> {},
                shop.dialogs::failed);

        assertThat(model.subscriptions()).isEqualTo("0 subscriptions stay on their versions. List of 20 Nov 2026.");
    }

    private BigDecimal unitAmount() {
        return Objects.requireNonNull(shop.stored().price(CALLS).orElseThrow().terms().tiers().getFirst().unitAmount());
    }

    private ChangePricesViewModel calls() {
        return model(List.of(shop.stored().price(CALLS).orElseThrow().id()));
    }

    private ChangePricesViewModel model(List<UUID> ids) {
        ChangePricesViewModel model = new ChangePricesViewModel(shop.workspace, shop.desk, ids);
        model.follow();
        return model;
    }

    private static BulkRow.Amount amount(ChangePricesViewModel model, int index) {
        return model.moves().shown().get().rows().stream()
                .filter(BulkRow.Amount.class::isInstance)
                .map(BulkRow.Amount.class::cast)
                .toList()
                .get(index);
    }

    private static List<String> codes(ChangePricesViewModel model) {
        return model.moves().shown().get().preview().moves().stream().map(move -> move.before().code()).toList();
    }
}
