package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ui.ListRow;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A product as the list shows it.
///
/// @param typeName what its type is called
/// @param plans in how many plans it has a price
/// @param dirty whether it has edits that are not saved
/// @param searchText name, code and tags in lower case
record ProductRow(Product product, String typeName, int plans, boolean dirty, String searchText)
        implements ListRow {
    static ProductRow of(Product product, String typeName, int plans, boolean dirty) {
        String text = product.name() + "\n" + product.code() + "\n" + String.join("\n", product.tags());
        return new ProductRow(product, typeName, plans, dirty, text.toLowerCase(Locale.ROOT));
    }

    @Override
    public UUID id() {
        return product.id();
    }

    @Override
    public String tip() {
        return product.name() + "\n" + product.code();
    }

    int units() {
        return product.units().size();
    }

    List<String> tags() {
        return product.tags();
    }
}
