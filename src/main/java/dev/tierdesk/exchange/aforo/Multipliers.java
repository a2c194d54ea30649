package dev.tierdesk.exchange.aforo;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// The `dimensionPricing` of a rate plan: what its PER_UNIT rates without free units are multiplied by, for each value
/// of the dimension. Here each value has prices of its own, which are narrowed to it.
final class Multipliers {
    static final String FIELD = "dimensionPricing";

    /// The dimension that prices are narrowed by; Aforo has one and gives it no name.
    static final String DIMENSION = "dimension";

    private Multipliers() {}

    /// Adds the multiplied rates to those of a rate plan; tells where the multipliers have nothing to multiply.
    static void addTo(List<RatePlan.Rate> rates, ForeignObject ratePlan, Report report) {
        ForeignObject values = ratePlan.object(FIELD);
        SortedMap<String, BigDecimal> multipliers = values == null ? new TreeMap<>() : read(values);
        List<RatePlan.Rate> multiplied = new ArrayList<>();
        for (RatePlan.Rate rate : rates) {
            BigDecimal amount = rate.terms().unitAmount();
            if (rate.model() == RateModel.PER_UNIT && rate.terms().includedQuantity() == null && amount != null) {
                multipliers.forEach((value, multiplier) -> {
                    BigDecimal product = Decimals.canonical(amount.multiply(multiplier));
                    if (Decimals.fits(product)) {
                        multiplied.add(rate.at(value, product));
                    } else {
                        Objects.requireNonNull(values)
                                .refuse(ExchangeProblem.FILE_FIELD_DECIMAL, value, product.toPlainString(), "");
                    }
                });
            }
        }
        if (multiplied.isEmpty() && !multipliers.isEmpty() && ratePlan.isWhole()) {
            report.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_KEPT, ratePlan.where().field(FIELD))
                    .with("field", FIELD)
                    .with("found", "{…}")
                    .as(Severity.WARNING));
        }
        rates.addAll(multiplied);
    }

    private static SortedMap<String, BigDecimal> read(ForeignObject values) {
        SortedMap<String, BigDecimal> multipliers = new TreeMap<>();
        for (String value : values.names()) {
            BigDecimal multiplier = values.neededDecimal(value);
            if (multiplier != null && multiplier.signum() <= 0) {
                values.refuse(ExchangeProblem.FILE_FIELD_VALUE, value, multiplier.toPlainString(), "> 0");
            } else if (multiplier != null) {
                multipliers.put(value, multiplier);
            }
        }
        return multipliers;
    }
}
