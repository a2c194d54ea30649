package dev.tierdesk.exchange.sheet;

import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Look;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How wide the columns of a price sheet's plans are: alike where their tiers fit, else those that need more have it
/// from those that need less. No plan's name or amount is broken for it.
public final class SheetColumns {
    /// What a column keeps of an equal share, however little is in it.
    private static final double LEAST = 0.6;
    /// Between what for and how much.
    private static final double GAP = 6;
    /// How much larger than a heading the name of a plan is set.
    private static final double NAME = 1.4;

    private SheetColumns() {}

    /// The widths, which together are `room`.
    ///
    /// @param padding of a cell, left and right together
    /// @param measure how wide a text of this look is
    public static List<Double> widths(
            PriceSheet sheet, double room, double padding, ToDoubleBiFunction<String, Look> measure) {
        double share = room / sheet.columns().size();
        List<Double> needs = IntStream.range(0, sheet.columns().size())
                .mapToObj(column -> Math.max(padding + tiers(sheet, column, measure),
                        Math.clamp(padding + plain(sheet, column, measure), share * LEAST, share)))
                .toList();
        double wanted = needs.stream().mapToDouble(need -> Math.max(0, need - share)).sum();
        double spare = needs.stream().mapToDouble(need -> Math.max(0, share - need)).sum();
        double moved = Math.min(wanted, spare);
        return needs.stream()
                .map(need -> need > share
                        ? share + (need - share) * moved / wanted
                        : moved == 0 ? share : share - (share - need) * moved / spare)
                .toList();
    }

    /// The widest line that says what for and how much.
    private static double tiers(PriceSheet sheet, int column, ToDoubleBiFunction<String, Look> measure) {
        return lines(sheet, column)
                .filter(line -> !line.label().isEmpty())
                .mapToDouble(line -> measure.applyAsDouble(line.label(), line.look()) + GAP
                        + measure.applyAsDouble(line.text(), line.look()))
                .max()
                .orElse(0);
    }

    /// The plan's name and the widest amount.
    private static double plain(PriceSheet sheet, int column, ToDoubleBiFunction<String, Look> measure) {
        double name = NAME * measure.applyAsDouble(sheet.columns().get(column).name(), Look.HEADING);
        return lines(sheet, column)
                .filter(line -> line.label().isEmpty() && line.look() == Look.PLAIN)
                .mapToDouble(line -> measure.applyAsDouble(line.text(), line.look()))
                .reduce(name, Math::max);
    }

    private static Stream<Line> lines(PriceSheet sheet, int column) {
        return sheet.sections().stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.cells().get(column).lines().stream());
    }
}
