package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.List;

/// Where of two plans the other becomes the cheaper one (`pricing.md` 4), over whole metered quantities up to 10^12, in
/// rounded subtotals before tax.
///
/// @param crossings ascending, each naming the other plan than the one before; the first is where one is strictly
///     cheaper than the other at all, which may be 0
/// @param problems why the two are not compared; then there are no crossings
public record Crossings(List<Crossing> crossings, List<Problem> problems) {
    /// The greatest quantity that is looked at.
    public static final long LIMIT = 1_000_000_000_000L;

    /// Which of the two plans.
    public enum Side {
        FIRST,
        SECOND;

        /// The other of the two.
        public Side other() {
            return this == FIRST ? SECOND : FIRST;
        }
    }

    /// The smallest whole quantity from which `cheaper` is strictly cheaper.
    ///
    /// @param about whether it was found by trying, because a rate depends on the quantity
    public record Crossing(BigDecimal quantity, Side cheaper, boolean about) {}

    public Crossings {
        crossings = List.copyOf(crossings);
        problems = List.copyOf(problems);
    }

    /// The crossings of two curves over the same axis, quantities and amounts per period of each.
    public static Crossings of(PlanCurve first, PlanCurve second) {
        return of(first, 1, second, 1);
    }

    /// The same per month.
    ///
    /// @param firstMonths months of the first plan's period
    public static Crossings of(PlanCurve first, int firstMonths, PlanCurve second, int secondMonths) {
        if (!first.currency().equals(second.currency())) {
            return new Crossings(List.of(), List.of(Problem.of(CatalogProblem.CURRENCIES_DIFFER, Where.ROOT)
                    .with("first", first.currency().getCurrencyCode())
                    .with("second", second.currency().getCurrencyCode())));
        }
        CrossingSearch search = new CrossingSearch(
                new ScaledCurve(first, firstMonths, secondMonths), new ScaledCurve(second, secondMonths, firstMonths));
        return new Crossings(search.run(), List.of());
    }
}
