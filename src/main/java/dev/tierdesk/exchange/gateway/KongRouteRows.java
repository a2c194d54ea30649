package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.gateway.KongIndex.Route;
import dev.tierdesk.exchange.gateway.Layers.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Which routes of a record become which routes of a Kong configuration. A route of the file with the name of the
/// record gets the record's methods and paths; one that only the file has goes, unless it is one of the record under
/// another name. Routes without a name are told by method and path. What is left is made anew.
final class KongRouteRows {
    /// Routes of the record that are one route of the file: of one service and name.
    private record Key(String service, String name) {}

    private final KongIndex index;
    private final Map<Key, List<GatewayRoute>> wanted = new LinkedHashMap<>();
    private final Map<Route, Key> renamed = new HashMap<>();

    KongRouteRows(KongIndex index, GatewayMapping mapping) {
        this.index = index;
        mapping.routes().forEach(route ->
                wanted.computeIfAbsent(new Key(route.service(), route.name()), k -> new ArrayList<>()).add(route));
        findRenamed(mapping);
    }

    /// What a route of the file becomes: none, itself, or, without a name, several.
    List<JsonObject> restored(Route route, KongPlugins plugins) {
        Key key = renamed.getOrDefault(route, new Key(route.service(), route.name()));
        List<GatewayRoute> rows = key.name().isEmpty() ? takeUnnamed(route, key) : wanted.remove(key);
        if (rows == null || rows.isEmpty()) {
            plugins.want(route.place(), new LinkedHashMap<>());
            return List.of();
        }
        plugins.want(route.place(), KongRestore.layers(rows.getFirst()).at(Level.ROUTE));
        SequencedMap<String, JsonValue> fields = Nodes.fields(route.json());
        if (renamed.containsKey(route)) {
            fields.put("name", JsonText.of(key.name()));
        }
        Nodes.put(fields, "plugins", plugins.restored(route.json(), route.place(), false));
        if (labels(index.rows(route)).equals(labels(rows))) {
            return List.of(JsonObject.of(fields));
        }
        if (!key.name().isEmpty() || KongRestore.areAllCombinations(rows)) {
            return List.of(matching(fields, rows));
        }
        List<JsonObject> each = new ArrayList<>();
        for (GatewayRoute row : rows) {
            each.add(matching(fields, List.of(row)));
            fields.remove("id");
        }
        return each;
    }

    /// Routes of a service that the file does not have: new ones.
    List<JsonObject> left(String service) {
        List<JsonObject> made = new ArrayList<>();
        wanted.entrySet().removeIf(entry -> {
            if (!entry.getKey().service().equals(service)) {
                return false;
            }
            if (entry.getKey().name().isEmpty()) {
                entry.getValue().forEach(row -> made.add(made(List.of(row))));
            } else {
                made.add(made(entry.getValue()));
            }
            return true;
        });
        return made;
    }

    private static JsonObject made(List<GatewayRoute> rows) {
        SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
        GatewayRoute first = rows.getFirst();
        if (!first.name().isEmpty()) {
            fields.put("name", JsonText.of(first.name()));
        }
        JsonObject route = matching(fields, rows);
        SequencedMap<String, JsonValue> all = Nodes.fields(route);
        Nodes.put(all, "plugins", KongPlugins.made(KongRestore.layers(first).at(Level.ROUTE)));
        return JsonObject.of(all);
    }

    /// Routes of the file under a name that the record does not have, whose methods and paths are those of one name of
    /// the record that the file does not have.
    private void findRenamed(GatewayMapping mapping) {
        Map<Set<String>, Key> missing = new HashMap<>();
        Set<Key> there = new HashSet<>();
        index.routes().forEach(route -> there.add(new Key(route.service(), route.name())));
        wanted.forEach((key, rows) -> {
            if (!key.name().isEmpty() && !there.contains(key)) {
                missing.put(labels(rows), key);
            }
        });
        for (Route route : index.routes()) {
            Key own = new Key(route.service(), route.name());
            if (index.isOf(route, mapping.externalId()) && !wanted.containsKey(own)
                    && KongIndex.size(route) <= Routes.MAXIMUM) {
                Key key = missing.get(labels(index.rows(route)));
                if (key != null && key.service().equals(route.service())) {
                    renamed.put(route, key);
                    missing.remove(labels(index.rows(route)));
                }
            }
        }
    }

    /// The routes of the record without a name that a route of the file has, with the plugins of the first of them.
    private List<GatewayRoute> takeUnnamed(Route route, Key key) {
        List<GatewayRoute> unnamed = wanted.getOrDefault(key, new ArrayList<>());
        Set<String> labels = labels(index.rows(route));
        List<GatewayRoute> taken = new ArrayList<>();
        for (GatewayRoute row : unnamed) {
            boolean alike = taken.isEmpty()
                    || taken.getFirst().rateLimit().equals(row.rateLimit())
                    && taken.getFirst().plugins().equals(row.plugins());
            if (alike && labels.remove(row.label())) {
                taken.add(row);
            }
        }
        Set<GatewayRoute> gone = new HashSet<>(taken);
        unnamed.removeIf(gone::remove);
        return taken;
    }

    private static JsonObject matching(SequencedMap<String, JsonValue> fields, List<GatewayRoute> rows) {
        SequencedMap<String, JsonValue> matching = new LinkedHashMap<>(fields);
        put(matching, "methods", rows.stream().map(GatewayRoute::method).distinct().toList());
        put(matching, "paths", rows.stream().map(GatewayRoute::path).distinct().toList());
        return JsonObject.of(matching);
    }

    private static void put(SequencedMap<String, JsonValue> fields, String name, List<String> texts) {
        if (texts.contains(GatewayRoute.ANY)) {
            fields.remove(name);
        } else {
            fields.put(name, Nodes.array(texts));
        }
    }

    private static Set<String> labels(List<GatewayRoute> rows) {
        return rows.stream().map(GatewayRoute::label).collect(Collectors.toCollection(HashSet::new));
    }
}
