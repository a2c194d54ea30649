package dev.tierdesk.pricing;

import java.io.Serial;
import java.util.List;

/// A price cannot be charged; `problems()` says why.
public final class PricingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PricingException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /// At least one problem of severity ERROR.
    public List<Problem> problems() {
        return problems;
    }

    /// The same refusal, seen from an object that holds what was refused at `outer`.
    PricingException in(Where outer) {
        return new PricingException(problems.stream().map(problem -> problem.in(outer)).toList());
    }
}
