package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person gave to go on past a warning.
///
/// @param typed the code of the object, typed by hand; for several objects how many they are
/// @param reason why, for the record
public record Confirmation(@Nullable String typed, @Nullable String reason) {
    /// Nothing was typed, no reason given.
    public static final Confirmation NONE = new Confirmation(null, null);

    /// What must be typed to go on with these objects past a warning.
    public static String expected(Collection<? extends Aggregate> objects) {
        return objects.size() == 1 ? objects.iterator().next().code() : Integer.toString(objects.size());
    }

    /// What is missing to go on with these objects past a warning: CONFIRMATION_MISSING and, where a reason is needed,
    /// REASON_MISSING.
    public List<Problem> missing(Collection<? extends Aggregate> objects, boolean needsReason) {
        List<Problem> missing = new ArrayList<>();
        String expected = expected(objects);
        if (!expected.equals(typed)) {
            missing.add(Problem.of(GuardProblem.CONFIRMATION_MISSING, Where.ROOT).with("expected", expected));
        }
        if (needsReason && !hasReason()) {
            missing.add(Problem.of(GuardProblem.REASON_MISSING, Where.ROOT));
        }
        return missing;
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
