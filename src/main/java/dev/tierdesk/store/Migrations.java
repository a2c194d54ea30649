package dev.tierdesk.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The scripts that make and change the schema, and the version they lead to.
///
/// @param version the highest version among the scripts
record Migrations(int version, List<String> locations) {
    /// Those of this program.
    static final Migrations CURRENT = new Migrations(28, List.of("classpath:dev/tierdesk/store/migration"));

    private static final int NO_SUCH_TABLE = 42102;
    private static final int NO_SUCH_TABLE_HERE = 42103;
    private static final int NO_SUCH_TABLE_AT_ALL = 42104;

    /// The version of the schema in a database; empty where it has none yet. Much cheaper than asking Flyway.
    static Optional<Integer> versionOf(Handle owner) {
        try {
            return owner.createQuery("SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\""
                            + " AND \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC FETCH FIRST 1 ROW ONLY")
                    .mapTo(Integer.class)
                    .findOne();
        } catch (JdbiException e) {
            int code = e.getCause() instanceof SQLException sql ? sql.getErrorCode() : 0;
            if (code == NO_SUCH_TABLE || code == NO_SUCH_TABLE_HERE || code == NO_SUCH_TABLE_AT_ALL) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void migrate(String url, String user, String password) {
        Flyway.configure().dataSource(url, user, password).locations(locations.toArray(String[]::new)).load().migrate();
    }
}
