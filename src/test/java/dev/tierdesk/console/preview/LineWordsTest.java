package dev.tierdesk.console.preview;

import static dev.tierdesk.console.harness.OpenShop.ENGLISH;
import static dev.tierdesk.console.harness.OpenShop.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.ChargeLine;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.LineKind;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Variables;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Each kind of line of a charge in words.
class LineWordsTest {
    private static final Set<LineKind> SAID = EnumSet.noneOf(LineKind.class);

    @AfterAll
    static void haveSaidEveryKind() {
        assertThat(SAID).containsExactlyInAnyOrder(LineKind.values());
    }

    @Test
    void tellConversionAllowanceAndIncludedUnits() {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> {
            e.unitAmount = number("2");
            e.includedQuantity = number("3");
        });
        Conversion thousands = new Conversion(Conversion.Operation.DIVIDE, number("1000"), Conversion.Rounding.CEILING,
                0);
        assertThat(lines(terms, "15000", "5", thousands)).containsExactly(
                "convert: 15,000 metered = 15 priced",
                "allowance: 5 by the plan",
                "included: 3 free",
                "units: 7 × 2.00 = 14.00");
    }

    @Test
    void tellWhatIsCarriedOver() {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = number("2"));
        Rater rater = Rater.of(terms, Currency.getInstance("USD"), null, RoundingPolicy.DEFAULT, Variables.NONE);

        assertThat(lines(rater.charge(number("20"), number("5"), number("8")), terms)).containsExactly(
                "allowance: 5 by the plan",
                "carried over: 8 from before",
                "units: 7 × 2.00 = 14.00");
    }

    @Test
    void tellTiersWithFlatAmountsBlocksAndCaps() {
        Terms terms = Terms.tiered(Model.GRADUATED,
                Tier.upTo("1000", "5").withBlockSize(number("100")).withFlatAmount(number("1.5"))
                        .withCapAmount(number("40")),
                Tier.andAbove("0.02"));
        assertThat(lines(terms, "1500", "0", null)).containsExactly(
                "tier 1: 10 blocks of 100 × 5.00 + 1.50 flat = 51.50",
                "cap: tier 1 costs 40.00 at most = −11.50",
                "tier 2: 500 × 0.02 = 10.00");
    }

    @Test
    void tellSteps() {
        Terms terms = Terms.tiered(Model.STAIRSTEP,
                Tier.EMPTY.withUpTo(number("25")).withFlatAmount(number("250")),
                Tier.EMPTY.withFlatAmount(number("800")));
        assertThat(lines(terms, "25", "0", null)).containsExactly("tier 1: one amount, above 0 to 25 = 250.00");
        assertThat(lines(terms, "26", "0", null)).containsExactly("tier 2: one amount, above 25 = 800.00");
    }

    @Test
    void tellPackages() {
        Terms terms = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = number("1000");
            e.packageAmount = number("5");
        });
        assertThat(lines(terms, "2500", "0", null)).containsExactly("packages: 3 of 1,000 × 5.00 = 15.00");
    }

    @Test
    void tellPercentagesAndTheirFees() {
        Terms terms = Terms.of(Model.PERCENTAGE).with(e -> {
            e.percent = number("2.9");
            e.fixedAmount = number("0.3");
            e.minFee = number("1");
            e.maxFee = number("20");
        });
        assertThat(lines(terms, "10", "0", null)).containsExactly(
                "percent: 2.9 % of 10 = 0.29", "fixed: amount for each period = 0.30",
                "least fee: 1.00 at least = 0.41");
        assertThat(lines(terms, "1000", "0", null)).last().isEqualTo("highest fee: 20.00 at most = −9.30");
    }

    @Test
    void tellCommitmentAndOverage() {
        Terms terms = Terms.of(Model.COMMITTED).with(e -> {
            e.committedAmount = number("500");
            e.committedQuantity = number("100000");
            e.overageUnitAmount = number("0.004");
        });
        assertThat(lines(terms, "150000", "0", null)).containsExactly(
                "committed: covers 100,000 = 500.00", "overage: 50,000 × 0.004 = 200.00");
    }

    @Test
    void tellFlatAmountsMinimumAndMaximum() {
        assertThat(lines(Terms.of(Model.FLAT).with(e -> e.amount = number("49")), "1", "0", null))
                .containsExactly("flat: one amount = 49.00");
        Terms held = Terms.of(Model.PER_UNIT).with(e -> {
            e.unitAmount = number("1");
            e.minAmount = number("5");
            e.maxAmount = number("10");
        });
        assertThat(lines(held, "3", "0", null)).last().isEqualTo("minimum: 5.00 at least = 2.00");
        assertThat(lines(held, "30", "0", null)).last().isEqualTo("maximum: 10.00 at most = −20.00");
    }

    @Test
    void closeTheGapThatRoundingLeaves() {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = number("0.0075"));
        assertThat(lines(terms, "17", "0", null)).containsExactly(
                "units: 17 × 0.0075 = 0.1275", "rounding: 0.1275 to 2 digits = 0.0025");
    }

    private static List<String> lines(Terms terms, String quantity, String allowance, @Nullable Conversion conversion) {
        Rater rater = Rater.of(terms, Currency.getInstance("USD"), conversion, RoundingPolicy.DEFAULT, Variables.NONE);
        return lines(rater.charge(new BigDecimal(quantity), new BigDecimal(allowance)), terms);
    }

    private static List<String> lines(Charge charge, Terms terms) {
        charge.lines().stream().map(ChargeLine::kind).forEach(SAID::add);
        return LineWords.of(charge, terms, new UnitWords("call", ENGLISH), ENGLISH).stream()
                .map(l -> l.label() + ": " + l.text() + (l.amount().isEmpty() ? "" : " = " + l.amount()))
                .toList();
    }
}
