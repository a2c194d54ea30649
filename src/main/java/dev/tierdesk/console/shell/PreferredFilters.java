package dev.tierdesk.console.shell;

import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.ui.KeptFilter;
import dev.tierdesk.console.ui.KeptFilters;
import java.util.List;

/// Keeps the filters of a list among the preferences.
///
/// @param list its name
record PreferredFilters(PreferencesModel preferences, String list) implements KeptFilters {
    @Override
    public List<KeptFilter> all() {
        return preferences.value().get().filters().getOrDefault(list, List.of());
    }

    @Override
    public void keep(KeptFilter filter) {
        preferences.update(p -> p.withFilter(list, filter));
    }

    @Override
    public void forget(String name) {
        preferences.update(p -> p.withoutFilter(list, name));
    }
}
