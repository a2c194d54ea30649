package dev.tierdesk.store;

import dev.tierdesk.catalog.ProblemCodes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A problem as it stands in a column: that of a scheduled change which failed.
///
/// @param arguments as text; those named in `numbers` were whole or decimal numbers
record KeptProblem(String code, Severity severity, String where, Map<String, String> arguments, List<String> numbers) {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    static KeptProblem of(Problem problem) {
        Map<String, String> arguments = new LinkedHashMap<>();
        problem.arguments().forEach((name, value) -> arguments.put(name, value.toString()));
        List<String> numbers = problem.arguments().entrySet().stream()
                .filter(argument -> argument.getValue() instanceof Number)
                .map(Map.Entry::getKey)
                .toList();
        return new KeptProblem(
                problem.code().name(), problem.severity(), problem.where().path(), arguments, numbers);
    }

    Problem problem() {
        Map<String, Object> values = new LinkedHashMap<>();
        arguments.forEach((name, text) -> values.put(name, numbers.contains(name) ? number(text) : text));
        return new Problem(ProblemCodes.named(code), severity, new Where(where), values);
    }

    private static Object number(String text) {
        return WHOLE.matcher(text).matches() ? Long.valueOf(text) : new BigDecimal(text);
    }
}
