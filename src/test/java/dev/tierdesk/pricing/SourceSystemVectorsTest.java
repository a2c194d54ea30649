package dev.tierdesk.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worked numbers of the three source systems come out exactly, but for what this program does not do.
class SourceSystemVectorsTest {
    private static final Map<String, String> MODELS_NOT_DONE = Map.of(
            "DISCOUNT", "no discounts",
            "ROUTE", "no wallets",
            "FX_CONVERT", "no currency conversion",
            "PRORATION_FRACTION", "no proration",
            "TIERED_WITH_EXTRAS", "setup fee, credit and discount",
            "FLAT_WITH_SETUP", "setup fee",
            "PER_UNIT_WITH_DISCOUNT", "no discounts");

    static Stream<Vector> expressible() {
        return Vector.read("seeds.json").stream().filter(vector -> reasonToLeaveOut(vector) == null);
    }

    @ParameterizedTest
    @MethodSource("expressible")
    void comesOutExactly(Vector vector) {
        Rater rater = Rater.of(terms(vector), Pricing.EUR, null, RoundingPolicy.DEFAULT, variables(vector));

        Pricing.assertAmount(rater, quantity(vector).toPlainString(), vector.expected().toPlainString());
    }

    @Test
    void theRestIsLeftOutForAReason() {
        List<String> reasons = Vector.read("seeds.json").stream()
                .map(SourceSystemVectorsTest::reasonToLeaveOut)
                .filter(Objects::nonNull)
                .toList();

        assertThat(reasons).hasSize(25);
        assertThat(expressible()).hasSize(65);
    }

    private static @Nullable String reasonToLeaveOut(Vector vector) {
        if (MODELS_NOT_DONE.containsKey(vector.model())) {
            return MODELS_NOT_DONE.get(vector.model());
        }
        if (vector.has("overageRate")) {
            return "an overage rate beside tiers";
        }
        if (vector.has("stairs") || (vector.has("tiers") && !vector.tiers().getLast().isOpen())) {
            return "a bounded last tier is refused";
        }
        return vector.quantity().signum() < 0 ? "a negative quantity is refused" : null;
    }

    /// Raw amounts of 1e-12 are charged once, as unit amounts: that they are read exactly is what is asked.
    private static BigDecimal quantity(Vector vector) {
        return vector.model().equals("PICO_CONVERSION") ? BigDecimal.ONE : vector.quantity();
    }

    private static Variables variables(Vector vector) {
        return vector.has("cost") ? new Variables(Map.of("cost", vector.needed("cost"))) : Variables.NONE;
    }

    private static Terms terms(Vector vector) {
        return switch (vector.model()) {
            case "GRADUATED", "STAIRCASE", "Graduated" -> tiered(Model.GRADUATED, vector);
            case "VOLUME", "VOLUME_TIERED", "Volume" -> tiered(Model.VOLUME, vector);
            case "FLAT_RATE" -> Terms.of(Model.FLAT).with(e -> e.amount = vector.needed("flatRate"));
            case "PERCENTAGE" -> Terms.of(Model.PERCENTAGE).with(e -> {
                e.percent = vector.needed("ratePercent");
                e.minFee = vector.number("minFee");
            });
            case "FLAT_RATE_TAX" ->
                Terms.of(Model.PERCENTAGE).with(e -> e.percent = vector.needed("bps").movePointLeft(2));
            case "INCLUDED_QUOTA" -> vector.has("blockSize") ? blocks(vector) : perUnit(vector, vector.needed("rate"));
            case "PerUnit" -> perUnit(vector, vector.needed("unit_amount_nanos").movePointLeft(12));
            case "PICO_CONVERSION" ->
                perUnit(vector, vector.quantity().movePointLeft(vector.needed("scale").intValueExact()));
            case "RATE_EXPRESSION" -> Terms.of(Model.PER_UNIT)
                    .with(e -> e.formula = vector.params().get("rate_expression").asString());
            case "PER_UNIT", "PIPELINE_PER_UNIT", "PER_UNIT_WITH_FREE_UNITS", "PER_UNIT_WITH_MINIMUM",
                    "HOURLY_WITH_MONTHLY_CAP" -> perUnit(vector, vector.needed("rate"));
            default -> throw new AssertionError("no mapping for " + vector);
        };
    }

    private static Terms tiered(Model model, Vector vector) {
        return Terms.of(model).with(e -> e.tiers = vector.tiers());
    }

    private static Terms perUnit(Vector vector, BigDecimal unitAmount) {
        return Terms.of(Model.PER_UNIT).with(e -> {
            e.unitAmount = unitAmount;
            e.includedQuantity = vector.has("freeUnits") ? vector.number("freeUnits") : vector.number("includedFree");
            e.minAmount = vector.number("minimumCharge");
            e.maxAmount = vector.number("cap");
        });
    }

    private static Terms blocks(Vector vector) {
        return Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = vector.needed("blockSize");
            e.packageAmount = vector.needed("equivalentRatePerBlock");
            e.includedQuantity = vector.number("includedFree");
        });
    }
}
