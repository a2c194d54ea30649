package dev.tierdesk.document;

/// How much of a file is read.
///
/// @param bytes of the file
/// @param values in it, one for each text, number, list and so on
public record Limits(int bytes, int values) {
    /// Of a file from anywhere.
    public static final Limits FOREIGN = new Limits(Json.MAXIMUM_BYTES, 3_000_000);
    /// Of what Tierdesk wrote for itself: only memory bounds it.
    static final Limits OWN = new Limits(Integer.MAX_VALUE - 8, Integer.MAX_VALUE);

    /// A document of this many bytes needs its bytes and its text; the rest is for what it holds.
    private static final int SHARE_OF_BYTES = 5;
    /// What a value comes to at most once it is part of an aggregate, with room for everything else.
    private static final int BYTES_OF_A_VALUE = 128;

    /// Of a document that is made a catalog of: as much as the program has memory for, and never less than of a file
    /// from anywhere.
    ///
    /// @param memory that the program may use, in bytes
    public static Limits within(long memory) {
        return new Limits(
                Math.clamp(memory / SHARE_OF_BYTES, FOREIGN.bytes, OWN.bytes),
                Math.clamp(memory / BYTES_OF_A_VALUE, FOREIGN.values, OWN.values));
    }

    /// Whether something of this size is read.
    public boolean allow(long foundBytes, long foundValues) {
        return foundBytes <= bytes && foundValues <= values;
    }
}
