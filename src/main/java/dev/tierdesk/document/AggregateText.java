package dev.tierdesk.document;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import java.util.UUID;

/// The canonical text of one aggregate, as revisions, digests and kept drafts use it: the JSON object that stands for it
/// in a document, on one line.
public final class AggregateText {
    private AggregateText() {}

    public static String write(Aggregate aggregate) {
        throw new UnsupportedOperationException();
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException if it is anything else
    public static Aggregate read(Kind kind, UUID id, String text) {
        throw new UnsupportedOperationException();
    }
}
