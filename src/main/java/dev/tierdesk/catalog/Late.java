package dev.tierdesk.catalog;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is made when it is first asked for, and once only. Safe on any thread.
final class Late<T> {
    private @Nullable Supplier<T> source;
    private volatile @Nullable T value;

    Late(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        T made = value;
        return made == null ? make() : made;
    }

    private synchronized T make() {
        T made = value;
        if (made == null) {
            made = Objects.requireNonNull(source).get();
            value = made;
            source = null; // what it was made of is not kept
        }
        return made;
    }
}
