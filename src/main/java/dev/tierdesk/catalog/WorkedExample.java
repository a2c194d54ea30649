package dev.tierdesk.catalog;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A test that a plan or price carries: quantities, and the amount a person expects for them (`pricing.md` 7).
///
/// @param currency null for the plan's only currency
/// @param expected the amount as rounded; null until a person has typed it
public record WorkedExample(
        String name,
        List<Usage> usage,
        List<Seats> seats,
        @Nullable Currency currency,
        QuoteContext context,
        @Nullable BigDecimal expected,
        ExampleBasis basis,
        String note) {
    public WorkedExample {
        usage = List.copyOf(usage);
        seats = List.copyOf(seats);
    }
}
