package dev.tierdesk.console.preview;

import java.util.List;

/// Something else that can be said about who buys, when, and what is left from before.
///
/// @param name of the dimension, the variable or the allowance; empty for the others
/// @param label in words
/// @param value as it is edited; empty where nothing was said
/// @param prompt what counts where nothing is said, or an example; empty for none
/// @param hint what the value means, or which are allowed; empty for nothing
/// @param choices what can be chosen; empty where anything can be typed
record ContextField(
        What what, String name, String label, String value, String prompt, String hint, List<Option> choices) {
    /// What is said.
    enum What {
        CURRENCY,
        COUNTRY,
        BUYER,
        VAT_ID,
        CUSTOMER,
        DATE,
        DIMENSION,
        VARIABLE,
        CARRIED_OVER
    }

    /// Something to choose.
    ///
    /// @param value as [#value()] has it
    record Option(String value, String words) {}

    /// What tells it from the others.
    String id() {
        return name.isEmpty() ? what.name() : what.name() + "." + name;
    }
}
