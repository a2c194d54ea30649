package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ui.ListRow;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A billable unit as the list shows it.
///
/// @param products codes of the products that have it
/// @param plans in how many plans it has a price
/// @param dirty whether it has edits that are not saved
/// @param searchText code, name and event field in lower case
record UnitRow(BillableUnit unit, List<String> products, int plans, boolean dirty, String searchText)
        implements ListRow {
    /// @param before the row shown last; taken again where nothing differs
    static UnitRow of(BillableUnit unit, UnitUse use, boolean dirty, @Nullable UnitRow before) {
        List<String> products = use.products().stream().map(Product::code).toList();
        int plans = use.plans().size();
        if (before != null && before.unit.equals(unit) && before.products.equals(products)
                && before.plans == plans && before.dirty == dirty) {
            return before;
        }
        String text = unit.code() + "\n" + unit.name() + "\n" + unit.eventType() + "\n" + eventField(unit);
        return new UnitRow(unit, products, plans, dirty, text.toLowerCase(Locale.ROOT));
    }

    @Override
    public UUID id() {
        return unit.id();
    }

    @Override
    public String tip() {
        return unit.name() + "\n" + unit.code();
    }

    static String eventField(BillableUnit unit) {
        return unit.eventField() == null ? "" : unit.eventField();
    }
}
