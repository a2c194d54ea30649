package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The change sets of an open catalog: found, exported, and merged where they are old. Used from the thread of its
/// store, and guarded as the store is.
public final class ChangeSets {
    private final H2File database;
    private final Store store;

    /// What the store does for them.
    interface Store {
        /// Does work on the database, unless that is broken.
        <T> T guarded(Supplier<T> work);

        /// Everything that is in the catalog now.
        Catalog load();

        /// Keeps the catalog among its backups.
        CatalogFiles.Backup backUp(Catalog catalog);

        /// Much was deleted: the file is to be made smaller when it is closed.
        void hasRoom();
    }

    ChangeSets(H2File database, Store store) {
        this.database = database;
        this.store = store;
    }

    /// Those that `query` asks for, newest first: at most `limit`, of numbers below `before`.
    public List<ChangeSetRow> page(ChangeQuery query, long before, int limit) {
        return store.guarded(() -> new ChangeSearch(database.app(), query).page(before, limit));
    }

    /// How many `query` asks for.
    public long count(ChangeQuery query) {
        return store.guarded(() -> new ChangeSearch(database.app(), query).count());
    }

    /// Everybody who signed one, in alphabetical order.
    public List<String> authors() {
        return store.guarded(() -> ChangeSearch.authors(database.app()));
    }

    /// Writes those that `query` asks for to a file, oldest first, each as a line of JSON.
    ///
    /// @return how many
    /// @throws StoreException UNWRITABLE; BROKEN
    public int export(ChangeQuery query, Path target) {
        return store.guarded(() -> {
            List<Long> numbers = new ChangeSearch(database.app(), query).numbers();
            export(numbers, target, false);
            return numbers.size();
        });
    }

    /// Until when they were merged into one, before which nobody knows what was; empty where none was.
    public Optional<Instant> mergedUntil() {
        return store.guarded(() -> Journal.mergedUntil(database.app()));
    }

    /// What the object of a kind and code was at a moment: the one that has the code now, else the one that had it
    /// last. Empty where it was not there yet.
    public Optional<PastState> stateAt(Kind kind, String code, Instant moment) {
        return store.guarded(() -> Journal.at(database.app(), kind, code, moment));
    }

    /// The objects of these kinds that have or ever had a code.
    public Set<UUID> objects(Set<Kind> kinds, String code) {
        return store.guarded(() -> Journal.objects(database.app(), kinds, code));
    }

    /// What was deleted under a code in change sets that are merged by now, the last first.
    public List<FormerObject> former(String code) {
        return store.guarded(() -> Compaction.former(database.app(), code));
    }

    /// How many [#compact] would merge.
    public int countBefore(Instant moment) {
        return store.guarded(() -> numbersBefore(moment)).size();
    }

    /// Merges all before a moment into one, durably, and checks everything afterwards. What is merged can be undone no
    /// more; the catalog stays as it is. A backup is made before, and the merged change sets are kept beside it.
    ///
    /// @param label of what they become, in words
    /// @return empty where none is so old
    /// @throws StoreException DAMAGED if the database is, BROKEN; nothing is merged then
    public Optional<Compacted> compact(Instant moment, String author, String label) {
        return store.guarded(() -> {
            List<Long> numbers = numbersBefore(moment);
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            Path backup = store.backUp(store.load()).path();
            Path lines = Backups.changesBeside(backup);
            export(numbers, lines, true);
            database.owner().useTransaction(TransactionIsolationLevel.SERIALIZABLE,
                    h -> merge(h, numbers.getLast(), author, label));
            database.checkpoint();
            store.hasRoom();
            return Optional.of(new Compacted(numbers.size(), backup, lines));
        });
    }

    private void merge(Handle owner, long until, String author, String label) {
        Compaction.merge(owner, until, author, label);
        if (!Integrity.check(owner).isEmpty()) {
            throw StoreException.about(StoreException.Reason.DAMAGED, database.path());
        }
    }

    /// Numbers of all before a moment, up to the first that is not.
    private List<Long> numbersBefore(Instant moment) {
        long last = Compaction.last(database.app(), moment).orElse(-1L);
        return new ChangeSearch(database.app(), ChangeQuery.ALL).numbers().stream().takeWhile(n -> n <= last).toList();
    }

    private void export(List<Long> numbers, Path target, boolean ownerOnly) {
        try {
            AtomicFile.write(target, ownerOnly, out -> new ChangeLines(database.app()).write(numbers, out));
        } catch (IOException e) {
            throw StoreException.of(StoreException.Reason.UNWRITABLE, Map.of("path", target.toString()), e);
        }
    }
}
