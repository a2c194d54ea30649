package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a store should hold and answer, by rules written down here once more: which state follows which, who refers to
/// whom, and for each object which change sets stand on each other.
final class StoreModel {
    /// `catalog.md` 3 and 2.
    private static final Map<Kind, Set<String>> STEPS = Map.of(
            Kind.PRODUCT, Set.of("EXPERIMENTAL BETA", "BETA GA", "BETA DEPRECATED", "GA DEPRECATED",
                    "DEPRECATED RETIRED", "DEPRECATED GA", "DRAFT IN_REVIEW", "DRAFT ARCHIVED", "IN_REVIEW PUBLISHED",
                    "IN_REVIEW DRAFT", "PUBLISHED ARCHIVED", "PUBLISHED DRAFT", "ARCHIVED DRAFT"),
            Kind.PLAN, Set.of("DRAFT PUBLISHED", "PUBLISHED DEPRECATED", "DEPRECATED ARCHIVED", "DEPRECATED PUBLISHED",
                    "ARCHIVED DEPRECATED"),
            Kind.UNIT, Set.of("ACTIVE ARCHIVED", "ARCHIVED ACTIVE"));

    private final SortedMap<Long, Entry> entries = new TreeMap<>();
    private final Map<UUID, List<Long>> standing = new HashMap<>();
    private final Map<UUID, Long> writes = new HashMap<>();
    private final Map<UUID, Long> made = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<Long, Long> since = new HashMap<>();
    private final Set<Long> takenBack = new HashSet<>();
    private Catalog catalog;
    private Instant newest;

    /// What a store says to a command.
    enum Answer {
        WRITTEN,
        CONFLICT,
        TRANSITION,
        REFUSED,
        NOT_UNDOABLE,
        NOT_FOUND
    }

    /// A change set, with the change sets that stood for each of its objects before and after.
    ///
    /// @param undone number of the one that it took back; null where it did not
    private record Entry(
            List<Change> changes, @Nullable Long undone, Map<UUID, List<Long>> before, Map<UUID, List<Long>> after) {}

    /// @param newest when the newest change set was written
    StoreModel(Catalog catalog, Instant newest) {
        this.catalog = catalog;
        this.newest = newest;
        catalog.aggregates().forEach(object -> writes.put(object.id(), 1L));
    }

    Catalog catalog() {
        return catalog;
    }

    /// When the newest change set was written.
    Instant newest() {
        return newest;
    }

    /// How often an object was written.
    long writes(UUID id) {
        return writes.getOrDefault(id, 0L);
    }

    /// The number that the next version of a plan gets: none is given twice.
    int nextVersion(String plan) {
        return versions.getOrDefault(plan, 0) + 1;
    }

    /// The numbers of what was written, oldest first.
    List<Long> numbers() {
        return List.copyOf(entries.keySet());
    }

    /// What the store says to changes that somebody wants.
    Answer answer(List<Change> changes) {
        if (changes.stream().anyMatch(change -> !Objects.equals(change.before(), present(change.id())))) {
            return Answer.CONFLICT;
        }
        if (!changes.stream().allMatch(change -> follows(change, changes))) {
            return Answer.TRANSITION;
        }
        return holds(changes) ? Answer.WRITTEN : Answer.REFUSED;
    }

    /// What the store says to taking a change set back.
    Answer undo(long number) {
        Entry entry = entries.get(number);
        if (entry == null) {
            return Answer.NOT_FOUND;
        }
        if (takenBack.contains(number)) {
            return Answer.NOT_UNDOABLE;
        }
        boolean last = entry.after().entrySet().stream()
                .allMatch(object -> standing(object.getKey()).equals(object.getValue()));
        boolean publishedSince = entry.changes().stream().anyMatch(change -> change.before() == null
                && change.after() instanceof PlanVersion version && isPublishedAfter(version, number));
        return last && !publishedSince && holds(reversed(number)) ? Answer.WRITTEN : Answer.NOT_UNDOABLE;
    }

    private boolean isPublishedAfter(PlanVersion version, long number) {
        return catalog.versionsOf(version.planCode()).stream()
                .anyMatch(later -> later.number() > version.number() && made.getOrDefault(later.id(), 0L) > number);
    }

    /// The change sets that stand: none of them is an undo, and none was taken back.
    Set<Long> standing() {
        return standing.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /// Of those that stand and that nothing stands on the one that was written last, or brought back last.
    Optional<Long> lastUndoable() {
        return standing().stream().filter(number -> undo(number) == Answer.WRITTEN)
                .max(Comparator.comparing(this::since));
    }

    private Long since(long number) {
        return Objects.requireNonNull(since.get(number));
    }

    /// What taking a change set back changes.
    List<Change> reversed(long number) {
        return Objects.requireNonNull(entries.get(number)).changes().stream()
                .map(change -> new Change(change.after(), change.before()))
                .toList();
    }

    /// Takes over what was written.
    ///
    /// @param undone number of the change set that was taken back; null where none was
    void take(ChangeSet written, @Nullable Long undone) {
        Entry taken = undone == null ? null : Objects.requireNonNull(entries.get(undone));
        Map<UUID, List<Long>> before = new HashMap<>();
        Map<UUID, List<Long>> after = new HashMap<>();
        for (Change change : written.changes()) {
            UUID id = change.id();
            before.put(id, standing(id));
            after.put(id, taken == null
                    ? Stream.concat(standing(id).stream(), Stream.of(written.number())).toList()
                    : Objects.requireNonNull(taken.before().get(id)));
            List<Long> now = Objects.requireNonNull(after.get(id));
            if (!now.isEmpty() && !standing(id).contains(now.getLast())) {
                since.put(now.getLast(), written.number());
            }
            writes.merge(id, 1L, Long::sum);
            if (change.before() == null) {
                made.putIfAbsent(id, written.number());
            }
            if (change.after() instanceof PlanVersion version) {
                versions.merge(version.planCode(), version.number(), Math::max);
            }
        }
        standing.putAll(after);
        if (taken != null && undone != null) {
            takenBack.add(undone);
            if (taken.undone() != null) {
                takenBack.remove(taken.undone());
            }
        }
        entries.put(written.number(), new Entry(written.changes(), undone, before, after));
        catalog = catalog.apply(written.changes());
        newest = newest.isAfter(written.when()) ? newest : written.when();
    }

    private List<Long> standing(UUID id) {
        return standing.getOrDefault(id, List.of());
    }

    private @Nullable Aggregate present(UUID id) {
        return catalog.byId(id).orElse(null);
    }

    /// Whether the states of an object may become those of the change.
    private static boolean follows(Change change, List<Change> together) {
        Aggregate before = change.before();
        Aggregate after = change.after();
        return before == null || after == null
                || mayBecome(before, after) && (!isPublished(before, after) || hasVersion(before.code(), together));
    }

    /// Whether a table leads from the states of an object to others.
    static boolean mayBecome(Aggregate before, Aggregate after) {
        return switch (after) {
            case Product product -> productFollows((Product) before, product);
            case Plan plan -> step(Kind.PLAN, ((Plan) before).status(), plan.status());
            case BillableUnit unit -> step(Kind.UNIT, ((BillableUnit) before).status(), unit.status());
            case Aggregate other -> true;
        };
    }

    private static boolean isPublished(Aggregate before, Aggregate after) {
        return before instanceof Plan draft && draft.status() == PlanStatus.DRAFT
                && after instanceof Plan plan && plan.status() == PlanStatus.PUBLISHED;
    }

    private static boolean hasVersion(String plan, List<Change> together) {
        return together.stream().anyMatch(change -> change.before() == null
                && change.after() instanceof PlanVersion version && version.planCode().equals(plan));
    }

    private static boolean productFollows(Product before, Product after) {
        if (before.maturity() == after.maturity() && before.publishStatus() == after.publishStatus()) {
            return true;
        }
        boolean retired = after.maturity() == Maturity.RETIRED;
        boolean archived = after.publishStatus() == PublishStatus.ARCHIVED;
        boolean internal =
                after.maturity() == Maturity.EXPERIMENTAL && after.publishStatus() == PublishStatus.PUBLISHED;
        return step(Kind.PRODUCT, before.maturity(), after.maturity())
                && (retired ? archived : step(Kind.PRODUCT, before.publishStatus(), after.publishStatus()))
                && !internal;
    }

    private static boolean step(Kind kind, Enum<?> from, Enum<?> to) {
        return from == to || Objects.requireNonNull(STEPS.get(kind)).contains(from.name() + " " + to.name());
    }

    /// Whether after the changes every code is of one object, and every reference leads somewhere.
    private boolean holds(List<Change> changes) {
        Map<UUID, Aggregate> next = new HashMap<>();
        catalog.aggregates().forEach(object -> next.put(object.id(), object));
        for (Change change : changes) {
            if (change.after() == null) {
                next.remove(change.id());
            } else {
                next.put(change.id(), change.after());
            }
        }
        Set<String> places = new HashSet<>();
        boolean unique = next.values().stream().allMatch(object -> places.add(place(Kind.of(object), object.code())));
        return unique && next.values().stream().flatMap(object -> referred(object).stream()).allMatch(places::contains);
    }

    /// Kinds and codes that an object refers to.
    static List<String> referred(Aggregate object) {
        List<String> referred = new ArrayList<>();
        switch (object) {
            case Product product -> {
                product.units().forEach(unit -> referred.add(place(Kind.UNIT, unit)));
                product.costs().stream().map(Cost::unit).filter(Objects::nonNull)
                        .forEach(unit -> referred.add(place(Kind.UNIT, unit)));
                product.requires().forEach(code -> referred.add(place(Kind.PRODUCT, code)));
            }
            case Plan plan -> {
                for (Allowance allowance : plan.allowances()) {
                    referred.add(place(Kind.PRODUCT, allowance.product()));
                    referred.add(place(Kind.UNIT, allowance.unit()));
                }
            }
            case Price price -> {
                referred.add(place(Kind.PRODUCT, price.product()));
                if (price.plan() != null) {
                    referred.add(place(Kind.PLAN, price.plan()));
                }
                if (price.unit() != null) {
                    referred.add(place(Kind.UNIT, price.unit()));
                }
            }
            case Aggregate other -> {}
        }
        return referred;
    }

    static String place(Kind kind, String code) {
        return kind + " " + code;
    }
}
