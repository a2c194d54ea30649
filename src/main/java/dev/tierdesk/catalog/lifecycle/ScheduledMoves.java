package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the guards say to moves that are scheduled. Immutable.
///
/// @param schedule what else is scheduled
public record ScheduledMoves(Catalog catalog, Subscriptions subscriptions, Schedule schedule, Clock clock) {
    /// The moves of a request by the state they lead to, in their order: those to one state are made together.
    public static Map<State, List<Intention.Move>> of(ScheduleRequest request) {
        Map<State, List<Intention.Move>> moves = new LinkedHashMap<>();
        for (Intention intention : request.intentions()) {
            if (intention instanceof Intention.Move move) {
                moves.computeIfAbsent(move.to(), to -> new ArrayList<>()).add(move);
            }
        }
        return moves;
    }

    /// Moves objects to one state together. Where the code of each was typed, what confirms them all was.
    ///
    /// @param reason why, where it was given
    public Decision apply(State to, List<Intention.Move> moves, @Nullable String reason) {
        List<Aggregate> objects = moves.stream()
                .map(Intention::object)
                .distinct()
                .map(id -> catalog.byId(id).orElseThrow())
                .toList();
        boolean typed = moves.stream().allMatch(move -> move.base().code().equals(move.typed()));
        String confirmed = typed ? Confirmation.expected(objects) : moves.getFirst().typed();
        return Moves.apply(
                catalog, subscriptions, schedule, objects, to, new Confirmation(confirmed, reason), clock);
    }

    /// What today's guards have against the moves of a change, on what its objects will be by then: what blocks one, or
    /// what it is warned of with what has to be given to go on. Empty where it may be scheduled.
    public List<Problem> against(ScheduledChange change) {
        return of(change.request()).entrySet().stream()
                .flatMap(moves -> against(moves.getKey(), moves.getValue(), change.request().reason()))
                .distinct()
                .toList();
    }

    private Stream<Problem> against(State to, List<Intention.Move> moves, @Nullable String reason) {
        Map<UUID, Aggregate> objects = new LinkedHashMap<>();
        moves.forEach(move -> objects.putIfAbsent(move.object(), move.base()));
        ScheduledMoves then = with(objects.values());
        Decision decision = then.apply(to, moves, reason);
        return decision.isRefused()
                ? Stream.concat(
                        Moves.of(then.catalog, subscriptions, schedule, objects.values(), clock)
                                .to(to).reasons().stream(),
                        decision.refused().stream())
                : Stream.empty();
    }

    /// The same where these objects are in the catalog.
    private ScheduledMoves with(Collection<Aggregate> objects) {
        Catalog then = catalog.apply(objects.stream()
                .map(object -> new Change(catalog.byId(object.id()).orElse(null), object))
                .toList());
        return new ScheduledMoves(then, subscriptions, schedule, clock);
    }
}
