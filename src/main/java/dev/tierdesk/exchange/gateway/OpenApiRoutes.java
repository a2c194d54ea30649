package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.gateway.Layers.Level;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The routes that an OpenAPI document describes, with the extensions that gateways put into it.
final class OpenApiRoutes {
    private static final Pattern VERSION = Pattern.compile("3\\.[012](\\.\\d{1,3}(-[a-z0-9.]+)?)?");
    private static final long MAXIMUM_TEXT = 64_000_000;

    private final JsonObject root;
    private final OpenApi api;
    private final Report report;

    OpenApiRoutes(JsonObject root, Report report) {
        this.root = root;
        this.report = report;
        api = new OpenApi(root);
    }

    List<GatewayRoute> list() {
        check();
        List<GatewayRoute> routes = new ArrayList<>();
        long text = 0;
        for (OpenApi.Operation operation : report.errors() > 0 ? List.<OpenApi.Operation>of() : api.operations()) {
            if (routes.size() == Routes.MAXIMUM || text > MAXIMUM_TEXT) {
                Routes.tooMany(report, new Where(operation.place()));
                return List.of();
            }
            GatewayRoute route = route(operation);
            text += route.rateLimit().length() + route.plugins().length();
            routes.add(route);
        }
        return routes;
    }

    /// What lies on an operation.
    Layers layers(OpenApi.Operation operation) {
        Layers layers = Layers.none();
        root.fields().forEach((name, value) -> {
            if (isExtension(name) && Layers.isLimit(name)) {
                layers.put(Level.API, name, value);
            }
        });
        lay(layers, Level.PATH, operation.pathItem());
        lay(layers, Level.ROUTE, operation.json());
        return layers;
    }

    GatewayRoute route(OpenApi.Operation operation) {
        Layers layers = layers(operation);
        return new GatewayRoute(operation.method(), operation.path(), api.upstream(operation), null, layers.rateLimit(),
                layers.plugins(), "", Nodes.text(operation.json(), "operationId"));
    }

    /// Whether a field is an extension that a route of the record keeps.
    static boolean isExtension(String name) {
        return name.startsWith("x-") && !OpenApi.METHODS.containsKey(name);
    }

    private static void lay(Layers layers, Level level, JsonObject object) {
        object.fields().forEach((name, value) -> {
            if (isExtension(name)) {
                layers.put(level, name, value);
            }
        });
    }

    private void check() {
        ForeignObject object = new ForeignObject(root, Where.ROOT, report);
        String version = api.version();
        if (api.isSwagger() ? !version.equals("2.0") : !VERSION.matcher(version).matches()) {
            object.refuse(ExchangeProblem.FILE_FIELD_VALUE, api.isSwagger() ? "swagger" : "openapi", version,
                    "3.0, 3.1, 3.2, swagger 2.0");
        }
        ForeignObject paths = object.object("paths");
        if (paths != null) {
            for (String path : paths.names()) {
                JsonValue value = paths.value(path);
                ForeignObject item = path.startsWith("/") && value != null ? paths.object(path) : null;
                if (item != null) {
                    OpenApi.METHODS.keySet().forEach(item::object);
                    item.text("$ref");
                    item.objects("servers").forEach(server -> server.text("url"));
                }
            }
        }
    }
}
