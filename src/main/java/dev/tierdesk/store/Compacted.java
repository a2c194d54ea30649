package dev.tierdesk.store;

import java.nio.file.Path;

/// What came of merging old change sets.
///
/// @param merged how many
/// @param backup the catalog as a document
/// @param lines the merged change sets as lines of JSON
public record Compacted(int merged, Path backup, Path lines) {}
