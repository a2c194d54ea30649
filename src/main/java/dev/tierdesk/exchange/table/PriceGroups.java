package dev.tierdesk.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Gathers the rows of each price: those of one code; without a code, those that are for the same, and rows that say
/// nothing but a tier belong to the price above.
final class PriceGroups {
    private static final List<String> PURPOSE = List.of(
            "plan", "product", "charge_type", "unit", "component", "currency", "price_key",
            "customer", "country", "dimensions", "effective_from", "effective_until");

    private final Map<List<String>, List<RowReader>> groups = new LinkedHashMap<>();
    private List<String> last = List.of();

    void add(RowReader row) {
        last = key(row, last);
        groups.computeIfAbsent(last, key -> new ArrayList<>(1)).add(row);
    }

    /// Hands over each price's rows and lets go of them.
    void read(Consumer<List<RowReader>> price, BooleanSupplier goOn) {
        for (var group = groups.values().iterator(); group.hasNext() && goOn.getAsBoolean(); group.remove()) {
            price.accept(group.next());
        }
    }

    /// What tells a row's price from others; that of the row above where this one only goes on.
    static List<String> key(RowReader row, List<String> above) {
        String code = row.code("code");
        if (!code.isEmpty()) {
            return List.of(code);
        }
        List<String> purpose = purpose(row);
        return purpose.stream().allMatch(String::isEmpty) && !above.isEmpty() ? above : purpose;
    }

    /// Whether a row names no price of its own.
    static boolean goesOn(RowReader row) {
        return row.code("code").isEmpty() && isWithoutPurpose(row);
    }

    /// Whether a row says all that the first one of its price says of what that is for.
    static boolean begins(RowReader row, RowReader first) {
        return !isWithoutPurpose(row) && purpose(row).equals(purpose(first));
    }

    private static boolean isWithoutPurpose(RowReader row) {
        return purpose(row).stream().allMatch(String::isEmpty);
    }

    private static List<String> purpose(RowReader row) {
        return PURPOSE.stream().map(column -> row.isConstant(column) ? "" : row.code(column)).toList();
    }
}
