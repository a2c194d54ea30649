package dev.tierdesk.console.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a person left a screen; the screen looks like this again at the next start.
///
/// @param divider width in pixels of the list at the left where it was moved by hand; 0 where not
/// @param columns ids of the columns shown, in order; empty for the usual ones
/// @param widths of columns in pixels, by id
/// @param sort ids of the columns sorted by, "-" before one that descends
/// @param filters what is chosen or typed besides, by name: the ticked values of a filter, the text of a field
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

    /// The same with the text of a field; without it where it is blank.
    public Place with(String name, String text) {
        Map<String, List<String>> more = new TreeMap<>(filters);
        if (text.isBlank()) {
            more.remove(name);
        } else {
            more.put(name, List.of(text));
        }
        return new Place(divider, columns, widths, sort, more, selected);
    }

    /// The text of a field; empty for none.
    public String text(String name) {
        return filters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
