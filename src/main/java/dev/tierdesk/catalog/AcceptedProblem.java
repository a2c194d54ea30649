package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A warning that somebody accepted, with the numbers it was accepted at: it comes back when they change
/// (`catalog.md` 9).
///
/// @param code name of the problem's code
/// @param where its place in the catalog: `prices[growth-calls].terms.tiers`
/// @param arguments the numbers behind it as files write them, by name
/// @param author who accepted it
/// @param date on which day of the catalog's zone
public record AcceptedProblem(
        String code, String where, Map<String, String> arguments, String reason, String author, LocalDate date) {
    public AcceptedProblem {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /// Accepts a problem as a check of the whole catalog places it.
    ///
    /// @throws IllegalArgumentException if it is no warning
    public static AcceptedProblem of(Problem warning, String reason, String author, LocalDate date) {
        if (!Acceptances.canBeAccepted(warning)) {
            throw new IllegalArgumentException("only warnings can be accepted: " + warning.code().name());
        }
        return new AcceptedProblem(
                warning.code().name(), warning.where().path(), texts(warning.arguments()), reason, author, date);
    }

    /// Whether this is about `problem`, at the same numbers.
    public boolean matches(Problem problem) {
        return isAbout(problem.code().name(), problem.where().path()) && arguments.equals(texts(problem.arguments()));
    }

    boolean isAbout(String otherCode, String otherWhere) {
        return code.equals(otherCode) && where.equals(otherWhere);
    }

    private static Map<String, String> texts(Map<String, Object> arguments) {
        Map<String, String> texts = new TreeMap<>();
        arguments.forEach((name, value) ->
                texts.put(name, value instanceof BigDecimal number ? Decimals.text(number) : value.toString()));
        return texts;
    }
}
