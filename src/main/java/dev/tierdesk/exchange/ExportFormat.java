package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Catalog;
import java.util.List;

/// A format that is written.
public interface ExportFormat extends Format {
    /// What the person may choose before, each with a proposal.
    default List<Question> questions(Catalog catalog) {
        return List.of();
    }

    /// The files, in memory, and everything of the catalog that they do not hold. The same catalog gives the same
    /// bytes.
    ///
    /// @param catalog what is to be written, already narrowed to what the person chose
    Exported write(Catalog catalog, ExportContext context);

    /// Whether the settings of the catalog are written too, which an import of the files takes over.
    default boolean hasSettings() {
        return false;
    }

    /// Whether a file of this path below a folder can only be of an earlier export, which is removed where the catalog
    /// holds it no longer.
    default boolean owns(String path) {
        return false;
    }
}
