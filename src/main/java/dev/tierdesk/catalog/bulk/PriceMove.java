package dev.tierdesk.catalog.bulk;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.check.PriceMark;
import dev.tierdesk.pricing.Problem;
import java.util.List;

/// What a change of many prices does to one of them.
///
/// @param after the same price with its amounts changed; equal to `before` where none is, or any is refused
/// @param amounts those the change is about, also those left out
/// @param formulas where a formula stands for an amount, which stays
/// @param marks what is worth a look afterwards
/// @param refused why the price stays as it is; a price is changed whole or not at all
public record PriceMove(
        Price before, Price after, List<AmountMove> amounts, List<String> formulas, List<PriceMark> marks,
        List<Problem> refused) {
    public PriceMove {
        amounts = List.copyOf(amounts);
        formulas = List.copyOf(formulas);
        marks = List.copyOf(marks);
        refused = List.copyOf(refused);
    }

    /// Whether the price becomes another one.
    public boolean applies() {
        return !after.equals(before);
    }
}
