package dev.tierdesk.words;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What is counted, in words: "call", "calls", "15,000 calls".
///
/// @param one a single one
public record UnitWords(String one, Messages messages) {
    /// The words for a billable unit; for null, those for seats.
    public static UnitWords of(@Nullable String unit, Catalog catalog, Messages messages) {
        if (unit == null) {
            return new UnitWords(messages.get("counted.seat"), messages);
        }
        String label = catalog.unit(unit).map(BillableUnit::unitLabel).orElse("");
        return new UnitWords(label.isBlank() ? messages.get("counted.unknown") : label, messages);
    }

    /// Several of them. Names of measures ("GB") and of several words have no plural.
    public String many() {
        boolean word = one.chars().allMatch(Character::isLowerCase) && !one.endsWith("s");
        return word ? messages.get("counted.many", "unit", one) : one;
    }

    /// So many of them.
    public String counted(BigDecimal quantity) {
        String word = quantity.compareTo(BigDecimal.ONE) == 0 ? one : many();
        return messages.get("counted.quantity", "quantity", quantity, "unit", word);
    }
}
