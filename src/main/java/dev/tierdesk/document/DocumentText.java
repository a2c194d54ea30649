package dev.tierdesk.document;

/// A native document as it was written.
///
/// @param bytes of the file
/// @param values in it, one for each text, number, list and so on
@SuppressWarnings("ArrayRecordComponent")
public record DocumentText(byte[] bytes, long values) {}
