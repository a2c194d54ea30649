package dev.tierdesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private final Numbers english = new Numbers(Locale.ENGLISH);
    private final Numbers german = new Numbers(Locale.GERMAN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0|0", "15000|15000", "0.008|0.008", "12.50|12.5", "12,5|12.5", "0,008|0.008", ".5|0.5", "5.|5", "-3|-3",
                "-.5|-0.5", "-,5|-0.5", "−3|-3",
        "1,234.5|1234.5", "1.234,5|1234.5", "1,234,567|1234567", "1.234.567|1234567", "1.234.567,89|1234567.89",
        "1 000|1000", "1'000|1000", "10_000|10000", "  7  |7", "12345,678|12345.678", "0,125|0.125", "0.1250|0.125",
        "999999999999999999|999999999999999999", "0.000000000001|0.000000000001"})
    void bothSignsAreUnderstoodInBothFormats(String typed, String value) {
        for (Numbers numbers : new Numbers[] {english, german}) {
            assertThat(numbers.read(typed)).hasValueSatisfying(reading -> {
                assertThat(reading.value()).isEqualTo(new BigDecimal(value));
                assertThat(reading.ambiguous()).isFalse();
            });
        }
    }

    @Test
    void spacesOfAllKindsGroup() {
        assertThat(english.read("1\u00a0000\u202f000")).hasValue(new Numbers.Reading(new BigDecimal("1000000"), false));
    }

    @Test
    void whatCouldBeEitherIsReadByTheFormatAndMarked() {
        assertThat(english.read("1,000")).hasValue(new Numbers.Reading(new BigDecimal("1000"), true));
        assertThat(english.read("1.000")).hasValue(new Numbers.Reading(BigDecimal.ONE, true));
        assertThat(german.read("1,000")).hasValue(new Numbers.Reading(BigDecimal.ONE, true));
        assertThat(german.read("1.000")).hasValue(new Numbers.Reading(new BigDecimal("1000"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "x", "1e3", "1,2,3", "1.2.3", "1,23.4", "12,34,567", "1,000.000,5", "--1", "+1", "1-", "1 USD", "0x1",
                "NaN", "∞",
        "1234567890123456789", "0.0000000000001", ",", "."})
    void whatIsNoNumberWithinTheLimitsIsRefused(String typed) {
        assertThat(english.read(typed)).isEmpty();
        assertThat(german.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1234567890123456789|true", "1,234,567,890,123,456,789|true", "−0.0000000000001|true",
        "1 000 000 000 000 000 000|true", "999999999999999999|false", "0.000000000001|false", "1e999999999|false", "0.0.1|false", "x|false", "''|false"})
    void aNumberWithTooManyDigitsIsToldFromNoNumber(String typed, boolean tooLong) {
        assertThat(Numbers.isTooLong(typed)).isEqualTo(tooLong);
    }

    @Test
    void numbersAreShownWithAllTheirDigitsAndGrouped() {
        assertThat(english.show(new BigDecimal("1234567.890"))).isEqualTo("1,234,567.89");
        assertThat(german.show(new BigDecimal("1234567.890"))).isEqualTo("1.234.567,89");
        assertThat(english.show(new BigDecimal("-1000"))).isEqualTo("−1,000");
        assertThat(english.show(new BigDecimal("1E+6"))).isEqualTo("1,000,000");
        assertThat(english.show(new BigDecimal("0.000000000001"))).isEqualTo("0.000000000001");
    }

    @Test
    void digitsArePaddedAndNeverCut() {
        assertThat(english.show(new BigDecimal("5"), 2)).isEqualTo("5.00");
        assertThat(english.show(new BigDecimal("5.125"), 2)).isEqualTo("5.125");
        assertThat(german.show(new BigDecimal("1234.5"), 2)).isEqualTo("1.234,50");
    }

    @Test
    void whatIsEditedCanBeReadBack() {
        for (String value : new String[] {"1000", "1234.567", "0.001", "-12.5", "999999999999999999", "1.125"}) {
            BigDecimal number = new BigDecimal(value);
            for (Numbers numbers : new Numbers[] {english, german}) {
                assertThat(numbers.read(numbers.edit(number)).map(Numbers.Reading::value)).hasValue(number);
                assertThat(numbers.read(numbers.show(number)).map(Numbers.Reading::value)).hasValue(number);
            }
        }
        assertThat(german.edit(new BigDecimal("1234.5"))).isEqualTo("1234,5");
    }

    @Test
    void otherLanguagesWithACommaWriteAsGermanDoes() {
        assertThat(new Numbers(Locale.FRENCH).show(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
        assertThat(new Numbers(Locale.JAPAN).show(new BigDecimal("1234.5"))).isEqualTo("1,234.5");
    }
}
