package dev.tierdesk.console.ui;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a person left a screen; the screen looks like this again at the next start.
///
/// @param divider width in pixels of the list at the left where it was moved by hand; 0 where not
/// @param columns ids of the columns shown, in order; empty for the usual ones
/// @param widths of columns in pixels, by id
/// @param sort ids of the columns sorted by, "-" before one that descends
/// @param filters ticked values by filter
/// @param selected id of the open object
public record Place(
        double divider,
        List<String> columns,
        Map<String, Double> widths,
        List<String> sort,
        Map<String, List<String>> filters,
        @Nullable UUID selected) {
    /// As a screen is when it is opened for the first time.
    public static final Place INITIAL = new Place(0, List.of(), Map.of(), List.of(), Map.of(), null);

    public Place {
        columns = List.copyOf(columns);
        widths = Map.copyOf(widths);
        sort = List.copyOf(sort);
        filters = Map.copyOf(filters);
    }

    /// A place of which only the divider is known.
    public static Place of(double divider) {
        return new Place(divider, List.of(), Map.of(), List.of(), Map.of(), null);
    }
}
