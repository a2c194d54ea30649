package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.FormulaNames;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A problem in the terms of a changed price: a cliff, a rate under cost, an amount that became 0 by rounding, a
/// minimum above the maximum.
///
/// @param problem placed within the price
/// @param before whether it was there before the change, if with other numbers
public record PriceMark(Problem problem, boolean before) {
    /// The problems of `after`, each with whether `before` has one like it.
    public static List<PriceMark> of(Price before, Price after, Catalog catalog) {
        List<Problem> present = problems(after, catalog);
        if (present.isEmpty()) {
            return List.of();
        }
        List<Problem> old = new ArrayList<>(problems(before, catalog));
        return present.stream().map(problem -> new PriceMark(problem, takeLike(problem, old))).toList();
    }

    /// Whether the change makes a price that cannot be charged of one that can.
    public boolean breaks() {
        return problem.isError() && !before;
    }

    private static boolean takeLike(Problem problem, List<Problem> old) {
        for (Problem other : old) {
            if (other.code().equals(problem.code()) && other.where().equals(problem.where())
                    && sameEdge(other, problem)) {
                return old.remove(other);
            }
        }
        return false;
    }

    /// Of the cliffs of one price, each has its own edge.
    private static boolean sameEdge(Problem one, Problem other) {
        Map<String, Object> arguments = one.arguments();
        return !arguments.containsKey("last") || arguments.get("last").equals(other.arguments().get("last"));
    }

    private static List<Problem> problems(Price price, Catalog catalog) {
        FormulaNames names = FormulaNames.of(
                price, catalog.product(price.product()).orElse(null), catalog.settings(), Map.of());
        List<Problem> errors = price.terms().problems(names.known()).stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            return errors.stream().map(problem -> problem.in(new Where("terms"))).toList();
        }
        Findings found = new Findings();
        TermsRules.check(price, names, catalog.unit(price.unit()).orElse(null), found);
        return found.problems();
    }
}
