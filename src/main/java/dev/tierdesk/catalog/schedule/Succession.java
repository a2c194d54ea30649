package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Price;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list or customer price in force is never overwritten (`catalog.md` 6): it ends, and what it shall be begins as a
/// price of its own.
///
/// @param before the price in force
/// @param wanted what it was edited to
public record Succession(Price before, Price wanted) {
    /// The succession by which an edited object has to be written; empty where it may be written as it is.
    public static Optional<Succession> of(@Nullable Aggregate before, @Nullable Aggregate wanted, Instant now) {
        return before instanceof Price old && wanted instanceof Price edited
                        && old.plan() == null && old.isInForce(now) && charges(old, edited)
                ? Optional.of(new Succession(old, edited))
                : Optional.empty();
    }

    /// Whether anything is different but names, examples, and how long the price is in force.
    static boolean charges(Price before, Price wanted) {
        return !wanted.equals(before.with(e -> {
            e.code = wanted.code();
            e.name = wanted.name();
            e.effectiveUntil = wanted.effectiveUntil();
            e.examples = wanted.examples();
            e.externalIds = wanted.externalIds();
        }));
    }

    /// Whether the new price can begin at `start`: after the old one did, and before it is to end itself.
    public boolean canStart(Instant start) {
        return (before.effectiveFrom() == null || start.isAfter(before.effectiveFrom()))
                && (wanted.effectiveUntil() == null || start.isBefore(wanted.effectiveUntil()));
    }

    /// The old price, in force until `start`.
    public Price ended(Instant start) {
        return before.with(e -> e.effectiveUntil = start);
    }

    /// The new price, in force from `start`. Where nobody gave it a code, it gets one that no price of `catalog` has.
    public Price next(UUID id, Instant start, Catalog catalog) {
        return next(id, start, catalog.prices().stream().map(Price::code).collect(Collectors.toSet()));
    }

    /// The same, with a code that is not among those `taken`.
    public Price next(UUID id, Instant start, Set<String> taken) {
        Price next = new Price(id, wanted.code(), wanted.name(), wanted.plan(), wanted.product(), wanted.chargeType(),
                wanted.unit(), wanted.component(), wanted.currency(), wanted.terms(), wanted.costVariant(),
                wanted.customer(), wanted.country(), wanted.priceKey(), wanted.dimensions(), wanted.billingTiming(),
                wanted.overage(), start, wanted.effectiveUntil(), wanted.examples(), Map.of());
        return wanted.code().equals(before.code()) ? next.with(e -> e.code = Codes.ofPrice(next, taken)) : next;
    }
}
