package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Catalog;
import java.time.Clock;
import java.util.Map;

/// What a file is read against.
///
/// @param present the catalog as it is
/// @param answers to questions, by their ids; a question without one is taken as proposed
/// @param clock stamps the ids of what is new
public record ImportContext(Catalog present, Map<String, String> answers, Clock clock) {
    public ImportContext {
        answers = Map.copyOf(answers);
    }

    /// A reading without answers.
    public ImportContext(Catalog present, Clock clock) {
        this(present, Map.of(), clock);
    }

    /// The answer to a question, else its proposal; empty where there is neither.
    public String answer(Question question) {
        return question.answer(answers);
    }
}
