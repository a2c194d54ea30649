package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.gateway.Layers.Level;
import dev.tierdesk.exchange.gateway.OpenApi.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes routes of a record over an OpenAPI document: operations that only the document has go, those of the record
/// get their names, extensions and addresses, missing ones are added.
final class OpenApiRestore {
    private final OpenApi api;
    private final JsonObject root;
    private final Map<String, Map<String, GatewayRoute>> wanted = new LinkedHashMap<>();

    private OpenApiRestore(JsonObject root, List<GatewayRoute> routes) {
        this.root = root;
        api = new OpenApi(root);
        routes.forEach(route -> wanted.computeIfAbsent(route.path(), p -> new LinkedHashMap<>())
                .putIfAbsent(route.method(), route));
    }

    static JsonObject of(JsonObject root, List<GatewayRoute> routes) {
        JsonObject based = withAddress(withLimits(root, routes), routes);
        return new OpenApiRestore(based, routes).restored();
    }

    private JsonObject restored() {
        SequencedMap<String, JsonValue> paths = new LinkedHashMap<>();
        Nodes.object(root, "paths").fields().forEach((path, value) -> {
            Map<String, GatewayRoute> routes = wanted.remove(path);
            JsonObject item = api.resolved(value);
            boolean hasOperations = OpenApi.METHODS.keySet().stream().anyMatch(item.fields()::containsKey);
            if (!path.startsWith("/") || routes == null && !hasOperations) {
                paths.put(path, value);
            } else if (routes != null) {
                JsonObject changed = path(path, item, routes);
                paths.put(path, Nodes.same(changed, item) ? value : changed);
            }
        });
        wanted.forEach((path, routes) -> paths.put(path, path(path, JsonObject.of(Map.of()), routes)));
        SequencedMap<String, JsonValue> fields = Nodes.fields(root);
        fields.put("paths", JsonObject.of(paths));
        return JsonObject.of(fields);
    }

    private JsonObject path(String path, JsonObject item, Map<String, GatewayRoute> routes) {
        SequencedMap<String, JsonValue> fields = Nodes.fields(item);
        extend(fields, KongRestore.layers(routes.values().iterator().next()).at(Level.PATH));
        Map<String, GatewayRoute> left = new LinkedHashMap<>(routes);
        OpenApi.METHODS.forEach((field, method) -> {
            GatewayRoute route = left.remove(method);
            if (route == null) {
                fields.remove(field);
            } else {
                JsonObject outer = JsonObject.of(fields);
                JsonObject operation = item.fields().get(field) instanceof JsonObject there ? there : made();
                fields.put(field, operation(new Operation(path, method, "", operation, outer), route));
            }
        });
        return JsonObject.of(fields);
    }

    private JsonObject operation(Operation operation, GatewayRoute route) {
        SequencedMap<String, JsonValue> fields = Nodes.fields(operation.json());
        if (!Nodes.text(operation.json(), "operationId").equals(route.name())) {
            if (route.name().isEmpty()) {
                fields.remove("operationId");
            } else {
                fields.put("operationId", JsonText.of(route.name()));
            }
        }
        extend(fields, KongRestore.layers(route).at(Level.ROUTE));
        Operation extended = new Operation(
                operation.path(), operation.method(), "", JsonObject.of(fields), operation.pathItem());
        if (!api.upstream(extended).equals(route.upstream()) && !api.isSwagger()) {
            if (route.upstream().isEmpty()) {
                fields.remove("servers");
            } else {
                fields.put("servers", servers(fields.get("servers"), route.upstream()));
            }
        }
        return JsonObject.of(fields);
    }

    /// Gives the extensions of an object what the record says of them.
    private static void extend(SequencedMap<String, JsonValue> fields, Map<String, JsonValue> extensions) {
        fields.keySet().removeIf(name -> OpenApiRoutes.isExtension(name) && !extensions.containsKey(name));
        extensions.forEach((name, value) -> {
            if (!fields.containsKey(name) || !Nodes.same(fields.get(name), value)) {
                fields.put(name, value);
            }
        });
    }

    private static JsonObject withLimits(JsonObject root, List<GatewayRoute> routes) {
        if (routes.isEmpty()) {
            return root;
        }
        Map<String, JsonValue> limits = KongRestore.layers(routes.getFirst()).at(Level.API);
        SequencedMap<String, JsonValue> fields = Nodes.fields(root);
        fields.keySet()
                .removeIf(name -> OpenApiRoutes.isExtension(name) && Layers.isLimit(name) && !limits.containsKey(name));
        fields.putAll(limits);
        return JsonObject.of(fields);
    }

    /// Sends the whole API to another address where every route of the record goes there and some would not.
    private static JsonObject withAddress(JsonObject root, List<GatewayRoute> routes) {
        Set<String> addresses = routes.stream().map(GatewayRoute::upstream).collect(Collectors.toSet());
        OpenApi api = new OpenApi(root);
        String address = addresses.size() == 1 ? addresses.iterator().next() : "";
        if (address.isEmpty() || address.equals(api.address()) || isReached(root, routes, address)) {
            return root;
        }
        SequencedMap<String, JsonValue> fields = Nodes.fields(root);
        if (!api.isSwagger()) {
            fields.put("servers", servers(fields.get("servers"), address));
        } else {
            String[] parts = address.split("://", 2);
            int path = parts.length < 2 ? 0 : parts[1].indexOf('/');
            if (parts.length == 2) {
                fields.put("schemes", Nodes.array(List.of(parts[0])));
                fields.put("host", JsonText.of(path < 0 ? parts[1] : parts[1].substring(0, path)));
            } else {
                fields.remove("host");
            }
            String base = parts.length < 2 ? address : path < 0 ? "" : parts[1].substring(path);
            if (base.isEmpty()) {
                fields.remove("basePath");
            } else {
                fields.put("basePath", JsonText.of(base));
            }
        }
        return JsonObject.of(fields);
    }

    /// Whether every operation of the record goes to the address by what it says itself.
    private static boolean isReached(JsonObject root, List<GatewayRoute> routes, String address) {
        Map<String, GatewayRoute> found = new HashMap<>();
        new OpenApiRoutes(root, new Report()).list().forEach(route -> found.put(route.label(), route));
        return routes.stream().allMatch(route -> {
            GatewayRoute there = found.get(route.label());
            return there != null && there.upstream().equals(address);
        });
    }

    private static JsonArray servers(@Nullable JsonValue present, String address) {
        SequencedMap<String, JsonValue> server = new LinkedHashMap<>();
        server.put("url", JsonText.of(address));
        List<JsonValue> others = present instanceof JsonArray array && array.items().size() > 1
                ? array.items().subList(1, array.items().size())
                : List.of();
        return JsonArray.of(Stream.concat(Stream.of(JsonObject.of(server)), others.stream()).toList());
    }

    /// An operation of which only method and path are known. OpenAPI wants a response.
    private static JsonObject made() {
        return JsonObject.of(Map.of("responses", JsonObject.of(Map.of("default",
                JsonObject.of(Map.of("description", JsonText.of("")))))));
    }
}
