package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.NONE;
import static dev.tierdesk.pricing.Pricing.num;
import static dev.tierdesk.pricing.Pricing.rater;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A compiled price gives the amounts of the engine, to the last digit.
class CompiledPriceTest {
    private static final Terms FIVE_TIERS = Terms.tiered(
            Model.GRADUATED,
            Tier.upTo("1000", "0.010"), Tier.upTo("10000", "0.008"), Tier.upTo("100000", "0.006"),
            Tier.upTo("1000000", "0.0055"), Tier.andAbove("0.005"));

    @Test
    void everydayPricesAreRatedInSixtyFourBits() {
        CompiledPrice price = rater(FIVE_TIERS).compile(0, NONE);

        CompiledPrice.Amounts amounts = price.rate(new long[] {0, 1, 1_000, 15_000, 2_000_000});

        assertThat(amounts.size()).isEqualTo(5);
        assertThat(amounts.get(0)).isEqualByComparingTo("0");
        assertThat(amounts.get(1)).isEqualByComparingTo("0.01");
        assertThat(amounts.get(2)).isEqualByComparingTo("10");
        assertThat(amounts.get(3)).isEqualByComparingTo("112");
        assertThat(amounts.get(4)).isEqualByComparingTo("10572");
        assertThat(price.limit()).isGreaterThan(1_000_000_000_000L);
    }

    @Test
    void quantitiesAboveTheLimitAreRatedInDecimals() {
        Rater rater = rater(FIVE_TIERS);
        CompiledPrice price = rater.compile(0, NONE);
        long[] quantities = {price.limit() - 1, price.limit(), price.limit() + 1, 999_999_999_999_999_999L};

        assertSame(rater, 0, NONE, quantities);
        assertThat(price.limit()).isLessThan(999_999_999_999_999_999L);
    }

    @Test
    void formulasOfTheQuantityAreRatedInDecimals() {
        Rater rater = rater(Terms.of(Model.PER_UNIT).with(e -> e.formula = "max(2 - quantity / 100, 1)"));

        assertThat(rater.compile(0, NONE).limit()).isNegative();
        assertThat(rater.usesQuantity()).isTrue();
        assertThat(rater(FIVE_TIERS).usesQuantity()).isFalse();
        assertSame(rater, 0, NONE, new long[] {0, 1, 50, 200});
    }

    @Test
    void aFormulaOfTheQuantityInOneTierKeepsThePriceInDecimals() {
        Terms graduated = Terms.tiered(
                Model.GRADUATED, Tier.upTo("10", "1"), Tier.EMPTY.withFormula("quantity / 100"));
        Terms packages = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("10");
            e.formula = "quantity / 100";
        });
        Terms committed = Terms.of(Model.COMMITTED).with(e -> {
            e.committedAmount = num("5");
            e.committedQuantity = num("10");
            e.formula = "quantity / 100";
        });
        for (Terms terms : List.of(graduated, graduated.with(e -> e.model = Model.VOLUME), packages, committed)) {
            Rater rater = rater(terms);
            assertThat(rater.usesQuantity()).isTrue();
            assertThat(rater.compile(0, NONE).limit()).isNegative();
            assertSame(rater, 0, NONE, new long[] {0, 5, 10, 11, 50});
        }
    }

    @Test
    void onlyFormulasOfTheQuantityUseIt() {
        Terms flat = Terms.of(Model.FLAT).with(e -> e.amount = num("1"));
        Terms percentage = Terms.of(Model.PERCENTAGE).with(e -> e.percent = num("1"));
        Terms withoutValue = Terms.of(Model.PER_UNIT).with(e -> e.formula = "1 / 0");
        Terms steps = Terms.tiered(Model.STAIRSTEP, Tier.EMPTY.withFlatAmount(num("1")));

        for (Terms terms : List.of(flat, percentage, withoutValue, steps, FIVE_TIERS)) {
            assertThat(rater(terms).usesQuantity()).isFalse();
        }
        assertThat(rater(withoutValue).compile(0, NONE).limit()).isNegative();
        assertSame(rater(flat), 0, NONE, new long[] {0, 5});
        assertSame(rater(steps), 0, NONE, new long[] {0, 5});
    }

    @Test
    void theLimitIsWhereSixtyFourBitsEnd() {
        Rater half = rater(Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = num("0.5")));
        Rater packages = rater(Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("10");
            e.packageAmount = num("15");
        }));
        Rater dear = rater(Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("2");
            e.packageAmount = num("1e15");
        }));

        assertThat(half.compile(2, NONE).limit()).isEqualTo(Long.MAX_VALUE / 5);
        assertThat(half.compile(2, num("3")).limit()).isEqualTo(Long.MAX_VALUE / 5 + 300);
        assertThat(packages.compile(0, NONE).limit()).isEqualTo(999_999_999_999_999_999L);
        assertThat(packages.compile(3, NONE).limit()).isEqualTo(Long.MAX_VALUE);
        assertThat(dear.compile(1, NONE).limit()).isEqualTo(9223L * 20);
        assertSame(dear, 1, NONE, new long[] {9223L * 20, 9223L * 20 + 1, 1, 20, 21});
    }

    @Test
    void boundsAndCapsTooLargeForSixtyFourBitsAreNeverReached() {
        Rater rater = rater(Terms.tiered(
                Model.GRADUATED,
                Tier.upTo("999999999999999999", "0.000001").withCapAmount(num("999999999999999999.999999999999")),
                Tier.andAbove("1")));

        assertThat(rater.compile(6, NONE).limit()).isPositive();
        assertSame(rater, 6, NONE, new long[] {0, 1, 1_000_000_000, Long.MAX_VALUE / 2, Long.MAX_VALUE});
    }

    @Test
    void conversionsAreCompiled() {
        long[] quantities = {0, 1, 2, 3, 5, 7, 499, 500, 501, 999, 1000, 1001, 1499, 1500, 2500, 1_234_567};
        for (Conversion.Rounding rounding : Conversion.Rounding.values()) {
            for (Conversion conversion : List.of(
                    new Conversion(Conversion.Operation.DIVIDE, num("1000"), rounding, 0),
                    new Conversion(Conversion.Operation.DIVIDE, num("0.3"), rounding, 2),
                    new Conversion(Conversion.Operation.DIVIDE, num("2e12"), rounding, 12),
                    new Conversion(Conversion.Operation.MULTIPLY, num("1.25"), rounding, 1))) {
                Terms terms = Terms.tiered(Model.GRADUATED, Tier.upTo("2.5", "3"), Tier.andAbove("2"));
                Rater rater = rater(terms, conversion);
                for (int scale : new int[] {0, 2}) {
                    assertThat(rater.compile(scale, NONE).limit()).as("%s", conversion).isGreaterThan(10_000);
                    assertSame(rater, scale, NONE, quantities);
                    assertSame(rater, scale, num("0.5"), quantities);
                }
            }
        }
    }

    @Test
    void convertedQuantitiesHaveTheirLimitToo() {
        Conversion thousands =
                new Conversion(Conversion.Operation.DIVIDE, num("1000"), Conversion.Rounding.CEILING, 0);
        Rater rater = rater(Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = num("1e12")), thousands);

        assertThat(rater.compile(0, NONE).limit()).isEqualTo((Long.MAX_VALUE / 1_000_000_000_000L - 1) * 1000);
        assertThat(rater(FIVE_TIERS, thousands).compile(0, NONE).limit()).isEqualTo(999_999_999_999_999_999L);
    }

    @Test
    void formulasOfOtherNamesAreCompiled() {
        Rater rater = rater(Terms.of(Model.PER_UNIT).with(e -> e.formula = "0.3 / 3"));

        assertThat(rater.compile(0, NONE).limit()).isPositive();
        assertSame(rater, 0, NONE, new long[] {0, 1, 50, 200});
    }

    @Test
    void wideTiersWhoseRateDoesNotFitEndTheSixtyFourBits() {
        Rater rater = rater(Terms.tiered(
                Model.VOLUME, Tier.upTo("1000", "1"), Tier.upTo("5000", "999999999999999999.999999999999"),
                Tier.andAbove("1")));

        assertThat(rater.compile(0, NONE).limit()).isEqualTo(1000);
        assertSame(rater, 0, NONE, new long[] {999, 1000, 1001, 5000, 5001});
    }

    @Test
    void whatTheEngineRefusesIsRefused() {
        CompiledPrice price = rater(FIVE_TIERS).compile(0, NONE);

        assertThatThrownBy(() -> price.rate(new long[] {1, -1})).isInstanceOf(PricingException.class);
        assertThatThrownBy(() -> price.rate(new long[] {1_000_000_000_000_000_000L}))
                .isInstanceOf(PricingException.class);
        Rater free = rater(Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = NONE));
        assertThat(free.compile(0, NONE).limit()).isEqualTo(999_999_999_999_999_999L);
        assertThat(free.compile(1, NONE).limit()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> free.compile(0, num("-1"))).isInstanceOf(PricingException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> free.compile(-1, NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> free.compile(13, NONE));
    }

    @Test
    void atRandomTheAmountsAreThoseOfTheEngine() {
        Random random = new Random(13);
        int perPrice = 50;
        int compiled = 0;
        int prices = Runs.of(100_000) / perPrice;
        for (int i = 0; i < prices; i++) {
            Terms terms = Randoms.terms(random);
            Rater rater = Rater.of(terms, Pricing.EUR, conversion(random), RoundingPolicy.DEFAULT, Variables.NONE);
            int scale = random.nextInt(3) == 0 ? random.nextInt(13) : random.nextInt(3);
            BigDecimal allowance = random.nextInt(3) == 0 ? Randoms.number(random) : NONE;
            if (!Decimals.fits(allowance)) {
                allowance = NONE;
            }
            long limit = rater.compile(scale, allowance).limit();
            compiled += limit > 0 ? 1 : 0;
            assertSame(rater, scale, allowance, quantities(random, perPrice, scale, limit));
        }
        assertThat(compiled).isGreaterThan(prices / 2);
    }

    private static @Nullable Conversion conversion(Random random) {
        if (random.nextBoolean()) {
            return null;
        }
        BigDecimal factor = random.nextBoolean() ? new BigDecimal(1_000) : Randoms.positive(random);
        return new Conversion(
                Randoms.oneOf(random, Conversion.Operation.values()),
                factor,
                Randoms.oneOf(random, Conversion.Rounding.values()),
                random.nextInt(4));
    }

    private static long[] quantities(Random random, int count, int scale, long limit) {
        long most = scale == 0 ? 999_999_999_999_999_999L : Long.MAX_VALUE;
        long[] quantities = new long[count];
        for (int i = 0; i < count; i++) {
            quantities[i] = switch (random.nextInt(6)) {
                case 0 -> random.nextInt(100);
                case 1 -> random.nextLong(most);
                case 2 -> Math.max(0, Math.min(most, limit - 2 + random.nextInt(2)));
                case 3 -> limit < most - 2 ? Math.max(0, limit + random.nextInt(3)) : most;
                default -> random.nextLong(1L << (1 + random.nextInt(62))) % most;
            };
        }
        return quantities;
    }

    private static void assertSame(Rater rater, int scale, BigDecimal allowance, long[] quantities) {
        CompiledPrice.Amounts amounts = rater.compile(scale, allowance).rate(quantities);
        for (int i = 0; i < quantities.length; i++) {
            BigDecimal exact = rater.exact(BigDecimal.valueOf(quantities[i], scale), allowance);
            if (amounts.get(i).compareTo(exact) != 0) {
                assertThat(amounts.get(i))
                        .as("%s: %s of scale %s, allowance %s", rater.terms(), quantities[i], scale, allowance)
                        .isEqualByComparingTo(exact);
            }
        }
    }
}
