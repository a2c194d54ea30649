package dev.tierdesk.catalog.bulk;

import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// One amount of a price, before and after a change.
///
/// @param path of the field within the price: `terms.tiers[0].unit_amount`
public record AmountMove(String path, AmountKind kind, BigDecimal before, BigDecimal after) {
    /// The most digits before and after the point that a changed amount may have.
    public static final int DIGITS = 12;

    private static final int PERCENT_DIGITS = 1;

    /// Whether the amount becomes another one.
    public boolean moves() {
        return before.compareTo(after) != 0;
    }

    /// Why the amount cannot be changed so; placed within the price.
    public Optional<Problem> refusal() {
        if (after.signum() < 0) {
            return Optional.of(Problem.of(BulkProblem.AMOUNT_BELOW_ZERO, new Where(path))
                    .with("before", before)
                    .with("after", after));
        }
        boolean tooLong = after.precision() - after.scale() > DIGITS || after.stripTrailingZeros().scale() > DIGITS;
        return tooLong
                ? Optional.of(Problem.of(BulkProblem.AMOUNT_TOO_LONG, new Where(path)).with("after", after))
                : Optional.empty();
    }

    /// By how many per cent it moves, to one digit; empty from 0.
    public Optional<BigDecimal> percent() {
        if (before.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal hundredfold = after.subtract(before).movePointRight(2);
        return Optional.of(hundredfold.divide(before, PERCENT_DIGITS, RoundingMode.HALF_UP));
    }
}
