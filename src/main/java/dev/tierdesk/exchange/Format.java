package dev.tierdesk.exchange;

import java.util.List;

/// A kind of file that catalogs come from or go to. Stateless: used on any thread.
public interface Format {
    /// What the command line and the message bundles call it: `billsh`.
    String name();

    /// Ways its files end, without the dot, the usual first; empty for a folder.
    List<String> extensions();

    /// The packages whose message bundles have its words.
    default List<String> bundles() {
        return List.of(getClass().getPackageName());
    }
}
