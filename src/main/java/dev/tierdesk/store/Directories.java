package dev.tierdesk.store;

import java.nio.file.Path;

/// Where this computer keeps Tierdesk's things, by the system's own convention, or all below one folder (`--data-dir`).
///
/// @param config preferences
/// @param data catalogs, snapshots and backups
/// @param state log, kept drafts, locks
/// @param cache what can be made again
public record Directories(Path config, Path data, Path state, Path cache) {
    /// Everything below `root`.
    public static Directories below(Path root) {
        return new Directories(root.resolve("config"), root.resolve("data"), root.resolve("state"), root.resolve("cache"));
    }
}
