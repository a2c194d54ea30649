package dev.tierdesk.store;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.VersionNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The numbers that versions of plans were ever given, also those that were withdrawn. They are no part of the catalog:
/// undo leaves them.
final class NumbersGiven {
    private NumbersGiven() {}

    static VersionNumbers read(Handle handle) {
        Map<String, Integer> highest = new HashMap<>();
        handle.createQuery("SELECT plan, highest FROM plan_version_number")
                .map((row, context) -> {
                    Columns columns = new Columns(row);
                    return Map.entry(columns.text(), columns.integer());
                })
                .forEach(entry -> highest.put(entry.getKey(), entry.getValue()));
        return new VersionNumbers(highest);
    }

    static void note(Handle handle, List<Change> changes) {
        for (Change change : changes) {
            if (change.after() instanceof PlanVersion version) {
                int known = handle.createUpdate("UPDATE plan_version_number SET highest = GREATEST(highest, ?)"
                                + " WHERE plan = ?")
                        .bind(0, version.number())
                        .bind(1, version.planCode())
                        .execute();
                if (known == 0) {
                    handle.execute("INSERT INTO plan_version_number (plan, highest) VALUES (?, ?)",
                            version.planCode(), version.number());
                }
            }
        }
    }
}
