package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange.State;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What should become of changes on a date, by rules written down here once more: which of them is due, stale, failed,
/// and what it does. An edit is one field with its value.
final class ScheduleModel {
    private static final Comparator<Planned> ORDER =
            Comparator.comparing((Planned planned) -> planned.due).thenComparingLong(planned -> planned.number);

    private final StoreModel store;
    private final Clock clock;
    private final Map<Long, Planned> all = new TreeMap<>();

    /// What is wanted of one object.
    sealed interface Wish {
        UUID object();

        /// A text that is set.
        ///
        /// @param before what stood there
        record Text(UUID object, String before, String value) implements Wish {
            /// The same where another text stands now.
            Text on(String now) {
                return new Text(object, now, before.equals(value) ? now : value);
            }
        }

        /// A state that it is moved to.
        record To(UUID object, dev.tierdesk.catalog.State state) implements Wish {}

        /// A plan whose draft is published.
        ///
        /// @param plan its code
        record Publish(UUID object, String plan) implements Wish {}
    }

    /// A change on a date.
    static final class Planned {
        final long number;
        final Instant due;
        List<Wish> wishes;
        Map<UUID, Long> basis;
        Set<Long> follows;
        State state = State.PENDING;

        Planned(long number, Instant due, List<Wish> wishes, Map<UUID, Long> basis, Set<Long> follows) {
            this.number = number;
            this.due = due;
            this.wishes = wishes;
            this.basis = basis;
            this.follows = follows;
        }

        Set<UUID> objects() {
            return wishes.stream().map(Wish::object).collect(Collectors.toSet());
        }
    }

    /// What the next one that is due should write; empty where it fails.
    record Outcome(Planned planned, Optional<List<Change>> changes) {}

    ScheduleModel(StoreModel store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<Planned> all() {
        return List.copyOf(all.values());
    }

    /// Puts wishes into the schedule; empty where they should be refused.
    Optional<Planned> add(List<Wish> wishes, Instant due) {
        return due.isAfter(clock.instant()) ? stood(all.size() + 1L, wishes, due, true) : Optional.empty();
    }

    /// Confirms what is stale or not on what is there now, its own values where somebody else set others; false where
    /// it should be refused.
    boolean confirm(Planned planned) {
        Optional<Planned> confirmed = planned.state == State.PENDING
                ? stood(planned.number, planned.wishes, planned.due, false)
                : Optional.empty();
        return confirmed.isPresent();
    }

    /// Takes it out; false where it is over.
    boolean unschedule(Planned planned) {
        boolean pending = planned.state == State.PENDING;
        planned.state = pending ? State.UNSCHEDULED : planned.state;
        return pending;
    }

    /// Whether something it stands on became another.
    boolean isStale(Planned planned) {
        if (planned.state != State.PENDING) {
            return false;
        }
        boolean moved = planned.basis.entrySet().stream().anyMatch(e -> store.writes(e.getKey()) != e.getValue());
        boolean grown = planned.wishes.stream().anyMatch(wish -> wish instanceof Wish.Publish publish
                && !planned.basis.keySet().containsAll(publishedWith(publish.plan())));
        boolean gone = planned.follows.stream().map(this::get)
                .anyMatch(before -> before.state == State.FAILED || before.state == State.UNSCHEDULED);
        return moved || grown || gone;
    }

    /// Whether it could be applied now, its moment apart.
    boolean isReady(Planned planned) {
        return planned.state == State.PENDING && !isStale(planned)
                && planned.follows.stream().allMatch(number -> get(number).state != State.PENDING);
    }

    /// What the store should do next because it is due.
    ///
    /// @param schedule what guards are told about
    Optional<Outcome> next(Schedule schedule) {
        Instant now = clock.instant();
        return store.newest().isAfter(now) ? Optional.empty() : pending().stream()
                .filter(planned -> !planned.due.isAfter(now))
                .filter(planned -> isGone(planned) || isReady(planned))
                .findFirst()
                .map(planned -> outcome(planned, schedule));
    }

    /// What comes of applying it now.
    Outcome outcome(Planned planned, Schedule schedule) {
        Optional<List<Change>> changes = isGone(planned) ? Optional.empty() : made(planned, schedule);
        return new Outcome(planned, changes.filter(made ->
                !made.isEmpty() && store.answer(made) == StoreModel.Answer.WRITTEN));
    }

    /// It failed.
    void failed(Planned planned) {
        planned.state = State.FAILED;
    }

    /// What the schedule writes makes none of the others stale that was not, unless both set one text.
    ///
    /// @param written takes what was written into the store's model
    void applied(Planned planned, List<Change> changes, Runnable written) {
        List<Planned> fresh = pending().stream().filter(other -> other != planned && !isStale(other)).toList();
        written.run();
        planned.state = State.APPLIED;
        Set<UUID> ids = changes.stream().map(Change::id).collect(Collectors.toSet());
        Map<UUID, String> then = new HashMap<>();
        for (Planned other : fresh) {
            boolean mine = other.objects().stream().anyMatch(ids::contains);
            if (!mine || other.wishes.stream().allMatch(wish -> fits(wish, then))) {
                other.basis.replaceAll((id, known) -> ids.contains(id) ? store.writes(id) : known);
                versions(other).forEach(id -> other.basis.put(id, store.writes(id)));
                other.wishes = mine ? onPresent(other.wishes, then) : other.wishes;
                other.wishes.forEach(wish -> {
                    if (wish instanceof Wish.Text text) {
                        then.put(text.object(), text.value());
                    }
                });
            }
        }
    }

    /// The ids of the versions of the plans that it publishes.
    private List<UUID> versions(Planned planned) {
        return planned.wishes.stream()
                .filter(Wish.Publish.class::isInstance)
                .flatMap(wish -> store.catalog().versionsOf(((Wish.Publish) wish).plan()).stream())
                .map(Aggregate::id)
                .toList();
    }

    /// @param then texts that earlier changes will have set by then
    private boolean fits(Wish wish, Map<UUID, String> then) {
        return !(wish instanceof Wish.Text text) || store.catalog().byId(text.object())
                .map(object -> then.getOrDefault(text.object(), text(object)))
                .filter(now -> List.of(now, text.value()).contains(text.before()) || now.equals(text.value()))
                .isPresent();
    }

    private List<Wish> onPresent(List<Wish> wishes, Map<UUID, String> then) {
        return wishes.stream().<Wish>map(wish -> wish instanceof Wish.Text text
                ? text.on(then.getOrDefault(text.object(), text(store.catalog().byId(text.object()).orElseThrow())))
                : wish).toList();
    }

    /// The wishes on their objects as these will be by then.
    ///
    /// @param whole whether every object has to be there
    private Optional<Planned> stood(long number, List<Wish> wishes, Instant due, boolean whole) {
        Map<UUID, Aggregate> then = new HashMap<>();
        Map<UUID, Long> last = new HashMap<>();
        Set<UUID> objects = wishes.stream().map(Wish::object).collect(Collectors.toSet());
        objects.forEach(id -> store.catalog().byId(id).ifPresent(object -> then.put(id, object)));
        if (then.isEmpty() || whole && then.size() < objects.size()) {
            return Optional.empty();
        }
        for (Planned earlier : pending()) {
            if (earlier.due.isAfter(due) || earlier.number == number) {
                break;
            }
            if (!isStale(earlier)) {
                for (Wish wish : earlier.wishes) {
                    then.computeIfPresent(wish.object(), (id, object) -> done(wish, object));
                    if (then.containsKey(wish.object())) {
                        last.put(wish.object(), earlier.number);
                    }
                }
            }
        }
        List<Wish> kept = wishes.stream().filter(wish -> then.containsKey(wish.object())).toList();
        List<Wish> moved = new ArrayList<>();
        Set<UUID> basis = new HashSet<>();
        Map<UUID, Aggregate> states = new HashMap<>(then);
        for (Wish wish : kept) {
            Aggregate object = Objects.requireNonNull(states.get(wish.object()));
            boolean idle = wish instanceof Wish.Text text && text(object).equals(text.on(text(object)).value());
            if (!idle) {
                if (wish instanceof Wish.To to && !isStep(object, to.state())) {
                    return Optional.empty();
                }
                moved.add(wish instanceof Wish.Text text ? text.on(text(object)) : wish);
                states.put(object.id(), done(wish, object));
                basis.add(object.id());
                basis.addAll(around(object));
                if (wish instanceof Wish.Publish) {
                    basis.addAll(publishedWith(object.code()));
                    store.catalog().pricesOfPlan(object.code()).forEach(price -> basis.addAll(around(price)));
                }
            }
        }
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Long> standing = new HashMap<>();
        basis.forEach(id -> standing.put(id, store.writes(id)));
        Planned planned = new Planned(number, due, List.copyOf(moved), standing, Set.copyOf(last.values()));
        all.put(number, planned);
        return Optional.of(planned);
    }

    private Optional<List<Change>> made(Planned planned, Schedule schedule) {
        Map<UUID, Change> changes = new LinkedHashMap<>();
        Catalog present = store.catalog();
        for (Wish wish : planned.wishes) {
            if (wish instanceof Wish.Text) {
                Aggregate object = present.byId(wish.object()).orElseThrow();
                present = take(changes, present, List.of(new Change(object, done(wish, object))));
            }
        }
        for (Wish wish : planned.wishes) {
            Aggregate object = present.byId(wish.object()).orElseThrow();
            Decision decision = Decision.of(List.of());
            if (wish instanceof Wish.To to) {
                decision = Moves.apply(present, Subscriptions.NONE, schedule, List.of(object), to.state(),
                        new Confirmation(object.code(), RandomCommands.REASON), clock);
            } else if (wish instanceof Wish.Publish) {
                Publication publication = Publication.check(
                        present, object.code(), store.nextVersion(object.code()), Subscriptions.NONE, clock);
                if (!publication.isPossible()) {
                    return Optional.empty();
                }
                decision = Decision.of(publication.changes(present, clock));
            }
            if (decision.isRefused()) {
                return Optional.empty();
            }
            present = take(changes, present, decision.changes());
        }
        return Optional.of(List.copyOf(changes.values()));
    }

    private static Catalog take(Map<UUID, Change> all, Catalog present, List<Change> changes) {
        List<Change> real = changes.stream().filter(c -> !Objects.equals(c.before(), c.after())).toList();
        real.forEach(change -> all.merge(change.id(), change, (first, second) ->
                new Change(first.before(), second.after())));
        return present.apply(real);
    }

    private boolean isGone(Planned planned) {
        return planned.objects().stream().allMatch(id -> store.catalog().byId(id).isEmpty());
    }

    private List<Planned> pending() {
        return all.values().stream().filter(planned -> planned.state == State.PENDING).sorted(ORDER).toList();
    }

    private Planned get(long number) {
        return Objects.requireNonNull(all.get(number));
    }

    /// The ids of everything that an object refers to.
    private Set<UUID> around(Aggregate object) {
        List<String> referred = StoreModel.referred(object);
        return store.catalog().aggregates().stream()
                .filter(other -> referred.contains(StoreModel.place(Kind.of(other), other.code())))
                .map(Aggregate::id)
                .collect(Collectors.toSet());
    }

    /// The ids of the prices and versions of a plan.
    private Set<UUID> publishedWith(String plan) {
        Set<UUID> ids = new HashSet<>();
        store.catalog().pricesOfPlan(plan).forEach(price -> ids.add(price.id()));
        store.catalog().versionsOf(plan).forEach(version -> ids.add(version.id()));
        return ids;
    }

    private static boolean isStep(Aggregate object, dev.tierdesk.catalog.State to) {
        Aggregate moved = inState(object, to);
        return !moved.equals(object) && StoreModel.mayBecome(object, moved);
    }

    static Aggregate done(Wish wish, Aggregate object) {
        return switch (wish) {
            case Wish.Text text -> withText(object, text.on(text(object)).value());
            case Wish.To to -> inState(object, to.state());
            case Wish.Publish publish -> inState(object, PlanStatus.PUBLISHED);
        };
    }

    /// The text that is set on a date.
    static String text(Aggregate object) {
        return switch (object) {
            case Product product -> product.description();
            case Plan plan -> plan.description();
            case BillableUnit unit -> unit.description();
            case Aggregate other -> other.name();
        };
    }

    static Aggregate withText(Aggregate object, String text) {
        return switch (object) {
            case Product product -> product.with(e -> e.description = text);
            case Plan plan -> plan.with(e -> e.description = text);
            case BillableUnit unit -> unit.with(e -> e.description = text);
            case Price price -> price.with(e -> e.name = text);
            case Aggregate other -> other;
        };
    }

    static Aggregate inState(Aggregate object, dev.tierdesk.catalog.State state) {
        return switch (object) {
            case Product product when state instanceof Maturity maturity -> product.with(e -> {
                e.maturity = maturity;
                e.publishStatus = maturity == Maturity.RETIRED ? PublishStatus.ARCHIVED : e.publishStatus;
            });
            case Product product when state instanceof PublishStatus status ->
                product.with(e -> e.publishStatus = status);
            case Plan plan when state instanceof PlanStatus status -> plan.with(e -> e.status = status);
            case BillableUnit unit when state instanceof UnitStatus status -> unit.with(e -> e.status = status);
            case Aggregate other -> other;
        };
    }
}
