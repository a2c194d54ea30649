package dev.tierdesk.exchange.table;

import java.util.Map;

/// A sheet whose columns are known.
///
/// @param columns where each column of the table stands
/// @param constants what holds for all rows in a column that the sheet does not have
record MappedSheet(Sheet sheet, Table table, Map<String, Integer> columns, Map<String, String> constants) {
    MappedSheet {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }
}
