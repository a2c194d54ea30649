package dev.tierdesk.catalog.bulk;

import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is done to the amounts of prices. What is free stays free.
///
/// @param value +5 with PERCENT is five per cent more; 1.05 with FACTOR the same; 5 with SET is five, whatever it was
/// @param moves which amounts change
public record AmountChange(By by, BigDecimal value, Set<AmountKind> moves, AmountRounding rounding) {
    /// What the value means.
    public enum By {
        PERCENT,
        AMOUNT,
        FACTOR,
        SET
    }

    public AmountChange {
        moves = Set.copyOf(moves);
    }

    /// What an amount becomes. It may be below 0, or have more digits than an amount has: see [AmountMove].
    public BigDecimal of(BigDecimal amount) {
        if (amount.signum() == 0) {
            return amount;
        }
        BigDecimal moved = moved(amount);
        return moved.signum() < 0 ? moved : Decimals.canonical(rounding.round(moved));
    }

    /// Whether an amount keeps its digits because the rounding is not for one so small.
    public boolean keepsDigits(BigDecimal amount) {
        BigDecimal moved = moved(amount);
        return amount.signum() != 0 && moved.signum() >= 0 && !rounding.isFor(moved);
    }

    /// That an amount becomes 0 by the rounding and not by the change; placed within its price.
    Optional<Problem> roundedToZero(AmountMove move) {
        BigDecimal exact = moved(move.before());
        if (move.before().signum() == 0 || exact.signum() <= 0 || move.after().signum() != 0) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(BulkProblem.AMOUNT_ROUNDED_TO_ZERO, new Where(move.path())).with("exact", exact));
    }

    private BigDecimal moved(BigDecimal amount) {
        return switch (by) {
            case PERCENT -> amount.add(amount.multiply(value).movePointLeft(2));
            case AMOUNT -> amount.add(value);
            case FACTOR -> amount.multiply(value);
            case SET -> value;
        };
    }

    /// The amounts of terms that the change is about, each as it would be.
    List<AmountMove> moves(Terms terms) {
        List<AmountMove> found = new ArrayList<>();
        TermsAmounts.map(terms, (path, kind, amount) -> {
            if (moves.contains(kind)) {
                found.add(new AmountMove(path, kind, amount, of(amount)));
            }
            return amount;
        });
        return found;
    }

    /// Why amounts of terms cannot be changed so, each placed within its price.
    List<Problem> refusals(Terms terms) {
        return moves(terms).stream().flatMap(move -> move.refusal().stream()).toList();
    }

    /// Terms with the amounts moved that can be; those that would not be amounts any more stay.
    public Terms of(Terms terms) {
        return TermsAmounts.map(terms, (path, kind, amount) -> {
            AmountMove move = new AmountMove(path, kind, amount, of(amount));
            return moves.contains(kind) && move.refusal().isEmpty() ? move.after() : amount;
        });
    }
}
