package dev.tierdesk.exchange.subscriptions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The columns of a list of subscriptions, and the headings they may have.
enum SubscriptionColumn {
    CUSTOMER("customer", "customer_id", "customer_code"),
    PLAN("plan", "plan_code"),
    VERSION("version", "plan_version"),
    STATUS("status", "state"),
    SEATS("seats", "quantity"),
    COUNTRY("country", "country_code"),
    STARTED("started", "started_at", "start_date");

    /// Those without which a list says nothing.
    static final Set<SubscriptionColumn> NEEDED = Set.of(CUSTOMER, PLAN, STATUS);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> headings;

    SubscriptionColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /// The heading that problems name it by.
    String heading() {
        return headings.getFirst();
    }

    List<String> headings() {
        return headings;
    }

    boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /// The column of a heading, capitals and the signs between words apart.
    static Optional<SubscriptionColumn> of(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values()).filter(column -> column.headings.contains(plain)).findFirst();
    }
}
