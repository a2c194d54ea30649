package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.VersionNumbers;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One catalog, kept: every write is a change set, acknowledged only when it is durable. Used from one thread, which is
/// never interrupted.
public final class CatalogStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogStore.class);

    private final H2File database;
    private final CatalogPaths paths;
    private final Backups backups;
    private final Clock clock;
    private final ClosingListener onClosing;
    private final ChangeSets changes;
    private final StoredSchedule schedule;
    private boolean snapshotIsOld;
    private boolean hasRoom;
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        BROKEN,
        CLOSED
    }

    /// Told before the store closes, if anything was written.
    interface ClosingListener {
        void closing(Catalog catalog);
    }

    CatalogStore(H2File database, boolean snapshotIsOld, Clock clock, ClosingListener onClosing) {
        this.database = database;
        this.paths = CatalogPaths.ofDatabase(database.path());
        this.backups = new Backups(paths.backups(), clock);
        this.clock = clock;
        this.onClosing = onClosing;
        this.snapshotIsOld = snapshotIsOld;
        this.changes = new ChangeSets(database, new Work());
        this.schedule = new StoredSchedule(this, clock);
    }

    /// Everything that is in the catalog now.
    ///
    /// @throws StoreException DAMAGED if something in the database cannot be what was written; BROKEN
    public Catalog catalog() {
        return guarded(this::load);
    }

    /// The highest number that a version of each plan ever had in this catalog: one that was withdrawn is not given
    /// again.
    ///
    /// @throws StoreException BROKEN
    public VersionNumbers versionNumbers() {
        return guarded(() -> NumbersGiven.read(database.app()));
    }

    /// What shall happen to the catalog at moments to come.
    public StoredSchedule schedule() {
        return schedule;
    }

    /// Writes changes together, durably, and returns them as a change set. Before an import or a bulk change it makes a
    /// backup.
    ///
    /// @throws StoreException CONFLICT, REFUSED, TRANSITION or BROKEN; nothing is written then
    public ChangeSet change(ChangeRequest request) {
        return change(request, Watch.NONE);
    }

    /// The same, with somebody who follows it and may stop it before its commit.
    ///
    /// @throws StoreException CANCELLED too
    public ChangeSet change(ChangeRequest request, Watch watch) {
        return guarded(() -> request.source() == ChangeSource.IMPORT || request.source() == ChangeSource.BULK
                ? writeBackedUp(request, watch)
                : write(request, null, watch));
    }

    /// Takes back change set `number` in a change set of its own (source UNDO, or REDO where `number` is itself an
    /// undo).
    ///
    /// @throws StoreException NOT_FOUND; NOT_UNDOABLE with all that stands on it; BROKEN
    public ChangeSet undo(long number, String author, String label) {
        return undo(number, author, label, null);
    }

    /// The same, with a reason.
    public ChangeSet undo(long number, String author, String label, @Nullable String reason) {
        return guarded(() -> {
            ChangeSet undone = find(number);
            List<Problem> obstacles = Undo.obstacles(database.app(), undone);
            if (!obstacles.isEmpty()) {
                throw StoreException.notUndoable(number, obstacles);
            }
            return write(Undo.of(undone, author, label, reason), undone, Watch.NONE);
        });
    }

    /// What stands on change set `number` and keeps it from being undone; empty where nothing does.
    ///
    /// @throws StoreException NOT_FOUND, BROKEN
    public List<Problem> obstacles(long number) {
        return guarded(() -> {
            ChangeSet undone = find(number);
            List<Problem> obstacles = Undo.obstacles(database.app(), undone);
            return obstacles.isEmpty() ? Undo.attempted(this, undone, clock) : obstacles;
        });
    }

    /// Who is on what, as the lists say that were imported. No part of the catalog: neither in its document nor undone.
    public Subscriptions subscriptions() {
        return guarded(() -> SubscriptionRows.load(database.app()));
    }

    /// Puts a list in the place of the last of its source, durably; what that one had besides is kept as ended.
    ///
    /// @return all lists afterwards
    /// @throws StoreException OUTDATED if the list is older than the one of its source, REFUSED if a value is too long;
    ///     nothing is written then; BROKEN
    public Subscriptions importSubscriptions(SubscriptionList list) {
        return guarded(() -> {
            Subscriptions written = SubscriptionRows.write(database.app(), list);
            database.checkpoint();
            return written;
        });
    }

    /// The change sets: found, exported, merged.
    public ChangeSets changes() {
        return changes;
    }

    /// All change sets, newest first.
    public List<ChangeSetRow> changeSets() {
        return guarded(() -> Journal.changeSets(database.app()));
    }

    /// One change set with what was before and after.
    ///
    /// @throws StoreException NOT_FOUND
    public ChangeSet changeSet(long number) {
        return guarded(() -> find(number));
    }

    /// What an aggregate became, change set by change set, oldest first; empty where it never was.
    public List<PastState> history(UUID id) {
        return guarded(() -> Journal.history(database.app(), id));
    }

    /// What in the database is not what was written; empty where all is well. Reads everything, beside the other
    /// methods: safe on any thread.
    ///
    /// @throws StoreException BROKEN where the store is closed meanwhile
    public List<Damage> damage() {
        try (Handle handle = database.reading()) {
            return handle.inTransaction(TransactionIsolationLevel.SERIALIZABLE, Integrity::check);
        } catch (JdbiException e) {
            throw StoreException.of(StoreException.Reason.BROKEN, Map.of("path", paths.database().toString()), e);
        }
    }

    /// Keeps a copy of the catalog as it is now among its backups, and lets go of those that are no longer wanted.
    ///
    /// @throws StoreException BROKEN if it cannot be written; the store itself goes on then
    public CatalogFiles.Backup backup() {
        return guarded(() -> backUp(load(), schedule.changes()));
    }

    /// Writes the catalog as a native document.
    ///
    /// @throws StoreException BROKEN if it cannot be written; the store itself goes on then
    public void saveCopy(Path target) {
        guarded(() -> {
            VerifiedDocument.write(target, VerifiedDocument.of(load(), clock), false);
            return target;
        });
    }

    /// Writes a snapshot and a backup where anything was written since the last, closes the database and lets go of the
    /// file. Once closed it stays so. What a broken store has is left as it is.
    @Override
    public void close() {
        if (state == State.CLOSED) {
            return;
        }
        boolean whole = state == State.OPEN;
        try {
            if (whole && snapshotIsOld) {
                Catalog catalog = catalog();
                onClosing.closing(catalog);
                byte[] document = VerifiedDocument.of(catalog, clock);
                VerifiedDocument.write(paths.snapshot(), document, true);
                backups.add(document, guarded(schedule::changes));
            }
        } catch (StoreException | IOException e) {
            LOG.error("No snapshot of {} was written", paths.database(), e);
        } finally {
            state = State.CLOSED;
            end(whole);
        }
    }

    /// The database, for tests.
    H2File database() {
        return database;
    }

    private void end(boolean whole) {
        if (!whole) {
            database.abandon();
            return;
        }
        try {
            if (hasRoom) {
                database.shutdownCompact();
            } else {
                database.shutdown();
            }
            paths.letGo();
        } catch (StoreException e) {
            LOG.error("{} was not closed well", paths.database(), e);
        }
    }

    private ChangeSet find(long number) {
        Optional<ChangeSet> found = number <= Journal.base(database.app())
                ? Optional.empty()
                : Journal.changeSet(database.app(), number);
        return found.orElseThrow(
                () -> StoreException.of(StoreException.Reason.NOT_FOUND, Map.of("number", String.valueOf(number))));
    }

    private ChangeSet write(ChangeRequest request, @Nullable ChangeSet undone, Watch watch) {
        return write(request, undone, watch, (handle, written) -> {});
    }

    private ChangeSet writeBackedUp(ChangeRequest request, Watch watch) {
        List<ScheduledChange> planned = schedule.changes();
        try (BackupBeside backup = BackupBeside.begin(() -> backUp(committed(), planned));
                H2File.WritingBeside _ = database.writingBeside()) {
            return write(request, null, watch, (handle, written) -> backup.await());
        }
    }

    /// Writes a change set, and in the same transaction what goes with it.
    ChangeSet write(
            ChangeRequest request, @Nullable ChangeSet undone, Watch watch, BiConsumer<Handle, ChangeSet> alongside) {
        snapshotIsOld = true;
        Long undoes = undone == null ? null : undone.number();
        ChangeSet written;
        try {
            written = database.app().inTransaction(h -> {
                ChangeSet changeSet = ChangeWriter.write(h, request, undoes, clock, watch);
                alongside.accept(h, changeSet);
                return changeSet;
            });
        } catch (JdbiException e) {
            if (!Refusal.is(e)) {
                throw e;
            }
            List<Refusal> refusals = Refusal.of(load().aggregates(), request.changes());
            throw undone == null || refusals.isEmpty()
                    ? Refusal.toException(refusals, e)
                    : StoreException.notUndoable(undone.number(), Undo.refused(database.app(), undone, refusals));
        }
        database.checkpoint();
        return written;
    }

    /// Does something in a transaction and takes all of it back.
    <T> T rehearsed(Supplier<T> work) {
        boolean wasOld = snapshotIsOld;
        return database.app().inTransaction(h -> {
            T result = work.get();
            h.rollback();
            snapshotIsOld = wasOld;
            return result;
        });
    }

    /// Writes rows that are no part of the catalog, durably. They are in its next backup.
    void keep(Consumer<Handle> rows) {
        snapshotIsOld = true;
        database.app().useTransaction(rows::accept);
        database.checkpoint();
    }

    Catalog load() {
        return reading(CatalogRows::load);
    }

    /// What was committed last, over a connection of its own: beside a write.
    private Catalog committed() {
        try (Handle handle = database.reading()) {
            return reading(handle, h -> h.inTransaction(TransactionIsolationLevel.SERIALIZABLE, CatalogRows::load));
        }
    }

    /// Reads what was written.
    ///
    /// @throws StoreException DAMAGED if it cannot be that
    <T> T reading(Function<Handle, T> rows) {
        return reading(database.app(), rows);
    }

    private <T> T reading(Handle handle, Function<Handle, T> rows) {
        try {
            return rows.apply(handle);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw StoreException.of(StoreException.Reason.DAMAGED, Map.of("path", paths.database().toString()), e);
        }
    }

    /// Keeps a catalog and what is scheduled in it; reads nothing, and so may run beside a write.
    private CatalogFiles.Backup backUp(Catalog catalog, List<ScheduledChange> planned) {
        try {
            return backups.add(VerifiedDocument.of(catalog, clock), planned);
        } catch (IOException e) {
            throw StoreException.of(StoreException.Reason.BROKEN, Map.of("path", paths.backups().toString()), e);
        }
    }

    /// Does work on the database; after a failure of the database itself nothing more is done. An interrupt that is
    /// pending would close the file in the middle, so it waits until the work is done.
    <T> T guarded(Supplier<T> work) {
        if (state != State.OPEN) {
            throw StoreException.about(StoreException.Reason.BROKEN, paths.database());
        }
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } catch (JdbiException e) {
            state = State.BROKEN;
            throw StoreException.of(StoreException.Reason.BROKEN, Map.of("path", paths.database().toString()), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Work implements ChangeSets.Store {
        @Override
        public <T> T guarded(Supplier<T> work) {
            return CatalogStore.this.guarded(work);
        }

        @Override
        public Catalog load() {
            return CatalogStore.this.load();
        }

        @Override
        public CatalogFiles.Backup backUp(Catalog catalog) {
            return CatalogStore.this.backUp(catalog, schedule.changes());
        }

        @Override
        public void hasRoom() {
            hasRoom = true;
        }
    }
}
