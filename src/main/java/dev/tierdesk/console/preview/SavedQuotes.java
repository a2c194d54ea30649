package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.Quotes;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a plan came to as it is saved, kept while nothing is saved and nothing else is asked: it stays the same at
/// every keystroke in a price.
final class SavedQuotes {
    private @Nullable Kept kept;

    private record Kept(Catalog saved, UUID plan, Inputs inputs, Quote quote) {
        @SuppressWarnings("ReferenceEquality") // the same objects as long as nothing changed
        boolean isOf(Catalog catalog, UUID id, Inputs asked) {
            return saved == catalog && inputs == asked && plan.equals(id);
        }
    }

    /// The quote of a plan; null where it was never saved.
    ///
    /// @param quotes of `saved`
    @Nullable Quote of(Catalog saved, UUID plan, Inputs inputs, Function<Catalog, Quotes> quotes) {
        if (kept != null && kept.isOf(saved, plan, inputs)) {
            return kept.quote();
        }
        if (!(saved.byId(plan).orElse(null) instanceof Plan before) || before.currencies().isEmpty()) {
            return null;
        }
        List<Meter> meters = Subject.meters(saved, List.of(before));
        Quote quote = quotes.apply(saved).quote(before, inputs.request(meters, PlanSheet.currency(before, inputs)));
        kept = new Kept(saved, plan, inputs, quote);
        return quote;
    }
}
