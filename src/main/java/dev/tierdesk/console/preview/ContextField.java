package dev.tierdesk.console.preview;

import java.util.List;

/// Something else that can be said about who buys, and when.
///
/// @param name of the dimension or variable; empty for the others
/// @param label in words
/// @param value as it is edited; empty where nothing was said
/// @param prompt what counts where nothing is said; empty for nothing
/// @param choices what can be chosen; empty where anything can be typed
record ContextField(What what, String name, String label, String value, String prompt, List<String> choices) {
    /// What is said.
    enum What {
        CURRENCY,
        COUNTRY,
        VAT_ID,
        CUSTOMER,
        DATE,
        DIMENSION,
        VARIABLE,
        CARRIED_OVER
    }

    /// What tells it from the others.
    String id() {
        return name.isEmpty() ? what.name() : what.name() + "." + name;
    }
}
