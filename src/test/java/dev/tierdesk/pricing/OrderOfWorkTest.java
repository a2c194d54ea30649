package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.NONE;
import static dev.tierdesk.pricing.Pricing.assertAmount;
import static dev.tierdesk.pricing.Pricing.num;
import static dev.tierdesk.pricing.Pricing.rater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Convert, allowance, included quantity, model, maximum, minimum, round: each step a line.
class OrderOfWorkTest {
    private static final Conversion THOUSANDS =
            new Conversion(Conversion.Operation.DIVIDE, num("1000"), Conversion.Rounding.CEILING, 0);

    private static Terms perUnit(String amount) {
        return Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = num(amount));
    }

    @Test
    void everyStepIsALine() {
        Terms terms = perUnit("10").with(e -> {
            e.includedQuantity = num("2");
            e.maxAmount = num("25");
        });

        Charge charge = rater(terms, THOUSANDS).charge(num("7400"), num("3"));

        assertThat(charge.metered()).isEqualTo(num("7400"));
        assertThat(charge.converted()).isEqualTo(num("8"));
        assertThat(charge.billable()).isEqualTo(num("3"));
        assertThat(charge.exact()).isEqualTo(num("25"));
        assertThat(charge.lines())
                .containsExactly(
                        new ChargeLine(LineKind.CONVERSION, null, null, null, num("8"), null, null, NONE),
                        new ChargeLine(LineKind.ALLOWANCE, null, null, null, num("3"), null, null, NONE),
                        new ChargeLine(LineKind.INCLUDED, null, null, null, num("2"), null, null, NONE),
                        new ChargeLine(LineKind.UNITS, null, null, null, num("3"), num("10"), null, num("30")),
                        new ChargeLine(LineKind.MAXIMUM, null, null, null, num("3"), null, null, num("-5")));
    }

    @Test
    void allowanceCoversFirstAndIncludedUnitsCoverWhatIsLeft() {
        Rater rater = rater(perUnit("1").with(e -> e.includedQuantity = num("10")));

        Charge charge = rater.charge(num("12"), num("5"));

        assertThat(charge.billable()).isEqualTo(NONE);
        assertThat(charge.lines())
                .extracting(ChargeLine::kind, ChargeLine::quantity)
                .containsExactly(
                        tuple(LineKind.ALLOWANCE, num("5")),
                        tuple(LineKind.INCLUDED, num("7")));
        assertThat(rater.charge(num("3"), num("5")).lines())
                .extracting(ChargeLine::kind)
                .containsExactly(LineKind.ALLOWANCE);
        assertThat(rater.charge(num("5"), num("5")).lines())
                .extracting(ChargeLine::kind)
                .containsExactly(LineKind.ALLOWANCE);
        assertAmount(rater, "15", "5", "0");
        assertAmount(rater, "16", "5", "1");
    }

    @Test
    void whatWasCarriedOverCoversAfterTheAllowanceAndIsNotNegative() {
        Rater rater = rater(perUnit("1").with(e -> e.includedQuantity = num("10")));

        Charge charge = rater.charge(num("20"), num("5"), num("2"));

        assertThat(charge.billable()).isEqualTo(num("3"));
        assertThat(charge.lines()).extracting(ChargeLine::kind, ChargeLine::quantity).containsExactly(
                tuple(LineKind.ALLOWANCE, num("5")),
                tuple(LineKind.CARRIED_OVER, num("2")),
                tuple(LineKind.INCLUDED, num("10")),
                tuple(LineKind.UNITS, num("3")));
        assertThatExceptionOfType(PricingException.class)
                .isThrownBy(() -> rater.charge(num("20"), num("5"), num("-2")))
                .satisfies(e -> assertThat(e.problems()).extracting(problem -> problem.where().path())
                        .containsExactly("carried_over"));
    }

    @Test
    void tiersBeginAfterTheIncludedUnits() {
        Rater rater = rater(Terms.tiered(Model.GRADUATED, Tier.upTo("10", "2"), Tier.andAbove("1"))
                .with(e -> e.includedQuantity = num("100")));

        assertAmount(rater, "110", "20");
        assertAmount(rater, "112", "22");
    }

    @Test
    void theMinimumIsAppliedAtZeroUse() {
        Rater rater = rater(perUnit("10").with(e -> e.minAmount = num("100")));

        assertAmount(rater, "0", "100");
        assertAmount(rater, "9", "100");
        assertAmount(rater, "10", "100");
        assertAmount(rater, "11", "110");
        assertThat(rater.charge(num("9"), NONE).lines().getLast())
                .isEqualTo(new ChargeLine(LineKind.MINIMUM, null, null, null, num("9"), null, null, num("10")));
        assertThat(rater.charge(num("10"), NONE).lines()).hasSize(1);
    }

    @Test
    void whatIsRoundedIsTheChargeOnceAndNeverALine() {
        Rater rater = rater(Terms.tiered(Model.GRADUATED, Tier.upTo("1", "0.004"), Tier.andAbove("0.004")));

        Charge charge = rater.charge(num("2"), NONE);

        assertThat(charge.exact()).isEqualTo(num("0.008"));
        assertThat(charge.rounded()).isEqualTo(num("0.01"));
        assertThat(charge.roundingDifference()).isEqualTo(num("0.002"));
        assertThat(charge.currency()).isEqualTo(Pricing.EUR);
    }

    @Test
    void effectivePriceIsTheExactAmountForEachMeteredUnit() {
        Rater rater = rater(perUnit("10"), THOUSANDS);

        assertThat(rater.charge(num("1500"), NONE).effectivePrice()).contains(num("0.013333333333"));
        assertThat(rater.charge(NONE, NONE).effectivePrice()).isEmpty();
    }

    @Test
    void aHalfOfTheLastDigitOfTheEffectivePriceGoesToTheEvenOne() {
        Terms flat = Terms.of(Model.FLAT).with(e -> e.amount = num("0.000000000005"));

        assertThat(rater(flat).charge(num("2"), NONE).effectivePrice()).contains(num("0.000000000002"));
    }

    @Test
    void marginalPriceShowsFlatAmountsPackagesCliffsAndTheMaximumAsTheyAre() {
        Rater packages = rater(Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("10");
            e.packageAmount = num("15");
        }));
        Rater volume = rater(Terms.tiered(Model.VOLUME, Tier.upTo("10", "2"), Tier.andAbove("1")));
        Rater held = rater(perUnit("10").with(e -> e.maxAmount = num("25")));

        assertThat(packages.marginal(num("10"), NONE)).isEqualByComparingTo("15");
        assertThat(packages.marginal(num("11"), NONE)).isEqualByComparingTo("0");
        assertThat(volume.marginal(num("10"), NONE)).isEqualByComparingTo("-9");
        assertThat(held.marginal(num("2"), NONE)).isEqualByComparingTo("5");
        assertThat(held.marginal(num("2"), num("1"))).isEqualByComparingTo("10");
    }

    @Test
    void curveGivesTotalEffectiveAndMarginalPriceAtThePointsAskedFor() {
        Rater rater = rater(Terms.tiered(Model.VOLUME, Tier.upTo("10", "2"), Tier.andAbove("1")));

        List<CurvePoint> curve = rater.curve(List.of(NONE, num("10"), num("14")), num("4"));

        assertThat(curve).extracting(CurvePoint::metered).containsExactly(NONE, num("10"), num("14"));
        assertThat(curve).extracting(CurvePoint::total).containsExactly(NONE, num("12"), num("20"));
        assertThat(curve.get(0).effective()).isEmpty();
        assertThat(curve.get(1).effective()).hasValueSatisfying(e -> assertThat(e).isEqualByComparingTo("1.2"));
        assertThat(curve).extracting(CurvePoint::marginal).containsExactly(NONE, num("2"), num("-9"));
    }

    @Test
    void negativeAndTooLargeQuantitiesAreRefused() {
        Rater rater = rater(perUnit("1"));

        assertRefused(() -> rater.exact(num("-0.1"), NONE), PricingProblem.QUANTITY_NEGATIVE, "quantity");
        assertRefused(() -> rater.charge(num("-1"), NONE), PricingProblem.QUANTITY_NEGATIVE, "quantity");
        assertRefused(() -> rater.marginal(num("-1"), NONE), PricingProblem.QUANTITY_NEGATIVE, "quantity");
        assertRefused(() -> rater.curve(List.of(num("-1")), NONE), PricingProblem.QUANTITY_NEGATIVE, "quantity");
        assertRefused(() -> rater.exact(num("1"), num("-1")), PricingProblem.QUANTITY_NEGATIVE, "allowance");
        assertRefused(() -> rater.charge(num("1"), num("-1")), PricingProblem.QUANTITY_NEGATIVE, "allowance");
        assertRefused(() -> rater.edges(num("-1")), PricingProblem.QUANTITY_NEGATIVE, "allowance");
        assertRefused(() -> rater.exact(num("1e18"), NONE), PricingProblem.NUMBER_OUT_OF_RANGE, "quantity");
        assertRefused(() -> rater.exact(num("1e999999999"), NONE), PricingProblem.NUMBER_OUT_OF_RANGE, "quantity");
        assertRefused(() -> rater.exact(num("1e-13"), NONE), PricingProblem.NUMBER_OUT_OF_RANGE, "quantity");
        assertThat(rater.marginal(num("999999999999999999"), NONE)).isEqualByComparingTo("1");
    }

    @Test
    void currenciesWithoutMinorUnitAreRefused() {
        assertRefused(
                () -> Rater.of(
                        perUnit("1"), Currency.getInstance("XAU"), null, RoundingPolicy.DEFAULT, Variables.NONE),
                PricingProblem.CURRENCY_WITHOUT_MINOR_UNIT,
                "currency");
    }

    @Test
    void termsWithErrorsAreRefusedWithAllOfThem() {
        assertThatThrownBy(() -> rater(Terms.of(Model.COMMITTED)))
                .isInstanceOfSatisfying(PricingException.class, e -> assertThat(e.problems()).hasSize(3));
        assertThat(rater(Terms.of(Model.PERCENTAGE).with(e -> e.percent = num("200"))).terms().model())
                .isEqualTo(Model.PERCENTAGE);
    }

    @Test
    void amountsOfYenAreWholeAndThoseOfDinarsHaveThreeDigits() {
        BigDecimal exact = num("1.2345");

        assertThat(RoundingPolicy.DEFAULT.round(exact, Currency.getInstance("JPY"))).isEqualTo(num("1"));
        assertThat(RoundingPolicy.DEFAULT.round(exact, Currency.getInstance("KWD"))).isEqualTo(num("1.235"));
    }

    private static void assertRefused(
            ThrowingCallable call, PricingProblem code, String where) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(PricingException.class, e -> assertThat(e.problems())
                        .extracting(Problem::code, problem -> problem.where().path())
                        .containsExactly(tuple(code, where)));
    }
}
