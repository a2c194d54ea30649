package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.Limits;
import dev.tierdesk.pricing.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalogs of this computer: their list (`catalogs.json`), files, snapshots and backups. Used from the thread of
/// the stores.
public final class CatalogFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogFiles.class);

    /// A catalog in the list.
    ///
    /// @param name what it is called; also the name of its file
    /// @param path of its `.mv.db` file
    public record Entry(String name, String id, Path path, Instant lastOpened) {}

    /// A snapshot or backup: a native document.
    public record Backup(Path path, Instant when) {}

    private final Path data;
    private final Clock clock;
    private final Migrations migrations;
    private final Limits limits;
    private final CatalogList list;

    public CatalogFiles(Directories directories, Clock clock) {
        this(directories, clock, Migrations.CURRENT);
    }

    CatalogFiles(Directories directories, Clock clock, Migrations migrations) {
        this(directories, clock, migrations, Limits.within(Runtime.getRuntime().maxMemory()));
    }

    /// @param limits of the documents that catalogs are made of
    CatalogFiles(Directories directories, Clock clock, Migrations migrations, Limits limits) {
        this.data = directories.data();
        this.clock = clock;
        this.migrations = migrations;
        this.limits = limits;
        this.list = new CatalogList(data, clock);
    }

    /// The list of the catalogs in these directories, which every opening writes.
    public static Path listIn(Directories directories) {
        return directories.data().resolve(CatalogList.NAME);
    }

    /// Known catalogs, the last opened first.
    public List<Entry> all() {
        return list.all();
    }

    /// A catalog by its name, or by the path of its file.
    public Optional<Entry> find(String nameOrPath) {
        return all().stream()
                .filter(e -> e.name().equalsIgnoreCase(nameOrPath)
                        || e.path().toString().equals(nameOrPath)
                        || e.path().toAbsolutePath().normalize().toString().equals(normalized(nameOrPath)))
                .findFirst();
    }

    /// Makes a new, empty catalog named as its settings say, and opens it.
    ///
    /// @throws StoreException EXISTS, BROKEN
    public CatalogStore create(CatalogSettings settings, String author) {
        CatalogPaths paths = new CatalogPaths(data, FileNames.safe(settings.name()));
        if (find(settings.name()).isPresent() || Files.exists(paths.database())) {
            throw StoreException.about(StoreException.Reason.EXISTS, paths.database());
        }
        makeFolder();
        H2File database = H2File.create(paths.database());
        try {
            AtomicFile.makePrivate(paths.database());
            database.migrate(migrations);
            ChangeRequest making =
                    new ChangeRequest("", ChangeSource.EDIT, author, null, List.of(Change.created(settings)));
            database.app().useTransaction(h -> ChangeWriter.write(h, making, null, clock, Watch.NONE));
            database.checkpoint();
            CatalogStore store =
                    opened(database, new Entry(settings.name(), settings.id().toString(), paths.database(), now()));
            keepSnapshot(Catalog.of(List.of(settings)), paths);
            return store;
        } catch (RuntimeException | IOException e) {
            database.abandon();
            remove(paths.database());
            throw broken(paths.database(), e);
        }
    }

    /// Opens a known catalog.
    ///
    /// @throws StoreException IN_USE (naming the holder), NOT_FOUND, NOT_OURS, NEWER, DAMAGED, BROKEN
    public CatalogStore open(Entry entry) {
        CatalogPaths paths = CatalogPaths.ofDatabase(entry.path());
        if (all().stream().noneMatch(e -> e.id().equals(entry.id()) && e.path().equals(entry.path()))) {
            throw StoreException.about(StoreException.Reason.NOT_OURS, entry.path());
        }
        H2File database = openDatabase(paths);
        try {
            migrate(database, paths);
            Optional<String> id = database.app().createQuery("SELECT id FROM settings")
                    .mapTo(UUID.class).findOne().map(UUID::toString);
            if (!id.equals(Optional.of(entry.id()))) {
                throw StoreException.about(StoreException.Reason.NOT_OURS, entry.path());
            }
            return opened(database, new Entry(entry.name(), entry.id(), entry.path(), now()));
        } catch (RuntimeException | IOException e) {
            database.abandon();
            throw broken(entry.path(), e);
        }
    }

    /// Makes a new catalog from a backup, a snapshot or any native document, and opens it; what it holds is its first
    /// change set. What was pending when a backup was made is pending again, and waits to be confirmed. Nothing that is
    /// there is written over.
    ///
    /// @param name of the new catalog
    /// @param label of the change set
    /// @throws StoreException EXISTS; NOT_FOUND; DAMAGED if the document, or what was pending, cannot be read;
    ///     TOO_LARGE; REFUSED; BROKEN
    public CatalogStore restore(Path document, String name, String author, String label) {
        Catalog catalog = read(document);
        List<ScheduleRequest> planned = planned(document, catalog);
        CatalogStore store = create(catalog.settings().with(s -> s.name = name), author);
        List<Change> changes = catalog.aggregates().stream()
                .filter(a -> !(a instanceof CatalogSettings))
                .map(Change::created)
                .toList();
        if (!changes.isEmpty()) {
            store.change(new ChangeRequest(label, ChangeSource.IMPORT, author, null, changes));
        }
        if (!planned.isEmpty()) {
            store.schedule().takeOver(planned);
        }
        keepSnapshot(store.catalog(), CatalogPaths.ofDatabase(find(name).orElseThrow().path()));
        return store;
    }

    private List<ScheduleRequest> planned(Path document, Catalog catalog) {
        Path file = Backups.plannedBeside(document);
        try {
            return PlannedChanges.read(file, catalog, clock);
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    /// The newest snapshot of a catalog, for reading while another process has it open.
    public Optional<Backup> lastSnapshot(Entry entry) {
        Path snapshot = CatalogPaths.ofDatabase(entry.path()).snapshot();
        try {
            return Files.exists(snapshot)
                    ? Optional.of(new Backup(snapshot, Files.getLastModifiedTime(snapshot).toInstant()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// All backups of a catalog, newest first.
    ///
    /// @throws StoreException BROKEN if their folder cannot be read
    public List<Backup> backups(Entry entry) {
        Path folder = CatalogPaths.ofDatabase(entry.path()).backups();
        try {
            return new Backups(folder, clock).all();
        } catch (IOException e) {
            throw broken(folder, e);
        }
    }

    /// What speaks against keeping catalogs where they are kept.
    public Optional<FolderRisk> risk() {
        return FolderRisk.of(data);
    }

    private static H2File openDatabase(CatalogPaths paths) {
        try {
            return H2File.open(paths.database());
        } catch (StoreException e) {
            throw e.reason() == StoreException.Reason.IN_USE ? Holder.inUse(paths) : e;
        }
    }

    private void migrate(H2File database, CatalogPaths paths) throws IOException {
        int version = Migrations.versionOf(database.owner())
                .orElseThrow(() -> StoreException.about(StoreException.Reason.NOT_OURS, paths.database()));
        if (version > migrations.version()) {
            throw StoreException.about(StoreException.Reason.NEWER, paths.database());
        }
        if (version < migrations.version()) {
            Catalog written = Catalog.of(Journal.aggregates(database.app()));
            Backup backup = new Backups(paths.backups(), clock).add(VerifiedDocument.of(written, clock), List.of());
            database.migrate(migrations);
            Backups.addPlanned(backup.path(), ScheduleRows.changes(database.app()));
        }
    }

    private CatalogStore opened(H2File database, Entry entry) throws IOException {
        CatalogPaths paths = CatalogPaths.ofDatabase(entry.path());
        boolean wasNotClosed = Files.exists(paths.holder());
        Holder.write(paths.holder(), clock);
        list.put(entry);
        return new CatalogStore(database, wasNotClosed || !Files.exists(paths.snapshot()), clock,
                catalog -> rename(entry, catalog.settings().name()));
    }

    /// What commands read while it is open; where it cannot be written they say who has it.
    private void keepSnapshot(Catalog catalog, CatalogPaths paths) {
        try {
            VerifiedDocument.write(paths.snapshot(), VerifiedDocument.of(catalog, clock), true);
        } catch (StoreException e) {
            LOG.error("No snapshot of {} was written", paths.database(), e);
        }
    }

    /// The list follows the name in the settings, unless another catalog has it.
    private void rename(Entry entry, String name) {
        if (!entry.name().equals(name) && find(name).isEmpty()) {
            list.put(new Entry(name, entry.id(), entry.path(), entry.lastOpened()));
        }
    }

    private Catalog read(Path document) {
        if (!Files.isRegularFile(document)) {
            throw StoreException.about(StoreException.Reason.NOT_FOUND, document);
        }
        try {
            boolean own = document.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize());
            if (!own && Files.size(document) > limits.bytes()) {
                throw StoreException.about(StoreException.Reason.TOO_LARGE, document);
            }
            byte[] bytes = Files.readAllBytes(document);
            Document read = own ? DocumentReader.readOwn(bytes, clock) : DocumentReader.read(bytes, limits, clock);
            if (!read.problems().isEmpty()) {
                throw StoreException.about(reason(read.problems().getFirst()), document);
            }
            return Catalog.of(read.aggregates());
        } catch (IllegalArgumentException e) {
            throw StoreException.of(StoreException.Reason.DAMAGED, Map.of("path", document.toString()), e);
        } catch (IOException e) {
            throw broken(document, e);
        }
    }

    private static StoreException.Reason reason(Problem problem) {
        return problem.code() == DocumentProblem.JSON_TOO_MANY_VALUES
                ? StoreException.Reason.TOO_LARGE
                : StoreException.Reason.DAMAGED;
    }

    private void makeFolder() {
        try {
            Directories.make(data);
        } catch (IOException e) {
            throw broken(data, e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw broken(file, e);
        }
    }

    private static StoreException broken(Path path, Exception cause) {
        return cause instanceof StoreException known
                ? known
                : StoreException.of(StoreException.Reason.BROKEN, Map.of("path", path.toString()), cause);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String normalized(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }
}
