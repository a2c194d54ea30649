package dev.tierdesk.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Each model of `pricing.md` 2 in words.
class TermsWordsTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void graduatedTiersAreTheFirstTheNextAndAllFurther() {
        assertThat(words(Terms.tiered(Model.GRADUATED,
                        Tier.upTo("1000", "0.01"), Tier.upTo("10000", "0.008"), Tier.andAbove("0.005"))))
                .containsExactly("First 1,000 calls: $0.01 each", "Next 9,000: $0.008 each",
                        "All further: $0.005 each");
    }

    @Test
    void aVolumeTierSetsThePriceOfAll() {
        assertThat(words(Terms.tiered(Model.VOLUME,
                        Tier.upTo("1000", "0.01"), Tier.upTo("10000", "0.008"), Tier.andAbove("0.005"))))
                .containsExactly("The quantity per month sets one price for all calls:",
                        "Up to 1,000 calls: all at $0.01 each",
                        "Over 1,000 to 10,000: all at $0.008 each",
                        "Over 10,000: all at $0.005 each");
    }

    @Test
    void aVolumeTierThatCostsNothingIsFree() {
        assertThat(words(Terms.tiered(Model.VOLUME, Tier.upTo("1000", "0"), Tier.andAbove("0.005"))))
                .containsExactly("The quantity per month sets one price for all calls:",
                        "Up to 1,000 calls: all free", "Over 1,000: all at $0.005 each");
    }

    @Test
    void aStepIsOneAmountForEverything() {
        assertThat(words(Terms.tiered(Model.STAIRSTEP,
                        Tier.EMPTY.withUpTo(number("25")).withFlatAmount(number("250")),
                        Tier.EMPTY.withFlatAmount(number("2000")))))
                .containsExactly("One amount per month, by the number of calls:",
                        "Up to 25 calls: $250.00 in all", "Over 25: $2,000.00 in all");
    }

    @Test
    void aFlatPriceIsForThePeriod() {
        assertThat(words(Model.FLAT, t -> t.amount = number("49"))).containsExactly("$49.00 per month");
    }

    @Test
    void aPricePerUnitNamesTheUnit() {
        assertThat(words(Model.PER_UNIT, t -> t.unitAmount = number("0.0000001")))
                .containsExactly("$0.0000001 per call");
    }

    @Test
    void aPriceOfNothingIsFree() {
        assertThat(words(Model.PER_UNIT, t -> t.unitAmount = number("0"))).containsExactly("free");
        assertThat(words(Terms.tiered(Model.GRADUATED, Tier.upTo("10", "0"), Tier.andAbove("1"))))
                .containsExactly("First 10 calls: free", "All further: $1.00 each");
    }

    @Test
    void includedUnitsComeFirstAndTiersAfterThem() {
        Terms tiers = Terms.tiered(Model.GRADUATED, Tier.upTo("1000", "0.01"), Tier.andAbove("0.005"))
                .with(t -> t.includedQuantity = number("500"));
        assertThat(words(tiers, "500"))
                .containsExactly("First 500 calls: included", "Next 1,000: $0.01 each", "All further: $0.005 each");
        assertThat(words(Terms.tiered(Model.VOLUME, Tier.upTo("1000", "0.01"), Tier.andAbove("0.005")), "500"))
                .startsWith("First 500 calls: included",
                        "The quantity per month after the included sets one price for all calls after them:");
        assertThat(words(Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = number("0.05")), "1"))
                .containsExactly("First 1 call: included", "All further: $0.05 each");
    }

    @Test
    void packagesSayWhatAStartedOneCounts() {
        assertThat(words(Model.PACKAGE, t -> {
            t.packageSize = number("1000");
            t.packageAmount = number("5");
        })).containsExactly("$5.00 per 1,000 calls", "started packages of 1,000 calls count in full");
        assertThat(words(Model.PACKAGE, t -> {
            t.packageSize = number("1000");
            t.packageAmount = number("5");
            t.packageRounding = PackageRounding.DOWN;
        })).containsExactly("$5.00 per 1,000 calls", "only full packages of 1,000 calls count");
    }

    @Test
    void aPercentageSaysItsFeesAndLimits() {
        assertThat(words(Model.PERCENTAGE, t -> {
            t.percent = number("2.9");
            t.fixedAmount = number("0.3");
            t.minFee = number("5");
            t.maxFee = number("100");
        })).containsExactly("2.9\u00a0% + $0.30 per month", "at least $5.00 per month", "at most $100.00 per month");
    }

    @Test
    void graduatedPercentagesSpeakOfMoney() {
        Tier first = Tier.EMPTY.withUpTo(number("10000")).withPercent(number("2.9"));
        assertThat(words(Terms.tiered(Model.GRADUATED_PERCENTAGE, first, Tier.EMPTY.withPercent(number("1.8")))))
                .containsExactly("First $10,000.00: 2.9\u00a0%", "All further: 1.8\u00a0%");
    }

    @Test
    void aCommitmentIsPaidWhetherUsedOrNot() {
        assertThat(words(Model.COMMITTED, t -> {
            t.committedAmount = number("500");
            t.committedQuantity = number("100000");
            t.overageUnitAmount = number("0.004");
        })).containsExactly("$500.00 per month", "covers 100,000 calls, used or not", "All further: $0.004 each");
    }

    @Test
    void flatAmountsBlocksAndCapsOfATierAreSaid() {
        Tier first = Tier.upTo("100", "0.25").withFlatAmount(number("5"));
        Tier last = Tier.andAbove("2").withBlockSize(number("10")).withCapAmount(number("500"));
        assertThat(words(Terms.tiered(Model.GRADUATED, first, last)))
                .containsExactly("First 100 calls: $0.25 each + $5.00 once",
                        "All further: $2.00 per 10 calls, at most $500.00", "started blocks count in full");
        assertThat(words(Terms.tiered(Model.VOLUME, first, last)))
                .contains("Up to 100 calls: all at $0.25 each + $5.00 in all",
                        "Over 100: all at $2.00 per 10 calls, at most $500.00");
    }

    @Test
    void aTierWithAFlatAmountOnlyHasNoRate() {
        assertThat(words(Terms.tiered(Model.GRADUATED,
                        Tier.EMPTY.withUpTo(number("100")).withFlatAmount(number("5")), Tier.andAbove("0.1"))))
                .containsExactly("First 100 calls: $5.00 once", "All further: $0.10 each");
    }

    @Test
    void minimumMaximumAndAFlatAmountAtZeroAreConditions() {
        Terms terms = Terms.tiered(Model.GRADUATED, Tier.andAbove("0.1").withFlatAmount(number("5"))).with(t -> {
            t.minAmount = number("20");
            t.maxAmount = number("500");
            t.chargeFlatAtZero = true;
        });
        assertThat(words(terms)).containsExactly("$0.10 each + $5.00 once",
                "at least $20.00 per month", "at most $500.00 per month", "$5.00 also without any use");
    }

    @Test
    void decimalBoundsAreNotCountedOn() {
        assertThat(words(Terms.tiered(Model.VOLUME, Tier.upTo("0.5", "2"), Tier.upTo("2", "1"), Tier.andAbove("0.5"))))
                .contains("Up to 0.5 calls: all at $2.00 each", "Over 0.5 to 2: all at $1.00 each",
                        "Over 2: all at $0.50 each");
    }

    @Test
    void aFormulaIsToldByItsResult() {
        assertThat(words(Model.PER_UNIT, t -> t.formula = "max(1, 2) / 8")).containsExactly("$0.25 per call");
        assertThat(words(Model.PER_UNIT, t -> t.formula = "1 / quantity")).containsExactly("by quantity");
    }

    @Test
    void currenciesWithoutASignEveryFontHasAreCalledByTheirCodes() {
        Messages messages = messages(Locale.ENGLISH);
        assertThat(new Money(Currency.getInstance("INR"), messages).show(number("5"))).isEqualTo("INR\u00a05.00");
        assertThat(new Money(Currency.getInstance("CHF"), messages).show(number("5"))).isEqualTo("CHF\u00a05.00");
        assertThat(new Money(Currency.getInstance("JPY"), messages).show(number("500"))).isEqualTo("¥500");
        assertThat(new Money(USD, messages).show(number("-0.25"))).isEqualTo("−$0.25");
        assertThat(new Money(Currency.getInstance("EUR"), messages(Locale.GERMAN)).show(number("1234.5")))
                .isEqualTo("1.234,50\u00a0€");
    }

    private static List<String> words(Model model, Consumer<Terms.Edit> edit) {
        return words(Terms.of(model).with(edit));
    }

    private static List<String> words(Terms terms) {
        return words(terms, "0");
    }

    private static List<String> words(Terms terms, String covered) {
        Messages messages = messages(Locale.ENGLISH);
        Money money = new Money(USD, messages);
        Catalog catalog = Sheets.DEMO;
        Price price = catalog.price("growth.translation-api.api_calls").orElseThrow().with(p -> p.terms = terms);
        return new TermsWords(messages, money, new Rates(price, catalog, money), new UnitWords("call", messages),
                "month")
                .lines(terms, number(covered)).stream()
                .map(Line::whole)
                .toList();
    }

    private static Messages messages(Locale language) {
        return Messages.load(language, language, List.of("dev.tierdesk.words", "dev.tierdesk.exchange.sheet"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
