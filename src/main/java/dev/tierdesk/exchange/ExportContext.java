package dev.tierdesk.exchange;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/// How a catalog is written.
///
/// @param answers to questions, by their ids; a question without one is taken as proposed
/// @param locale of words and numbers in files for people; the others do not use it
/// @param clock says what is in force
public record ExportContext(Map<String, String> answers, Locale locale, Clock clock) {
    public ExportContext {
        answers = Map.copyOf(answers);
    }

    /// The answer to a question, else its proposal; empty where there is neither.
    public String answer(Question question) {
        return question.answer(answers);
    }
}
