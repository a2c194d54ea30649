package dev.tierdesk.console.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({"535, 0 150 300 450 600", "0.0106, 0 0.003 0.006 0.009 0.012", "0, 0 0.25 0.5 0.75 1",
            "1, 0 0.25 0.5 0.75 1", "9.99e14, 0 250000000000000 500000000000000 750000000000000 1000000000000000"})
    void standAtFourRoundStepsThatReachTheHighest(double most, String ticks) {
        assertThat(texts(Ticks.fromZero(most, 4))).isEqualTo(ticks);
    }

    @Test
    void arePowersOfTenOverAWideStretch() {
        assertThat(texts(Ticks.along(new Scale(true, 1, 1e6)))).isEqualTo("1 10 100 1000 10000 100000 1000000");
    }

    @Test
    void areFinerOverANarrowStretch() {
        assertThat(texts(Ticks.along(new Scale(true, 1000, 20_000)))).isEqualTo("1000 2000 5000 10000 20000");
    }

    @Test
    void leaveOutPowersOfTenOverAVeryWideStretch() {
        assertThat(Ticks.along(new Scale(true, 1, 1e15))).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 100", "1000, 1k", "1500, 1.5k", "100000, 100k", "1000000, 1M", "1000000000000000, 1P"})
    void areBriefUnderASlider(BigDecimal quantity, String brief) {
        assertThat(Ticks.brief(quantity)).isEqualTo(brief);
    }

    @Test
    void sitOnAScaleThatLeadsBothWays() {
        Scale scale = new Scale(true, 1, 1e6);
        assertThat(scale.position(1000)).isCloseTo(0.5, within(1e-9));
        assertThat(scale.value(scale.position(15_000))).isCloseTo(15_000, within(1e-6));
        assertThat(scale.position(0)).isZero();
        assertThat(scale.position(1e9)).isEqualTo(1);
        Scale linear = new Scale(false, 0, 200);
        assertThat(linear.position(50)).isEqualTo(0.25);
        assertThat(linear.value(0.25)).isEqualTo(50);
    }

    @Test
    void growWithTheValueOfTheSlider() {
        assertThat(Scale.slider(15_000).to()).isEqualTo(1e6);
        assertThat(Scale.slider(2_250_000).to()).isEqualTo(1e7);
        assertThat(Scale.slider(0).to()).isEqualTo(1e6);
    }

    private static String texts(List<BigDecimal> ticks) {
        return String.join(" ", ticks.stream().map(t -> t.stripTrailingZeros().toPlainString()).toList());
    }
}
