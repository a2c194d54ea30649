package dev.tierdesk.document;

import java.time.Clock;

/// Reads native documents strictly (`docs/format/tierdesk.md`).
public final class DocumentReader {
    private DocumentReader() {}

    /// Reads the bytes of a `.tierdesk` file. Never throws for what is in them: every refusal stands in the problems.
    ///
    /// @param clock stamps the ids of what is read
    public static Document read(byte[] bytes, Clock clock) {
        throw new UnsupportedOperationException();
    }
}
