package dev.tierdesk.exchange.table;

import dev.tierdesk.exchange.Report;
import java.util.List;
import java.util.function.Predicate;

/// A sheet of an opened file: a .csv file, or a sheet of a workbook.
public interface Sheet {
    /// The most rows that are read, the header among them: as many as a sheet of a workbook can have.
    int MAXIMUM_ROWS = 1_048_576;

    /// The most columns.
    int MAXIMUM_COLUMNS = 1000;

    /// The most characters of a heading; what follows is cut off.
    int MAXIMUM_HEADING = 200;

    /// Its name: `products`.
    String name();

    /// The header, empty where there is none.
    List<String> headings();

    /// A heading as it is asked for and told: without blanks around it, and not longer than it may be.
    static String heading(String text) {
        return text.substring(0, Math.min(text.length(), MAXIMUM_HEADING)).strip();
    }

    /// Hands over the rows below the header, one after the other, until there are no more or `goOn` says so. What is
    /// wrong with the file goes into `report`.
    void rows(Report report, Predicate<Row> goOn);
}
