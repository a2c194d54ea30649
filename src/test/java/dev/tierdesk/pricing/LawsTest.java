package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.NONE;
import static dev.tierdesk.pricing.Pricing.rater;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every price and quantity, tried on random ones.
class LawsTest {
    private static final BigDecimal TINY = new BigDecimal("0.000000000001");

    @Test
    void linesAddUpToTheTotalAndTheTotalIsTheSameWithoutLines() {
        Random random = new Random(1);
        for (int i = 0; i < Runs.of(20_000); i++) {
            Terms terms = Randoms.terms(random);
            Rater rater = rater(terms);
            BigDecimal quantity = Randoms.quantity(random, bound(terms));
            BigDecimal allowance = random.nextInt(3) == 0 ? Randoms.amount(random) : NONE;

            Charge charge = rater.charge(quantity, allowance);

            assertThat(Pricing.sum(charge)).as("%s at %s", terms, quantity).isEqualByComparingTo(charge.exact());
            assertThat(rater.exact(quantity, allowance)).isEqualByComparingTo(charge.exact());
            assertThat(charge.exact().signum()).isNotNegative();
            assertThat(charge.rounded().subtract(charge.exact()).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.005"));
        }
    }

    @Test
    void graduatedIsContinuousAtItsBoundsWhereThereAreNoFlatAmounts() {
        Random random = new Random(2);
        for (int i = 0; i < Runs.of(2_000); i++) {
            List<Tier> tiers = Randoms.plainTiers(random);
            Rater rater = rater(terms(Model.GRADUATED, tiers));
            for (int row = 0; row < tiers.size() - 1; row++) {
                BigDecimal bound = upTo(tiers.get(row));
                BigDecimal step = rater.exact(bound.add(TINY), NONE).subtract(rater.exact(bound, NONE));
                assertThat(step).isEqualByComparingTo(TINY.multiply(rate(tiers.get(row + 1))));
                BigDecimal before = rater.exact(bound, NONE).subtract(rater.exact(bound.subtract(TINY), NONE));
                assertThat(before).isEqualByComparingTo(TINY.multiply(rate(tiers.get(row))));
            }
        }
    }

    @Test
    void volumeIsGraduatedInTheFirstTier() {
        Random random = new Random(3);
        for (int i = 0; i < Runs.of(2_000); i++) {
            List<Tier> tiers = Randoms.plainTiers(random);
            BigDecimal first = tiers.getFirst().isOpen() ? new BigDecimal(1_000) : upTo(tiers.getFirst());
            BigDecimal quantity = first.multiply(BigDecimal.valueOf(random.nextInt(1001), 3));
            assertThat(rater(terms(Model.VOLUME, tiers)).exact(quantity, NONE))
                    .isEqualByComparingTo(rater(terms(Model.GRADUATED, tiers)).exact(quantity, NONE));
        }
    }

    @Test
    void morePackagesNeverCostLess() {
        Random random = new Random(4);
        for (int i = 0; i < Runs.of(2_000); i++) {
            Terms terms = Terms.of(Model.PACKAGE).with(e -> {
                e.packageSize = Randoms.positive(random);
                e.packageAmount = Randoms.amount(random);
                e.packageRounding = Randoms.oneOf(random, PackageRounding.values());
            });
            BigDecimal less = Randoms.quantity(random, bound(terms));
            BigDecimal more = less.add(Randoms.amount(random));
            if (Decimals.fits(more)) {
                assertThat(rater(terms).exact(more, NONE)).isGreaterThanOrEqualTo(rater(terms).exact(less, NONE));
            }
        }
    }

    @Test
    void splittingATierInTwoAtTheSameRateChangesNothing() {
        Random random = new Random(6);
        for (int i = 0; i < Runs.of(2_000); i++) {
            List<Tier> tiers = Randoms.plainTiers(random);
            int row = random.nextInt(tiers.size());
            BigDecimal begin = row == 0 ? BigDecimal.ZERO : upTo(tiers.get(row - 1));
            BigDecimal end = tiers.get(row).isOpen() ? begin.add(BigDecimal.TEN) : upTo(tiers.get(row));
            BigDecimal middle = begin.add(end).divide(BigDecimal.TWO);
            List<Tier> split = new ArrayList<>(tiers);
            split.add(row, tiers.get(row).withUpTo(middle));
            BigDecimal quantity = Randoms.quantity(random, random.nextBoolean() ? middle : end);
            for (Model model : List.of(Model.GRADUATED, Model.VOLUME)) {
                assertThat(rater(terms(model, split)).exact(quantity, NONE))
                        .isEqualByComparingTo(rater(terms(model, tiers)).exact(quantity, NONE));
            }
        }
    }

    @Test
    void aTierAddedAboveTheQuantityChangesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < Runs.of(2_000); i++) {
            List<Tier> tiers = Randoms.plainTiers(random);
            BigDecimal begin = tiers.size() == 1 ? BigDecimal.ZERO : upTo(tiers.get(tiers.size() - 2));
            BigDecimal bound = begin.add(BigDecimal.valueOf(1 + random.nextInt(1_000_000)));
            List<Tier> more = new ArrayList<>(tiers);
            more.set(tiers.size() - 1, tiers.getLast().withUpTo(bound));
            more.add(Tier.EMPTY.withUnitAmount(Randoms.amount(random)).withFlatAmount(BigDecimal.ONE));
            BigDecimal quantity = Randoms.quantity(random, bound).min(bound);
            for (Model model : List.of(Model.GRADUATED, Model.VOLUME)) {
                assertThat(rater(terms(model, more)).exact(quantity, NONE))
                        .isEqualByComparingTo(rater(terms(model, tiers)).exact(quantity, NONE));
            }
        }
    }

    @Test
    void theMarginalPriceIsWhatOneMoreUnitAdds() {
        Random random = new Random(8);
        for (int i = 0; i < Runs.of(2_000); i++) {
            Terms terms = Randoms.terms(random);
            Rater rater = rater(terms);
            BigDecimal quantity = Randoms.quantity(random, bound(terms)).min(new BigDecimal("1e17"));
            BigDecimal more = quantity.add(BigDecimal.ONE);
            CurvePoint point = rater.curve(List.of(quantity), NONE).getFirst();
            assertThat(point.total()).isEqualByComparingTo(rater.exact(quantity, NONE));
            assertThat(point.total().add(point.marginal())).isEqualByComparingTo(rater.exact(more, NONE));
            assertThat(point.marginal()).isEqualByComparingTo(rater.marginal(quantity, NONE));
            assertThat(point.effective()).isEqualTo(rater.charge(quantity, NONE).effectivePrice());
        }
    }

    /// A quantity where the price of these terms changes.
    private static BigDecimal bound(Terms terms) {
        BigDecimal bound = switch (terms.model()) {
            case PACKAGE -> terms.packageSize();
            case COMMITTED -> terms.committedQuantity();
            default -> terms.tiers().isEmpty() ? null : terms.tiers().getFirst().upTo();
        };
        return bound == null ? terms.includedOrZero() : bound.add(terms.includedOrZero());
    }

    private static Terms terms(Model model, List<Tier> tiers) {
        return Terms.of(model).with(e -> e.tiers = tiers);
    }

    private static BigDecimal upTo(Tier tier) {
        return Objects.requireNonNull(tier.upTo());
    }

    private static BigDecimal rate(Tier tier) {
        return Objects.requireNonNull(tier.unitAmount());
    }
}
