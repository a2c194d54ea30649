package dev.tierdesk.catalog.due;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.lifecycle.ScheduledMoves;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.catalog.schedule.Successors;
import dev.tierdesk.pricing.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The intentions of one request done one after the other, each on what the ones before it made, as one change. Every
/// object is there.
final class DueSteps {
    private final DueChange due;
    private final ScheduleRequest request;
    private final Map<UUID, Change> changes = new LinkedHashMap<>();
    private final List<Problem> refused = new ArrayList<>();
    private Catalog present;

    DueSteps(DueChange due, ScheduleRequest request) {
        this.due = due;
        this.request = request;
        present = due.catalog();
    }

    Decision decide() {
        List<Intention.Edit> edits = new ArrayList<>();
        List<Intention.Publish> publications = new ArrayList<>();
        for (Intention intention : request.intentions()) {
            switch (intention) {
                case Intention.Edit edit -> edits.add(edit);
                case Intention.Move move -> {}
                case Intention.Publish publish -> publications.add(publish);
            }
        }
        take(edited(edits));
        if (refused.isEmpty()) {
            ScheduledMoves.of(request).forEach((to, together) -> take(moved(to, together)));
        }
        if (refused.isEmpty()) {
            publications.forEach(publish -> take(published(publish)));
        }
        return refused.isEmpty() ? Decision.of(List.copyOf(changes.values())) : Decision.refused(refused);
    }

    private void take(Decision step) {
        refused.addAll(step.refused());
        step.changes().forEach(change -> changes.merge(change.id(), change,
                (first, second) -> new Change(first.before(), second.after())));
        present = present.apply(step.changes());
    }

    private Decision edited(List<Intention.Edit> edits) {
        List<Problem> stages = edits.stream()
                .flatMap(edit -> edit.stages().stream().map(p -> p.in(CatalogCheck.where(edit.base()))))
                .toList();
        if (!stages.isEmpty()) {
            return Decision.refused(stages);
        }
        Map<UUID, Aggregate> before = new HashMap<>();
        Map<UUID, Aggregate> wanted = new LinkedHashMap<>();
        for (Intention.Edit edit : edits) {
            Aggregate object = present.byId(edit.object()).orElseThrow();
            before.put(object.id(), object);
            wanted.put(object.id(), edit.on(wanted.getOrDefault(object.id(), object), Set.of()).wanted());
        }
        wanted.values().removeIf(object -> isIdle(Objects.requireNonNull(before.get(object.id())), object));
        List<Problem> errors = Scheduling.newErrors(before, wanted, present);
        return errors.isEmpty() ? written(before, wanted) : Decision.refused(errors);
    }

    /// Whether an edit changes nothing, or only what a price charged that has ended.
    private boolean isIdle(Aggregate before, Aggregate after) {
        return after.equals(before) || Successors.isTooLate(new Intention.Edit(before, after), due.clock().instant());
    }

    /// Edits as they are written: list and customer prices in force are succeeded.
    private Decision written(Map<UUID, Aggregate> before, Map<UUID, Aggregate> wanted) {
        Instant now = due.clock().instant();
        Instant start = request.due().isAfter(now) ? now : request.due();
        Set<String> codes = present.prices().stream().map(Price::code).collect(Collectors.toCollection(HashSet::new));
        List<Change> written = new ArrayList<>();
        List<Problem> impossible = new ArrayList<>();
        wanted.forEach((id, after) -> {
            Aggregate object = before.get(id);
            Optional<Succession> succession = Succession.of(object, after, now);
            if (succession.isEmpty()) {
                written.add(new Change(object, after));
            } else if (succession.get().canStart(start)) {
                Price next = succession.get().next(Ids.next(due.clock()), start, codes);
                codes.add(next.code());
                written.add(new Change(object, succession.get().ended(start)));
                written.add(Change.created(next));
            } else {
                impossible.add(Problem.of(ScheduleProblem.SCHEDULE_START, CatalogCheck.where(after))
                        .with("from", start.toString()));
            }
        });
        return impossible.isEmpty() ? Decision.of(written) : Decision.refused(impossible);
    }

    private Decision moved(State to, List<Intention.Move> moves) {
        return new ScheduledMoves(present, due.subscriptions(), due.schedule(), due.clock())
                .apply(to, moves, request.reason());
    }

    private Decision published(Intention.Publish publish) {
        String plan = present.byId(publish.object()).orElseThrow().code();
        Publication publication = Publication.check(
                present, plan, due.numbers().next(plan), due.subscriptions(), due.clock());
        return publication.isPossible()
                ? Decision.of(publication.changes(present, due.clock()))
                : Decision.refused(publication.problems().stream().filter(Problem::isError).toList());
    }
}
