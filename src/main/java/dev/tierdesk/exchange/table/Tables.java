package dev.tierdesk.exchange.table;

import java.util.Arrays;
import java.util.List;

/// What the forms of tables have to know of them.
public final class Tables {
    private Tables() {}

    /// Whether a sheet is one of the tables, by its header: every column that the table needs is there, and most
    /// headings are known.
    public static boolean isKnown(Sheet sheet) {
        List<String> headings = sheet.headings();
        return Mapping.byHeadings(sheet)
                .flatMap(name -> Arrays.stream(Table.values()).filter(table -> table.sheetName().equals(name))
                        .findFirst())
                .map(table -> headings.stream()
                        .filter(heading -> Headings.propose(heading, table.columns()).isPresent()).count())
                .filter(known -> known * 2 > headings.size())
                .isPresent();
    }
}
