package dev.tierdesk.exchange.gateway;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.gateway.Layers.Level;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// What is laid on a route, by the level it is set at and its name. A catalog keeps it as two canonical JSON texts, one
/// of the limits and one of everything else: `{"route":{"rate-limiting":{"config":{"minute":60}}}}`.
record Layers(Map<Level, Map<String, JsonValue>> levels) {
    private static final List<String> LIMITS = List.of("rate-limit", "ratelimit", "quota", "throttl", "spike");

    /// Where something is set that holds for a route.
    enum Level {
        API,
        SERVICE,
        PATH,
        ROUTE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Layers {
        Map<Level, Map<String, JsonValue>> copy = new EnumMap<>(Level.class);
        levels.forEach((level, named) -> copy.put(level, new LinkedHashMap<>(named)));
        levels = copy;
    }

    static Layers none() {
        return new Layers(Map.of());
    }

    /// Whether something of this name limits how much may be called.
    static boolean isLimit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return LIMITS.stream().anyMatch(lower::contains);
    }

    /// What two texts of a route say together; empty where one of them is no such text.
    static Optional<Layers> read(String rateLimit, String plugins) {
        Layers layers = none();
        return layers.add(rateLimit) && layers.add(plugins) ? Optional.of(layers) : Optional.empty();
    }

    void put(Level level, String name, JsonValue value) {
        levels.computeIfAbsent(level, l -> new LinkedHashMap<>()).put(name, value);
    }

    SequencedMap<String, JsonValue> at(Level level) {
        return new LinkedHashMap<>(levels.getOrDefault(level, Map.of()));
    }

    /// The text of the limits; empty where there are none.
    String rateLimit() {
        return text(true);
    }

    /// The text of everything else.
    String plugins() {
        return text(false);
    }

    private String text(boolean limits) {
        SequencedMap<String, JsonValue> all = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            TreeMap<String, JsonValue> some = new TreeMap<>(levels.getOrDefault(level, Map.of()));
            some.keySet().removeIf(name -> isLimit(name) != limits);
            if (!some.isEmpty()) {
                some.replaceAll((name, value) -> Nodes.sorted(value));
                all.put(level.word(), JsonObject.of(some));
            }
        }
        return all.isEmpty() ? "" : Json.write(JsonObject.of(all));
    }

    private boolean add(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (!(Json.parse(text).value() instanceof JsonObject all)) {
            return false;
        }
        for (Map.Entry<String, JsonValue> entry : all.fields().entrySet()) {
            Optional<Level> level = List.of(Level.values()).stream().filter(l -> l.word().equals(entry.getKey()))
                    .findFirst();
            if (level.isEmpty() || !(entry.getValue() instanceof JsonObject named)) {
                return false;
            }
            named.fields().forEach((name, value) -> put(level.get(), name, value));
        }
        return true;
    }
}
