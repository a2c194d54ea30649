package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.yaml.YamlText;
import dev.tierdesk.exchange.yaml.YamlTree;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An export of a gateway, as a tree. Immutable.
///
/// @param yaml whether it is YAML, else JSON
/// @param commented whether it has comments, which no tree keeps
public record GatewayFile(JsonObject tree, Kind kind, boolean yaml, boolean commented) {
    private static final int HEAD = 4096;
    private static final String KONG_LOOKS = "_format_version: \"3.0\", services: […]";
    private static final String OPENAPI_LOOKS = "openapi: 3.1.0 | swagger: \"2.0\", paths: {…}";

    /// What kind of file it is.
    public enum Kind {
        KONG,
        OPENAPI;

        /// What gateways of this kind export.
        public static Kind of(Gateway gateway) {
            return gateway == Gateway.KONG ? KONG : OPENAPI;
        }
    }

    /// Whether bytes begin like a file of this kind. Cheap.
    public static boolean looksLike(Kind kind, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8);
        return kind == Kind.KONG ? Marks.KONG.matcher(head).find() : Marks.OPENAPI.matcher(head).find();
    }

    /// Reads YAML or JSON. Never throws for what is in it.
    public static Reading<GatewayFile> read(byte[] bytes, Kind kind) {
        boolean yaml = !isJson(bytes);
        Reading<JsonValue> reading = yaml ? YamlTree.parse(bytes) : Json.parse(bytes);
        if (reading.value() == null) {
            return new Reading<>(null, reading.problems());
        }
        Optional<Problem> problem = problem(reading.value(), kind);
        return problem.isPresent()
                ? new Reading<>(null, List.of(problem.get()))
                : new Reading<>(new GatewayFile((JsonObject) reading.value(), kind, yaml, yaml && isCommented(bytes)),
                        List.of());
    }

    /// A tree as a file of the same notation.
    public byte[] write(JsonObject written) {
        return (yaml ? YamlText.write(written) : Json.pages(written)).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Problem> problem(JsonValue value, Kind kind) {
        boolean fits = value instanceof JsonObject root && switch (kind) {
            case KONG -> Nodes.value(root, "openapi") == null && Nodes.value(root, "swagger") == null
                    && (Nodes.value(root, "_format_version") != null || Nodes.value(root, "services") != null);
            case OPENAPI -> Nodes.value(root, "openapi") != null || Nodes.value(root, "swagger") != null;
        };
        if (!fits) {
            return Optional.of(Problem.of(ExchangeProblem.FORMAT_OTHER, Where.ROOT)
                    .with("expected", kind == Kind.KONG ? KONG_LOOKS : OPENAPI_LOOKS)
                    .with("line", Math.max(1, value.line()))
                    .with("column", Math.max(1, value.column())));
        }
        return unkeepable(value, Where.ROOT, "");
    }

    /// The first text that a catalog cannot keep: with NUL, or half of a surrogate pair.
    private static Optional<Problem> unkeepable(JsonValue value, Where where, String field) {
        switch (value) {
            case JsonText text when isUnkeepable(text.value()) -> {
                return Optional.of(unkeepable(value, where, field, text.value()));
            }
            case JsonObject object -> {
                for (Map.Entry<String, JsonValue> entry : object.fields().entrySet()) {
                    if (isUnkeepable(entry.getKey())) {
                        return Optional.of(unkeepable(entry.getValue(), where, field, entry.getKey()));
                    }
                    Optional<Problem> found = unkeepable(entry.getValue(), where.field(entry.getKey()), entry.getKey());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            case JsonArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    Optional<Problem> found = unkeepable(array.items().get(i), where.item(i), field);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            default -> {}
        }
        return Optional.empty();
    }

    private static Problem unkeepable(JsonValue value, Where where, String field, String text) {
        int at = text.codePoints().filter(GatewayFile::isUnkeepable).findFirst().orElse(0);
        return Problem.of(ExchangeProblem.FILE_FIELD_VALUE, where)
                .with("field", field)
                .with("found", "U+%04X".formatted(at))
                .with("expected", "Unicode")
                .with("line", value.line())
                .with("column", value.column());
    }

    private static boolean isUnkeepable(String text) {
        return text.codePoints().anyMatch(GatewayFile::isUnkeepable);
    }

    private static boolean isUnkeepable(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean isJson(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '{' || b == '[') {
                return true;
            }
            boolean skipped = b == ' ' || b == '\n' || b == '\r' || b == '\t' || b < 0;
            if (!skipped) {
                return false;
            }
        }
        return false;
    }

    /// Whether a `#` begins a line or follows a space; in a block text that may be no comment.
    private static boolean isCommented(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '#' && (i == 0 || bytes[i - 1] == '\n' || bytes[i - 1] == ' ' || bytes[i - 1] == '\t')) {
                return true;
            }
        }
        return false;
    }
}
