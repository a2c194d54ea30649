package dev.tierdesk.console.transfer;

import java.util.Map;

/// Keeps what the person answered to the questions of each format, to offer it again. Used on the FX thread.
public interface KeptAnswers {
    /// The answers to a format's questions, by their ids.
    ///
    /// @param format its name
    Map<String, String> of(String format);

    /// Keeps answers beside those to other questions of the format.
    void keep(String format, Map<String, String> answers);
}
