package dev.tierdesk.catalog;

import java.util.Collection;
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

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
