package dev.tierdesk.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The worked numbers from the own tests of two billing engines that follow from price and quantity alone.
class PeerVectorsTest {
    private static final Currency USD = Currency.getInstance("USD");

    /// What is refused here or not done, by entry.
    private static final Map<String, String> LEFT_OUT = leftOut();

    private static Map<String, String> leftOut() {
        Map<String, String> reasons = new TreeMap<>();
        put(reasons, "a fixed amount for each event, which a quantity does not tell", "lago-036", "lago-039");
        put(reasons, "amounts that events carry", "lago-059", "lago-060", "lago-068");
        put(reasons, "a negative quantity is refused, not counted as 0", "lago-070", "lago-084", "om-108");
        put(reasons, "no proration", "lago-099", "lago-100", "lago-101", "lago-102", "lago-103", "lago-104",
                "lago-105", "lago-106", "lago-107");
        put(reasons, "a maximum over bills of the past", "om-083", "om-084", "om-085", "om-086", "om-087", "om-088");
        put(reasons, "an unknown conversion cannot be written down", "om-097");
        put(reasons, "a discount used up by lines of the past", "om-113", "om-114");
        return reasons;
    }

    private static void put(Map<String, String> reasons, String reason, String... ids) {
        for (String id : ids) {
            reasons.put(id, reason);
        }
    }

    static Stream<Vector> pure() {
        return Stream.of("lago.json", "openmeter.json").map(Vector::read).flatMap(List::stream).filter(Vector::pure);
    }

    static Stream<Vector> expressible() {
        return pure().filter(vector -> !LEFT_OUT.containsKey(vector.id()));
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void comesOutExactly(Vector vector) {
        BigDecimal actual = switch (vector.model()) {
            case "quantity_conversion" -> converted(vector);
            case "package_count" -> packages(vector);
            case "committed_true_up" -> trueUp(vector);
            default -> amount(vector);
        };

        assertThat(actual).isEqualByComparingTo(vector.expected());
    }

    @Test
    void theRestIsLeftOutForAReason() {
        assertThat(expressible()).hasSize(166);
        assertThat(pure().map(Vector::id)).containsAll(LEFT_OUT.keySet());
        assertThat(LEFT_OUT).hasSize(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lago-070", "lago-084", "om-108"})
    void negativeQuantitiesAreRefused(String id) {
        Vector vector = pure().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        Rater rater = Pricing.rater(Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = BigDecimal.ONE));

        assertThatThrownBy(() -> rater.exact(vector.quantity(), Pricing.NONE))
                .isInstanceOfSatisfying(PricingException.class, e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly(PricingProblem.QUANTITY_NEGATIVE));
    }

    /// One engine compares exact amounts, the other rounds to the currency.
    private static BigDecimal amount(Vector vector) {
        Conversion conversion = Vector.conversion(vector.params().get("unit_config"));
        Rater rater = Rater.of(terms(vector), USD, conversion, RoundingPolicy.DEFAULT, Variables.NONE);
        Charge charge = rater.charge(vector.quantity(), Pricing.NONE);
        assertThat(Pricing.sum(charge)).isEqualByComparingTo(charge.exact());
        assertThat(rater.exact(vector.quantity(), Pricing.NONE)).isEqualByComparingTo(charge.exact());
        return vector.id().startsWith("om-") ? charge.rounded() : charge.exact();
    }

    private static BigDecimal converted(Vector vector) {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = BigDecimal.ONE);
        Rater rater = Rater.of(terms, USD, Vector.conversion(vector.params()), RoundingPolicy.DEFAULT, Variables.NONE);
        return rater.charge(vector.quantity(), Pricing.NONE).billable();
    }

    private static BigDecimal packages(Vector vector) {
        Terms terms = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = vector.needed("package_size");
            e.packageAmount = BigDecimal.ONE;
        });
        return Pricing.rater(terms).exact(vector.quantity(), Pricing.NONE);
    }

    private static BigDecimal trueUp(Vector vector) {
        BigDecimal fees = BigDecimal.ZERO;
        for (JsonNode fee : vector.params().get("fees")) {
            fees = fees.add(new BigDecimal(fee.asString()));
        }
        BigDecimal sum = fees;
        Terms terms = Terms.of(Model.FLAT).with(e -> {
            e.amount = sum;
            e.minAmount = vector.needed("min_commitment");
        });
        return Pricing.rater(terms).exact(BigDecimal.ONE, Pricing.NONE).subtract(sum);
    }

    private static Terms terms(Vector vector) {
        Terms terms = switch (vector.model()) {
            case "graduated" -> tiered(Model.GRADUATED, vector);
            case "volume" -> tiered(Model.VOLUME, vector);
            case "graduated_percentage" -> tiered(Model.GRADUATED_PERCENTAGE, vector);
            case "per_unit" -> Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = vector.needed("unit_amount"));
            case "dynamic" -> Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = vector.needed("multiplier"));
            case "flat" -> Terms.of(Model.FLAT).with(e -> e.amount = vector.needed("flat_amount"));
            case "package" -> Terms.of(Model.PACKAGE).with(e -> {
                e.packageSize = vector.needed("package_size");
                e.packageAmount = vector.needed("unit_amount");
                e.includedQuantity = vector.number("free_units");
            });
            case "percentage", "percentage_estimate" -> Terms.of(Model.PERCENTAGE).with(e -> {
                e.percent = vector.needed("rate_percent");
                e.fixedAmount = vector.number("fixed_amount_per_event");
                e.minFee = vector.number("per_transaction_min");
                e.maxFee = vector.number("per_transaction_max");
            });
            default -> throw new AssertionError("no mapping for " + vector);
        };
        return terms.with(e -> {
            if (vector.has("usage_discount_quantity")) {
                e.includedQuantity = vector.number("usage_discount_quantity");
            }
            e.minAmount = vector.number("min_amount");
            e.maxAmount = vector.number("max_amount");
        });
    }

    private static Terms tiered(Model model, Vector vector) {
        return Terms.of(model).with(e -> {
            e.tiers = vector.tiers();
            e.chargeFlatAtZero = true;
        });
    }
}
