package dev.tierdesk.catalog.subscriptions;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who is on what: the last list of every source (`catalog.md` 4). Immutable. What it does not know is not zero:
/// [#knowledge] says how far its counts can be trusted.
public final class Subscriptions {
    /// Before any list was imported.
    public static final Subscriptions NONE = new Subscriptions(List.of());

    private static final int UNSAID = Integer.MIN_VALUE;

    private final List<SubscriptionList> lists;
    private final Map<String, Map<Integer, Long>> active = new HashMap<>();

    /// How far counts can be trusted.
    public enum Knowledge {
        /// No list was ever imported.
        NEVER,
        /// The list is older than the catalog's limit.
        TOO_OLD,
        CURRENT
    }

    /// Active subscriptions of a version of a plan.
    ///
    /// @param version null for those whose system does not say
    public record Count(String plan, @Nullable Integer version, long active) {}

    private Subscriptions(List<SubscriptionList> lists) {
        this.lists = lists;
        for (SubscriptionList list : lists) {
            for (Subscription s : list.subscriptions()) {
                if (s.isActive()) {
                    active.computeIfAbsent(s.plan(), p -> new TreeMap<>())
                            .merge(s.version() == null ? UNSAID : s.version(), 1L, Long::sum);
                }
            }
        }
    }

    /// One list for each source.
    ///
    /// @throws IllegalArgumentException if two are of one source
    public static Subscriptions of(Collection<SubscriptionList> lists) {
        Map<String, SubscriptionList> bySource = new TreeMap<>();
        for (SubscriptionList list : lists) {
            if (bySource.put(list.source(), list) != null) {
                throw new IllegalArgumentException("two lists of " + list.source());
            }
        }
        return new Subscriptions(List.copyOf(bySource.values()));
    }

    /// The lists in the order of their sources.
    public List<SubscriptionList> lists() {
        return lists;
    }

    public Optional<SubscriptionList> list(String source) {
        return lists.stream().filter(list -> list.source().equals(source)).findFirst();
    }

    /// The same with `next` in the place of the list of its source; what `next` does not have any more stays, as ended.
    public Subscriptions with(SubscriptionList next) {
        List<SubscriptionList> others = new ArrayList<>(lists);
        others.removeIf(list -> list.source().equals(next.source()));
        others.add(list(next.source()).map(next::after).orElse(next));
        return of(others);
    }

    /// Whether the counts are current on the day that `clock` says.
    public Knowledge knowledge(CatalogSettings settings, Clock clock) {
        LocalDate asOf = asOf().orElse(null);
        if (asOf == null) {
            return Knowledge.NEVER;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        return ChronoUnit.DAYS.between(asOf, today) > settings.subscriptionAgeLimitDays()
                ? Knowledge.TOO_OLD
                : Knowledge.CURRENT;
    }

    /// The date for which all counts hold: that of the oldest list with an active subscription, or of the newest where
    /// none has one; empty before the first list.
    public Optional<LocalDate> asOf() {
        return lists.stream()
                .filter(SubscriptionList::hasActive)
                .map(SubscriptionList::date)
                .min(Comparator.naturalOrder())
                .or(() -> lists.stream().map(SubscriptionList::date).max(Comparator.naturalOrder()));
    }

    /// Active subscriptions of a plan, whatever their version.
    public long active(String plan) {
        return active.getOrDefault(plan, Map.of()).values().stream().mapToLong(Long::longValue).sum();
    }

    /// Active subscriptions that are or may be of this version: those of it, and those that do not say.
    public long active(String plan, int version) {
        return active(plan, Set.of(version));
    }

    /// Those that are or may be of one of these versions; what does not say is counted once.
    public long active(String plan, Set<Integer> versions) {
        return versions.stream().mapToLong(version -> activeOf(plan, version)).sum() + activeOf(plan, UNSAID);
    }

    /// Active subscriptions that say this version.
    public long activeOf(String plan, int version) {
        return active.getOrDefault(plan, Map.of()).getOrDefault(version, 0L);
    }

    /// Active subscriptions of a plan by version, those that do not say first.
    public List<Count> counts(String plan) {
        return active.getOrDefault(plan, Map.of()).entrySet().stream()
                .map(e -> new Count(plan, e.getKey() == UNSAID ? null : e.getKey(), e.getValue()))
                .toList();
    }

    /// Subscriptions whose status nobody knows; they count as active.
    public List<Subscription> withUnknownStatus() {
        return lists.stream()
                .flatMap(list -> list.subscriptions().stream())
                .filter(s -> s.ended() == null && !s.hasKnownStatus())
                .toList();
    }

    /// That nobody knows whether customers are on something; empty where the lists are current.
    public List<Problem> unknown(CatalogSettings settings, Where where, Clock clock) {
        if (knowledge(settings, clock) == Knowledge.CURRENT) {
            return List.of();
        }
        return List.of(Problem.of(GuardProblem.SUBSCRIPTIONS_UNKNOWN, where)
                .with("as_of", asOf().map(LocalDate::toString).orElse(""))
                .with("limit", settings.subscriptionAgeLimitDays()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subscriptions that && lists.equals(that.lists);
    }

    @Override
    public int hashCode() {
        return lists.hashCode();
    }
}
