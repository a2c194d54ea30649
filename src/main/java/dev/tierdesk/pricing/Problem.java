package dev.tierdesk.pricing;

import java.util.Map;

/// Something that is wrong or worth a look, without words: console and command line put it into words from `code` and
/// `arguments`.
///
/// @param code what it is
/// @param severity how much it matters here
/// @param where the field or object it is about
/// @param arguments what the words need, by name: strings, whole numbers and exact decimals; unmodifiable
public record Problem(ProblemCode code, Severity severity, Where where, Map<String, Object> arguments) {
    public Problem {
        arguments = Arguments.of(arguments);
    }

    /// A problem of the severity that its code has by itself.
    public static Problem of(ProblemCode code, Where where) {
        return new Problem(code, code.severity(), where, Map.of());
    }

    /// The same problem with one more argument.
    public Problem with(String name, Object value) {
        return new Problem(code, severity, where, Arguments.of(arguments).with(name, value));
    }

    /// The same problem, less or more severe.
    public Problem as(Severity other) {
        return new Problem(code, other, where, arguments);
    }

    /// The same problem, seen from an object that holds this one at `outer`.
    public Problem in(Where outer) {
        return new Problem(code, severity, outer.then(where), arguments);
    }

    /// Whether it keeps a plan from being published.
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
