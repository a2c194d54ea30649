package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.check.CatalogCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody wants to happen, and when: all of it together, or nothing.
///
/// @param intentions at least one: fields are set first, then objects are moved, then plans are published
/// @param due the moment before which it does not happen
/// @param author who signs the change set
/// @param label of the change set, in the words of the person who wants it
/// @param reason why, where it was given
public record ScheduleRequest(
        List<Intention> intentions, Instant due, String author, String label, @Nullable String reason) {
    public ScheduleRequest {
        intentions = intentions.stream().sorted(Comparator.comparingInt(ScheduleRequest::turn)).toList();
        if (intentions.isEmpty()) {
            throw new IllegalArgumentException("nothing is wanted");
        }
    }

    /// What somebody wants to happen to one object.
    public ScheduleRequest(Intention intention, Instant due, String author, String label, @Nullable String reason) {
        this(List.of(intention), due, author, label, reason);
    }

    /// The objects that it is about, each once.
    public Set<UUID> objects() {
        return intentions.stream().map(Intention::object).collect(Collectors.toUnmodifiableSet());
    }

    /// What a field is called where one of two values is chosen: its path; where there are several objects, with the
    /// place of its own before it.
    public String place(Aggregate object, String path) {
        return objects().size() == 1 ? path : prefix(object) + path;
    }

    /// The same with these intentions.
    ScheduleRequest with(List<Intention> others) {
        return new ScheduleRequest(others, due, author, label, reason);
    }

    /// The same with another reason, where one is given, and with the code of each object whose move is confirmed: of
    /// several that move to one state how many they are was typed.
    ScheduleRequest confirmed(Confirmation given) {
        List<Intention> confirmed = intentions.stream()
                .map(intention -> intention instanceof Intention.Move move && isConfirmed(move.to(), given)
                        ? new Intention.Move(move.base(), move.to(), move.base().code())
                        : intention)
                .toList();
        return new ScheduleRequest(
                confirmed, due, author, label, given.reason() == null ? reason : given.reason());
    }

    private boolean isConfirmed(State to, Confirmation given) {
        Map<UUID, Aggregate> moved = new HashMap<>();
        for (Intention intention : intentions) {
            if (intention instanceof Intention.Move move && move.to().equals(to)) {
                moved.put(move.object(), move.base());
            }
        }
        return Confirmation.expected(moved.values()).equals(given.typed());
    }

    /// The same on other states of its objects; an intention stands on what the one before it makes of its object.
    ///
    /// @param present by id, at least one of its objects; what is about others is left out
    /// @param takePresent the places of conflicting fields whose present value stays
    ScheduleRequest on(Map<UUID, Aggregate> present, Set<String> takePresent) {
        Map<UUID, Aggregate> states = new HashMap<>(present);
        List<Intention> moved = new ArrayList<>();
        for (Intention intention : intentions) {
            Aggregate state = states.get(intention.object());
            if (state != null) {
                Intention next = intention.on(state, paths(intention.base(), takePresent));
                states.put(state.id(), next.wanted());
                moved.add(next);
            }
        }
        return with(moved);
    }

    /// The paths within an object that some places are of.
    private Set<String> paths(Aggregate object, Set<String> places) {
        if (places.isEmpty() || objects().size() == 1) {
            return places;
        }
        String prefix = prefix(object);
        return places.stream()
                .filter(place -> place.startsWith(prefix))
                .map(place -> place.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static String prefix(Aggregate object) {
        return CatalogCheck.where(object).path() + ".";
    }

    private static int turn(Intention intention) {
        return switch (intention) {
            case Intention.Edit edit -> 0;
            case Intention.Move move -> 1;
            case Intention.Publish publish -> 2;
        };
    }
}
