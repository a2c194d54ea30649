package dev.tierdesk.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.BulkPriceChange.AmountPlace;
import dev.tierdesk.catalog.check.PriceMark;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkPriceChangeTest {
    private static final Instant LATER = Samples.NOW.plusSeconds(86_400);

    @Test
    void everyAmountOfEveryChosenPriceMoves() {
        Catalog catalog = Samples.with(
                Samples.price("a", "growth", "api", "calls",
                        Samples.graduated(
                                Tier.upTo("1000", "0.010"), Tier.upTo("10000", "0.008"), Tier.andAbove("0.005"))),
                Samples.fixed("b", "growth", "api", "99"));

        BulkPreview preview = preview(catalog, by(By.PERCENT, "5"));

        assertThat(preview.moves()).extracting(move -> move.before().code()).containsExactly("a", "b");
        assertThat(preview.moves().getFirst().amounts()).containsExactly(
                move("terms.tiers[0].unit_amount", AmountKind.UNIT, "0.01", "0.0105"),
                move("terms.tiers[1].unit_amount", AmountKind.UNIT, "0.008", "0.0084"),
                move("terms.tiers[2].unit_amount", AmountKind.UNIT, "0.005", "0.00525"));
        assertThat(preview.moves().getLast().amounts())
                .containsExactly(move("terms.amount", AmountKind.FLAT, "99", "103.95"));
        assertThat(preview.bill(preview.moves().getFirst(), new BigDecimal("15000")))
                .isEqualTo(new BulkPreview.Bill(new BigDecimal("107.00"), new BigDecimal("112.35")));
    }

    @Test
    void lookingChangesNothingAndSaysTheSameAgain() {
        Catalog catalog = Samples.catalog(Samples.perUnit("2"));
        BulkPriceChange change = new BulkPriceChange(PriceSelection.ALL, by(By.FACTOR, "1.1"));

        List<PriceMove> first = change.preview(catalog, Samples.CLOCK).moves();

        assertThat(change.preview(catalog, Samples.CLOCK).moves()).isEqualTo(first);
        assertThat(catalog.price("growth-calls").orElseThrow().terms().unitAmount()).isEqualByComparingTo("2");
    }

    @Test
    void pricesAreChosenByEveryPart() {
        Price euro = Samples.price("euro", "growth", "api", "calls", Samples.perUnit("1"));
        Price dollar = euro("dollar", null).with(e -> e.currency = Samples.USD);
        Price ended = euro("ended", null).with(e -> e.effectiveUntil = Samples.NOW);
        Catalog catalog = Samples.with(euro, dollar, ended, Samples.fixed("flat", "growth", "api", "9"),
                Samples.product("api", "calls").with(e -> e.tags = List.of("core")));

        assertThat(chosen(catalog, PriceSelection.ALL)).containsExactly("dollar", "euro", "flat");
        assertThat(chosen(catalog, selection(Set.of("growth"), Set.of(), Set.of()))).containsExactly("euro", "flat");
        assertThat(chosen(catalog, selection(Set.of(PriceSelection.NO_PLAN), Set.of(), Set.of())))
                .containsExactly("dollar");
        assertThat(chosen(catalog, selection(Set.of(), Set.of("core"), Set.of(Model.FLAT)))).containsExactly("flat");
        assertThat(chosen(catalog, selection(Set.of(), Set.of("other"), Set.of()))).isEmpty();
        assertThat(chosen(catalog, PriceSelection.of(Set.of("euro", "nothing")))).containsExactly("euro");
        assertThat(chosen(catalog, new PriceSelection(Set.of(), Set.of("api"), Set.of(), Set.of("calls"),
                Set.of(Samples.USD), Set.of(), Set.of()))).containsExactly("dollar");
    }

    @Test
    void anAmountBelowNothingLeavesItsPriceWholeAndTheOthersGo() {
        Catalog catalog = Samples.with(
                Samples.price("a", "growth", "api", "calls",
                        Samples.graduated(Tier.upTo("10", "5"), Tier.andAbove("2"))),
                Samples.fixed("b", "growth", "api", "99"));

        BulkPreview preview = preview(catalog, by(By.AMOUNT, "-3"));

        assertThat(preview.applied()).extracting(move -> move.after().code()).containsExactly("b");
        Problem refused = preview.refused().getFirst();
        assertThat(refused.code()).isEqualTo(BulkProblem.AMOUNT_BELOW_ZERO);
        assertThat(refused.where().path()).isEqualTo("prices[a].terms.tiers[1].unit_amount");
        assertThat(refused.arguments()).containsEntry("after", new BigDecimal("-1"));
        assertThat(preview.moves().getFirst().after()).isEqualTo(preview.moves().getFirst().before());
    }

    @Test
    void aMinimumThatWouldGoAboveTheMaximumIsRefused() {
        Terms terms = Samples.perUnit("2").with(e -> {
            e.minAmount = BigDecimal.valueOf(100);
            e.maxAmount = BigDecimal.valueOf(102);
        });

        BulkPreview preview = preview(Samples.catalog(terms), by(By.PERCENT, "5"));

        assertThat(preview.applied()).isEmpty();
        assertThat(preview.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo(PricingProblem.MIN_ABOVE_MAX);
            assertThat(refused.where().path()).isEqualTo("prices[growth-calls].terms.min_amount");
        });
        BulkPriceChange without = new BulkPriceChange(PriceSelection.ALL, by(By.PERCENT, "5"),
                Set.of(new AmountPlace("growth-calls", "terms.min_amount")));
        assertThat(without.preview(Samples.catalog(terms), Samples.CLOCK).applied()).hasSize(1);
    }

    @Test
    void aRefusedAmountThatIsLeftOutLetsTheRestOfItsPriceGo() {
        Catalog catalog = Samples.catalog(Samples.graduated(Tier.upTo("10", "5"), Tier.andAbove("2")));
        BulkPriceChange change = new BulkPriceChange(PriceSelection.ALL, by(By.AMOUNT, "-3"),
                Set.of(new AmountPlace("growth-calls", "terms.tiers[1].unit_amount")));

        BulkPreview preview = change.preview(catalog, Samples.CLOCK);

        assertThat(preview.refused()).isEmpty();
        assertThat(preview.applied().getFirst().after().terms().tiers()).extracting(Tier::unitAmount)
                .containsExactly(BigDecimal.TWO, BigDecimal.TWO);
    }

    @Test
    void thirteenDigitsBeforeOrAfterThePointAreRefused() {
        BulkPreview large = preview(Samples.catalog(Samples.perUnit("100000000000")), by(By.FACTOR, "10"));
        BulkPreview small = preview(Samples.catalog(Samples.perUnit("0.000000000001")), by(By.FACTOR, "0.5"));
        BulkPreview most = preview(Samples.catalog(Samples.perUnit("99999999999")), by(By.FACTOR, "10"));

        assertThat(large.refused()).extracting(Problem::code).containsExactly(BulkProblem.AMOUNT_TOO_LONG);
        assertThat(small.refused()).extracting(Problem::code).containsExactly(BulkProblem.AMOUNT_TOO_LONG);
        assertThat(most.refused()).isEmpty();
        assertThat(large.applied()).isEmpty();
    }

    @Test
    void aVolumePriceThatGetsACliffIsMarkedAndOneThatHadItIsToldApart() {
        Catalog catalog = Samples.with(
                Samples.price("even", "growth", "api", "calls",
                        Samples.volume(Tier.upTo("10", "1"), Tier.andAbove("1"))),
                Samples.price("steep", "growth", "api", "calls",
                        Samples.volume(Tier.upTo("10", "2"), Tier.andAbove("1"))));
        BulkPriceChange change = new BulkPriceChange(PriceSelection.ALL, by(By.FACTOR, "0.5"),
                Set.of(new AmountPlace("even", "terms.tiers[0].unit_amount")));

        List<PriceMove> moves = change.preview(catalog, Samples.CLOCK).moves();

        assertThat(cliffs(moves.getFirst())).extracting(PriceMark::before).containsExactly(false);
        assertThat(cliffs(moves.getLast())).extracting(PriceMark::before).containsExactly(true);
    }

    @Test
    void aGraduatedPriceGetsNoCliffButARateThatRises() {
        Catalog catalog = Samples.catalog(Samples.graduated(Tier.upTo("10", "2"), Tier.andAbove("1")));
        BulkPriceChange change = new BulkPriceChange(PriceSelection.ALL, by(By.FACTOR, "3"),
                Set.of(new AmountPlace("growth-calls", "terms.tiers[0].unit_amount")));

        List<PriceMark> marks = change.preview(catalog, Samples.CLOCK).moves().getFirst().marks();

        assertThat(marks).extracting(mark -> mark.problem().code()).containsExactly(CatalogProblem.RATE_RISES);
        assertThat(marks).noneMatch(PriceMark::before);
    }

    @Test
    void aGraduatedPriceGetsACliffWhereAFormulaFallsFasterThanTheNextTierRises() {
        Tier falling = Tier.EMPTY.withUpTo(BigDecimal.TEN).withFormula("3 - 0.1 * quantity");
        Catalog catalog = Samples.catalog(Samples.graduated(falling, Tier.andAbove("3")));

        PriceMove move = preview(catalog, by(By.FACTOR, "0.1")).moves().getFirst();

        assertThat(move.formulas()).containsExactly("terms.tiers[0].formula");
        assertThat(move.after().terms().tiers().getFirst()).isEqualTo(falling);
        assertThat(cliffs(move)).extracting(PriceMark::before).containsExactly(false);
    }

    @Test
    void aPriceUnderCostIsMarked() {
        Catalog catalog = Samples.with(
                Samples.product("api", "calls").with(e -> e.costs = List.of(
                        new Cost(Cost.PRIMARY, new BigDecimal("0.60"), Samples.EUR, "calls"))),
                Samples.price("a", "growth", "api", "calls", Samples.perUnit("1")));

        assertThat(preview(catalog, by(By.PERCENT, "-40")).moves().getFirst().marks()).isEmpty();
        PriceMark mark = preview(catalog, by(By.PERCENT, "-41")).moves().getFirst().marks().getFirst();
        assertThat(mark.problem().code()).isEqualTo(CatalogProblem.PRICE_UNDER_COST);
        assertThat(mark.before()).isFalse();
    }

    @Test
    void anAmountThatOnlyTheRoundingMakesNothingIsMarked() {
        Catalog catalog = Samples.with(
                Samples.price("large", "growth", "api", "calls", Samples.perUnit("0.01")),
                Samples.price("small", "growth", "api", "calls", Samples.perUnit("0.000001")));
        AmountRounding cents = new AmountRounding.Digits(2);

        BulkPreview rounded = preview(catalog, by(By.PERCENT, "5", cents));

        assertThat(rounded.moves().getFirst().marks()).isEmpty();
        PriceMark mark = rounded.moves().getLast().marks().getFirst();
        assertThat(mark.problem().code()).isEqualTo(BulkProblem.AMOUNT_ROUNDED_TO_ZERO);
        assertThat(mark.problem().isError()).isFalse();
        assertThat(mark.problem().where().path()).isEqualTo("terms.unit_amount");
        assertThat(mark.problem().arguments()).containsEntry("exact", new BigDecimal("0.00000105"));
        assertThat(mark.before()).isFalse();
        assertThat(rounded.marks(BulkProblem.AMOUNT_ROUNDED_TO_ZERO)).isEqualTo(1);
        assertThat(preview(catalog, by(By.PERCENT, "5")).marks(BulkProblem.AMOUNT_ROUNDED_TO_ZERO)).isZero();
        assertThat(preview(catalog, by(By.SET, "0", cents)).marks(BulkProblem.AMOUNT_ROUNDED_TO_ZERO)).isZero();
    }

    @Test
    void anAmountThatIsLeftOutIsNotRoundedAndNotMarked() {
        Catalog catalog = Samples.catalog(Samples.perUnit("0.000001"));
        BulkPriceChange change = new BulkPriceChange(PriceSelection.ALL,
                by(By.PERCENT, "5", new AmountRounding.Digits(2)),
                Set.of(new AmountPlace("growth-calls", "terms.unit_amount")));

        assertThat(change.preview(catalog, Samples.CLOCK).marks(BulkProblem.AMOUNT_ROUNDED_TO_ZERO)).isZero();
    }

    @Test
    void examplesThatMoveAreToldAndTakenOverOnlyWhenTicked() {
        WorkedExample ten = example("10 calls", "10", "20.00");
        WorkedExample none = example("nothing", "0", "0.00");
        Catalog catalog = Samples.with(Samples.plan("growth").with(e -> e.examples = List.of(none, ten)),
                euro("growth-calls", "growth").with(e -> {
                    e.terms = Samples.perUnit("2");
                    e.examples = List.of(ten);
                }));
        BulkPreview preview = preview(catalog, by(By.PERCENT, "10"));

        assertThat(preview.examples()).extracting(e -> e.owner().code(), ExampleMove::index, ExampleMove::fails)
                .containsExactly(tuple("growth-calls", 0, true),
                        tuple("growth", 1, true));
        assertThat(preview.examples()).allSatisfy(e -> {
            assertThat(e.before()).isEqualByComparingTo("20");
            assertThat(e.after()).isEqualByComparingTo("22");
        });
        assertThat(preview.changes(Set.of(), LATER, UUID::randomUUID).changes()).hasSize(1);

        Set<ExampleMove.Place> taken =
                Set.of(preview.examples().getFirst().place(), preview.examples().getLast().place());
        Catalog after = catalog.apply(preview.changes(taken, LATER, UUID::randomUUID).changes());
        assertThat(after.plan("growth").orElseThrow().examples()).extracting(WorkedExample::expected)
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("22.00"));
        Price price = after.price("growth-calls").orElseThrow();
        assertThat(price.terms().unitAmount()).isEqualByComparingTo("2.2");
        assertThat(Objects.requireNonNull(price.examples().getFirst().expected())).isEqualByComparingTo("22");
    }

    @Test
    void listPricesInForceAreSucceededAndThoseOfPlansAndOfTheFutureAreNot() {
        Catalog catalog = Samples.with(euro("now", null), euro("planned", "growth"),
                euro("soon", null).with(e -> e.effectiveFrom = LATER.plusSeconds(1)));
        BulkPreview preview = preview(catalog, by(By.FACTOR, "2"));
        assertThat(preview.successions()).extracting(s -> s.before().code()).containsExactly("now");

        Catalog after = catalog.apply(preview.changes(Set.of(), LATER, UUID::randomUUID).changes());

        assertThat(after.price("now").orElseThrow()).isEqualTo(euro("now", null).with(e -> e.effectiveUntil = LATER));
        Price next = after.price("list.api.calls").orElseThrow();
        assertThat(next.terms().unitAmount()).isEqualByComparingTo("2");
        assertThat(next.effectiveFrom()).isEqualTo(LATER);
        assertThat(List.of("planned", "soon")).allSatisfy(code ->
                assertThat(after.price(code).orElseThrow().terms().unitAmount()).isEqualByComparingTo("2"));
    }

    @Test
    void successorsOfOneNameGetCodesOfTheirOwn() {
        Catalog catalog = Samples.with(euro("one", null), euro("two", null).with(e -> e.country = "DE"));

        Decision decision = preview(catalog, by(By.FACTOR, "2")).changes(Set.of(), LATER, UUID::randomUUID);

        assertThat(catalog.apply(decision.changes()).prices()).extracting(Price::code)
                .containsExactly("list.api.calls", "list.api.calls-2", "one", "two");
    }

    @Test
    void aSuccessorThatCannotBeginThenRefusesTheChange() {
        Catalog catalog = Samples.with(euro("now", null).with(e -> e.effectiveUntil = LATER));

        Decision decision = preview(catalog, by(By.FACTOR, "2")).changes(Set.of(), LATER, UUID::randomUUID);

        assertThat(decision.changes()).isEmpty();
        assertThat(decision.refused()).extracting(Problem::code).containsExactly(BulkProblem.START_IMPOSSIBLE);
    }

    private static List<PriceMark> cliffs(PriceMove move) {
        return move.marks().stream().filter(mark -> mark.problem().code() == CatalogProblem.VOLUME_CLIFF).toList();
    }

    private static List<String> chosen(Catalog catalog, PriceSelection selection) {
        return selection.in(catalog, Samples.NOW).stream().map(Price::code).toList();
    }

    private static PriceSelection selection(Set<String> plans, Set<String> tags, Set<Model> models) {
        return new PriceSelection(plans, Set.of(), tags, Set.of(), Set.of(), models, Set.of());
    }

    private static Price euro(String code, @Nullable String plan) {
        return Samples.price(code, plan, "api", "calls", Samples.perUnit("1"));
    }

    private static WorkedExample example(String name, String calls, String expected) {
        return new WorkedExample(name, List.of(new Usage(null, "calls", null, new BigDecimal(calls))), List.of(), null,
                QuoteContext.ANYONE, new BigDecimal(expected), ExampleBasis.SUBTOTAL, "");
    }

    private static AmountMove move(String path, AmountKind kind, String before, String after) {
        return new AmountMove(path, kind, new BigDecimal(before), new BigDecimal(after));
    }

    private static AmountChange by(By by, String value) {
        return by(by, value, new AmountRounding.Exact());
    }

    private static AmountChange by(By by, String value, AmountRounding rounding) {
        return new AmountChange(by, new BigDecimal(value), EnumSet.allOf(AmountKind.class), rounding);
    }

    private static BulkPreview preview(Catalog catalog, AmountChange amounts) {
        return new BulkPriceChange(PriceSelection.ALL, amounts).preview(catalog, Samples.CLOCK);
    }
}
