package dev.tierdesk.console.ui;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.time.ZoneOffset;

/// Problems with the field they are about, for places where several fields share one line. Immutable.
public final class ProblemWords {
    private final Messages messages;
    private final FieldWords fields;

    public ProblemWords(Messages messages) {
        this.messages = messages;
        fields = new FieldWords(messages, new Dates(messages, ZoneOffset.UTC));
    }

    /// "Condition 2, Field: This is empty. It must be filled in."
    public String of(Problem problem) {
        String path = problem.where().path();
        return path.isEmpty() ? messages.problem(problem) : fields.label(path) + ": " + messages.problem(problem);
    }
}
