package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.table.TableFormat;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The refused rows of tables that were read, as files of the same kind to be corrected and imported again. Other
/// formats have no rows. Immutable.
///
/// @param parts what was read, in the order of the results
/// @param present the catalog that it was read against
record RefusedRows(List<JointImport.Part> parts, JointImport read, Catalog present, Clock clock) {
    /// A file with nothing but refused rows, and why each is.
    ///
    /// @param name to suggest, without ending
    /// @param format its name
    record File(String name, String format, String ending, Exported content) {}

    /// Whether there are any.
    boolean areThere() {
        for (int i = 0; i < read.files().size(); i++) {
            if (parts.get(i).format() instanceof TableFormat && !read.refusals(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// One file for each of those that were read and have any.
    List<File> files(Messages messages) {
        List<File> files = new ArrayList<>();
        for (int i = 0; i < read.files().size(); i++) {
            JointImport.Part part = parts.get(i);
            List<Problem> refusals = read.refusals(i);
            if (part.format() instanceof TableFormat tables && !refusals.isEmpty()) {
                ImportContext context = new ImportContext(present, part.answers(), clock);
                Exported rows = tables.errorRows(part.source(), context, refusals, messages::problem);
                if (!rows.files().isEmpty()) {
                    files.add(new File(name(part, messages), tables.name(), ending(part, rows), rows));
                }
            }
        }
        return files;
    }

    private static String name(JointImport.Part part, Messages messages) {
        return messages.get("transfer.refused.file", "name", part.source().name().replaceFirst("\\.[^.]*$", ""));
    }

    private static String ending(JointImport.Part part, Exported rows) {
        return rows.isFolder() ? "zip" : part.format().extensions().getFirst();
    }
}
