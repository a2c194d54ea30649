package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.TaxLine;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// What a customer would pay for a plan in one period (`pricing.md` 4).
///
/// @param lines a charge per slot and key
/// @param charges sum of the rounded charges
/// @param trueUp what the plan's minimum adds; 0 where it adds nothing
/// @param subtotal charges + trueUp
/// @param tax empty where no country is known
/// @param total subtotal + tax
/// @param assumed quantities that were taken as 0
/// @param missing codes of required products that the plan does not have
/// @param problems of the whole quote; with an ERROR among them or in a line it [#failed()]
public record Quote(
        Plan plan,
        Currency currency,
        List<QuoteLine> lines,
        BigDecimal charges,
        BigDecimal trueUp,
        BigDecimal subtotal,
        List<TaxLine> tax,
        BigDecimal total,
        List<Assumption> assumed,
        List<String> missing,
        List<Problem> problems) {
    public Quote {
        lines = List.copyOf(lines);
        tax = List.copyOf(tax);
        assumed = List.copyOf(assumed);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }

    /// Those of the whole quote, then those of its lines.
    public List<Problem> allProblems() {
        return Stream.concat(problems.stream(), lines.stream().flatMap(line -> line.problems().stream())).toList();
    }

    /// Whether something could not be computed, so that the totals are no bill.
    public boolean failed() {
        return allProblems().stream().anyMatch(Problem::isError);
    }
}
