package dev.tierdesk.document;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;

/// Collects what one reading refuses. It counts all and keeps the first thousand, so that a hostile file cannot fill
/// the memory with problems.
final class Refusals {
    static final int KEPT = 1000;
    private static final int CLIP = 200;

    private final List<Problem> problems = new ArrayList<>();
    private int count;

    /// How many there were, kept or not.
    int count() {
        return count;
    }

    List<Problem> list() {
        return List.copyOf(problems);
    }

    /// Refuses the value at `place`; `arguments` are names and values in turn.
    void add(DocumentProblem code, Place place, JsonValue value, Object... arguments) {
        add(code, place, value.line(), value.column(), arguments);
    }

    /// Refuses what stands at a line and column of the text.
    void add(DocumentProblem code, Place place, int line, int column, Object... arguments) {
        count++;
        if (problems.size() < KEPT) {
            Problem problem = Problem.of(code, place.where());
            for (int i = 0; i < arguments.length; i += 2) {
                problem = problem.with((String) arguments[i], clipped(arguments[i + 1]));
            }
            problems.add(line == 0 ? problem : problem.with("line", line).with("column", column));
        } else if (problems.size() == KEPT) {
            problems.add(Problem.of(DocumentProblem.DOCUMENT_TOO_MANY_PROBLEMS, Where.ROOT).with("maximum", KEPT));
        }
    }

    private static Object clipped(Object argument) {
        return argument instanceof String text && text.length() > CLIP ? text.substring(0, CLIP) + "…" : argument;
    }
}
