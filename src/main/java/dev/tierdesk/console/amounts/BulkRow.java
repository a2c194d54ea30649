package dev.tierdesk.console.amounts;

import dev.tierdesk.catalog.bulk.AmountMove;
import dev.tierdesk.catalog.bulk.BulkPriceChange.AmountPlace;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.bulk.PriceMove;
import java.util.List;

/// A row of the table before → after.
public sealed interface BulkRow {
    /// What stands above the prices of a plan.
    ///
    /// @param plan its code; [dev.tierdesk.catalog.quote.PriceSelection#NO_PLAN] for list and customer prices
    record Group(String plan, List<AmountPlace> places) implements BulkRow {
        public Group {
            places = List.copyOf(places);
        }
    }

    /// A worked example whose amount moves.
    record Example(ExampleMove move) implements BulkRow {}

    /// An amount of a price.
    ///
    /// @param first whether it is the first row of its price
    record Amount(PriceMove price, AmountMove amount, boolean first) implements BulkRow {
        AmountPlace place() {
            return new AmountPlace(price.before().code(), amount.path());
        }
    }

    /// A formula, which stays.
    record Formula(PriceMove price, String path, boolean first) implements BulkRow {}
}
