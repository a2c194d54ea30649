package dev.tierdesk.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-07-14, 2026-07-13T22:00:00Z",
        "14.07.2026 08:30, 2026-07-14T06:30:00Z",
        "2026-07-14T08:30:00+05:30, 2026-07-14T03:00:00Z",
        "2026-07-14T08:30:00Z, 2026-07-14T08:30:00Z"
    })
    void aTimeWithoutOffsetIsMeantInTheZone(String text, Instant instant) {
        assertThat(Moments.read(text, BERLIN)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z", "9999-12-31T23:59:59-01:00", "0000-01-01"})
    void whatHasNoDateThereIsNoMoment(String text) {
        assertThat(Moments.read(text, BERLIN)).isEmpty();
    }
}
