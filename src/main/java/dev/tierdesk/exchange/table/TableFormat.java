package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import java.util.List;
import java.util.function.Function;

/// A format whose files are tables. What the sheets mean is the same in all of them; each knows how its sheets are read
/// and written.
public interface TableFormat extends ImportFormat, ExportFormat {
    /// Opens the sheets of a file. What is wrong with it goes into `report`; a file with errors has no sheets.
    Opened open(Source source, ImportContext context, Report report);

    /// Writes sheets.
    Exported write(List<TableSheet> sheets, ExportContext context, Report losses);

    @Override
    default Imported read(Source source, ImportContext context) {
        Report report = new Report();
        return TableReading.read(open(source, context, report), context, report);
    }

    @Override
    default Exported write(Catalog catalog, ExportContext context) {
        Report losses = new Report();
        return write(TableWriting.write(catalog, losses), context, losses);
    }

    /// The rows of a file that were refused, to be corrected and imported again: a file of the same kind with the rows
    /// of every object that has an error, and the words of each error in a last column. Without such rows it has no
    /// files.
    ///
    /// @param context with which the file was read
    /// @param problems of the import, and of the dry run's refused rows
    /// @param words of a problem
    default Exported errorRows(
            Source source, ImportContext context, List<Problem> problems, Function<Problem, String> words) {
        return ErrorRows.write(this, source, context, problems, words);
    }

    @Override
    default List<String> bundles() {
        return List.of(TableFormat.class.getPackageName(), getClass().getPackageName());
    }
}
