package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.assertAmount;
import static dev.tierdesk.pricing.Pricing.num;
import static dev.tierdesk.pricing.Pricing.rater;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The four models with tiers, by the examples of their definitions.
class TieredModelsTest {
    private static final Tier[] FALLING = {
        Tier.upTo("1000", "0.10"), Tier.upTo("10000", "0.08"), Tier.andAbove("0.05")
    };

    private static Tier flat(@Nullable String upTo, String amount) {
        return Tier.EMPTY.withUpTo(upTo == null ? null : num(upTo)).withFlatAmount(num(amount));
    }

    @Test
    void graduatedChargesEachTierForTheUnitsInsideIt() {
        Rater rater = rater(Terms.tiered(Model.GRADUATED, FALLING));

        assertAmount(rater, "5000", "420");
        assertAmount(rater, "15000", "1070");
    }

    @Test
    void aQuantityOnTheBoundBelongsToTheLowerTier() {
        Rater graduated = rater(Terms.tiered(Model.GRADUATED, FALLING));
        Rater volume = rater(Terms.tiered(Model.VOLUME, FALLING));

        assertAmount(graduated, "1000", "100");
        assertAmount(volume, "1000", "100");
        assertAmount(volume, "1000.5", "80.04");
        assertAmount(volume, "1001", "80.08");
    }

    @Test
    void volumeChargesAllUnitsAtTheOneTierThatHoldsThem() {
        Rater rater = rater(Terms.tiered(Model.VOLUME, FALLING));

        assertAmount(rater, "5000", "400");
        assertAmount(rater, "15000", "750");
    }

    @Test
    void stairstepChargesOneAmountForTheStep() {
        Rater rater = rater(Terms.tiered(Model.STAIRSTEP, flat("100", "8"), flat("200", "14"), flat(null, "20")));

        assertAmount(rater, "1", "8");
        assertAmount(rater, "100", "8");
        assertAmount(rater, "150", "14");
        assertAmount(rater, "1000000", "20");
    }

    @Test
    void graduatedPercentageTakesEachTiersPercentOfTheBaseInsideIt() {
        Rater rater = rater(Terms.tiered(
                Model.GRADUATED_PERCENTAGE,
                Tier.EMPTY.withUpTo(num("10")).withPercent(num("1")).withFlatAmount(num("200")),
                Tier.EMPTY.withUpTo(num("20")).withPercent(num("2")).withFlatAmount(num("300")),
                Tier.EMPTY.withPercent(num("3")).withFlatAmount(num("400"))));

        assertAmount(rater, "21", "900.33");
        assertThat(rater.charge(num("21"), Pricing.NONE).lines())
                .extracting(ChargeLine::kind)
                .containsExactly(LineKind.PERCENT, LineKind.PERCENT, LineKind.PERCENT);
    }

    @Test
    void theFlatAmountOfATierIsChargedOnceWhenItIsEntered() {
        Rater rater = rater(Terms.tiered(
                Model.GRADUATED,
                Tier.upTo("10", "10").withFlatAmount(num("2")),
                Tier.upTo("20", "5").withFlatAmount(num("3")),
                Tier.andAbove("5").withFlatAmount(num("3"))));

        assertAmount(rater, "10", "102");
        assertAmount(rater, "11", "110");
        assertAmount(rater, "21", "163");
    }

    @Test
    void nothingIsChargedAtZeroUseUnlessThePriceSaysThatTheFirstFlatAmountIs() {
        Terms graduated = Terms.tiered(
                Model.GRADUATED,
                Tier.upTo("10", "1").withFlatAmount(num("2")), Tier.andAbove("1").withFlatAmount(num("7")));

        for (Model model : List.of(Model.GRADUATED, Model.VOLUME)) {
            Terms terms = graduated.with(e -> e.model = model);
            assertAmount(rater(terms), "0", "0");
            assertAmount(rater(terms.with(e -> e.chargeFlatAtZero = true)), "0", "2");
        }
        Terms steps = Terms.tiered(Model.STAIRSTEP, flat("100", "8"), flat(null, "20"));
        assertAmount(rater(steps), "0", "0");
        assertAmount(rater(steps.with(e -> e.chargeFlatAtZero = true)), "0", "8");
        Terms percentages = steps.with(e -> e.model = Model.GRADUATED_PERCENTAGE);
        assertAmount(rater(percentages), "0", "0");
        assertAmount(rater(percentages.with(e -> e.chargeFlatAtZero = true)), "0", "8");
    }

    @Test
    void theCapHoldsTheFlatAmountAtZeroUseToo() {
        Rater rater = rater(Terms.tiered(
                        Model.GRADUATED, Tier.andAbove("1").withFlatAmount(num("20")).withCapAmount(num("15")))
                .with(e -> e.chargeFlatAtZero = true));

        assertAmount(rater, "0", "15");
    }

    @Test
    void graduatedRoundsTheUnitsInsideATierUpToWholeBlocks() {
        Rater rater = rater(Terms.tiered(
                Model.GRADUATED,
                Tier.upTo("1000", "5").withBlockSize(num("100")),
                Tier.andAbove("3").withBlockSize(num("100"))));

        assertAmount(rater, "1", "5");
        assertAmount(rater, "950", "50");
        assertAmount(rater, "1001", "53");
        assertAmount(rater, "1100.5", "56");
    }

    @Test
    void volumeChoosesTheTierByTheUnroundedQuantityAndRoundsAllOfIt() {
        Rater rater = rater(Terms.tiered(
                Model.VOLUME,
                Tier.upTo("950", "5").withBlockSize(num("100")),
                Tier.andAbove("3").withBlockSize(num("100"))));

        assertAmount(rater, "950", "50");
        assertAmount(rater, "951", "30");
    }

    @Test
    void aCapTakesOffWhatATierCostsAboveIt() {
        Rater rater = rater(Terms.tiered(
                Model.GRADUATED,
                Tier.upTo("100", "1").withFlatAmount(num("10")).withCapAmount(num("60")),
                Tier.andAbove("0.5")));

        assertAmount(rater, "50", "60");
        assertAmount(rater, "80", "60");
        assertAmount(rater, "102", "61");
        ChargeLine cap = rater.charge(num("80"), Pricing.NONE).lines().get(1);
        assertThat(cap.kind()).isEqualTo(LineKind.CAP);
        assertThat(cap.tier()).isEqualTo(1);
        assertThat(cap.amount()).isEqualTo(num("-30"));
        assertThat(rater.charge(num("50"), Pricing.NONE).lines()).extracting(ChargeLine::kind)
                .as("a tier that costs just its cap").containsExactly(LineKind.TIER);
    }

    @Test
    void linesNameTheTierItsRangeTheUnitsTheRateAndTheFlatAmount() {
        Rater rater = rater(Terms.tiered(
                Model.GRADUATED, Tier.upTo("10", "1.50"), Tier.andAbove("1").withFlatAmount(num("3"))));

        assertThat(rater.charge(num("12"), Pricing.NONE).lines())
                .containsExactly(
                        new ChargeLine(
                                LineKind.TIER, 1, num("0"), num("10"), num("10"), num("1.5"), null, num("15")),
                        new ChargeLine(LineKind.TIER, 2, num("10"), null, num("2"), num("1"), num("3"), num("5")));
    }
}
