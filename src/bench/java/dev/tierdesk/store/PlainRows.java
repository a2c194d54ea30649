package dev.tierdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// A statement and the rows that plain JDBC writes with it: what any writing of them takes.
record PlainRows(String statement, List<Object[]> rows) {
    private static final int BATCH = 1000;

    /// Writes them, in batches, in the transaction of the connection.
    void write(Connection connection) throws SQLException {
        try (PreparedStatement batch = connection.prepareStatement(statement)) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    batch.setObject(i + 1, row[i]);
                }
                batch.addBatch();
                if (++waiting == BATCH) {
                    batch.executeBatch();
                    waiting = 0;
                }
            }
            batch.executeBatch();
        }
    }
}
