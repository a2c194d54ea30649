package dev.tierdesk.console.transfer;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What does not come through, in words: one line for each field or kind of object, warnings first.
final class Losses {
    private final Messages messages;
    private final Map<Line, List<LossRow.Item>> lines = new LinkedHashMap<>();

    /// What is the same for many objects.
    private record Line(Severity severity, String file, Object code, Object what) {}

    Losses(Messages messages) {
        this.messages = messages;
    }

    /// The losses of one export.
    static List<LossRow> of(List<Problem> problems, Messages messages) {
        Losses losses = new Losses(messages);
        losses.add("", problems);
        return losses.list();
    }

    /// Adds what is no error.
    ///
    /// @param file empty where there is only one
    void add(String file, List<Problem> problems) {
        for (Problem problem : problems) {
            if (!problem.isError()) {
                String place = problem.where().path();
                Object what = problem.arguments()
                        .getOrDefault("field", problem.arguments().getOrDefault("kind", place));
                lines.computeIfAbsent(new Line(problem.severity(), file, problem.code(), what), k -> new ArrayList<>())
                        .add(new LossRow.Item(messages.problem(problem), place));
            }
        }
    }

    List<LossRow> list() {
        return lines.entrySet().stream()
                .map(line -> new LossRow(line.getKey().severity(), line.getKey().file(), line.getValue()))
                .sorted(Comparator.comparing(LossRow::severity))
                .toList();
    }
}
