package dev.tierdesk.console.products;

import dev.tierdesk.catalog.FieldDiff.Field;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.gateway.GatewayComparison.Kind;
import dev.tierdesk.exchange.gateway.GatewayComparison.RouteChange;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What lies on a route, and what became of it, in few words.
final class GatewayWords {
    private static final Set<String> PERIODS = Set.of("second", "minute", "hour", "day", "month", "year");

    private final Messages messages;

    GatewayWords(Messages messages) {
        this.messages = messages;
    }

    /// A route in a table.
    RouteRow row(RouteChange change) {
        GatewayRoute route = change.route();
        return new RouteRow(change.before(), route, sign(change.kind()), limit(route.rateLimit()),
                names(route.plugins()), details(change));
    }

    private String details(RouteChange change) {
        String upstream = change.route().upstream();
        boolean differs = change.fields().stream().anyMatch(field -> field.path().equals("upstream"));
        Stream<String> fields = change.fields().stream().map(this::line);
        return (differs || upstream.isEmpty() ? fields
                : Stream.concat(fields, Stream.of(messages.get("products.gateways.upstream", "address", upstream))))
                .collect(Collectors.joining("\n"));
    }

    private String line(Field field) {
        String nothing = messages.get("common.none");
        return messages.get("products.gateways.field",
                "field", messages.get("field." + field.path()),
                "before", Objects.requireNonNullElse(field.before(), nothing),
                "after", Objects.requireNonNullElse(field.after(), nothing));
    }

    /// `+ New`; empty for a route that is as it was.
    private String sign(Kind kind) {
        return switch (kind) {
            case NEW -> "+ " + messages.get("products.gateways.new");
            case GONE -> "− " + messages.get("products.gateways.gone");
            case CHANGED -> "~ " + messages.get("products.gateways.changed");
            case UNCHANGED -> "";
        };
    }

    /// The numbers of the limits: `60 per minute, 10000 per hour`; the names of those without numbers.
    private String limit(String text) {
        List<String> parts = new ArrayList<>();
        each(text, (name, value) -> {
            String numbers = numbers(value);
            parts.add(numbers.isEmpty() ? name : numbers);
        });
        return String.join(", ", parts);
    }

    /// The names of what lies on a route.
    private String names(String text) {
        List<String> names = new ArrayList<>();
        each(text, (name, value) -> names.add(name));
        return names.stream().distinct().collect(Collectors.joining(", "));
    }

    private String numbers(JsonValue value) {
        JsonValue inner = value instanceof JsonObject object ? object.fields().getOrDefault("config", object) : value;
        return inner instanceof JsonObject config
                ? config.fields().entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof JsonNumber)
                        .map(entry -> number(entry.getKey(), ((JsonNumber) entry.getValue()).raw()))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private String number(String name, String number) {
        return PERIODS.contains(name)
                ? messages.get("products.gateways.limit." + name, "count", number)
                : number + " " + name.replace('_', ' ');
    }

    private static void each(String text, BiConsumer<String, JsonValue> use) {
        if (!text.isEmpty() && Json.parse(text).value() instanceof JsonObject levels) {
            levels.fields().values().forEach(level -> {
                if (level instanceof JsonObject named) {
                    named.fields().forEach(use);
                }
            });
        }
    }
}
