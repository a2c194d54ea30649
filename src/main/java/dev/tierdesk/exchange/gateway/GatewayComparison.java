package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.FieldDiff.Field;
import dev.tierdesk.catalog.GatewayRoute;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The routes of a record against those of a file: first those of the record in their order, then those the file has
/// besides. Which unit a route counts is no part of it: gateways do not know.
public record GatewayComparison(List<RouteChange> changes) {
    /// How a route of the file stands to the record.
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        GONE
    }

    /// A route of either side, or of both.
    ///
    /// @param before as it was agreed on; null for a new one
    /// @param after as the file has it; null where it is gone
    /// @param fields those of a changed one that differ
    public record RouteChange(
            Kind kind, @Nullable GatewayRoute before, @Nullable GatewayRoute after, List<Field> fields) {
        public RouteChange {
            fields = List.copyOf(fields);
        }

        /// The route, as the file has it if it has it.
        public GatewayRoute route() {
            return Objects.requireNonNull(after != null ? after : before, "neither side");
        }
    }

    public GatewayComparison {
        changes = List.copyOf(changes);
    }

    /// Compares. A route is the same where method, path and names are; else where method and path are; else where only
    /// one route of a name is left on both sides.
    public static GatewayComparison of(List<GatewayRoute> recorded, List<GatewayRoute> found) {
        Pairs pairs = new Pairs(recorded, found);
        pairs.match(r -> List.of(r.method(), r.path(), r.service(), r.name()), false);
        pairs.match(r -> List.of(r.method(), r.path(), r.service()), false);
        pairs.match(r -> List.of(r.method(), r.path()), false);
        pairs.match(r -> r.name().isEmpty() ? null : List.of(r.service(), r.name()), true);
        List<RouteChange> changes = new ArrayList<>();
        for (GatewayRoute before : pairs.before) {
            GatewayRoute after = pairs.pairs.get(before);
            List<Field> fields = after == null ? List.of() : fields(before, after);
            Kind kind = after == null ? Kind.GONE : fields.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
            changes.add(new RouteChange(kind, before, after, fields));
        }
        pairs.after.stream()
                .filter(after -> !pairs.paired.contains(after))
                .forEach(after -> changes.add(new RouteChange(Kind.NEW, null, after, List.of())));
        return new GatewayComparison(changes);
    }

    /// Whether the file has what was agreed on and nothing else.
    public boolean isSame() {
        return changes.stream().allMatch(change -> change.kind() == Kind.UNCHANGED);
    }

    /// How many routes there are of a kind.
    public int count(Kind kind) {
        return Math.toIntExact(changes.stream().filter(change -> change.kind() == kind).count());
    }

    /// The routes of the file as a new record: each goes on counting what it counted.
    ///
    /// @param unit what new ones count; null for nothing
    public List<GatewayRoute> agreed(@Nullable String unit) {
        List<GatewayRoute> agreed = new ArrayList<>();
        for (RouteChange change : changes) {
            if (change.after() != null) {
                agreed.add(change.after().counting(change.before() == null ? unit : change.before().unit()));
            }
        }
        return agreed;
    }

    /// The fields in which two routes differ, but for the unit.
    static List<Field> fields(GatewayRoute before, GatewayRoute after) {
        List<Field> fields = new ArrayList<>();
        add(fields, "method", before.method(), after.method());
        add(fields, "path", before.path(), after.path());
        add(fields, "upstream", before.upstream(), after.upstream());
        add(fields, "rate_limit", before.rateLimit(), after.rateLimit());
        add(fields, "plugins", before.plugins(), after.plugins());
        add(fields, "service", before.service(), after.service());
        add(fields, "name", before.name(), after.name());
        return fields;
    }

    private static void add(List<Field> fields, String path, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(path, before.isEmpty() ? null : before, after.isEmpty() ? null : after));
        }
    }

    /// Routes that were found to be the same. Equal routes are told apart by identity.
    private static final class Pairs {
        private final List<GatewayRoute> before;
        private final List<GatewayRoute> after;
        private final IdentityHashMap<GatewayRoute, GatewayRoute> pairs = new IdentityHashMap<>();
        private final Set<GatewayRoute> paired = Collections.newSetFromMap(new IdentityHashMap<>());

        Pairs(List<GatewayRoute> before, List<GatewayRoute> after) {
            this.before = before.stream().map(route -> route.counting(route.unit())).toList();
            this.after = after.stream().map(route -> route.counting(route.unit())).toList();
        }

        void match(Function<GatewayRoute, @Nullable List<String>> key, boolean onlySingle) {
            Map<List<String>, Deque<GatewayRoute>> left = left(before, pairs.keySet(), key);
            Map<List<String>, Deque<GatewayRoute>> right = left(after, paired, key);
            left.forEach((shared, some) -> {
                Deque<GatewayRoute> others = right.getOrDefault(shared, new ArrayDeque<>());
                if (onlySingle && (some.size() != 1 || others.size() != 1)) {
                    return;
                }
                while (!some.isEmpty() && !others.isEmpty()) {
                    GatewayRoute found = others.removeFirst();
                    pairs.put(some.removeFirst(), found);
                    paired.add(found);
                }
            });
        }

        private static Map<List<String>, Deque<GatewayRoute>> left(
                List<GatewayRoute> all, Set<GatewayRoute> done, Function<GatewayRoute, @Nullable List<String>> key) {
            Map<List<String>, Deque<GatewayRoute>> left = new HashMap<>();
            for (GatewayRoute route : all) {
                List<String> shared = key.apply(route);
                if (shared != null && !done.contains(route)) {
                    left.computeIfAbsent(shared, k -> new ArrayDeque<>()).add(route);
                }
            }
            return left;
        }
    }
}
