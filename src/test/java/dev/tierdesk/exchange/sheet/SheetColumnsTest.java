package dev.tierdesk.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Column;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Widths of columns where each letter is one wide and a cell has no padding.
class SheetColumnsTest {
    @Test
    void whereAllFitsTheColumnsAreAlike() {
        assertThat(widths(90, "Next 90", "", "First 100")).containsExactly(30.0, 30.0, 30.0);
    }

    @Test
    void aColumnThatNeedsMoreHasItFromOneThatNeedsLess() {
        List<Double> widths = widths(60, "Over 25 to 100 calls", "");

        assertThat(widths.getFirst()).isCloseTo("Over 25 to 100 calls".length() + 6 + 5, within(0.001));
        assertThat(widths.getFirst() + widths.getLast()).isCloseTo(60, within(0.001));
    }

    @Test
    void noColumnFallsBelowThreeFifthsOfAnEqualShare() {
        assertThat(widths(60, "x".repeat(100), "")).containsExactly(42.0, 18.0);
    }

    @Test
    void aColumnKeepsWhatItsNameAndItsAmountNeed() {
        Cell amount = new Cell(List.of(Line.of("$1,234.00 per month, paid")));
        Cell tier = new Cell(List.of(Line.of("x".repeat(100), "$1.00")));

        assertThat(widths(60, List.of(amount, tier))).containsExactly(25.0, 35.0);
    }

    @Test
    void whereAllNeedMoreTheyStayAlike() {
        assertThat(widths(60, "x".repeat(100), "x".repeat(50))).containsExactly(30.0, 30.0);
    }

    @Test
    void aLineWithoutWhatForMayBeBroken() {
        Cell note = new Cell(List.of(Line.note("x".repeat(100))));
        assertThat(widths(60, List.of(note, Cell.EMPTY))).containsExactly(30.0, 30.0);
    }

    /// Of columns with one line each, which says what for; empty for none.
    private static List<Double> widths(double room, String... labels) {
        return widths(room, Arrays.stream(labels)
                .map(label -> label.isEmpty() ? Cell.EMPTY : new Cell(List.of(Line.of(label, "$1.00"))))
                .toList());
    }

    private static List<Double> widths(double room, List<Cell> cells) {
        List<Column> columns = cells.stream().map(cell -> new Column("plan", "Plan", "", "", "")).toList();
        Section section = new Section("Calls", List.of(), List.of(new Row("Calls", cells)));
        PriceSheet sheet = new PriceSheet("Shop", "", "", "", columns, List.of(section), List.of());
        return SheetColumns.widths(sheet, room, 0, (text, look) -> text.length());
    }
}
