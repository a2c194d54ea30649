package dev.tierdesk.document;

import org.jspecify.annotations.Nullable;

/// A field that was looked at. It has no value where it was absent, null or refused; a required one that has none was
/// refused.
record Field<T>(@Nullable T value) {
    /// The value of a required field of an object in which nothing was refused.
    T get() {
        if (value == null) {
            throw new IllegalStateException("a required field was not refused");
        }
        return value;
    }

    /// The value, or what an absent field stands for.
    T or(T standard) {
        return value == null ? standard : value;
    }

    /// The value, or null for an absent field.
    @Nullable T orNull() {
        return value;
    }
}
