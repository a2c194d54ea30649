package dev.tierdesk.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;

/// Words that the tests of this package share.
final class Pricing {
    static final Currency EUR = Currency.getInstance("EUR");
    static final BigDecimal NONE = BigDecimal.ZERO;

    private Pricing() {}

    static BigDecimal num(String text) {
        return new BigDecimal(text);
    }

    static Rater rater(Terms terms) {
        return Rater.of(terms, EUR, null, RoundingPolicy.DEFAULT, Variables.NONE);
    }

    static Rater rater(Terms terms, Conversion conversion) {
        return Rater.of(terms, EUR, conversion, RoundingPolicy.DEFAULT, Variables.NONE);
    }

    /// Asserts the exact amount, with and without lines, and that the lines add up to it.
    static void assertAmount(Rater rater, String metered, String amount) {
        assertAmount(rater, metered, "0", amount);
    }

    static void assertAmount(Rater rater, String metered, String allowance, String amount) {
        Charge charge = rater.charge(num(metered), num(allowance));
        assertThat(charge.exact()).as("exact amount of %s", metered).isEqualByComparingTo(amount);
        assertThat(rater.exact(num(metered), num(allowance))).isEqualByComparingTo(charge.exact());
        assertThat(sum(charge)).as("sum of lines").isEqualByComparingTo(charge.exact());
    }

    static BigDecimal sum(Charge charge) {
        return charge.lines().stream().map(ChargeLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
