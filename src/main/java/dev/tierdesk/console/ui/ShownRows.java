package dev.tierdesk.console.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows that a list shows, to be taken again where nothing about them changed. Asked for in about their order they
/// are found without an index, which would take longer at each keystroke than all the rest. Used on the FX thread.
public final class ShownRows<R extends ListRow> {
    /// So many rows may have gone at one place.
    private static final int LOOK_AHEAD = 8;

    private final List<R> rows;
    private int next;
    private @Nullable Map<UUID, R> byId;

    ShownRows(List<R> rows) {
        this.rows = rows;
    }

    /// The row of this object; null where there is none.
    public @Nullable R row(UUID id) {
        for (int i = next; i < Math.min(rows.size(), next + LOOK_AHEAD); i++) {
            if (rows.get(i).id().equals(id)) {
                next = i + 1;
                return rows.get(i);
            }
        }
        if (byId == null) {
            byId = new HashMap<>();
            for (R row : rows) {
                byId.put(row.id(), row);
            }
        }
        return byId.get(id);
    }
}
