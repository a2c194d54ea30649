package dev.tierdesk.store;

import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Subscription lists in their tables.
final class SubscriptionRows {
    private static final Table LIST = Table.of("subscription_list", "source", "list_date", "reason");
    private static final Table SUBSCRIPTION = Table.of("subscription", "source", "place", "customer", "plan", "version",
            "status", "seats", "country", "started", "ended");

    private SubscriptionRows() {}

    static Subscriptions load(Handle handle) {
        Map<String, List<Subscription>> bySource = new HashMap<>();
        handle.createQuery("SELECT source, customer, plan, version, status, seats, country, started, ended"
                        + " FROM subscription ORDER BY source, place")
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    List<Subscription> list = bySource.computeIfAbsent(c.text(), s -> new ArrayList<>());
                    return list.add(new Subscription(c.text(), c.text(), c.integerOrNull(), c.text(), c.integerOrNull(),
                            c.textOrNull(), c.dateOrNull(), c.dateOrNull()));
                })
                .list();
        return Subscriptions.of(LIST.all(handle, c -> {
            String source = c.text();
            LocalDate date = c.date();
            return new SubscriptionList(source, date, c.textOrNull(), bySource.getOrDefault(source, List.of()));
        }));
    }

    /// Puts a list in the place of the last of its source, in one transaction; gives all lists afterwards.
    ///
    /// @throws StoreException OUTDATED, REFUSED
    static Subscriptions write(Handle handle, SubscriptionList list) {
        try {
            return handle.inTransaction(h -> {
                Subscriptions before = load(h);
                refuseOlder(list, before);
                Subscriptions after = before.with(list);
                replace(h, after.list(list.source()).orElseThrow());
                return after;
            });
        } catch (JdbiException e) {
            throw Refusal.is(e) ? Refusal.toException(List.of(), e) : e;
        }
    }

    private static void refuseOlder(SubscriptionList list, Subscriptions before) {
        Optional<LocalDate> newer =
                before.list(list.source()).map(SubscriptionList::date).filter(date -> date.isAfter(list.date()));
        newer.ifPresent(date -> {
            throw StoreException.of(StoreException.Reason.OUTDATED,
                    Map.of("source", list.source(), "date", list.date().toString(), "present", date.toString()));
        });
    }

    /// Puts a list in the place of that of its source.
    private static void replace(Handle handle, SubscriptionList list) {
        handle.execute("DELETE FROM subscription WHERE source = ?", list.source());
        handle.execute("DELETE FROM subscription_list WHERE source = ?", list.source());
        LIST.insert(handle, List.<@Nullable Object[]>of(Table.row(list.source(), list.date(), list.reason())));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Subscription s : list.subscriptions()) {
            rows.add(Table.row(list.source(), rows.size(), s.customer(), s.plan(), s.version(), s.status(), s.seats(),
                    s.country(), s.started(), s.ended()));
        }
        SUBSCRIPTION.insert(handle, rows);
    }
}
