package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.pricing.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happens to one object, or to several together, at a moment to come, or was meant to (`catalog.md` 7).
/// Immutable.
///
/// @param number counts what was ever scheduled in a catalog, from 1
/// @param basis the objects that it was made on, each with the number of the revision it had; none where it came with a
///     backup and nobody confirmed it yet
/// @param follows numbers of the earlier scheduled changes of its objects that it builds on
/// @param made when it was scheduled, or confirmed again
public record ScheduledChange(
        long number, ScheduleRequest request, Map<UUID, Long> basis, Set<Long> follows, Instant made,
        Outcome outcome) {
    /// The order in which changes are applied.
    public static final Comparator<ScheduledChange> BY_MOMENT = Comparator
            .comparing(ScheduledChange::due)
            .thenComparingLong(ScheduledChange::number);

    /// The console looks every minute: what took longer came late.
    private static final Duration ON_TIME = Duration.ofMinutes(2);

    public ScheduledChange {
        basis = Map.copyOf(basis);
        follows = Set.copyOf(follows);
    }

    /// What became of a change.
    public enum State {
        PENDING,
        APPLIED,
        /// It was no longer valid when it was due.
        FAILED,
        UNSCHEDULED
    }

    /// What became of a change, and when.
    ///
    /// @param when null while it is pending
    /// @param changeSet number of the change set that it was applied as; null where it was not
    /// @param problems why it failed
    public record Outcome(State state, @Nullable Instant when, @Nullable Long changeSet, List<Problem> problems) {
        /// Nothing yet.
        public static final Outcome PENDING = new Outcome(State.PENDING, null, null, List.of());

        public Outcome {
            problems = List.copyOf(problems);
        }

        public static Outcome applied(Instant when, long changeSet) {
            return new Outcome(State.APPLIED, when, changeSet, List.of());
        }

        public static Outcome failed(Instant when, List<Problem> problems) {
            return new Outcome(State.FAILED, when, null, problems);
        }

        public static Outcome unscheduled(Instant when) {
            return new Outcome(State.UNSCHEDULED, when, null, List.of());
        }
    }

    public Instant due() {
        return request.due();
    }

    /// What is done, in the order in which it is.
    public List<Intention> intentions() {
        return request.intentions();
    }

    /// The first object that it is about, as it was when it was made.
    public Aggregate object() {
        return intentions().getFirst().base();
    }

    /// Whether it is about an object.
    public boolean isAbout(UUID object) {
        return intentions().stream().anyMatch(intention -> intention.object().equals(object));
    }

    public boolean isPending() {
        return outcome.state() == State.PENDING;
    }

    /// Whether it was applied noticeably after its moment.
    public boolean isLate() {
        return outcome.state() == State.APPLIED
                && outcome.when() != null
                && outcome.when().isAfter(due().plus(ON_TIME));
    }

    /// The same with what became of it.
    public ScheduledChange ended(Outcome end) {
        return new ScheduledChange(number, request, basis, follows, made, end);
    }

    /// The same with what a person gave when it was confirmed again; what was not given stays.
    public ScheduledChange confirmed(Confirmation given) {
        return new ScheduledChange(number, request.confirmed(given), basis, follows, made, outcome);
    }

    /// The same, standing on what is there now.
    ScheduledChange on(ScheduleRequest next, Map<UUID, Long> nextBasis) {
        return new ScheduledChange(number, next, nextBasis, follows, made, outcome);
    }
}
