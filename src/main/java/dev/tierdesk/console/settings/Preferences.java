package dev.tierdesk.console.settings;

import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Theme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one person likes on one computer.
///
/// @param textSize of everything on screen
/// @param language ISO 639 code; empty for the system's
/// @param numbers BCP 47 tag of the format numbers are written in; empty for the system's
/// @param author who signs change sets
/// @param window where the window was
/// @param places how each screen was left, by its name
/// @param answers to the questions of each format of files, by its name and their ids, those given last at the end
public record Preferences(
        Theme.Choice theme,
        Theme.TextSize textSize,
        String language,
        String numbers,
        String author,
        WindowPlace window,
        Map<String, Place> places,
        Map<String, Map<String, String>> answers) {
    private static final int ANSWERS_KEPT = 200;

    /// Place and size of the window in pixels, and the screen that was open.
    public record WindowPlace(double x, double y, double width, double height, boolean maximized, String screen) {
        /// 1440 × 900, wherever the system puts it.
        public static final WindowPlace DEFAULT = new WindowPlace(-1, -1, 1440, 900, false, "overview");
    }

    public Preferences {
        places = Collections.unmodifiableMap(new TreeMap<>(places));
        SortedMap<String, Map<String, String>> all = new TreeMap<>();
        answers.forEach((format, given) -> all.put(format, Collections.unmodifiableMap(new LinkedHashMap<>(given))));
        answers = Collections.unmodifiableMap(all);
    }

    /// What a new computer starts with.
    public static Preferences initial(String author) {
        return new Preferences(Theme.Choice.SYSTEM, Theme.TextSize.NORMAL, "", "", author, WindowPlace.DEFAULT, Map.of(), Map.of());
    }

    public Preferences withTheme(Theme.Choice value) {
        return new Preferences(value, textSize, language, numbers, author, window, places, answers);
    }

    public Preferences withTextSize(Theme.TextSize value) {
        return new Preferences(theme, value, language, numbers, author, window, places, answers);
    }

    public Preferences withLanguage(String value) {
        return new Preferences(theme, textSize, value, numbers, author, window, places, answers);
    }

    public Preferences withNumbers(String value) {
        return new Preferences(theme, textSize, language, value, author, window, places, answers);
    }

    public Preferences withAuthor(String value) {
        return new Preferences(theme, textSize, language, numbers, value, window, places, answers);
    }

    public Preferences withWindow(WindowPlace value) {
        return new Preferences(theme, textSize, language, numbers, author, value, places, answers);
    }

    public Preferences withPlaces(Map<String, Place> value) {
        return new Preferences(theme, textSize, language, numbers, author, window, value, answers);
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
        return new Preferences(theme, textSize, language, numbers, author, window, places, all);
    }
}
