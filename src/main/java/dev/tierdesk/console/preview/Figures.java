package dev.tierdesk.console.preview;

import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/// How many digits the numbers of a column have. Amounts and rates keep all of theirs up to [#MOST]; prices per unit
/// are quotients and are shown to four significant digits.
final class Figures {
    /// Fraction digits beyond which a number is shown as about.
    static final int MOST = 8;

    private static final int SIGNIFICANT = 4;

    private Figures() {}

    /// The fraction digits of the longest of these numbers, `least` at least and [#MOST] at most.
    static int longest(Collection<BigDecimal> numbers, int least) {
        int digits = least;
        for (BigDecimal number : numbers) {
            digits = Math.max(digits, Decimals.canonical(number).scale());
        }
        return Math.min(digits, Math.max(MOST, least));
    }

    /// The fraction digits that show each of these prices to four significant digits.
    static int significant(Collection<BigDecimal> prices, int least) {
        int digits = least;
        for (BigDecimal price : prices) {
            if (price.signum() != 0) {
                digits = Math.max(digits, SIGNIFICANT - price.precision() + price.scale());
            }
        }
        return Math.min(digits, Decimals.FRACTION_DIGITS);
    }

    /// The number with `digits` fraction digits; with a sign for "about" in front where it has more.
    static String show(BigDecimal number, int digits, Numbers numbers) {
        return Decimals.canonical(number).scale() <= digits
                ? numbers.show(number, digits)
                : "\u2248 " + rounded(number, digits, numbers);
    }

    /// The number rounded to `digits` fraction digits: for prices per unit and percents.
    static String rounded(BigDecimal number, int digits, Numbers numbers) {
        return numbers.show(number.setScale(digits, RoundingMode.HALF_EVEN), digits);
    }

    /// An amount of `currency` with all its digits.
    static String money(BigDecimal amount, Currency currency, Numbers numbers) {
        return show(amount, longest(List.of(amount), currency.getDefaultFractionDigits()), numbers);
    }

    /// `part` of `whole` in percent, with one fraction digit.
    static String percent(BigDecimal part, BigDecimal whole, Numbers numbers) {
        BigDecimal percent = part.movePointRight(2).divide(whole, MathContext.DECIMAL64);
        return rounded(percent, 1, numbers);
    }
}
