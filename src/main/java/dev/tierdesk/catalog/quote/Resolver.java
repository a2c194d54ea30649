package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.quote.Resolution.Against;
import dev.tierdesk.catalog.quote.Resolution.Loser;
import dev.tierdesk.catalog.quote.Resolution.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides which price of a slot applies (`pricing.md` 6): candidates are filtered, then ranked.
///
/// @param at the instant the prices shall be in force at
record Resolver(QuoteContext context, Currency currency, Instant at) {
    /// The rank: customer, plan, country, matched dimensions, latest beginning. The greatest wins.
    private static final Comparator<Price> RANK = Comparator.comparing((Price p) -> p.customer() != null)
            .thenComparing(p -> p.plan() != null)
            .thenComparing(p -> p.country() != null)
            .thenComparingInt(p -> p.dimensions().size())
            .thenComparing(Resolver::begins);

    /// The winner among `prices`, all of one slot, and what became of the others. Prices of other keys are named only
    /// where nothing wins: they are siblings, not rivals.
    Resolution resolve(Slot slot, @Nullable String plan, @Nullable String key, Collection<Price> prices) {
        List<Price> candidates = new ArrayList<>();
        List<Loser> losers = new ArrayList<>();
        List<Loser> siblings = new ArrayList<>();
        for (Price price : prices) {
            Optional<Against> against = against(price, plan, key);
            if (against.isEmpty()) {
                candidates.add(price);
            } else if (against.get() == Against.OTHER_KEY) {
                siblings.add(new Loser(price, Against.OTHER_KEY));
            } else {
                losers.add(new Loser(price, against.get()));
            }
        }
        if (candidates.isEmpty()) {
            losers.addAll(siblings);
            return new Resolution(slot, null, null, losers);
        }
        candidates.sort(RANK.reversed().thenComparing(Price::code));
        Price winner = candidates.getFirst();
        candidates.stream().skip(1).map(p -> new Loser(p, Against.LESS_SPECIFIC)).forEach(losers::add);
        Reason reason = candidates.size() == 1 ? Reason.ONLY_CANDIDATE : reason(winner, candidates.get(1));
        return new Resolution(slot, winner, reason, losers);
    }

    private Optional<Against> against(Price price, @Nullable String plan, @Nullable String key) {
        if (!Objects.equals(price.priceKey(), key)) {
            return Optional.of(Against.OTHER_KEY);
        }
        if (price.plan() != null && !price.plan().equals(plan)) {
            return Optional.of(Against.OTHER_PLAN);
        }
        if (price.customer() != null && !price.customer().equals(context.customer())) {
            return Optional.of(Against.OTHER_CUSTOMER);
        }
        if (price.country() != null && !price.country().equals(context.country())) {
            return Optional.of(Against.OTHER_COUNTRY);
        }
        if (!context.dimensions().entrySet().containsAll(price.dimensions().entrySet())) {
            return Optional.of(Against.OTHER_DIMENSIONS);
        }
        if (!inForce(price)) {
            return Optional.of(Against.NOT_IN_EFFECT);
        }
        return price.currency().equals(currency) ? Optional.empty() : Optional.of(Against.OTHER_CURRENCY);
    }

    private boolean inForce(Price price) {
        return !begins(price).isAfter(at) && (price.effectiveUntil() == null || at.isBefore(price.effectiveUntil()));
    }

    private static Reason reason(Price winner, Price second) {
        if (winner.customer() != null && second.customer() == null) {
            return Reason.CUSTOMER;
        }
        if (winner.plan() != null && second.plan() == null) {
            return Reason.PLAN;
        }
        if (winner.country() != null && second.country() == null) {
            return Reason.COUNTRY;
        }
        if (winner.dimensions().size() != second.dimensions().size()) {
            return Reason.DIMENSIONS;
        }
        return begins(winner).equals(begins(second)) ? Reason.TIE : Reason.LATEST_EFFECTIVE_FROM;
    }

    private static Instant begins(Price price) {
        return price.effectiveFrom() == null ? Instant.MIN : price.effectiveFrom();
    }
}
