package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.Sheet.EdgeTable;
import dev.tierdesk.console.preview.Sheet.Fact;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Row;
import dev.tierdesk.console.preview.Sheet.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A sheet to be pasted elsewhere.
final class SheetText {
    private SheetText() {}

    /// For a letter: lines with their amounts aligned at the right.
    static String plain(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Total total : sheet.totals()) {
            lines.add((total.name().isEmpty() ? "" : total.name() + ": ") + total.amount() + " " + total.currency());
        }
        if (sheet.verdict() != null) {
            lines.add(sheet.verdict());
        }
        sheet.facts().stream().map(fact -> fact.name() + ": " + fact.value()).forEach(lines::add);
        lines.add("");
        int said = sheet.rows().stream().mapToInt(row -> said(row).length()).max().orElse(0);
        int wide = sheet.rows().stream().flatMap(row -> row.amounts().stream()).mapToInt(String::length).max()
                .orElse(0);
        for (Row row : sheet.rows()) {
            StringBuilder line = new StringBuilder(pad(said(row), said));
            row.amounts()
                    .forEach(amount -> line.append("  ").append(" ".repeat(wide - amount.length())).append(amount));
            lines.add(line.toString().stripTrailing());
        }
        lines.add("");
        sheet.notes().stream().map(SheetText::words).forEach(lines::add);
        return String.join("\n", lines).strip() + "\n";
    }

    /// For a spreadsheet: cells between tabs.
    static String table(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Total total : sheet.totals()) {
            lines.add(cells(List.of(total.name(), total.amount(), total.currency())));
        }
        for (Fact fact : sheet.facts()) {
            lines.add(cells(List.of(fact.name(), fact.value())));
        }
        for (Row row : sheet.rows()) {
            lines.add(cells(Stream.concat(Stream.of(row.label(), row.text()), row.amounts().stream()).toList()));
        }
        EdgeTable edges = sheet.edges();
        if (edges != null) {
            lines.add(cells(edges.columns()));
            edges.rows().forEach(row -> lines.add(cells(row.cells())));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String said(Row row) {
        String indent = row.look() == Sheet.Look.DETAIL ? "    " : row.look() == Sheet.Look.CHARGE ? "  " : "";
        return indent + (row.label().isEmpty() ? row.text() : row.label() + "  " + row.text());
    }

    private static String words(Note note) {
        return note.text() + note.strong();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String cells(List<String> cells) {
        return String.join("\t", cells);
    }
}
