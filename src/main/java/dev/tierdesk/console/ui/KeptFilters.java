package dev.tierdesk.console.ui;

import java.util.List;

/// The filters of one list that a person has kept. Called on the FX thread.
public interface KeptFilters {
    /// By name.
    List<KeptFilter> all();

    /// Keeps one, in the place of one of the same name.
    void keep(KeptFilter filter);

    /// Forgets the filter of this name.
    void forget(String name);

    /// Gives a filter another name.
    default void rename(KeptFilter filter, String name) {
        forget(filter.name());
        keep(filter.named(name));
    }

    /// Whether there is one of this name.
    default boolean has(String name) {
        return all().stream().anyMatch(filter -> filter.name().equals(name));
    }
}
