package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.ListGlance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What could be seen of a window when it was left, as words only.
///
/// @param catalog what the catalog is called
/// @param currency what the status bar says of it
/// @param screen that was open
/// @param counts how many objects each screen lists, by its name
/// @param list of that screen; null where it has none
/// @param dock width of the preview beside it in pixels; 0 where there was none
public record Glance(
        String catalog, String currency, String screen, Map<String, Integer> counts, @Nullable ListGlance list,
        double dock) {
    public Glance {
        counts = Map.copyOf(counts);
    }

    /// What is known of a catalog before it is open: its name.
    static Glance blank(String catalog) {
        return new Glance(catalog, "", "", Map.of(), null, 0);
    }
}
