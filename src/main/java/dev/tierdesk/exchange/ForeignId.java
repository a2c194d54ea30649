package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Codes;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a file refers to an object: by an id that the other system made, or by a code, as files say that were written
/// here. A UUID is always an id; anything else that may be a code is one.
///
/// @param externalId null where it is a code
/// @param code null where it is an id
public record ForeignId(@Nullable String externalId, @Nullable String code) {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// What is meant by the text that stands in the file; neither where there is none.
    public static ForeignId of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new ForeignId(null, null);
        }
        return !UUID.matcher(text).matches() && Codes.isValid(text) ? new ForeignId(null, text)
                : new ForeignId(text, null);
    }

    /// What is written for an object: its id in that system, else its code.
    public static String written(String code, Map<String, String> externalIds, String system) {
        return externalIds.getOrDefault(system, code);
    }
}
