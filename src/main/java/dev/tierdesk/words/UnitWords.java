package dev.tierdesk.words;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is counted, in words: "call", "calls", "15,000 calls".
///
/// @param one a single one
/// @param several more than one, where that is known; else it is made of `one`
public record UnitWords(String one, @Nullable String several, Messages messages) {
    /// The words for a label that somebody typed.
    public UnitWords(String one, Messages messages) {
        this(one, null, messages);
    }

    /// The words for a billable unit; for null, those for seats.
    public static UnitWords of(@Nullable String unit, Catalog catalog, Messages messages) {
        if (unit == null) {
            return known("counted.seat", messages);
        }
        String label = catalog.unit(unit).map(BillableUnit::unitLabel).orElse("");
        return label.isBlank() ? known("counted.unknown", messages) : new UnitWords(label, messages);
    }

    private static UnitWords known(String key, Messages messages) {
        return new UnitWords(messages.get(key), messages.get(key + ".many"), messages);
    }

    /// Several of them. Names of measures ("GB") and of several words have no plural.
    public String many() {
        if (several != null) {
            return several;
        }
        boolean word = one.chars().allMatch(Character::isLowerCase) && !one.endsWith("s");
        return word ? messages.get("counted.many", "unit", one) : one;
    }

    /// So many of them.
    public String counted(BigDecimal quantity) {
        String word = quantity.compareTo(BigDecimal.ONE) == 0 ? one : many();
        return messages.get("counted.quantity", "quantity", quantity, "unit", word);
    }
}
