package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.console.versions.DiffLine.Side;
import org.jspecify.annotations.Nullable;

/// Lines of a difference as text with tabs, to be pasted elsewhere.
final class SummaryText {
    private SummaryText() {}

    static String of(DiffLine line) {
        return switch (line) {
            case DiffLine.Heading heading -> "\n" + heading.sign().text() + " " + heading.title() + "\t"
                    + heading.note();
            case DiffLine.Row row -> row.sign().text() + " " + row.label() + "\t" + of(row.before()) + "\t"
                    + of(row.after());
            case DiffLine.Rest rest -> "\n" + Sign.SAME.text() + " " + rest.title() + "\t" + rest.names();
        };
    }

    static String of(BillLine line) {
        return switch (line) {
            case BillLine.Heading heading -> "\n" + heading.title();
            case BillLine.Amounts row -> row.what() + "\t" + row.before() + "\t" + row.after() + "\t"
                    + row.difference();
        };
    }

    private static String of(@Nullable Side side) {
        return side == null ? "" : (side.text() + " " + side.amount()).strip();
    }
}
