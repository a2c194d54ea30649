package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
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
}
