package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The charges of one slot, in the order of their keys: they share the plan's allowance in that order, and after it
/// what is carried over (`pricing.md` 2).
///
/// @param allowance converted units that the plan includes
/// @param carriedOver converted units left from earlier periods
record PartGroup(
        List<Part> parts, @Nullable Conversion conversion, BigDecimal allowance, BigDecimal carriedOver) {
    PartGroup {
        parts = List.copyOf(parts);
    }

    /// All converted units that cost nothing.
    BigDecimal covered() {
        return allowance.add(carriedOver);
    }

    /// The lines of a quote.
    List<QuoteLine> lines() {
        List<QuoteLine> lines = new ArrayList<>();
        BigDecimal left = allowance;
        BigDecimal carried = carriedOver;
        for (Part part : parts) {
            Charge charge = null;
            List<Problem> problems = new ArrayList<>(part.problems());
            if (part.isPartOfSeat()) {
                problems.add(Problem.of(CatalogProblem.SEATS_NOT_WHOLE, new Where("quantity"))
                        .with("quantity", part.metered()));
            } else if (part.rater() != null) {
                try {
                    charge = part.rater().charge(part.metered(), left, carried);
                    BigDecimal over = charge.converted().subtract(left).max(BigDecimal.ZERO);
                    left = left.subtract(left.min(charge.converted()));
                    carried = carried.subtract(carried.min(over));
                } catch (PricingException e) {
                    problems.addAll(e.problems());
                }
            }
            lines.add(line(part, charge, problems));
        }
        return lines;
    }

    private static QuoteLine line(Part part, @Nullable Charge charge, List<Problem> problems) {
        Price winner = part.resolution().winner();
        BigDecimal cost = charge == null || part.cost() == null ? null : part.cost().multiply(part.metered());
        boolean listPrice = winner != null && winner.plan() == null && winner.customer() == null;
        return new QuoteLine(part.slot(), winner, charge, part.key(), part.remappedFrom(), part.dropped(), listPrice,
                cost,
                part.resolution(), problems);
    }

    /// The sum of the rounded charges.
    ///
    /// @throws PricingException if a quantity is negative or a formula has no result
    BigDecimal rounded(RoundingPolicy rounding) {
        return sum((rater, exact) -> rounding.round(exact, rater.currency()));
    }

    /// The sum of the exact charges.
    ///
    /// @throws PricingException if a quantity is negative or a formula has no result
    BigDecimal exact() {
        return sum((rater, exact) -> exact);
    }

    private BigDecimal sum(BiFunction<Rater, BigDecimal, BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal left = covered();
        for (Part part : parts) {
            Rater rater = part.rater();
            if (rater != null) {
                sum = sum.add(amount.apply(rater, rater.exact(part.metered(), left)));
                left = left(left, part);
            }
        }
        return sum;
    }

    /// The allowance that the parts before this one leave to it.
    BigDecimal leftBefore(int index) {
        BigDecimal left = covered();
        for (Part part : parts.subList(0, index)) {
            left = left(left, part);
        }
        return left;
    }

    private BigDecimal left(BigDecimal left, Part part) {
        return left.signum() == 0 || part.rater() == null ? left : left.subtract(left.min(converted(part.metered())));
    }

    /// The same group with other quantities.
    PartGroup with(Function<Part, BigDecimal> metered) {
        List<Part> changed = new ArrayList<>(parts.size());
        parts.forEach(part -> changed.add(part.withMetered(metered.apply(part))));
        return new PartGroup(changed, conversion, allowance, carriedOver);
    }

    BigDecimal converted(BigDecimal metered) {
        return conversion == null ? metered : conversion.convert(metered);
    }
}
