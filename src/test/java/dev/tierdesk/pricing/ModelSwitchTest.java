package dev.tierdesk.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelSwitchTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Terms THREE_TIERS = Terms.tiered(Model.GRADUATED,
            Tier.upTo("1000", "0.01"), Tier.upTo("10000", "0.008"), Tier.andAbove("0.005"));

    @Test
    void keepsTheTiersBetweenGraduatedAndVolume() {
        Terms volume = ModelSwitch.to(THREE_TIERS, Model.VOLUME);

        assertThat(volume.model()).isEqualTo(Model.VOLUME);
        assertThat(volume.tiers()).isEqualTo(THREE_TIERS.tiers());
        assertThat(ModelSwitch.to(volume, Model.GRADUATED)).isEqualTo(THREE_TIERS);
    }

    @Test
    void seedsOneOpenTierFromTheUnitAmount() {
        Terms perUnit = Terms.of(Model.PER_UNIT).with(e -> {
            e.unitAmount = new BigDecimal("0.02");
            e.includedQuantity = new BigDecimal(1000);
        });

        Terms graduated = ModelSwitch.to(perUnit, Model.GRADUATED);

        assertThat(graduated.tiers()).containsExactly(Tier.andAbove("0.02"));
        assertThat(graduated.includedQuantity()).isEqualByComparingTo("1000");
        assertThat(ModelSwitch.to(graduated, Model.PER_UNIT)).isEqualTo(perUnit);
    }

    @Test
    void keepsTheFormulaOfTheRate() {
        Terms perUnit = Terms.of(Model.PER_UNIT).with(e -> e.formula = "cost * 1.15");

        assertThat(ModelSwitch.to(perUnit, Model.VOLUME).tiers().getFirst().formula()).isEqualTo("cost * 1.15");
        assertThat(ModelSwitch.to(perUnit, Model.COMMITTED).formula()).isEqualTo("cost * 1.15");
    }

    @Test
    void keepsBoundsAndFlatAmountsForStairstep() {
        Terms volume = Terms.tiered(Model.VOLUME,
                Tier.upTo("10", "1").withFlatAmount(new BigDecimal(5)), Tier.andAbove("2"));

        assertThat(ModelSwitch.to(volume, Model.STAIRSTEP).tiers()).containsExactly(
                Tier.EMPTY.withUpTo(BigDecimal.TEN).withFlatAmount(new BigDecimal(5)), Tier.EMPTY);
    }

    @Test
    void makesAPackageABlockThatCostsTheSame() {
        Terms packages = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = new BigDecimal(1000);
            e.packageAmount = new BigDecimal(5);
        });

        Terms graduated = ModelSwitch.to(packages, Model.GRADUATED);

        assertThat(amounts(graduated)).isEqualTo(amounts(packages));
        assertThat(ModelSwitch.to(packages, Model.PER_UNIT).unitAmount()).isEqualByComparingTo("0.005");
        assertThat(ModelSwitch.to(graduated, Model.PACKAGE)).isEqualTo(packages);
    }

    @Test
    void leavesTheUnitAmountEmptyWhereAPackageDoesNotDivide() {
        Terms packages = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = new BigDecimal(3);
            e.packageAmount = new BigDecimal(1);
        });

        assertThat(ModelSwitch.to(packages, Model.PER_UNIT).unitAmount()).isNull();
    }

    @Test
    void makesACommitmentTwoTiersThatCostTheSame() {
        Terms committed = Terms.of(Model.COMMITTED).with(e -> {
            e.committedAmount = new BigDecimal(500);
            e.committedQuantity = new BigDecimal(1500);
            e.overageUnitAmount = new BigDecimal("0.004");
        });

        Terms graduated = ModelSwitch.to(committed, Model.GRADUATED);

        assertThat(amounts(graduated)).isEqualTo(amounts(committed));
        assertThat(ModelSwitch.to(graduated, Model.COMMITTED)).isEqualTo(committed);
    }

    @Test
    void makesAPercentageATierThatCostsTheSame() {
        Terms percentage = Terms.of(Model.PERCENTAGE).with(e -> {
            e.percent = new BigDecimal("2.9");
            e.fixedAmount = new BigDecimal("0.3");
        });

        Terms tiers = ModelSwitch.to(percentage, Model.GRADUATED_PERCENTAGE);

        assertThat(tiers.tiers()).containsExactly(
                Tier.EMPTY.withPercent(new BigDecimal("2.9")).withFlatAmount(new BigDecimal("0.3")));
        assertThat(ModelSwitch.to(tiers, Model.PERCENTAGE)).isEqualTo(percentage);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void neverSetsAFieldThatTheModelDoesNotHave(Model to) {
        for (Model from : Model.values()) {
            Terms full = full(from);
            assertThat(ModelSwitch.to(full, to).problems())
                    .as("%s to %s", from, to)
                    .extracting(Problem::code)
                    .doesNotContain(PricingProblem.FIELD_NOT_FOR_MODEL);
        }
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void keepsMinimumAndMaximum(Model to) {
        Terms terms = ModelSwitch.to(THREE_TIERS.with(e -> {
            e.minAmount = BigDecimal.ONE;
            e.maxAmount = BigDecimal.TEN;
        }), to);

        assertThat(terms.minAmount()).isEqualByComparingTo("1");
        assertThat(terms.maxAmount()).isEqualByComparingTo("10");
    }

    /// Terms with every field that the model has.
    private static Terms full(Model model) {
        BigDecimal two = BigDecimal.TWO;
        Tier tier = switch (model) {
            case GRADUATED, VOLUME -> new Tier(null, two, "cost", two, null, two, two);
            case GRADUATED_PERCENTAGE -> new Tier(null, null, null, two, two, null, two);
            default -> new Tier(null, null, null, two, null, null, null);
        };
        return Terms.of(model).with(e -> {
            e.minAmount = two;
            e.maxAmount = two;
            switch (model) {
                case FLAT -> e.amount = two;
                case PER_UNIT -> {
                    e.unitAmount = two;
                    e.formula = "cost";
                    e.includedQuantity = two;
                }
                case GRADUATED, VOLUME, STAIRSTEP, GRADUATED_PERCENTAGE -> {
                    e.tiers = List.of(tier.withUpTo(two), tier);
                    e.includedQuantity = two;
                    e.chargeFlatAtZero = true;
                }
                case PACKAGE -> {
                    e.packageSize = two;
                    e.packageAmount = two;
                    e.formula = "cost";
                    e.packageRounding = PackageRounding.DOWN;
                    e.includedQuantity = two;
                }
                case PERCENTAGE -> {
                    e.percent = two;
                    e.fixedAmount = two;
                    e.minFee = two;
                    e.maxFee = two;
                    e.includedQuantity = two;
                }
                case COMMITTED -> {
                    e.committedAmount = two;
                    e.committedQuantity = two;
                    e.overageUnitAmount = two;
                    e.formula = "cost";
                }
            }
        });
    }

    private static List<BigDecimal> amounts(Terms terms) {
        Rater rater = Rater.of(terms, USD, null, RoundingPolicy.DEFAULT, Variables.NONE);
        return Stream.of("0", "1", "999", "1000", "1001", "1500", "1501", "7000")
                .map(q -> Decimals.canonical(rater.exact(new BigDecimal(q), BigDecimal.ZERO)))
                .toList();
    }
}
