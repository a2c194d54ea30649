package dev.tierdesk.catalog.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueMomentTest {
    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        "Europe/Berlin, 2027-01-01T00:00, 2026-12-31T23:00:00Z",
        "Europe/Berlin, 2027-07-01T00:00, 2027-06-30T22:00:00Z",
        "UTC, 2027-03-28T02:30, 2027-03-28T02:30:00Z"
    })
    void aLocalTimeIsAMomentOfTheCatalogsZone(ZoneId zone, LocalDateTime local, Instant moment) {
        assertThat(DueMoment.of(local, zone)).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        "Europe/Berlin, 2027-03-28T02:00, 2027-03-28T01:00:00Z",
        "Europe/Berlin, 2027-03-28T02:30, 2027-03-28T01:00:00Z",
        "Europe/Berlin, 2027-03-28T03:00, 2027-03-28T01:00:00Z",
        "Africa/Cairo, 2027-04-30T00:00, 2027-04-29T22:00:00Z"
    })
    void aTimeThatIsSkippedIsTheMomentAtWhichTheClocksGoOn(ZoneId zone, LocalDateTime local, Instant moment) {
        assertThat(DueMoment.of(local, zone)).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        "Europe/Berlin, 2027-10-31T02:30, 2027-10-31T00:30:00Z",
        "Europe/Berlin, 2027-10-31T03:00, 2027-10-31T02:00:00Z"
    })
    void ofATimeThatComesTwiceItIsTheFirst(ZoneId zone, LocalDateTime local, Instant moment) {
        assertThat(DueMoment.of(local, zone)).isEqualTo(moment);
    }
}
