package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The list and customer prices that follow those which ended ([Succession]), seen by what is scheduled, and by
/// what is restored.
public final class Successors {
    private Successors() {}

    /// The same request where prices that will have ended by its moment have others that follow them: then it is about
    /// these.
    static ScheduleRequest of(ScheduleRequest request, Catalog catalog) {
        Set<UUID> objects = request.objects();
        return request.with(request.intentions().stream()
                .map(intention -> successor(intention, request.due(), catalog)
                        .filter(next -> !objects.contains(next.id()))
                        .map(next -> on(next, intention))
                        .orElse(intention))
                .toList());
    }

    /// What follows a list or customer price that has an end, where a former state of it had none yet: what is charged
    /// at a moment, or from its end on where that is still to come. Empty where nothing follows.
    public static Optional<Price> inPlaceOf(Price now, Price then, Instant at, Catalog catalog) {
        Instant end = now.effectiveUntil();
        if (now.plan() != null || end == null) {
            return Optional.empty();
        }
        boolean goesOn = then.effectiveUntil() == null || then.effectiveUntil().isAfter(end);
        return goesOn ? last(now, end.isAfter(at) ? end : at, catalog) : Optional.empty();
    }

    /// A state of a price as one of the price that follows it.
    public static Price as(Price state, Price next) {
        return as(state, next, next.effectiveUntil());
    }

    /// Whether an intention would change what a list or customer price charged that has ended by a moment.
    public static boolean isTooLate(Intention intention, Instant at) {
        return intention instanceof Intention.Edit && intention.base() instanceof Price before
                && intention.wanted() instanceof Price wanted
                && before.plan() == null && hasEnded(before, at) && Succession.charges(before, wanted);
    }

    private static Optional<Price> successor(Intention intention, Instant at, Catalog catalog) {
        return intention instanceof Intention.Edit
                        && catalog.byId(intention.object()).orElse(null) instanceof Price price && price.plan() == null
                        && hasEnded(price, at)
                ? last(price, at, catalog)
                : Optional.empty();
    }

    /// What follows an ended price at a moment; empty where nothing does, or nobody can tell which of several.
    private static Optional<Price> last(Price ended, Instant at, Catalog catalog) {
        List<Price> next = catalog.pricesOfProduct(ended.product()).stream()
                .filter(price -> follows(price, ended))
                .toList();
        if (next.size() != 1) {
            return Optional.empty();
        }
        Price following = next.getFirst();
        return hasEnded(following, at) ? last(following, at, catalog) : Optional.of(following);
    }

    private static boolean follows(Price next, Price ended) {
        return next.plan() == null
                && ended.effectiveUntil() != null
                && ended.effectiveUntil().equals(next.effectiveFrom())
                && Objects.equals(next.priceKey(), ended.priceKey())
                && (next.effectiveUntil() == null || next.effectiveUntil().isAfter(ended.effectiveUntil()))
                && Slot.of(next).equals(Slot.of(ended))
                && next.currency().equals(ended.currency())
                && next.dimensions().equals(ended.dimensions())
                && Objects.equals(next.customer(), ended.customer())
                && Objects.equals(next.country(), ended.country());
    }

    private static boolean hasEnded(Price price, Instant at) {
        return price.effectiveUntil() != null && !price.effectiveUntil().isAfter(at);
    }

    private static Intention on(Price next, Intention intention) {
        if (!(intention.base() instanceof Price before && intention.wanted() instanceof Price wanted)) {
            return intention;
        }
        boolean ends = !Objects.equals(before.effectiveUntil(), wanted.effectiveUntil());
        return new Intention.Edit(as(before, next, next.effectiveUntil()),
                as(wanted, next, ends ? wanted.effectiveUntil() : next.effectiveUntil()));
    }

    /// A state of the price that ended as one of the price that follows it.
    private static Price as(Price state, Price next, @Nullable Instant until) {
        return new Price(next.id(), next.code(), state.name(), state.plan(), state.product(), state.chargeType(),
                state.unit(), state.component(), state.currency(), state.terms(), state.costVariant(), state.customer(),
                state.country(), state.priceKey(), state.dimensions(), state.billingTiming(), state.overage(),
                next.effectiveFrom(), until, state.examples(), next.externalIds());
    }
}
