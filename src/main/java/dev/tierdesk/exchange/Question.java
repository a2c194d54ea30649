package dev.tierdesk.exchange;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that a file does not say and the person decides: a separator, the unit that an event means.
///
/// @param id of this one, by which its answer is kept: `unit.api.request`
/// @param word what it asks, `question.<word>` in the message bundles: `billsh.unit`
/// @param arguments of the words
/// @param choices what can be answered; empty for free text
/// @param proposed what is taken without an answer; null where one is needed
public record Question(
        String id, String word, Map<String, String> arguments, List<Choice> choices, @Nullable String proposed) {
    /// One possible answer.
    ///
    /// @param value as it is kept and typed on the command line
    /// @param label the name of an object; null where the words are `question.<word>.<value>`
    public record Choice(String value, @Nullable String label) {
        /// An answer that the message bundles have words for.
        public static Choice of(String value) {
            return new Choice(value, null);
        }
    }

    public Question {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        choices = List.copyOf(choices);
    }

    /// The answer among `answers` if it is one of the choices, else the proposal; empty where there is neither.
    public String answer(Map<String, String> answers) {
        String given = answers.get(id);
        String proposal = proposed == null ? "" : proposed;
        return given != null && allows(given) ? given : proposal;
    }

    /// Why the answer cannot be used, or that there is none.
    public Optional<Problem> problem(Map<String, String> answers) {
        String given = answers.get(id);
        if (given != null && !allows(given)) {
            return Optional.of(Problem.of(ExchangeProblem.ANSWER_UNKNOWN, new Where(id))
                    .with("found", given)
                    .with("expected", String.join(", ", choices.stream().map(Choice::value).toList())));
        }
        return given == null && proposed == null
                ? Optional.of(Problem.of(ExchangeProblem.ANSWER_MISSING, new Where(id)))
                : Optional.empty();
    }

    private boolean allows(String value) {
        return choices.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(value));
    }
}
