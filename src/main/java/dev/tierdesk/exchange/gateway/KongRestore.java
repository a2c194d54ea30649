package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.gateway.KongIndex.Route;
import dev.tierdesk.exchange.gateway.Layers.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes routes of a record over a Kong configuration. Each step makes a new tree from the one before.
final class KongRestore {
    private final KongIndex index;
    private final GatewayMapping mapping;
    private final KongPlugins plugins;
    private final KongRouteRows rows;
    private final Map<String, GatewayRoute> firstOfService = new LinkedHashMap<>();

    private KongRestore(JsonObject root, GatewayMapping mapping) {
        index = new KongIndex(root);
        this.mapping = mapping;
        plugins = new KongPlugins(index);
        rows = new KongRouteRows(index, mapping);
        mapping.routes().forEach(route -> firstOfService.putIfAbsent(route.service(), route));
    }

    static JsonObject of(JsonObject root, GatewayMapping mapping) {
        KongRestore restore = new KongRestore(root, mapping);
        return restore.restored(root);
    }

    private JsonObject restored(JsonObject root) {
        SequencedMap<String, JsonValue> fields = Nodes.fields(root);
        mapping.routes().stream().findFirst().ifPresent(route -> plugins.want("", layers(route).at(Level.API)));
        for (KongIndex.Service service : index.services()) {
            GatewayRoute first = firstOfService.get(service.key());
            if (first != null) {
                plugins.want(service.place(), layers(first).at(Level.SERVICE));
            }
        }
        Map<Route, List<JsonObject>> replaced = new HashMap<>();
        for (Route route : index.routes()) {
            if (index.isOf(route, mapping.externalId())) {
                replaced.put(route, rows.restored(route, plugins));
            }
        }
        Nodes.put(fields, "services", services(root, replaced));
        Nodes.put(fields, "routes", routes(root, "", "", replaced));
        Nodes.put(fields, "plugins", plugins.restored(root, "", true));
        return JsonObject.of(fields);
    }

    private List<JsonValue> services(JsonObject root, Map<Route, List<JsonObject>> replaced) {
        List<JsonValue> services = new ArrayList<>();
        List<JsonValue> items = Nodes.items(root, "services");
        for (int i = 0; i < items.size(); i++) {
            KongIndex.Service service = index.serviceAt("services[" + i + "]");
            services.add(service == null ? items.get(i) : service(service, replaced));
        }
        Map<String, GatewayRoute> missing = new LinkedHashMap<>(firstOfService);
        missing.remove("");
        index.services().forEach(service -> missing.remove(service.key()));
        missing.forEach((key, first) -> services.add(newService(key, first)));
        return services;
    }

    private JsonObject service(KongIndex.Service service, Map<Route, List<JsonObject>> replaced) {
        SequencedMap<String, JsonValue> fields = Nodes.fields(service.json());
        GatewayRoute first = firstOfService.get(service.key());
        if (first != null && !first.upstream().isEmpty() && !first.upstream().equals(KongAddress.of(service.json()))) {
            KongAddress.put(fields, first.upstream());
        }
        Nodes.put(fields, "routes", routes(service.json(), service.place() + ".", service.key(), replaced));
        if (first != null) {
            Nodes.put(fields, "plugins", plugins.restored(service.json(), service.place(), false));
        }
        return JsonObject.of(fields);
    }

    /// The routes that a service, or the configuration itself, has afterwards.
    private List<JsonValue> routes(
            JsonObject parent, String prefix, String service, Map<Route, List<JsonObject>> replaced) {
        List<JsonValue> routes = new ArrayList<>();
        List<JsonValue> items = Nodes.items(parent, "routes");
        for (int i = 0; i < items.size(); i++) {
            Route route = index.routeAt(prefix + "routes[" + i + "]");
            routes.addAll(route == null || !replaced.containsKey(route) ? List.of(items.get(i)) : replaced.get(route));
        }
        routes.addAll(rows.left(service));
        return routes;
    }

    private JsonObject newService(String key, GatewayRoute first) {
        SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("name", JsonText.of(key));
        if (!first.upstream().isEmpty()) {
            fields.put("url", JsonText.of(first.upstream()));
        }
        Nodes.put(fields, "plugins", KongPlugins.made(layers(first).at(Level.SERVICE)));
        fields.put("routes", JsonArray.of(rows.left(key)));
        return JsonObject.of(fields);
    }

    static Layers layers(GatewayRoute route) {
        return Layers.read(route.rateLimit(), route.plugins()).orElseGet(Layers::none);
    }

    /// Whether routes have all their methods on all their paths, each once.
    static boolean areAllCombinations(List<GatewayRoute> routes) {
        Set<String> methods = routes.stream().map(GatewayRoute::method).collect(Collectors.toSet());
        Set<String> paths = routes.stream().map(GatewayRoute::path).collect(Collectors.toSet());
        boolean mixed = methods.size() > 1 && methods.contains(GatewayRoute.ANY)
                || paths.size() > 1 && paths.contains(GatewayRoute.ANY);
        return !mixed
                && methods.size() * paths.size() == routes.size()
                && routes.stream().map(GatewayRoute::label).distinct().count() == routes.size();
    }
}
