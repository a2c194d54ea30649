package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.JointImport;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes a catalog hold what a folder says: an import, and the deletion of what the folder lacks.
///
/// @param read the import; with a deletion, seen in a catalog without what is deleted, so that nothing in the folder
///     may refer to it
/// @param gone what the catalog has and the folder lacks; empty where part of the folder could not be read
/// @param deletion of all that can be deleted; null where nothing shall be, or there is nothing
record FolderChange(JointImport read, List<Aggregate> gone, @Nullable DeletionCheck deletion) {
    FolderChange {
        gone = List.copyOf(gone);
    }

    /// @param delete whether what is gone shall be deleted
    static FolderChange of(JointImport.Part folder, KnownCatalog.Content known, boolean delete, Clock clock) {
        Catalog present = known.catalog();
        JointImport whole = read(folder, present, known, clock);
        List<Aggregate> gone = gone(whole, present);
        List<Aggregate> deleted = delete ? gone.stream().filter(FolderChange::canBeDeleted).toList() : List.of();
        if (deleted.isEmpty()) {
            return new FolderChange(whole, gone, null);
        }
        Catalog rest = present.apply(deleted.stream().map(Change::deleted).toList());
        JointImport read = read(folder, rest, known, clock);
        Catalog after = present.apply(read.plan().changes());
        return new FolderChange(read, gone, DeletionCheck.of(
                after, known.subscriptions(), known.schedule(), deleted, clock));
    }

    private static JointImport read(
            JointImport.Part folder, Catalog present, KnownCatalog.Content known, Clock clock) {
        return JointImport.read(
                List.of(folder), present, known.subscriptions(), known.schedule(), clock, () -> false);
    }

    /// Whether an object goes with a deletion; settings never do, and published versions stay.
    static boolean canBeDeleted(Aggregate aggregate) {
        return !(aggregate instanceof PlanVersion);
    }

    /// Whether the catalog holds anything else than the folder.
    boolean isDifferent() {
        return !gone.isEmpty() || read.plan().count(ImportPlan.Outcome.UNCHANGED) < read.plan().rows().size();
    }

    /// The changes of both, one for each object.
    ///
    /// @param deletions as they were decided
    List<Change> changes(List<Change> deletions) {
        Map<UUID, Change> changes = new LinkedHashMap<>();
        read.plan().changes().forEach(change -> changes.put(change.id(), change));
        for (Change deletion : deletions) {
            Change before = changes.get(deletion.id());
            changes.put(deletion.id(), before == null ? deletion : new Change(before.before(), deletion.after()));
        }
        return List.copyOf(changes.values());
    }

    private static List<Aggregate> gone(JointImport read, Catalog present) {
        List<Aggregate> gone = new ArrayList<>();
        boolean isWhole = read.files().stream().map(Imported::problems).flatMap(List::stream)
                .noneMatch(p -> p.isError());
        if (isWhole) {
            Map<JointImport.Key, Integer> named = read.origins();
            for (Aggregate aggregate : present.aggregates()) {
                boolean isNamed = named.containsKey(new JointImport.Key(Kind.of(aggregate), aggregate.code()));
                if (!isNamed && !(aggregate instanceof CatalogSettings)) {
                    gone.add(aggregate);
                }
            }
        }
        return gone;
    }
}
