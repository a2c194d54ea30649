package dev.tierdesk.exchange;

/// A format that is read.
public interface ImportFormat extends Format {
    /// Whether the content looks like this format, however the file is called. Cheap, and never throws for what is in
    /// it.
    boolean recognises(Source source);

    /// Reads as much as can be read. Never throws for what is in the source: whatever is wrong, unknown or not kept
    /// stands in the problems. What a file of this format does not say of an object stays as it is in the present
    /// catalog.
    Imported read(Source source, ImportContext context);
}
