package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CatalogDatesTest {
    private static final CatalogDates BERLIN = new CatalogDates(ZoneId.of("Europe/Berlin"));

    @Test
    void aDateIsTheStartOfTheDayInTheCatalogsTimeZone() {
        Instant summer = Instant.parse("2026-07-13T22:00:00Z");

        assertThat(BERLIN.read("2026-07-14")).contains(summer);
        assertThat(BERLIN.read(" 14.7.2026 ")).contains(summer);
        assertThat(BERLIN.show(summer)).isEqualTo("2026-07-14");
    }

    @Test
    void aTimeIsKept() {
        Instant morning = Instant.parse("2026-01-14T07:30:00Z");

        assertThat(BERLIN.read("2026-01-14 08:30")).contains(morning);
        assertThat(BERLIN.read(BERLIN.show(morning))).contains(morning);
        Instant exact = Instant.parse("2026-01-14T07:30:05.250Z");
        assertThat(BERLIN.read(BERLIN.show(exact))).contains(exact);
    }

    @Test
    void whatIsNoDateIsNotRead() {
        assertThat(BERLIN.read("2026-02-30")).isEmpty();
        assertThat(BERLIN.read("soon")).isEmpty();
        assertThat(BERLIN.read("7/14/2026")).isEmpty();
    }

    @Test
    void aYearThatDocumentsCannotWriteIsNotRead() {
        CatalogDates west = new CatalogDates(ZoneId.of("America/New_York"));

        assertThat(west.read("9999-12-31")).isPresent();
        assertThat(west.read("9999-12-31 23:59")).isEmpty();
        assertThat(west.read("+12026-07-14")).isEmpty();
        assertThat(west.read("-0044-03-15")).isEmpty();
    }
}
