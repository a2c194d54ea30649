package dev.tierdesk.store;

import dev.tierdesk.catalog.Kind;
import org.jspecify.annotations.Nullable;

/// Something in a catalog's database that is not what was written.
///
/// @param kind of the object; null where none is meant
/// @param code of the object, as far as it is known; empty otherwise
/// @param changeSet number of the change set that wrote it; null where that is not known
public record Damage(What what, @Nullable Kind kind, String code, @Nullable Long changeSet) {
    /// What was found.
    public enum What {
        /// The file cannot be read.
        FILE,
        /// An object is not what was last written, or cannot be read.
        OBJECT,
        /// An object is gone, or there without having been written.
        PRESENCE,
        /// An older state of an object in the history differs.
        REVISION,
        /// The record of a change set differs.
        CHANGE_SET
    }
}
