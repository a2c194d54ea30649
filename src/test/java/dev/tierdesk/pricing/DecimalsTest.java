package dev.tierdesk.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0, 0", "0.000, 0", "1.50, 1.5", "-1.50, -1.5", "100, 100", "007, 7", "0.000000000001, 0.000000000001",
        "999999999999999999.999999999999, 999999999999999999.999999999999", "0.1000000000000000000000, 0.1",
        "0000000000000000000000000000001, 1"
    })
    void readsPlainDecimalsIntoTheirCanonicalForm(String text, String canonical) {
        BigDecimal value = Decimals.parse(text).orElseThrow();

        assertThat(Decimals.text(value)).isEqualTo(canonical);
        assertThat(value).isEqualTo(new BigDecimal(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "1e5", "1E-5", "1e999999999", "1,5", "1.000,5", "1 000", "+1", ".5", "5.", "--1", "0x10", "NaN",
        "Infinity", "1_000", "١", "１", "1.5 ", "1\n", "1000000000000000000", "-1000000000000000000", "0.0000000000001",
        "1234567890123456789012345678901234567890"
    })
    void refusesWhatIsNotAPlainDecimalWithinTheLimits(String text) {
        assertThat(Decimals.parse(text)).isEmpty();
    }

    @Test
    void refusesVeryLongTextsAtOnce() {
        assertThat(Decimals.parse("9".repeat(10_000_000))).isEmpty();
        assertThat(Decimals.parse("1." + "0".repeat(65))).isEmpty();
        assertThat(Decimals.parse("-" + "0".repeat(32) + "." + "0".repeat(32))).contains(BigDecimal.ZERO);
    }

    @Test
    void tellsWhatFitsHoweverItIsWritten() {
        assertThat(Decimals.fits(new BigDecimal("1E+5"))).isTrue();
        assertThat(Decimals.fits(new BigDecimal("9E+17"))).isTrue();
        assertThat(Decimals.fits(new BigDecimal("1E+18"))).isFalse();
        assertThat(Decimals.fits(new BigDecimal("1e999999999"))).isFalse();
        assertThat(Decimals.fits(new BigDecimal("1e-999999999"))).isFalse();
        assertThat(Decimals.fits(new BigDecimal("-1e-12"))).isTrue();
        assertThat(Decimals.fits(new BigDecimal("1e-13"))).isFalse();
        assertThat(Decimals.fits(new BigDecimal("1.0000000000000000000000"))).isTrue();
        assertThat(Decimals.fits(new BigDecimal("0e999999999"))).isFalse();
        assertThat(Decimals.fits(new BigDecimal("0e18"))).isTrue();
        assertThat(Decimals.fits(new BigDecimal("0e-999999999"))).isTrue();
        assertThat(Decimals.fits(new BigDecimal("1." + "0".repeat(10_000)))).isFalse();
    }

    @Test
    void equalNumbersHaveTheSameCanonicalForm() {
        assertThat(Decimals.canonical(new BigDecimal("1E+5"))).isEqualTo(new BigDecimal("100000"));
        assertThat(Decimals.canonical(new BigDecimal("100000.00"))).isEqualTo(new BigDecimal("100000"));
        assertThat(Decimals.canonical(new BigDecimal("0E+5"))).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.text(new BigDecimal("1E-12"))).isEqualTo("0.000000000001");
    }

    @Test
    void termsTiersAndVariablesKeepNumbersCanonicalAndRefuseThoseThatDoNotFit() {
        Terms terms = Terms.of(Model.FLAT).with(e -> e.amount = new BigDecimal("1E+2"));

        assertThat(terms.amount()).isEqualTo(new BigDecimal("100"));
        assertThat(terms).isEqualTo(Terms.of(Model.FLAT).with(e -> e.amount = new BigDecimal("100.0")));
        assertThat(Tier.upTo("1E+3", "0.10")).isEqualTo(Tier.upTo("1000", "0.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Tier.andAbove("1E+18"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Variables(Map.of("cost", new BigDecimal("1e999999999"))));
    }
}
