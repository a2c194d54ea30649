package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// The tables of the catalog as it is now. References are foreign keys on codes that the database checks at once, so
/// statements go in an order in which a set of changes that fits as a whole never breaks one in between: what refers
/// goes first, and what is referred to comes first.
final class CatalogRows {
    /// What is referred to stands before what refers to it.
    private static final List<Kind> ORDER =
            List.of(Kind.SETTINGS, Kind.UNIT, Kind.PRODUCT, Kind.PLAN, Kind.PRICE, Kind.VERSION);

    private static final Map<Kind, Rows<?>> ROWS = new EnumMap<>(Map.of(
            Kind.SETTINGS, new SettingsRows(),
            Kind.UNIT, new UnitRows(),
            Kind.PRODUCT, new ProductRows(),
            Kind.PLAN, new PlanRows(),
            Kind.PRICE, new PriceRows(),
            Kind.VERSION, new VersionRows()));

    private CatalogRows() {}

    /// Everything.
    static Catalog load(Handle handle) {
        return Catalog.of(aggregates(handle));
    }

    static List<Aggregate> aggregates(Handle handle) {
        List<Aggregate> all = new ArrayList<>();
        ORDER.forEach(kind -> all.addAll(rows(kind).all(handle)));
        return all;
    }

    /// How many steps [#apply] takes.
    static int steps(List<Change> changes) {
        return (canStay(changes) ? 4 : 5) * ORDER.size();
    }

    static void apply(Handle handle, List<Change> changes, WriteSteps steps) {
        if (canStay(changes)) {
            writeInPlace(handle, changes, steps);
        } else {
            replace(handle, changes, steps);
        }
    }

    /// Whether no code ceases to be, so that every row can stay in its place.
    private static boolean canStay(List<Change> changes) {
        return changes.stream().noneMatch(CatalogRows::freesCode);
    }

    /// Writes only what is different.
    private static void writeInPlace(Handle handle, List<Change> changes, WriteSteps steps) {
        for (Kind kind : ORDER) {
            rows(kind).insert(handle, after(changes, kind, c -> c.before() == null));
            steps.next();
            rows(kind).update(handle, changed(changes, kind));
            steps.next();
        }
        for (Kind kind : ORDER) {
            rows(kind).insertParts(handle, after(changes, kind, c -> c.before() == null));
            steps.next();
            rows(kind).updateParts(handle, changed(changes, kind));
            steps.next();
        }
    }

    private static void replace(Handle handle, List<Change> changes, WriteSteps steps) {
        for (Kind kind : ORDER.reversed()) {
            rows(kind).deleteParts(handle, ids(changes, kind, c -> c.before() != null));
            steps.next();
        }
        for (Kind kind : ORDER.reversed()) {
            rows(kind).delete(handle, ids(changes, kind, CatalogRows::goes));
            steps.next();
        }
        for (Kind kind : ORDER) {
            rows(kind).insert(handle, after(changes, kind, c -> c.before() == null || goes(c)));
            steps.next();
            rows(kind).update(handle, changed(changes, kind).stream().filter(c -> !goes(c)).toList());
            steps.next();
        }
        for (Kind kind : ORDER) {
            rows(kind).insertParts(handle, after(changes, kind, c -> true));
            steps.next();
        }
    }

    private static boolean freesCode(Change change) {
        Aggregate before = change.before();
        Aggregate after = change.after();
        return before != null && (after == null || !before.code().equals(after.code()));
    }

    /// Whether a change takes away the row: a renamed one comes again, and so does one that itself refers to others.
    private static boolean goes(Change change) {
        return change.before() != null && (freesCode(change) || rows(Kind.of(change.subject())).refers());
    }

    private static List<Change> changed(List<Change> changes, Kind kind) {
        return changes.stream()
                .filter(c -> c.before() != null && c.after() != null && Kind.of(c.subject()) == kind)
                .toList();
    }

    private static List<UUID> ids(List<Change> changes, Kind kind, Predicate<Change> which) {
        return changes.stream()
                .filter(c -> Kind.of(c.subject()) == kind)
                .filter(which)
                .map(Change::id)
                .toList();
    }

    private static List<Aggregate> after(List<Change> changes, Kind kind, Predicate<Change> which) {
        List<Aggregate> after = new ArrayList<>();
        for (Change change : changes) {
            Aggregate aggregate = change.after();
            if (aggregate != null && Kind.of(aggregate) == kind && which.test(change)) {
                after.add(aggregate);
            }
        }
        return after;
    }

    private static Rows<?> rows(Kind kind) {
        Rows<?> rows = ROWS.get(kind);
        if (rows == null) {
            throw new IllegalStateException(kind.name());
        }
        return rows;
    }
}
