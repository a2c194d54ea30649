package dev.tierdesk.exchange;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Collects what is found while a file is read or written. All is counted and thousands are kept, so that a hostile
/// file cannot fill the memory; what is not listed is said in one more problem. Used on one thread.
public final class Report {
    private static final int ERRORS_LISTED = 2000;
    private static final int OTHERS_LISTED = 10_000;

    private final List<Problem> problems = new ArrayList<>();
    private int errors;
    private int others;

    public void add(Problem problem) {
        int before = problem.isError() ? errors++ : others++;
        if (before < (problem.isError() ? ERRORS_LISTED : OTHERS_LISTED)) {
            problems.add(problem);
        }
    }

    /// How many errors there were, listed or not.
    public int errors() {
        return errors;
    }

    /// What was found, in its order, the same at the same place once. Errors that are not listed refuse the file: nobody
    /// could be told what was left out.
    public List<Problem> list() {
        List<Problem> list = new ArrayList<>(new LinkedHashSet<>(problems));
        more(list, ExchangeProblem.MORE_ERRORS, errors, ERRORS_LISTED);
        more(list, ExchangeProblem.MORE_NOT_LISTED, others, OTHERS_LISTED);
        return List.copyOf(list);
    }

    private static void more(List<Problem> list, ExchangeProblem code, int found, int listed) {
        if (found > listed) {
            list.add(Problem.of(code, Where.ROOT).with("count", found - listed).with("maximum", listed));
        }
    }
}
