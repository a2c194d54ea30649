package dev.tierdesk.catalog.subscriptions;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is on which plan, as another system says (`catalog.md` 4).
///
/// @param customer as that system calls them
/// @param plan code of a plan, which need not be in the catalog
/// @param version of the plan; null where the system does not say
/// @param status in that system's word, in capitals with `_`
/// @param seats null where not said
/// @param country ISO 3166 code; null where not said
/// @param started null where not said
/// @param ended date of the first list that did not have it any more; null while the list has it
public record Subscription(
        String customer,
        String plan,
        @Nullable Integer version,
        String status,
        @Nullable Integer seats,
        @Nullable String country,
        @Nullable LocalDate started,
        @Nullable LocalDate ended) {
    private static final Set<String> ACTIVE =
            Set.of("TRIALING", "ACTIVE", "PAST_DUE", "PAUSED", "EXPIRING_SOON", "SUSPENDED");
    private static final Set<String> INACTIVE = Set.of("CREATED", "EXPIRED", "CANCELLED");

    /// Who is on what. One customer may have several subscriptions of it: a second one, or one that ended before.
    record Key(String customer, String plan, @Nullable Integer version) {}

    Key key() {
        return new Key(customer, plan, version);
    }

    /// Whether every guard counts it; a status that nobody knows counts.
    public boolean isActive() {
        return ended == null && !INACTIVE.contains(status);
    }

    /// Whether its status is one of those whose meaning is known.
    public boolean hasKnownStatus() {
        return ACTIVE.contains(status) || INACTIVE.contains(status);
    }

    Subscription ended(@Nullable LocalDate date) {
        return new Subscription(customer, plan, version, status, seats, country, started, date);
    }
}
