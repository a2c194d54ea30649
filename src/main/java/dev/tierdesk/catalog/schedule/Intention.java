package dev.tierdesk.catalog.schedule;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shall be done with one object at a moment to come. Immutable.
public sealed interface Intention {
    /// The object as it was when that was decided.
    Aggregate base();

    /// The object as it is meant to be afterwards.
    Aggregate wanted();

    /// The same intention where the object is another by now; what both sides set is put together.
    ///
    /// @param takePresent conflicting fields whose present value stays
    Intention on(Aggregate present, Set<String> takePresent);

    /// The id of the object.
    default UUID object() {
        return base().id();
    }

    /// The fields that it sets.
    default List<FieldDiff.Field> fields() {
        return FieldDiff.of(base(), wanted());
    }

    /// Why nobody can intend this, whatever the time.
    default List<Problem> problems() {
        if (!base().code().equals(wanted().code())) {
            return List.of(Problem.of(ScheduleProblem.SCHEDULE_CODE, new Where("code")));
        }
        return base().equals(wanted())
                ? List.of(Problem.of(ScheduleProblem.SCHEDULE_NOTHING, CatalogCheck.where(base())))
                : List.of();
    }

    /// Fields are set: those in which `wanted` is not as `base`.
    record Edit(Aggregate base, Aggregate wanted) implements Intention {
        public Edit {
            if (!base.id().equals(wanted.id()) || Kind.of(base) != Kind.of(wanted)) {
                throw new IllegalArgumentException("an edit is of one object");
            }
        }

        @Override
        public Edit on(Aggregate present, Set<String> takePresent) {
            Aggregate merged = ThreeWay.of(base, wanted, present).merged(takePresent);
            return new Edit(present, merged == null ? present : merged);
        }

        @Override
        public List<Problem> problems() {
            List<Problem> problems = Intention.super.problems();
            return problems.isEmpty() ? stages() : problems;
        }

        /// That it sets a stage or status, as earlier versions let it.
        public List<Problem> stages() {
            List<State> before = Lifecycle.of(base);
            return Lifecycle.of(wanted).stream()
                    .filter(state -> !before.contains(state))
                    .map(state -> Problem.of(ScheduleProblem.SCHEDULE_STAGE, new Where(state.field())))
                    .toList();
        }
    }

    /// The object moves to another state.
    ///
    /// @param typed the code that was typed to go on past a warning; null where none was
    record Move(Aggregate base, State to, @Nullable String typed) implements Intention {
        @Override
        public Aggregate wanted() {
            return Lifecycle.after(base, to);
        }

        @Override
        public Move on(Aggregate present, Set<String> takePresent) {
            return new Move(present, to, typed);
        }

        @Override
        public List<Problem> problems() {
            List<Problem> problems = Intention.super.problems();
            return problems.isEmpty() ? Lifecycle.refusals(new Change(base, wanted())) : problems;
        }
    }

    /// The draft of a plan is published.
    record Publish(Plan base) implements Intention {
        @Override
        public Plan wanted() {
            return base.with(p -> p.status = PlanStatus.PUBLISHED);
        }

        @Override
        public Publish on(Aggregate present, Set<String> takePresent) {
            return present instanceof Plan plan ? new Publish(plan) : this;
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }
}
