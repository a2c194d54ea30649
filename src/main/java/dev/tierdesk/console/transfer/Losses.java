package dev.tierdesk.console.transfer;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What does not come through, in words: one line for each field or kind of object, warnings first.
final class Losses {
    private final Messages messages;
    private final Map<List<Object>, LossRow> rows = new LinkedHashMap<>();

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
                Object what = problem.arguments()
                        .getOrDefault("field", problem.arguments().getOrDefault("kind", problem.where().path()));
                List<Object> key = List.of(file, problem.code(), what);
                LossRow first = rows.get(key);
                rows.put(key, first == null
                        ? new LossRow(problem.severity(), file, messages.problem(problem), problem.where().path(), 1)
                        : new LossRow(first.severity(), file, first.text(), first.place(), first.count() + 1));
            }
        }
    }

    List<LossRow> list() {
        List<LossRow> list = new ArrayList<>(rows.values());
        list.sort(Comparator.comparing(LossRow::severity));
        return list;
    }
}
