package dev.tierdesk.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Numbers ENGLISH = new Numbers(Locale.ENGLISH);

    @Test
    void aColumnPadsToItsLongestFraction() {
        assertThat(Figures.longest(numbers("9.99", "10", "10.008"), 2)).isEqualTo(3);
        assertThat(Figures.longest(numbers("9"), 2)).isEqualTo(2);
    }

    @Test
    void aNumberTooLongToReadIsShownAsAbout() {
        assertThat(Figures.longest(numbers("0.123456789012"), 2)).isEqualTo(8);
        assertThat(Figures.show(new BigDecimal("0.123456789012"), 8, ENGLISH)).isEqualTo("≈ 0.12345679");
        assertThat(Figures.show(new BigDecimal("0.5"), 8, ENGLISH)).isEqualTo("0.50000000");
    }

    @Test
    void pricesOfAUnitHaveFourSignificantDigits() {
        assertThat(Figures.significant(numbers("0.007133333333"), 0)).isEqualTo(6);
        assertThat(Figures.significant(numbers("49"), 0)).isEqualTo(2);
        assertThat(Figures.significant(numbers("0.010000000000", "0.0082"), 0)).isEqualTo(6);
        assertThat(Figures.significant(numbers("0", "0.000"), 0)).isZero();
    }

    @Test
    void percentsHaveOneDigit() {
        assertThat(Figures.percent(new BigDecimal("77"), new BigDecimal("107"), ENGLISH)).isEqualTo("72.0");
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}
