package dev.tierdesk.console.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The screens of the navigation, from top to bottom.
public enum ScreenName {
    OVERVIEW,
    PRODUCTS,
    UNITS,
    PLANS,
    PRICES,
    CHANGES,
    SCHEDULE,
    PROBLEMS,
    SETTINGS;

    /// What navigators and message keys call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The screen that navigators call `key`.
    public static Optional<ScreenName> of(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }

    /// Whether it lists objects that one can create.
    public boolean hasObjects() {
        return this == PRODUCTS || this == UNITS || this == PLANS || this == PRICES;
    }

    /// Whether what it lists has a stage or status to move through, and can be cloned.
    public boolean hasLifecycle() {
        return hasObjects() && this != PRICES;
    }

    /// The anchor of its part of the manual.
    public String manualPart() {
        return this == UNITS ? "billable-units" : key();
    }

    /// Whether the preview stands beside it.
    public boolean hasPreview() {
        return this == PRODUCTS || this == PLANS || this == PRICES;
    }
}
