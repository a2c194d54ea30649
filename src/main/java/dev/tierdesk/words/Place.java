package dev.tierdesk.words;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.pricing.Where;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a catalog, taken apart: `prices[growth-calls].terms.tiers[1].up_to`.
///
/// @param code of the object
/// @param field its native path within the object; empty for the object itself
public record Place(Kind kind, String code, String field) {
    private static final Pattern PLACE = Pattern.compile(
            "(settings|(product|unit|plan|price|plan_version)s\\[([^\\]]*)\\])\\.?(.*)");

    /// The place that a problem of a whole catalog names; empty where it names none.
    public static Optional<Place> of(Where where) {
        Matcher place = PLACE.matcher(where.path());
        if (!place.matches()) {
            return Optional.empty();
        }
        Kind kind = place.group(2) == null
                ? Kind.SETTINGS
                : switch (place.group(2)) {
                    case "product" -> Kind.PRODUCT;
                    case "unit" -> Kind.UNIT;
                    case "plan" -> Kind.PLAN;
                    case "plan_version" -> Kind.VERSION;
                    default -> Kind.PRICE;
                };
        return Optional.of(new Place(kind, kind == Kind.SETTINGS ? "settings" : place.group(3), place.group(4)));
    }
}
