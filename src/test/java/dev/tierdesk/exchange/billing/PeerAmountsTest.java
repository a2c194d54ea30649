package dev.tierdesk.exchange.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.lago.LagoFormat;
import dev.tierdesk.exchange.openmeter.OpenMeterFormat;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Variables;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A price that is read from the words of a peer computes the amounts of the peer's own tests.
class PeerAmountsTest {
    private static final Currency USD = Currency.getInstance("USD");

    /// Models of the vectors that are charges or rate cards.
    private static final Set<String> LAGO = Set.of("graduated", "volume", "package", "per_unit",
            "graduated_percentage");
    private static final Set<String> OPENMETER = Set.of("graduated", "volume", "package", "per_unit", "flat",
            "dynamic");

    /// What history decides is not pure; the others have a negative quantity.
    private static final Set<String> LEFT_OUT = Set.of("lago-070", "lago-084", "om-108", "om-097");

    private static List<JsonNode> vectors(String file, Set<String> models) {
        JsonNode all = JsonMapper.shared().readTree(Trips.resource(Trips.class, "/dev/tierdesk/pricing/" + file));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(vector -> vector.get("pure").asBoolean() && models.contains(vector.get("model").asString()))
                .filter(vector -> !LEFT_OUT.contains(vector.get("id").asString()) && !vector.get("quantity").isNull()
                        && !vector.get("expected").isNull())
                .toList();
    }

    static Stream<JsonNode> lago() {
        return vectors("lago.json", LAGO).stream();
    }

    static Stream<JsonNode> openmeter() {
        return vectors("openmeter.json", OPENMETER).stream();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(lago()).hasSizeGreaterThan(30);
        assertThat(openmeter()).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("lago")
    void aLagoChargeComputesThem(JsonNode vector) {
        JsonNode params = vector.get("params");
        String model = vector.get("model").asString();
        String properties = switch (model) {
            case "package" -> "{\"amount\": \"%s\", \"package_size\": %s, \"free_units\": %s}"
                    .formatted(text(params, "unit_amount"), text(params, "package_size"), text(params, "free_units"));
            case "per_unit" -> "{\"amount\": \"%s\"}".formatted(text(params, "unit_amount"));
            default -> "{\"%s_ranges\": [%s]}".formatted(model, each(params.get("tiers"), tier ->
                    "{\"to_value\": %s, \"%s\": \"%s\", \"flat_amount\": \"%s\"}".formatted(
                    tier.get("up_to").isNull() ? "null" : text(tier, "up_to"),
                    model.equals("graduated_percentage") ? "rate" : "per_unit_amount",
                    text(tier, model.equals("graduated_percentage") ? "rate_percent" : "unit_amount"), text(tier,
                            "flat_amount"))));
        };
        String file = """
                {"billable_metrics": [{"code": "unit", "name": "Unit", "aggregation_type": "sum_agg"}],
                 "plans": [{"code": "p", "name": "P", "interval": "monthly", "amount_cents": 0,
                         "amount_currency": "USD",
                   "charges": [{"billable_metric_code": "unit", "charge_model": "%s", "properties": %s}]}]}
                """.formatted(model.equals("per_unit") ? "standard" : model, properties);

        assertThat(charge(new LagoFormat(), file, vector).exact()).isEqualByComparingTo(text(vector, "expected"));
    }

    @ParameterizedTest
    @MethodSource("openmeter")
    void anOpenMeterRateCardComputesThem(JsonNode vector) {
        JsonNode params = vector.get("params");
        String model = vector.get("model").asString();
        String price = switch (model) {
            case "flat" -> "{\"type\": \"flat\", \"amount\": \"%s\"".formatted(text(params, "flat_amount"));
            case "package" ->
                    "{\"type\": \"package\", \"amount\": \"%s\", \"quantityPerPackage\": \"%s\"".formatted(text(params,
                    "unit_amount"), text(params, "package_size"));
            case "per_unit" -> "{\"type\": \"unit\", \"amount\": \"%s\"".formatted(text(params, "unit_amount"));
            case "dynamic" -> "{\"type\": \"dynamic\", \"multiplier\": \"%s\"".formatted(text(params, "multiplier"));
            default -> "{\"type\": \"tiered\", \"mode\": \"%s\", \"tiers\": [%s]".formatted(model,
                    each(params.get("tiers"), tier ->
                    "{\"upToAmount\": %s, \"flatPrice\": %s, \"unitPrice\": %s}".formatted(
                    tier.get("up_to").isNull() ? "null" : '"' + text(tier, "up_to") + '"', amount(tier, "flat_amount",
                            "flat"), amount(tier, "unit_amount", "unit"))));
        };
        String limits = (params.hasNonNull("min_amount") && !model.equals("flat") ? ", \"minimumAmount\": \""
                + text(params, "min_amount") + '"' : "")
                + (params.hasNonNull("max_amount") && !model.equals("flat") ? ", \"maximumAmount\": \"" + text(params,
                        "max_amount") + '"' : "");
        String included = params.hasNonNull("usage_discount_quantity") ? text(params, "usage_discount_quantity")
                : text(params, "free_units");
        JsonNode unitConfig = params.get("unit_config");
        String config = unitConfig == null || !unitConfig.has("operation") ? ""
                : ", \"unitConfig\": {\"operation\": \"%s\", \"conversionFactor\": \"%s\", \"rounding\": \"%s\", \"precision\": %s}"
                .formatted(text(unitConfig, "operation"), text(unitConfig, "factor"), unitConfig.hasNonNull("rounding")
                        ? text(unitConfig, "rounding") : "none", text(unitConfig, "precision"));
        String file = """
                {"plans": [{"key": "p", "name": "P", "currency": "USD", "billingCadence": "P1M",
                        "phases": [{"key": "default", "duration": null, "rateCards": [
                   {"type": "usage_based", "key": "unit", "name": "Unit", "billingCadence": "P1M", "price": %s%s},
                           "discounts": {"usage": {"quantity": "%s"}}%s}]}]}]}
                """.formatted(price, limits, included, config);

        assertThat(charge(new OpenMeterFormat(), file, vector).rounded()).isEqualByComparingTo(text(vector,
                "expected"));
    }

    private static Charge charge(ImportFormat format, String file, JsonNode vector) {
        Catalog catalog = Trips.twice(format, file, Map.of());
        Price price = catalog.prices().iterator().next();
        Conversion conversion = catalog.unit(price.unit()).map(BillableUnit::conversion).orElse(null);
        Terms terms = price.terms();
        return Rater.of(terms, USD, conversion, RoundingPolicy.DEFAULT, Variables.NONE)
                .charge(new BigDecimal(text(vector, "quantity")), BigDecimal.ZERO);
    }

    private static String amount(JsonNode tier, String field, String type) {
        return tier.hasNonNull(field) ? "{\"type\": \"%s\", \"amount\": \"%s\"}".formatted(type, text(tier, field))
                : "null";
    }

    private static String each(JsonNode tiers, Function<JsonNode, String> row) {
        return StreamSupport.stream(tiers.spliterator(), false).map(row).collect(Collectors.joining(", "));
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Objects.requireNonNull(node.get(field)).asString() : "0";
    }
}
