package dev.tierdesk.exchange;

import dev.tierdesk.pricing.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects what is found while a file is read or written. Errors are counted all; a thousand problems are kept, so
/// that a hostile file cannot fill the memory. Used on one thread.
public final class Report {
    private static final int KEPT = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private int errors;

    public void add(Problem problem) {
        errors += problem.isError() ? 1 : 0;
        boolean firstError = problem.isError() && errors == 1;
        if (problems.size() < KEPT || firstError) {
            problems.add(problem);
        }
    }

    /// How many errors there were, kept or not.
    public int errors() {
        return errors;
    }

    /// What was found, in its order.
    public List<Problem> list() {
        return List.copyOf(problems);
    }
}
