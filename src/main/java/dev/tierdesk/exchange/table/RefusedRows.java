package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The refused rows of tables that were read, as files of the same kind to be corrected and imported again. Other
/// formats have no rows. Immutable.
///
/// @param parts what was read, in the order of the results
/// @param present the catalog that it was read against
public record RefusedRows(List<JointImport.Part> parts, JointImport read, Catalog present, Clock clock) {
    /// A file with nothing but refused rows, and why each is.
    ///
    /// @param name of the file that was read, without its ending
    public record File(String name, TableFormat format, String ending, Exported content) {}

    public RefusedRows {
        parts = List.copyOf(parts);
    }

    /// Whether there are any.
    public boolean areThere() {
        for (int i = 0; i < read.files().size(); i++) {
            if (parts.get(i).format() instanceof TableFormat && !read.refusals(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// One file for each of those that were read and have any.
    ///
    /// @param words of a problem
    public List<File> files(Function<Problem, String> words) {
        List<File> files = new ArrayList<>();
        for (int i = 0; i < read.files().size(); i++) {
            JointImport.Part part = parts.get(i);
            List<Problem> refusals = read.refusals(i);
            if (part.format() instanceof TableFormat tables && !refusals.isEmpty()) {
                ImportContext context = new ImportContext(present, part.answers(), clock);
                Exported rows = tables.errorRows(part.source(), context, refusals, words);
                if (!rows.files().isEmpty()) {
                    String name = part.source().name().replaceFirst("\\.[^.]*$", "");
                    files.add(new File(name, tables, rows.isFolder() ? "zip" : tables.extensions().getFirst(), rows));
                }
            }
        }
        return files;
    }
}
