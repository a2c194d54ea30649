package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a quote is asked for.
///
/// @param carriedOver allowance left from earlier periods
/// @param currency null for the plan's only one
public record QuoteRequest(
        List<Usage> usage,
        List<Seats> seats,
        List<CarriedOver> carriedOver,
        @Nullable Currency currency,
        QuoteContext context) {
    public QuoteRequest {
        usage = List.copyOf(usage);
        seats = List.copyOf(seats);
        carriedOver = List.copyOf(carriedOver);
    }

    /// A request with nothing carried over.
    public QuoteRequest(
            List<Usage> usage, List<Seats> seats, @Nullable Currency currency, QuoteContext context) {
        this(usage, seats, List.of(), currency, context);
    }
}
