package dev.tierdesk.document;

import dev.tierdesk.catalog.Catalog;

/// Writes native documents: the same catalog gives the same bytes.
public final class DocumentWriter {
    private DocumentWriter() {}

    /// The bytes of a `.tierdesk` file that holds `catalog`.
    public static byte[] write(Catalog catalog) {
        throw new UnsupportedOperationException();
    }
}
