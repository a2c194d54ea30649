package dev.tierdesk.document;

/// How much of a document is read.
///
/// @param bytes of the file
/// @param values in it, one for each text, number, list and so on
record Limits(int bytes, int values) {
    /// Of a file from anywhere.
    static final Limits FOREIGN = new Limits(Json.MAXIMUM_BYTES, 3_000_000);
    /// Of what Tierdesk wrote for itself: only memory bounds it.
    static final Limits OWN = new Limits(Integer.MAX_VALUE - 8, Integer.MAX_VALUE);
}
