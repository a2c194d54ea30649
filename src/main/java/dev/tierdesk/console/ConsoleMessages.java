package dev.tierdesk.console;

import dev.tierdesk.console.settings.Preferences;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The texts of the console: those of every screen and the shared ones.
public final class ConsoleMessages {
    /// The packages that have a bundle.
    public static final List<String> PACKAGES = Stream.concat(Formats.packages().stream(), Stream.of(
            "dev.tierdesk.words",
            "dev.tierdesk.console.shell",
            "dev.tierdesk.console.overview",
            "dev.tierdesk.console.products",
            "dev.tierdesk.console.units",
            "dev.tierdesk.console.plans",
            "dev.tierdesk.console.prices",
            "dev.tierdesk.console.tiers",
            "dev.tierdesk.console.versions",
            "dev.tierdesk.console.preview",
            "dev.tierdesk.console.changes",
            "dev.tierdesk.console.history",
            "dev.tierdesk.console.schedule",
            "dev.tierdesk.console.dates",
            "dev.tierdesk.console.problems",
            "dev.tierdesk.console.fixes",
            "dev.tierdesk.console.transfer",
            "dev.tierdesk.console.sheet",
            "dev.tierdesk.console.wizards",
            "dev.tierdesk.console.amounts",
            "dev.tierdesk.console.bulk",
            "dev.tierdesk.console.merge",
            "dev.tierdesk.console.palette",
            "dev.tierdesk.console.help",
            "dev.tierdesk.console.instance",
            "dev.tierdesk.console.settings")).toList();

    private ConsoleMessages() {}

    /// In the language and number format that the person prefers, else the system's.
    public static Messages load(Preferences preferences, Locale system) {
        Locale language = preferences.language().isEmpty() ? system : Locale.of(preferences.language());
        Locale numbers = preferences.numbers().isEmpty() ? system : Locale.forLanguageTag(preferences.numbers());
        return Messages.load(language, numbers, PACKAGES);
    }
}
