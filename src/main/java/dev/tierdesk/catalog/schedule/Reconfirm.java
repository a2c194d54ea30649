package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ThreeWay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A scheduled change beside what became of its objects since: what it was made on, what is there now, and what would
/// come of both. Immutable.
///
/// @param footings its objects as the change would find them, by id; those that are gone are not among them
/// @param parts what it does to each of these objects
public record Reconfirm(ScheduledChange change, Map<UUID, Schedule.Footing> footings, List<Part> parts) {
    /// What is done to one object.
    ///
    /// @param merge the base, what was scheduled, and what is there
    public record Part(Intention intention, ThreeWay merge) {
        /// The paths of the fields that the schedule and somebody else set to different values.
        public List<String> conflicts() {
            return intention instanceof Intention.Edit ? merge.conflicts() : List.of();
        }
    }

    public Reconfirm {
        footings = Map.copyOf(footings);
        parts = List.copyOf(parts);
    }

    /// Compares; empty where every object is gone. Of a list or customer price that ended since, it is what follows it.
    public static Optional<Reconfirm> of(ScheduledChange asked, Schedule schedule, Catalog catalog) {
        ScheduledChange change = asked.on(Successors.of(asked.request(), catalog), asked.basis());
        Map<UUID, Schedule.Footing> footings =
                schedule.footings(change.request().objects(), change.due(), change.number(), catalog);
        if (footings.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Aggregate> present = present(footings);
        List<Part> parts = new ArrayList<>();
        for (Intention intention : change.intentions()) {
            Aggregate object = present.get(intention.object());
            if (object != null) {
                ThreeWay merge = ThreeWay.of(intention.base(), intention.wanted(), object);
                parts.add(new Part(intention, merge));
                present.put(object.id(), intention.on(object, Set.of()).wanted());
            }
        }
        return Optional.of(new Reconfirm(change, footings, parts));
    }

    /// The fields of which one value has to be chosen, each as [ScheduleRequest#place] calls it.
    public List<String> conflicts() {
        return parts.stream()
                .flatMap(part -> part.conflicts().stream()
                        .map(path -> change.request().place(part.intention().base(), path)))
                .toList();
    }

    /// What is applied where it is confirmed.
    ///
    /// @param takePresent conflicting fields whose present value stays
    public ScheduleRequest result(Set<String> takePresent) {
        return change.request().on(present(footings), takePresent);
    }

    private static Map<UUID, Aggregate> present(Map<UUID, Schedule.Footing> footings) {
        Map<UUID, Aggregate> present = new HashMap<>();
        footings.forEach((id, footing) -> present.put(id, footing.object()));
        return present;
    }
}
