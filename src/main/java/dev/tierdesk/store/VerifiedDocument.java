package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;

/// Native documents that were read back before they count.
final class VerifiedDocument {
    private VerifiedDocument() {}

    /// The document of a catalog.
    ///
    /// @throws StoreException DAMAGED if reading it does not give the same document
    static byte[] of(Catalog catalog, Clock clock) {
        byte[] bytes = DocumentWriter.write(catalog);
        Document document = DocumentReader.readOwn(bytes, clock);
        if (!document.problems().isEmpty()) {
            throw StoreException.of(
                    StoreException.Reason.DAMAGED, Map.of("problem", document.problems().getFirst().toString()));
        }
        if (!Arrays.equals(bytes, DocumentWriter.write(Catalog.of(document.aggregates())))) {
            throw StoreException.of(StoreException.Reason.DAMAGED, Map.of("problem", "DIFFERENT"));
        }
        return bytes;
    }

    /// Writes one.
    ///
    /// @throws StoreException BROKEN if it cannot be written
    static void write(Path target, byte[] document, boolean ownerOnly) {
        try {
            if (ownerOnly) {
                AtomicFile.writePrivate(target, document);
            } else {
                AtomicFile.write(target, document);
            }
        } catch (IOException e) {
            throw StoreException.of(StoreException.Reason.BROKEN, Map.of("path", target.toString()), e);
        }
    }
}
