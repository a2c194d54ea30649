package dev.tierdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open H2 database file. `owner` opens it first, with the settings that keep commits, and stays connected: they
/// hold for everyone, and are not applied again by whoever opens later. `app` writes rows and can do nothing else; the
/// two limit what a mistake in a statement of ours can do, so their passwords are no secrets.
final class H2File {
    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    static final String SUFFIX = ".mv.db";
    private static final String OWNER = "owner";
    private static final String APP = "app";
    private static final String PASSWORD = "tierdesk";
    private static final String OWNER_SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
            + ";RETENTION_TIME=60000;QUERY_CACHE_SIZE=200;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";
    private static final String APP_SETTINGS = ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    private static final String EXISTING = ";IFEXISTS=TRUE";

    /// Per cent of a file that are still needed, below which it is written anew.
    private static final int LEAST_FILLED = 50;

    /// After so long without a commit the database would also tidy up; no transaction takes that long.
    private static final int BESIDE_MILLIS = 30_000;

    private static final int IN_USE = 90020;
    private static final int MISSING = 90146;
    private static final int WRONG_USER = 28000;
    private static final int NEWER_FORMAT = 90048;
    private static final int CORRUPTED = 90030;
    private static final int GENERAL = 50000;

    private final Path path;
    private final Handle owner;
    private final Jdbi appJdbi;
    private @Nullable Handle app;
    private boolean isOver;

    private H2File(Path path, Handle owner) {
        this.path = path;
        this.owner = owner;
        store(owner).setReuseSpace(false);
        this.appJdbi = Jdbi.create(url(path) + APP_SETTINGS, APP, PASSWORD);
    }

    /// Makes a database with its two users.
    static H2File create(Path path) {
        H2File file = new H2File(path, connect(path, url(path) + OWNER_SETTINGS));
        file.owner.execute("CREATE USER " + APP + " PASSWORD '" + PASSWORD + "'");
        return file;
    }

    /// Opens a database that [#create] made.
    ///
    /// @throws StoreException IN_USE without saying by whom, NOT_FOUND, NOT_OURS, NEWER, DAMAGED, BROKEN
    static H2File open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw StoreException.about(StoreException.Reason.NOT_FOUND, path);
        }
        Handle owner = connect(path, ownerUrl(path));
        int sessions = owner.createQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS").mapTo(Integer.class).one();
        if (sessions > 1) {
            owner.close();
            throw StoreException.about(StoreException.Reason.IN_USE, path);
        }
        return new H2File(path, owner);
    }

    Path path() {
        return path;
    }

    Handle owner() {
        return owner;
    }

    /// The connection that reads and writes the catalog.
    Handle app() {
        Handle handle = app;
        if (handle == null) {
            requireNoWriteDelay();
            handle = appJdbi.open();
            app = handle;
        }
        return handle;
    }

    /// A further connection, for reading beside the writes on another thread; never the first, which would open the
    /// file without the settings.
    ///
    /// @throws StoreException BROKEN once the file was let go
    synchronized Handle reading() {
        if (isOver) {
            throw StoreException.about(StoreException.Reason.BROKEN, path);
        }
        return appJdbi.open();
    }

    /// Brings the schema to what this program knows.
    void migrate(Migrations migrations) {
        migrations.migrate(ownerUrl(path), OWNER, PASSWORD);
    }

    /// Writes pages out on further threads of the database, which is for a transaction of many rows, until this is
    /// closed or [#checkpoint()] comes.
    WritingBeside writingBeside() {
        store(owner).setAutoCommitDelay(BESIDE_MILLIS);
        return this::writeHere;
    }

    /// That pages are written out beside the transaction.
    interface WritingBeside extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits until what was written beside is written, too.
    private void writeHere() {
        store(owner).setAutoCommitDelay(0);
    }

    /// Makes every commit so far survive a power loss.
    void checkpoint() {
        writeHere();
        owner.execute("CHECKPOINT SYNC");
    }

    /// Closes the database and lets go of the file; where less than half of it is still needed, it is written anew.
    ///
    /// @throws StoreException BROKEN if it could not be written out
    void shutdown() {
        if (store(owner).getFileStore().getChunksFillRate() < LEAST_FILLED) {
            shutdownCompact();
        } else {
            close("SHUTDOWN");
        }
    }

    /// The same, and gives back the room of what was deleted.
    void shutdownCompact() {
        close("SHUTDOWN COMPACT");
        try {
            AtomicFile.makePrivate(path); // H2 wrote another file
        } catch (IOException e) {
            throw StoreException.of(StoreException.Reason.BROKEN, Map.of("path", path.toString()), e);
        }
    }

    private void close(String statement) {
        try {
            end(statement);
        } catch (SQLException e) {
            throw StoreException.of(StoreException.Reason.BROKEN, Map.of("path", path.toString()), e);
        }
    }

    /// Lets go of the file without writing anything more.
    void abandon() {
        try {
            end("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.warn("{} was closed already", path, e);
        }
    }

    /// Past Jdbi, which would ask the closed database for more.
    private synchronized void end(String statement) throws SQLException {
        isOver = true;
        try (Statement shutdown = owner.getConnection().createStatement()) {
            shutdown.execute(statement);
        }
    }

    private static MVStore store(Handle owner) {
        try {
            JdbcConnection connection = owner.getConnection().unwrap(JdbcConnection.class);
            return ((SessionLocal) connection.getSession()).getDatabase().getStore().getMvStore();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireNoWriteDelay() {
        int delayed = owner.createQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SETTINGS"
                        + " WHERE SETTING_NAME = 'WRITE_DELAY' AND SETTING_VALUE <> '0'")
                .mapTo(Integer.class)
                .one();
        if (delayed > 0) {
            throw StoreException.about(StoreException.Reason.BROKEN, path);
        }
    }

    private static Handle connect(Path path, String url) {
        try {
            return Jdbi.create(url, OWNER, PASSWORD).open();
        } catch (JdbiException e) {
            int code = e.getCause() instanceof SQLException sql ? sql.getErrorCode() : 0;
            StoreException.Reason reason = switch (code) {
                case IN_USE -> StoreException.Reason.IN_USE;
                case MISSING -> StoreException.Reason.NOT_FOUND;
                case WRONG_USER -> StoreException.Reason.NOT_OURS;
                case NEWER_FORMAT -> StoreException.Reason.NEWER;
                case CORRUPTED, GENERAL -> StoreException.Reason.DAMAGED;
                default -> StoreException.Reason.BROKEN;
            };
            throw StoreException.of(reason, Map.of("path", path.toString()), e);
        }
    }

    private static String ownerUrl(Path path) {
        return url(path) + EXISTING + OWNER_SETTINGS;
    }

    /// H2 reads a `;` as the end of the path, so a folder cannot have one in its name.
    private static String url(Path path) {
        String absolute = path.toAbsolutePath().toString();
        if (absolute.contains(";")) {
            throw StoreException.about(StoreException.Reason.BROKEN, path);
        }
        return "jdbc:h2:file:" + absolute.substring(0, absolute.length() - SUFFIX.length());
    }
}
