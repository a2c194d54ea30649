package dev.tierdesk.catalog;

/// How a mapping stands to the gateway, as far as the last file told (`catalog.md` 8).
public enum GatewayStatus {
    /// The last export had the routes of the record.
    SYNCED,
    /// The last export differed from the record.
    STALE,
    /// The last file could not be read.
    ERROR,
    /// Nothing was read yet, or a restore file was written that no later export confirmed.
    PENDING
}
