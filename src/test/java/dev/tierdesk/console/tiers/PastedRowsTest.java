package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PastedRowsTest {
    private static final Numbers ENGLISH = new Numbers(Locale.ENGLISH);
    private static final Numbers GERMAN = new Numbers(Locale.GERMAN);

    @Test
    void readsTabsSemicolonsAndCommas() {
        List<List<String>> expected = List.of(List.of("1000", "0.01"), List.of("", "0.005"));

        assertThat(rows("1000\t0.01\n\t0.005", ENGLISH)).isEqualTo(expected);
        assertThat(rows("1000;0.01\n;0.005", ENGLISH)).isEqualTo(expected);
        assertThat(rows("1000,0.01\n,0.005", ENGLISH)).isEqualTo(expected);
    }

    @Test
    void takesGroupedNumbersInAColumnAsNumbers() {
        assertThat(rows("1,000\n10,000\n", ENGLISH)).isEqualTo(List.of(List.of("1,000"), List.of("10,000")));
        assertThat(rows("0,01\n0,008\n", GERMAN)).isEqualTo(List.of(List.of("0,01"), List.of("0,008")));
    }

    @Test
    void leavesOutTheHeading() {
        assertThat(rows("Up to\tPrice\n1000\t0.01", ENGLISH)).isEqualTo(List.of(List.of("1000", "0.01")));
    }

    @Test
    void leavesOutAColumnOfBeginnings() {
        PastedRows rows = PastedRows.read("1\t1000\t0.01\n1001\t10000\t0.008\n10001\tand above\t0.005", ENGLISH)
                .orElseThrow();

        assertThat(rows.withoutFrom(ENGLISH).rows().getFirst()).containsExactly("1000", "0.01");
        assertThat(rows.withoutFrom(ENGLISH).rows().getLast()).containsExactly("and above", "0.005");
    }

    @Test
    void keepsThreeColumnsThatBeginWithABound() {
        PastedRows rows = PastedRows.read("1000\t0.01\t5\n10000\t0.008\t0", ENGLISH).orElseThrow();

        assertThat(rows.withoutFrom(ENGLISH)).isEqualTo(rows);
    }

    @Test
    void isNothingForASingleCell() {
        assertThat(PastedRows.read("0.01", ENGLISH)).isEmpty();
        assertThat(PastedRows.read("1,000", ENGLISH)).isEmpty();
        assertThat(PastedRows.read("", ENGLISH)).isEmpty();
    }

    @Test
    void readsAmountsWithTheirSigns() {
        assertThat(PastedRows.number("$0.01", ENGLISH)).contains(new BigDecimal("0.01"));
        assertThat(PastedRows.number("0,01 €", GERMAN)).contains(new BigDecimal("0.01"));
        assertThat(PastedRows.number("2.9 %", ENGLISH)).contains(new BigDecimal("2.9"));
        assertThat(PastedRows.number("0.01 USD", ENGLISH)).contains(new BigDecimal("0.01"));
        assertThat(PastedRows.number("free", ENGLISH)).isEmpty();
    }

    private static List<List<String>> rows(String text, Numbers numbers) {
        return PastedRows.read(text, numbers).orElseThrow().rows();
    }
}
