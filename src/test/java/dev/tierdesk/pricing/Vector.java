package dev.tierdesk.pricing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One worked number from the three source systems' documents or from the own tests of two billing engines.
///
/// @param id within its file
record Vector(String id, String model, JsonNode params, JsonNode entry) {
    static List<Vector> read(String file) {
        try (InputStream in = Objects.requireNonNull(Vector.class.getResourceAsStream(file))) {
            List<Vector> vectors = new ArrayList<>();
            for (JsonNode entry : JsonMapper.shared().readTree(in)) {
                String id = entry.has("id")
                        ? entry.get("id").asString()
                        : entry.get("system").asString() + "-" + vectors.size();
                vectors.add(new Vector(id, entry.get("model").asString(), entry.get("params"), entry));
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BigDecimal quantity() {
        return new BigDecimal(entry.get("quantity").asString());
    }

    BigDecimal expected() {
        return new BigDecimal(entry.get("expected").asString());
    }

    /// Whether it depends on price and quantity alone.
    boolean pure() {
        return entry.get("pure").asBoolean();
    }

    boolean has(String name) {
        return params.hasNonNull(name);
    }

    @Nullable BigDecimal number(String name) {
        return number(params, name);
    }

    BigDecimal needed(String name) {
        return Objects.requireNonNull(number(name), name);
    }

    /// The tiers; amounts in nanos are units of 1e-12.
    List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        for (JsonNode tier : params.get("tiers")) {
            BigDecimal nanos = number(tier, "unit_amount_nanos");
            tiers.add(new Tier(
                    number(tier, "up_to"),
                    nanos == null ? number(tier, "unit_amount") : nanos.movePointLeft(12),
                    null,
                    number(tier, "flat_amount"),
                    number(tier, "rate_percent"),
                    null,
                    null));
        }
        return tiers;
    }

    /// The conversion that `node` describes; null where it describes none.
    static @Nullable Conversion conversion(@Nullable JsonNode node) {
        if (node == null || !node.has("operation")) {
            return null;
        }
        return new Conversion(
                Conversion.Operation.valueOf(upper(node, "operation")),
                new BigDecimal(node.get("factor").asString()),
                Conversion.Rounding.valueOf(upper(node, "rounding")),
                node.path("precision").asInt(0));
    }

    private static String upper(JsonNode node, String name) {
        return node.get(name).asString().toUpperCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        return node.hasNonNull(name) ? new BigDecimal(node.get(name).asString()) : null;
    }

    @Override
    public String toString() {
        return id + " " + model;
    }
}
