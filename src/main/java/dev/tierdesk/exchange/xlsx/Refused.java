package dev.tierdesk.exchange.xlsx;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;

/// A workbook that is not read, and why.
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.where().path(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /// The archive, or a part of it, is not what it has to be, or may not be there.
    static Refused damaged(String part) {
        return new Refused(part.isEmpty()
                ? Problem.of(ExchangeProblem.SOURCE_DAMAGED, Where.ROOT)
                : Problem.of(TableProblem.TABLE_WORKBOOK_REFUSED, new Where(part)).with("found", part));
    }

    static Refused tooManyParts() {
        return new Refused(
                Problem.of(ExchangeProblem.SOURCE_TOO_MANY_FILES, Where.ROOT).with("maximum", Archive.MAXIMUM_PARTS));
    }

    static Refused tooLarge(String part, long maximum) {
        return new Refused(Problem.of(ExchangeProblem.SOURCE_TOO_LARGE, new Where(part)).with("maximum", maximum));
    }
}
