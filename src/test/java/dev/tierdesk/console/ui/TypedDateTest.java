package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TypedDateTest {
    @Test
    void aDayIsReadInEveryWayItIsTyped() {
        LocalDate day = LocalDate.of(2026, 7, 4);

        assertThat(TypedDate.day("2026-07-04")).contains(day);
        assertThat(TypedDate.day(" 2026-7-4 ")).contains(day);
        assertThat(TypedDate.day("4.7.2026")).contains(day);
        assertThat(TypedDate.day("04.07.2026")).contains(day);
    }

    @Test
    void aMomentMayHaveATime() {
        assertThat(TypedDate.moment("4.7.2026 8:30")).contains(LocalDateTime.of(2026, 7, 4, 8, 30));
        assertThat(TypedDate.moment("2026-07-04T08:30")).contains(LocalDateTime.of(2026, 7, 4, 8, 30));
        assertThat(TypedDate.moment("4.7.2026")).contains(LocalDateTime.of(2026, 7, 4, 0, 0));
    }

    @Test
    void whatIsNoDayIsNotRead() {
        assertThat(TypedDate.day("2026-07-04 08:30")).isEmpty();
        assertThat(TypedDate.day("31.2.2026")).isEmpty();
        assertThat(TypedDate.day("7/4/2026")).isEmpty();
        assertThat(TypedDate.day("+12026-07-04")).isEmpty();
    }
}
