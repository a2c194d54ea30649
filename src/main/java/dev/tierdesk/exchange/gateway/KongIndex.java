package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.gateway.Layers.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The services and routes of a Kong configuration, and which plugins lie on each. Places are paths in the file, as
/// `services[0].routes[1]`; that of the configuration itself is empty.
final class KongIndex {
    /// Fields of a plugin that say where it lies, or that Kong gives it.
    static final Set<String> OUTER =
            Set.of("id", "name", "service", "route", "consumer", "consumer_group", "tags", "created_at", "updated_at");

    /// @param key what routes of the record call it: its name, else id, else host
    record Service(String place, String key, JsonObject json) {}

    /// @param service key of the service; empty where there is none
    record Route(String place, String service, String name, JsonObject json) {}

    private final List<Service> services = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, Service> serviceByKey = new HashMap<>();
    private final Map<String, Service> serviceByReference = new HashMap<>();
    private final Map<String, String> routeByReference = new HashMap<>();
    private final Map<String, List<JsonObject>> plugins = new HashMap<>();
    private final Map<String, Integer> countAtTop = new HashMap<>();
    private final Map<String, Service> serviceByPlace = new HashMap<>();
    private final Map<String, Route> routeByPlace = new HashMap<>();

    KongIndex(JsonObject root) {
        List<JsonValue> items = Nodes.items(root, "services");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonObject json) {
                addService(new Service("services[" + i + "]", key(json), json));
            }
        }
        addRoutes(root, "", null);
        for (JsonObject plugin : Nodes.objects(root, "plugins")) {
            String owner = owner(plugin);
            if (owner != null) {
                plugins.computeIfAbsent(owner, o -> new ArrayList<>()).add(plugin);
                countAtTop.merge(owner, 1, Integer::sum);
            }
        }
    }

    List<Service> services() {
        return services;
    }

    List<Route> routes() {
        return routes;
    }

    @Nullable Service serviceAt(String place) {
        return serviceByPlace.get(place);
    }

    @Nullable Route routeAt(String place) {
        return routeByPlace.get(place);
    }

    /// The service that a reference means; null where there is none.
    @Nullable Service service(@Nullable JsonValue reference) {
        return serviceByReference.get(reference(reference));
    }

    /// The route that a reference means, as its place; null where there is none.
    @Nullable String route(@Nullable JsonValue reference) {
        return routeByReference.get(reference(reference));
    }

    /// Whether a route belongs to the service that is meant.
    ///
    /// @param externalId name, id or key of the service; empty for any
    boolean isOf(Route route, String externalId) {
        Service meant = serviceByReference.get(externalId);
        return externalId.isEmpty() || route.service().equals(meant == null ? externalId : meant.key());
    }

    /// The place that a plugin lies on that stands at the top; null where it is for some consumers, or for what is not
    /// in the file.
    @Nullable String owner(JsonObject plugin) {
        if (isForConsumers(plugin)) {
            return null;
        }
        if (Nodes.value(plugin, "route") != null) {
            return route(Nodes.value(plugin, "route"));
        }
        if (Nodes.value(plugin, "service") != null) {
            Service service = service(Nodes.value(plugin, "service"));
            return service == null ? null : service.place();
        }
        return "";
    }

    /// Names of the plugins of a place that stand at the top of the file, numbered among all of the place.
    List<String> atTop(String place) {
        List<String> names = names(plugins.getOrDefault(place, List.of()));
        return names.subList(names.size() - countAtTop.getOrDefault(place, 0), names.size());
    }

    /// The routes of the record that a route of the file stands for: one for each method and path.
    List<GatewayRoute> rows(Route route) {
        Service service = serviceByKey.get(route.service());
        Layers layers = Layers.none();
        lay(layers, Level.API, "");
        if (service != null) {
            lay(layers, Level.SERVICE, service.place());
        }
        lay(layers, Level.ROUTE, route.place());
        String upstream = service == null ? "" : KongAddress.of(service.json());
        String rateLimit = layers.rateLimit();
        String plugins = layers.plugins();
        List<GatewayRoute> rows = new ArrayList<>();
        for (String method : orAny(Nodes.texts(route.json(), "methods"))) {
            for (String path : orAny(Nodes.texts(route.json(), "paths"))) {
                rows.add(new GatewayRoute(
                        method, path, upstream, null, rateLimit, plugins, route.service(), route.name()));
            }
        }
        return rows;
    }

    /// How many routes of the record a route of the file stands for.
    static long size(Route route) {
        return (long) Math.max(1, Nodes.items(route.json(), "methods").size())
                * Math.max(1, Nodes.items(route.json(), "paths").size());
    }

    /// What the plugins of a list are told apart by: their names, with a number from the second of a name on.
    static List<String> names(List<JsonObject> plugins) {
        Map<String, Integer> counts = new HashMap<>();
        return plugins.stream().map(plugin -> {
            String name = Nodes.text(plugin, "name");
            int count = counts.merge(name, 1, Integer::sum);
            return count == 1 ? name : name + " " + count;
        }).toList();
    }

    /// The name of a plugin in what [#names] gave.
    static String plain(String name) {
        return name.replaceAll(" \\d+$", "");
    }

    /// What a plugin does, without where it lies and what Kong gave it.
    static JsonObject inner(JsonObject plugin) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(plugin.fields());
        fields.keySet().removeAll(OUTER);
        return JsonObject.of(fields);
    }

    static boolean isForConsumers(JsonObject plugin) {
        return Nodes.value(plugin, "consumer") != null || Nodes.value(plugin, "consumer_group") != null;
    }

    static String name(JsonObject route) {
        String name = Nodes.text(route, "name");
        return name.isEmpty() ? Nodes.text(route, "id") : name;
    }

    private void addService(Service service) {
        services.add(service);
        serviceByPlace.put(service.place(), service);
        serviceByKey.putIfAbsent(service.key(), service);
        refer(service.json(), reference -> serviceByReference.putIfAbsent(reference, service));
        plugins.put(service.place(), nested(service.json()));
        addRoutes(service.json(), service.place() + ".", service);
    }

    private void addRoutes(JsonObject parent, String prefix, @Nullable Service service) {
        List<JsonValue> items = Nodes.items(parent, "routes");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof JsonObject json) {
                Service of = service == null ? service(Nodes.value(json, "service")) : service;
                Route route = new Route(prefix + "routes[" + i + "]", of == null ? "" : of.key(), name(json), json);
                routes.add(route);
                routeByPlace.put(route.place(), route);
                refer(json, reference -> routeByReference.putIfAbsent(reference, route.place()));
                plugins.put(route.place(), nested(json));
            }
        }
    }

    private void lay(Layers layers, Level level, String place) {
        List<JsonObject> on = plugins.getOrDefault(place, List.of());
        List<String> names = names(on);
        for (int i = 0; i < on.size(); i++) {
            layers.put(level, names.get(i), inner(on.get(i)));
        }
    }

    private static List<JsonObject> nested(JsonObject entity) {
        return new ArrayList<>(Nodes.objects(entity, "plugins").stream().filter(p -> !isForConsumers(p)).toList());
    }

    private static String key(JsonObject service) {
        String name = name(service);
        return name.isEmpty() ? Nodes.text(service, "host") : name;
    }

    private static void refer(JsonObject json, Consumer<String> use) {
        for (String field : List.of("name", "id")) {
            String text = Nodes.text(json, field);
            if (!text.isEmpty()) {
                use.accept(text);
            }
        }
    }

    /// The name or id in a reference; empty where there is none.
    static String reference(@Nullable JsonValue value) {
        if (value instanceof JsonObject object) {
            return name(object);
        }
        return Nodes.text(value);
    }

    private static List<String> orAny(List<String> texts) {
        return texts.isEmpty() ? List.of(GatewayRoute.ANY) : texts;
    }
}
