package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a worked example.
///
/// @param computed the amount as rounded; null where it could not be computed
/// @param problems why not; warnings too
public record ExampleResult(
        WorkedExample example,
        Outcome outcome,
        @Nullable BigDecimal computed,
        Currency currency,
        List<Problem> problems) {
    /// Whether the person was right.
    public enum Outcome {
        PASSED,
        FAILED,
        /// Nobody has said what to expect.
        NO_EXPECTATION,
        /// It could not be computed.
        BROKEN
    }

    public ExampleResult {
        problems = List.copyOf(problems);
    }
}
