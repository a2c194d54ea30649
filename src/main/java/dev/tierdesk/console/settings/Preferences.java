package dev.tierdesk.console.settings;

import dev.tierdesk.console.ui.KeptFilter;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Theme;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What one person likes on one computer.
///
/// @param textSize of everything on screen
/// @param language ISO 639 code; empty for the system's
/// @param numbers BCP 47 tag of the format numbers are written in; empty for the system's
/// @param author who signs change sets
/// @param window where the window was
/// @param places how each screen was left, by its name
/// @param answers to the questions of each format of files, by its name and their ids, those given last at the end
/// @param filters that were kept for each list, by its name and theirs
public record Preferences(
        Theme.Choice theme,
        Theme.TextSize textSize,
        String language,
        String numbers,
        String author,
        WindowPlace window,
        Map<String, Place> places,
        Map<String, Map<String, String>> answers,
        Map<String, List<KeptFilter>> filters) {
    private static final int ANSWERS_KEPT = 200;
    private static final Comparator<KeptFilter> BY_NAME =
            Comparator.comparing(KeptFilter::name, String.CASE_INSENSITIVE_ORDER).thenComparing(KeptFilter::name);

    /// Place and size of the window in pixels, and the screen that was open.
    public record WindowPlace(double x, double y, double width, double height, boolean maximized, String screen) {
        /// 1440 × 900, wherever the system puts it.
        public static final WindowPlace DEFAULT = new WindowPlace(-1, -1, 1440, 900, false, "overview");

        /// The same with another screen open.
        public WindowPlace at(String name) {
            return new WindowPlace(x, y, width, height, maximized, name);
        }
    }

    public Preferences {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        SortedMap<String, Map<String, String>> all = new TreeMap<>();
        answers.forEach((format, given) -> all.put(format, Collections.unmodifiableMap(new LinkedHashMap<>(given))));
        answers = Collections.unmodifiableMap(all);
        SortedMap<String, List<KeptFilter>> kept = new TreeMap<>();
        filters.forEach((list, its) -> kept.put(list, its.stream().sorted(BY_NAME).toList()));
        filters = Collections.unmodifiableMap(kept);
    }

    /// What a new computer starts with.
    public static Preferences initial(String author) {
        return new Preferences(Theme.Choice.SYSTEM, Theme.TextSize.NORMAL, "", "", author, WindowPlace.DEFAULT,
                Map.of(), Map.of(), Map.of());
    }

    public Preferences withTheme(Theme.Choice value) {
        return new Preferences(value, textSize, language, numbers, author, window, places, answers, filters);
    }

    public Preferences withTextSize(Theme.TextSize value) {
        return new Preferences(theme, value, language, numbers, author, window, places, answers, filters);
    }

    public Preferences withLanguage(String value) {
        return new Preferences(theme, textSize, value, numbers, author, window, places, answers, filters);
    }

    public Preferences withNumbers(String value) {
        return new Preferences(theme, textSize, language, value, author, window, places, answers, filters);
    }

    public Preferences withAuthor(String value) {
        return new Preferences(theme, textSize, language, numbers, value, window, places, answers, filters);
    }

    public Preferences withWindow(WindowPlace value) {
        return new Preferences(theme, textSize, language, numbers, author, value, places, answers, filters);
    }

    public Preferences withPlaces(Map<String, Place> value) {
        return new Preferences(theme, textSize, language, numbers, author, window, value, answers, filters);
    }

    /// With these answers to a format's questions beside the others; of very many the oldest go.
    public Preferences withAnswers(String format, Map<String, String> given) {
        Map<String, Map<String, String>> all = new TreeMap<>(answers);
        LinkedHashMap<String, String> kept = new LinkedHashMap<>(answers.getOrDefault(format, Map.of()));
        given.forEach(kept::putLast);
        while (kept.size() > ANSWERS_KEPT) {
            kept.pollFirstEntry();
        }
        if (!kept.isEmpty()) {
            all.put(format, kept);
        }
        return new Preferences(theme, textSize, language, numbers, author, window, places, all, filters);
    }

    /// With this filter of a list, in the place of one of the same name.
    public Preferences withFilter(String list, KeptFilter filter) {
        return withFilters(list, Stream.concat(others(list, filter.name()), Stream.of(filter)).toList());
    }

    public Preferences withoutFilter(String list, String name) {
        return withFilters(list, others(list, name).toList());
    }

    private Stream<KeptFilter> others(String list, String name) {
        return filters.getOrDefault(list, List.of()).stream().filter(filter -> !filter.name().equals(name));
    }

    private Preferences withFilters(String list, List<KeptFilter> its) {
        Map<String, List<KeptFilter>> all = new TreeMap<>(filters);
        all.put(list, its);
        return new Preferences(theme, textSize, language, numbers, author, window, places, answers, all);
    }
}
