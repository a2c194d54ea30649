package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.assertAmount;
import static dev.tierdesk.pricing.Pricing.num;
import static dev.tierdesk.pricing.Pricing.rater;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The five models without tiers.
class PlainModelsTest {
    @Test
    void flatChargesItsAmountWhateverTheQuantity() {
        Rater rater = rater(Terms.of(Model.FLAT).with(e -> e.amount = num("99")));

        assertAmount(rater, "0", "99");
        assertAmount(rater, "12345.6", "99");
        assertAmount(rater, "10", "20", "99");
    }

    @Test
    void perUnitMultipliesTheQuantity() {
        Rater rater = rater(Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = num("5.12345")));

        assertAmount(rater, "10", "51.2345");
        assertAmount(rater, "0", "0");
        assertAmount(rater, "0.5", "2.561725");
    }

    @Test
    void aStartedPackageCountsWhole() {
        Rater rater = rater(packages());

        assertAmount(rater, "0", "0");
        assertAmount(rater, "1", "15");
        assertAmount(rater, "10", "15");
        assertAmount(rater, "10.001", "30");
        assertThat(rater.charge(num("11"), Pricing.NONE).lines())
                .containsExactly(new ChargeLine(
                        LineKind.PACKAGES, null, null, null, num("2"), num("15"), null, num("30")));
    }

    @Test
    void aStartedPackageCountsNothingWhereThePriceRoundsDown() {
        Rater rater = rater(packages().with(e -> e.packageRounding = PackageRounding.DOWN));

        assertAmount(rater, "9.999", "0");
        assertAmount(rater, "10", "15");
        assertAmount(rater, "19", "15");
    }

    @Test
    void percentageAddsItsFixedAmount() {
        Rater rater = rater(Terms.of(Model.PERCENTAGE).with(e -> {
            e.percent = num("2.9");
            e.fixedAmount = num("0.30");
        }));

        assertAmount(rater, "100", "3.2");
        assertAmount(rater, "0", "0.3");
    }

    @Test
    void percentageIsHeldBetweenItsFeesAlsoAtZeroUse() {
        Rater rater = rater(Terms.of(Model.PERCENTAGE).with(e -> {
            e.percent = num("10");
            e.fixedAmount = num("1");
            e.minFee = num("5");
            e.maxFee = num("20");
        }));

        assertAmount(rater, "0", "5");
        assertAmount(rater, "39", "5");
        assertAmount(rater, "40", "5");
        assertAmount(rater, "100", "11");
        assertAmount(rater, "190", "20");
        assertAmount(rater, "5000", "20");
        assertThat(rater.charge(num("5000"), Pricing.NONE).lines())
                .extracting(ChargeLine::kind)
                .containsExactly(LineKind.PERCENT, LineKind.FIXED, LineKind.MAX_FEE);
        assertThat(rater.charge(num("0"), Pricing.NONE).lines())
                .extracting(ChargeLine::kind)
                .containsExactly(LineKind.FIXED, LineKind.MIN_FEE);
        assertThat(rater.charge(num("190"), Pricing.NONE).lines()).hasSize(2);
        assertThat(rater.charge(num("40"), Pricing.NONE).lines()).hasSize(2);
    }

    @Test
    void committedChargesOnlyWhatGoesOverTheCommitment() {
        Rater rater = rater(Terms.of(Model.COMMITTED).with(e -> {
            e.committedAmount = num("99");
            e.committedQuantity = num("5000");
            e.overageUnitAmount = num("0.02");
        }));

        assertAmount(rater, "0", "99");
        assertAmount(rater, "5000", "99");
        assertAmount(rater, "7000", "139");
        assertAmount(rater, "7000", "500", "129");
        assertThat(rater.charge(num("7000"), Pricing.NONE).lines())
                .containsExactly(
                        new ChargeLine(LineKind.COMMITTED, null, null, null, num("5000"), null, null, num("99")),
                        new ChargeLine(
                                LineKind.OVERAGE, null, null, null, num("2000"), num("0.02"), null, num("40")));
        assertThat(rater.charge(num("5000"), Pricing.NONE).lines()).hasSize(1);
    }

    private static Terms packages() {
        return Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("10");
            e.packageAmount = num("15");
        });
    }
}
