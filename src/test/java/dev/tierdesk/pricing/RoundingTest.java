package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.EUR;
import static dev.tierdesk.pricing.Pricing.num;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rounding of charges and conversions, against the definition of each mode in whole numbers.
class RoundingTest {
    @Test
    void aHalfGoesUpOrToTheEvenNeighbour() {
        RoundingPolicy even = new RoundingPolicy(RoundingPolicy.Mode.HALF_EVEN, null);

        assertThat(RoundingPolicy.DEFAULT.round(num("2.665"), EUR)).isEqualTo(num("2.67"));
        assertThat(even.round(num("2.665"), EUR)).isEqualTo(num("2.66"));
        assertThat(even.round(num("2.675"), EUR)).isEqualTo(num("2.68"));
        assertThat(even.round(num("2.6650000000001"), EUR)).isEqualTo(num("2.67"));
    }

    @Test
    void theScaleCanBeOverriddenFromNoneToTwelveDigits() {
        assertThat(new RoundingPolicy(RoundingPolicy.Mode.HALF_UP, 0).round(num("2.5"), EUR)).isEqualTo(num("3"));
        assertThat(new RoundingPolicy(RoundingPolicy.Mode.HALF_UP, 12).round(num("2.5"), EUR))
                .isEqualTo(num("2.500000000000"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundingPolicy(RoundingPolicy.Mode.HALF_UP, 13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundingPolicy(RoundingPolicy.Mode.HALF_UP, -1));
    }

    @Test
    void chargesRoundAsTheDefinitionOfTheModeSays() {
        Random random = new Random(9);
        for (int i = 0; i < Runs.of(20_000); i++) {
            int scale = random.nextInt(13);
            BigDecimal exact = exact(random, scale);
            for (RoundingPolicy.Mode mode : RoundingPolicy.Mode.values()) {
                BigInteger expected = reference(exact, scale, mode == RoundingPolicy.Mode.HALF_EVEN);
                assertThat(new RoundingPolicy(mode, scale).round(exact, EUR))
                        .isEqualTo(new BigDecimal(expected, scale));
            }
        }
    }

    @Test
    void conversionsRoundAsTheDefinitionOfTheModeSays() {
        Random random = new Random(10);
        for (int i = 0; i < Runs.of(20_000); i++) {
            BigDecimal metered = Randoms.number(random);
            BigDecimal factor = Randoms.positive(random);
            int precision = random.nextInt(13);
            BigInteger numerator = whole(metered, precision);
            BigInteger denominator = whole(factor, 0);
            assertRounded(Conversion.Operation.DIVIDE, metered, factor, precision, numerator, denominator);
        }
    }

    @Test
    void productsRoundAsTheDefinitionOfTheModeSays() {
        Random random = new Random(11);
        for (int i = 0; i < Runs.of(20_000); i++) {
            BigDecimal metered = Randoms.number(random);
            BigDecimal factor = Randoms.positive(random);
            int precision = random.nextInt(13);
            BigInteger product = whole(metered, 0).multiply(whole(factor, 0));
            BigInteger unit = BigInteger.TEN.pow(24 - precision);
            assertRounded(Conversion.Operation.MULTIPLY, metered, factor, precision, product, unit);
        }
    }

    @Test
    void quotientsWithoutRoundingGoToTheNearestOfTwelveDigitsAndHalvesToTheEvenOne() {
        Random random = new Random(12);
        for (int i = 0; i < Runs.of(20_000); i++) {
            BigDecimal metered = Randoms.number(random);
            BigDecimal factor = random.nextBoolean() ? Randoms.positive(random) : num("2e12");
            BigInteger denominator = whole(factor, 0);
            BigInteger[] floor = whole(metered, 12).divideAndRemainder(denominator);
            int half = floor[1].shiftLeft(1).compareTo(denominator);
            boolean up = half > 0 || half == 0 && floor[0].testBit(0);
            assertConverted(Conversion.Operation.DIVIDE, metered, factor, Conversion.Rounding.NONE, 12,
                    up ? floor[0].add(BigInteger.ONE) : floor[0]);
        }
    }

    @Test
    void conversionWithoutRoundingKeepsProductsExactAndTwelveDigitsOfQuotients() {
        Conversion third = new Conversion(Conversion.Operation.DIVIDE, num("3"), Conversion.Rounding.NONE, 0);
        Conversion tiny = new Conversion(
                Conversion.Operation.MULTIPLY, num("0.000000000001"), Conversion.Rounding.NONE, 0);
        Conversion odd = new Conversion(Conversion.Operation.DIVIDE, num("2e12"), Conversion.Rounding.NONE, 0);

        assertThat(third.convert(num("1"))).isEqualByComparingTo("0.333333333333");
        assertThat(third.convert(num("2"))).isEqualByComparingTo("0.666666666667");
        assertThat(tiny.convert(num("0.000000000001"))).isEqualByComparingTo("1e-24");
        assertThat(odd.convert(num("1"))).isEqualByComparingTo("0");
        assertThat(odd.convert(num("3"))).isEqualByComparingTo("2e-12");
    }

    @Test
    void conversionByMultiplyingRoundsAfterwards() {
        Conversion up = new Conversion(Conversion.Operation.MULTIPLY, num("1.5"), Conversion.Rounding.CEILING, 1);

        assertThat(up.convert(num("0.7"))).isEqualTo(num("1.1"));
    }

    @Test
    void conversionsRefuseFactorsAndPrecisionsThatMeanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(
                Conversion.Operation.DIVIDE, num("0"), Conversion.Rounding.NONE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(
                Conversion.Operation.DIVIDE, num("-1"), Conversion.Rounding.NONE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(
                Conversion.Operation.DIVIDE, num("1"), Conversion.Rounding.NONE, 13));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(
                Conversion.Operation.DIVIDE, num("1"), Conversion.Rounding.NONE, -1));
    }

    private static void assertRounded(
            Conversion.Operation operation, BigDecimal metered, BigDecimal factor, int precision, BigInteger numerator,
            BigInteger denominator) {
        BigInteger[] floor = numerator.divideAndRemainder(denominator);
        BigInteger up = floor[1].signum() == 0 ? floor[0] : floor[0].add(BigInteger.ONE);
        BigInteger nearest = floor[1].shiftLeft(1).compareTo(denominator) >= 0 ? up : floor[0];

        assertConverted(operation, metered, factor, Conversion.Rounding.FLOOR, precision, floor[0]);
        assertConverted(operation, metered, factor, Conversion.Rounding.CEILING, precision, up);
        assertConverted(operation, metered, factor, Conversion.Rounding.HALF_UP, precision, nearest);
    }

    private static void assertConverted(
            Conversion.Operation operation, BigDecimal metered, BigDecimal factor, Conversion.Rounding rounding,
            int precision, BigInteger expected) {
        assertThat(new Conversion(operation, factor, rounding, precision).convert(metered))
                .isEqualTo(new BigDecimal(expected, precision));
    }

    /// `number` × 10^(12 + precision), a whole number.
    private static BigInteger whole(BigDecimal number, int precision) {
        return number.movePointRight(12 + precision).toBigIntegerExact();
    }

    /// A number that often lies half way between two of `scale` digits.
    private static BigDecimal exact(Random random, int scale) {
        BigDecimal whole = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), scale);
        return switch (random.nextInt(4)) {
            case 0 -> whole;
            case 1 -> whole.add(new BigDecimal("0.5").movePointLeft(scale));
            case 2 -> whole.add(new BigDecimal("0.4999999").movePointLeft(scale));
            default -> whole.add(BigDecimal.valueOf(random.nextInt(1_000_000_000), scale + 9));
        };
    }

    private static BigInteger reference(BigDecimal exact, int scale, boolean even) {
        BigInteger unit = BigInteger.TEN.pow(30 - scale);
        BigInteger[] parts = exact.movePointRight(30).toBigIntegerExact().divideAndRemainder(unit);
        int half = parts[1].shiftLeft(1).compareTo(unit);
        boolean up = half > 0 || (half == 0 && (!even || parts[0].testBit(0)));
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
