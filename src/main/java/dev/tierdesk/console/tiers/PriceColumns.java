package dev.tierdesk.console.tiers;

import dev.tierdesk.console.tiers.PriceTableViewModel.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How wide the columns of a table of prices are. Models and numbers have the room they need, so that no amount is cut;
/// the names before them share what is left. Used on the FX thread.
final class PriceColumns {
    /// What a name keeps when there is too little room for everything.
    private static final double LEAST_NAME = 52;
    private static final int NAMES = 2;

    /// Columns are this many pixels wide, or twice as many, and so on, so that not every digit that is typed moves them.
    private static final double STEP = 8;

    /// As long as the mark beside a name or an amount.
    private static final String MARK = "     ";

    private static final List<Function<Row, String>> TEXTS = List.of(
            row -> row.dirty() ? row.owner() + MARK : row.owner(), Row::subject, Row::model, Row::included,
            row -> row.worst() == null ? row.price() : row.price() + MARK);

    private final List<String> heads;
    private final List<String> longest;
    private double @Nullable [] wanted;

    /// For these rows under these heads.
    PriceColumns(List<String> heads, Collection<Row> rows) {
        this.heads = heads.stream().map(head -> head + " ").toList();
        longest = TEXTS.stream()
                .map(text -> rows.stream().map(text).max(Comparator.comparingInt(String::length)).orElse(""))
                .toList();
    }

    /// The widths of owner, subject, model, included quantity and price that fill `room`.
    ///
    /// @param measure pixels of a text
    double[] in(double room, ToDoubleFunction<String> measure) {
        if (wanted == null) {
            wanted = IntStream.range(0, TEXTS.size())
                    .mapToDouble(i -> Math.max(
                            measure.applyAsDouble(heads.get(i)), measure.applyAsDouble(longest.get(i))))
                    .map(width -> Math.ceil(width / STEP) * STEP)
                    .toArray();
        }
        double names = sum(wanted, 0, NAMES);
        double numbers = sum(wanted, NAMES, wanted.length);
        double more = room / (names + numbers);
        double forNames = more >= 1 ? names * more : Math.max(room - numbers, LEAST_NAME * NAMES);
        double[] widths = new double[wanted.length];
        widths[0] = more >= 1 ? wanted[0] * more : share(wanted[0], wanted[1], forNames);
        widths[1] = forNames - widths[0];
        for (int i = NAMES; i < widths.length; i++) {
            widths[i] = wanted[i] * (room - forNames) / numbers;
        }
        return widths;
    }

    /// What one of two gets of too little room: the shorter stays whole where half is enough for it.
    private static double share(double one, double other, double room) {
        double half = room / 2;
        return one <= half ? one : other <= half ? room - other : half;
    }

    private static double sum(double[] widths, int from, int to) {
        return IntStream.range(from, to).mapToDouble(i -> widths[i]).sum();
    }
}
