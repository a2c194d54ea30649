package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.gateway.Layers.Level;
import dev.tierdesk.exchange.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// A new Kong configuration, route by route. What can stand in it only once, the first route decides: the address and
/// the plugins of a service, the plugins of a name, those of the whole. Used on one thread.
public final class KongConfiguration {
    private final List<GatewayRoute> routes = new ArrayList<>();
    private final Map<String, GatewayRoute> firstOfService = new HashMap<>();
    private final Map<String, GatewayRoute> firstOfName = new HashMap<>();

    /// Adds a route, as far as it can stand beside those that are there. Its method, path, service and name are such as
    /// Kong takes.
    ///
    /// @param lose is told each field that is not written as the route has it
    public void add(GatewayRoute route, Consumer<String> lose) {
        GatewayRoute first = routes.isEmpty() ? route : routes.getFirst();
        GatewayRoute sibling = firstOfService.getOrDefault(route.service(), route);
        GatewayRoute namesake = route.name().isEmpty() ? route : firstOfName.getOrDefault(route.name(), route);
        String name = namesake.service().equals(route.service()) ? route.name() : "";
        Layers layers = Layers.none();
        copy(first, Level.API, layers);
        copy(sibling, Level.SERVICE, layers);
        copy(name.isEmpty() ? route : namesake, Level.ROUTE, layers);
        GatewayRoute written = new GatewayRoute(route.method(), route.path(), KongAddress.of(sibling.upstream()), null,
                layers.rateLimit(), layers.plugins(), route.service(), name);
        GatewayComparison.fields(route, written).forEach(field -> lose.accept(field.path()));
        routes.add(written);
        firstOfService.putIfAbsent(written.service(), written);
        firstOfName.putIfAbsent(written.name(), written);
    }

    /// The configuration as YAML, in the order in which routes were added.
    public byte[] write() {
        SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("_format_version", JsonText.of("3.0"));
        JsonObject tree = KongRestore.of(JsonObject.of(fields), GatewayMapping.of(Gateway.KONG, "").with(routes));
        return YamlText.write(tree).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether the routes of one name can be one route of Kong: all their methods on all their paths.
    public static boolean areOne(List<GatewayRoute> routes) {
        return KongRestore.areAllCombinations(routes);
    }

    private static void copy(GatewayRoute from, Level level, Layers to) {
        for (String text : List.of(from.rateLimit(), from.plugins())) {
            Layers.read(text, "")
                    .ifPresent(layers -> layers.at(level).forEach((name, value) -> to.put(level, name, value)));
        }
    }
}
