package dev.tierdesk.exchange.billsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0", "1000000, 0.000001", "750000, 0.00000075", "500000, 0.0000005", "10000000000, 0.01", "1000000000000, 1",
        "9990000000000, 9.99", "100000000000000, 100", "1000000000000000000, 1000000", "1, 0.000000000001",
        "999999999999999999999999999999, 999999999999999999.999999999999", "-1000000000000, -1"
    })
    void rawAndMajorUnitsAreTheSameAmount(String raw, String major) {
        assertThat(Nanos.major(raw)).contains(new BigDecimal(major));
        assertThat(Nanos.of(new BigDecimal(major))).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "1e3", "+1", " 1", "1000000000000000000000000000000", "-"})
    void whatIsNoRawAmountIsNone(String raw) {
        assertThat(Nanos.major(raw)).isEmpty();
    }
}
