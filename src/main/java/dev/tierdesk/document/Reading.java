package dev.tierdesk.document;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came out of reading something: the value, or why there is none.
///
/// @param value null where there are problems
/// @param problems everything that was refused; empty where there is a value
public record Reading<T>(@Nullable T value, List<Problem> problems) {
    public Reading {
        problems = List.copyOf(problems);
        if ((value == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a value or problems");
        }
    }

    /// Reads a value that stands at `where`.
    static <T> Reading<T> of(Form<T> form, JsonValue json, Where where) {
        Refusals refusals = new Refusals();
        T value = form.read(json, Place.of(where), refusals);
        return value == null || refusals.count() > 0 ? refused(refusals) : new Reading<>(value, List.of());
    }

    static <T> Reading<T> refused(Refusals refusals) {
        return new Reading<>(null, refusals.list());
    }
}
