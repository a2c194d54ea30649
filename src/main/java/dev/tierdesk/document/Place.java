package dev.tierdesk.document;

import dev.tierdesk.pricing.Where;
import org.jspecify.annotations.Nullable;

/// Where a reader is in a document; made into a [Where] only when something is refused.
///
/// @param outer null at the place that reading started from
/// @param step a field's name, or an item's number or code
/// @param item whether `step` is an item's
record Place(@Nullable Place outer, String step, boolean item) {
    /// The whole of what is read.
    static final Place ROOT = new Place(null, "", false);

    /// A place that reading starts from.
    static Place of(Where where) {
        return new Place(null, where.path(), false);
    }

    Place field(String name) {
        return new Place(this, name, false);
    }

    Place item(String numberOrCode) {
        return new Place(this, numberOrCode, true);
    }

    Where where() {
        if (outer == null) {
            return new Where(step);
        }
        return item ? outer.where().item(step) : outer.where().field(step);
    }
}
