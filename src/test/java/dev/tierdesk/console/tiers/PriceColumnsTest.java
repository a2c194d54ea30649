package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierdesk.console.tiers.PriceTableViewModel.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceColumnsTest {
    private static final List<String> HEADS = List.of("Plan", "Unit", "Model", "Included", "Price");

    @Test
    void theColumnsFillTheRoomThereIs() {
        PriceColumns columns = new PriceColumns(HEADS, List.of(row("Enterprise", "20,000,000", "0.00005 USD")));
        for (double room : new double[] {300, 445, 900}) {
            assertThat(Arrays.stream(in(columns, room)).sum()).isCloseTo(room, within(0.001));
        }
    }

    @Test
    void namesGiveWayBeforeNumbersDo() {
        PriceColumns columns = new PriceColumns(
                HEADS, List.of(row("A plan with quite a long name", "20,000,000", "5,600.00 + 0.0037 EUR")));
        double[] wide = in(columns, 900);
        double[] narrow = in(columns, 480);
        assertThat(narrow[0]).isLessThan(wide[0] * 0.6);
        assertThat(narrow[3]).isGreaterThanOrEqualTo(10 * 7);
        assertThat(narrow[4]).isGreaterThanOrEqualTo(21 * 7);
    }

    @Test
    void theLongerNameGivesWayFirst() {
        PriceColumns columns = new PriceColumns(
                HEADS, List.of(row("Enterprise", "20,000,000", "5,600.00 + 0.0037 EUR")));
        double[] narrow = in(columns, 480);
        assertThat(narrow[0]).isGreaterThanOrEqualTo(10 * 7);
        assertThat(narrow[1]).isLessThan(21 * 7);
    }

    @Test
    void aHeadOfMoreLettersLeavesRoomForWiderDigits() {
        PriceColumns columns = new PriceColumns(
                List.of("Tarif", "Einheit", "Modell", "Inklusive", "Preis"),
                List.of(row("Enterprise", "1.500.000", "0,0037 EUR")));
        double[] narrow = columns.in(400, text -> text.chars().mapToDouble(c -> Character.isDigit(c) ? 8 : 5).sum());
        assertThat(narrow[3]).isGreaterThanOrEqualTo(7 * 8 + 2 * 5);
    }

    @Test
    void withoutRoomForAllEveryColumnKeepsSome() {
        PriceColumns columns = new PriceColumns(HEADS, List.of(row("Enterprise", "20,000,000", "0.00005 USD")));
        assertThat(Arrays.stream(in(columns, 250)).min().orElseThrow()).isGreaterThan(20);
    }

    @Test
    void notEveryDigitMovesTheColumns() {
        assertThat(in(new PriceColumns(HEADS, List.of(row("Free", "1,000", "0.00012"))), 445))
                .isEqualTo(in(new PriceColumns(HEADS, List.of(row("Free", "1,000", "0.000123"))), 445));
    }

    private static double[] in(PriceColumns columns, double room) {
        return columns.in(room, text -> text.length() * 7.0);
    }

    private static Row row(String owner, String included, String price) {
        return new Row(new UUID(0, 1), null, owner, "Characters translated", "COMMITTED", included, price, false, null);
    }
}
