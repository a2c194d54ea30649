package dev.tierdesk.catalog;

import java.time.Clock;

/// Computes quotes from a catalog. Immutable.
public final class Quotes {
    /// @param clock says what "now" is where a request names no date
    public Quotes(Catalog catalog, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /// The quote of a plan. Never throws for what a person typed: what is wrong stands in the problems of the quote and of
    /// its lines.
    public Quote quote(Plan plan, QuoteRequest request) {
        throw new UnsupportedOperationException();
    }
}
