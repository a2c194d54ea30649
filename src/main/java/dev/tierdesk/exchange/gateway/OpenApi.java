package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An OpenAPI document of version 3.0 to 3.2, or Swagger 2.0, as a tree. References are followed within the document
/// only, and eight in a row at most.
public final class OpenApi {
    /// Fields of a path that are operations, with the method that a route of the record has.
    static final Map<String, String> METHODS = methods();

    private static final int REFERENCES = 8;

    private final JsonObject root;

    /// An operation of a path.
    ///
    /// @param place path in the file
    /// @param pathItem the path it belongs to
    public record Operation(String path, String method, String place, JsonObject json, JsonObject pathItem) {}

    public OpenApi(JsonObject root) {
        this.root = root;
    }

    /// `3.1.0`, or `2.0`.
    public String version() {
        String version = Nodes.text(root, "openapi");
        return version.isEmpty() ? Nodes.text(root, "swagger") : version;
    }

    /// Whether this is Swagger 2.0.
    public boolean isSwagger() {
        return Nodes.value(root, "openapi") == null;
    }

    /// All operations in the order of the document.
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        Nodes.object(root, "paths").fields().forEach((path, value) -> {
            if (path.startsWith("/")) {
                JsonObject item = resolved(value);
                item.fields().forEach((field, operation) -> {
                    String method = METHODS.get(field);
                    if (method != null && operation instanceof JsonObject json) {
                        operations.add(new Operation(path, method, "paths[" + path + "]." + field, json, item));
                    }
                });
            }
        });
        return operations;
    }

    /// The tag that an operation stands under: its first; empty where it has none.
    public static String firstTag(Operation operation) {
        return Nodes.texts(operation.json(), "tags").stream().findFirst().orElse("");
    }

    /// The object that a value is, or refers to within the document; an empty one where there is none.
    public JsonObject resolved(JsonValue value) {
        JsonValue found = value;
        for (int i = 0; i < REFERENCES && found instanceof JsonObject object; i++) {
            if (!(Nodes.value(object, "$ref") instanceof JsonText reference)) {
                return object;
            }
            found = at(reference.value());
        }
        return JsonObject.of(new LinkedHashMap<>());
    }

    /// Where an operation's requests go on to; empty where nothing says.
    String upstream(Operation operation) {
        List<String> said = List.of(
                Nodes.text(Nodes.object(operation.json(), "x-amazon-apigateway-integration"), "uri"),
                Nodes.text(Nodes.object(operation.json(), "x-google-backend"), "address"),
                server(operation.json()),
                Nodes.text(Nodes.object(operation.pathItem(), "x-google-backend"), "address"),
                server(operation.pathItem()),
                Nodes.text(Nodes.object(root, "x-google-backend"), "address"),
                address());
        return said.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /// The address of the whole API: its first server, or scheme, host and base path; empty where nothing says.
    public String address() {
        if (!isSwagger()) {
            return server(root);
        }
        String host = Nodes.text(root, "host");
        String scheme = Nodes.texts(root, "schemes").stream().findFirst().orElse("https");
        return host.isEmpty() ? Nodes.text(root, "basePath") : scheme + "://" + host + Nodes.text(root, "basePath");
    }

    static String server(JsonObject object) {
        return Nodes.objects(object, "servers").stream().findFirst().map(server -> Nodes.text(server, "url"))
                .orElse("");
    }

    private @Nullable JsonValue at(String reference) {
        if (!reference.startsWith("#/")) {
            return null;
        }
        JsonValue found = root;
        for (String step : reference.substring(2).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            found = switch (found) {
                case JsonObject object -> object.fields().get(name);
                case JsonArray array when name.matches("\\d{1,6}") && Integer.parseInt(name) < array.items().size() ->
                    array.items().get(Integer.parseInt(name));
                case null, default -> null;
            };
        }
        return found;
    }

    private static Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>();
        for (String field : List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")) {
            methods.put(field, field.toUpperCase(Locale.ROOT));
        }
        methods.put("x-amazon-apigateway-any-method", GatewayRoute.ANY);
        return methods;
    }
}
