package dev.tierdesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final Instant NOW = Instant.parse("2026-07-14T22:30:00Z");
    private final Dates berlin = dates(Locale.ENGLISH, "Europe/Berlin");
    private final Dates german = dates(Locale.GERMAN, "Europe/Berlin");

    @Test
    void momentsAreThoseOfTheCatalogsZone() {
        assertThat(berlin.moment(NOW)).isEqualTo("15 Jul 2026, 00:30");
        assertThat(german.moment(NOW)).isEqualTo("15. Juli 2026, 00:30");
        assertThat(dates(Locale.ENGLISH, "America/New_York").time(NOW)).isEqualTo("18:30");
        assertThat(berlin.dayOf(NOW)).isEqualTo(LocalDate.of(2026, 7, 15));
    }

    @Test
    void headingsNameTodayAndYesterdayAndOtherYears() {
        LocalDate today = LocalDate.of(2026, 7, 14);
        assertThat(berlin.heading(today, today)).isEqualTo("Today, 14 July");
        assertThat(german.heading(today, today)).isEqualTo("Heute, 14. Juli");
        assertThat(berlin.heading(today.minusDays(1), today)).isEqualTo("Yesterday");
        assertThat(berlin.heading(today.minusDays(4), today)).isEqualTo("Friday, 10 July");
        assertThat(german.heading(LocalDate.of(2025, 12, 31), today)).isEqualTo("Mittwoch, 31. Dezember 2025");
    }

    @ParameterizedTest
    @CsvSource({"PT59S,just now", "PT1M,1 minute ago", "PT59M,59 minutes ago", "PT1H,1 hour ago", "PT47H,1 day ago",
        "P2D,2 days ago", "P29D,29 days ago", "P30D,1 month ago", "P364D,12 months ago", "P365D,1 year ago"})
    void whatIsPastIsToldInItsLargestUnit(String passed, String words) {
        assertThat(berlin.ago(NOW.minus(Duration.parse(passed)), NOW)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"P1M,Monthly,Monatlich", "P3M,Quarterly,Vierteljährlich", "P6M,Half-yearly,Halbjährlich",
            "P1Y,Yearly,Jährlich",
        "P12M,Yearly,Jährlich", "P2Y,Every 2 years,Alle 2 Jahre", "P18M,Every 18 months,Alle 18 Monate",
        "P7D,Weekly,Wöchentlich",
        "P14D,Every 2 weeks,Alle 2 Wochen", "P1D,Daily,Täglich", "P10D,Every 10 days,Alle 10 Tage",
        "P1M15D,Every P1M15D,Alle P1M15D"})
    void cadencesAreSaidAsPeopleSayThem(String period, String english, String inGerman) {
        Cadence cadence = Cadence.parse(period).orElseThrow();
        assertThat(berlin.cadence(cadence)).isEqualTo(english);
        assertThat(german.cadence(cadence)).isEqualTo(inGerman);
    }

    @Test
    void datesOfFilesAreReadableAndAnythingElseStays() {
        assertThat(berlin.readable("2026-08-01")).isEqualTo("1 Aug 2026");
        assertThat(berlin.readable("2026-07-31T22:00:00Z")).isEqualTo("1 Aug 2026");
        assertThat(berlin.readable("2026-07-31T22:30:00Z")).isEqualTo("1 Aug 2026, 00:30");
        assertThat(berlin.readable("soon")).isEqualTo("soon");
        assertThat(berlin.readable("fooZ")).isEqualTo("fooZ");
    }

    private static Dates dates(Locale language, String zone) {
        return new Dates(Messages.load(language, language, List.of("dev.tierdesk.words")), ZoneId.of(zone));
    }
}
