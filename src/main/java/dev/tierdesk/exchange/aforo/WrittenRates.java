package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Losses;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The prices of a catalog as rate plans of Aforo: each plan has one for each product and currency, and more where one
/// cannot have them all. A price that would charge something else there is left out.
final class WrittenRates {
    /// By unit, so that a file that is read and written again is the same.
    private static final Comparator<Price> ORDER = Comparator.comparing(WrittenRates::isBilledAlone)
            .thenComparing(price -> Objects.requireNonNullElse(price.unit(), ""))
            .thenComparing(Price::code);

    private final Catalog catalog;
    private final boolean oneBased;
    private final Set<String> unitCodes;
    private final WrittenMultipliers multipliers;

    /// A rate plan to be written.
    ///
    /// @param number tells those of one plan, product and currency apart, which have a rate for the same unit
    record Part(String plan, String product, String currency, int number) {
        static final Comparator<Part> ORDER = Comparator.comparing(Part::plan)
                .thenComparing(Part::product)
                .thenComparing(Part::currency)
                .thenComparingInt(Part::number);

        String key() {
            return plan + ":" + product + ":" + currency + (number == 1 ? "" : ":" + number);
        }
    }

    /// @param oneBased whether tiers begin one unit after the one before them
    /// @param unitCodes of the units that are written
    WrittenRates(Catalog catalog, boolean oneBased, Set<String> unitCodes) {
        this.catalog = catalog;
        this.oneBased = oneBased;
        this.unitCodes = Set.copyOf(unitCodes);
        multipliers = new WrittenMultipliers(catalog);
    }

    /// The prices of each rate plan, by unit; "" for its fee.
    ///
    /// @param told what is not written, and which field keeps it from that
    Map<Part, Map<String, Price>> parts(List<Problem> told) {
        Map<Part, Map<String, Price>> parts = new TreeMap<>(Part.ORDER);
        for (Price price : catalog.prices().stream().sorted(ORDER).toList()) {
            Optional<String> hindrance = hindrance(price);
            if (hindrance.isPresent()) {
                if (multipliers.base(price).filter(base -> hindrance(base).isEmpty()).isEmpty()) {
                    told.add(Losses.notWritten(price, hindrance.get()));
                }
                continue;
            }
            String unit = Objects.requireNonNullElse(price.unit(), "");
            Map<String, Price> rates = null;
            for (int number = 1; rates == null || rates.containsKey(unit) || !suits(rates.values(), price); number++) {
                Part part = new Part(Objects.requireNonNull(price.plan()), price.product(), price.currency()
                        .getCurrencyCode(), number);
                rates = parts.computeIfAbsent(part, p -> new TreeMap<>());
            }
            rates.put(unit, price);
        }
        return parts;
    }

    /// Whether a price can be in a rate plan with these: what it is multiplied by holds for all of them, and only the
    /// metric of a fee that is alone says when it is billed.
    private boolean suits(Collection<Price> others, Price price) {
        boolean billedAlone = Stream.concat(Stream.of(price), others.stream()).anyMatch(WrittenRates::isBilledAlone);
        return others.isEmpty() || !billedAlone && multipliers.suits(others, price);
    }

    private static boolean isBilledAlone(Price price) {
        return price.unit() == null && price.billingTiming() == BillingTiming.ADVANCE;
    }

    private Optional<String> hindrance(Price price) {
        if (catalog.plan(price.plan()).isEmpty()) {
            return Optional.of("plan");
        }
        if (catalog.product(price.product()).isEmpty()) {
            return Optional.of("product");
        }
        boolean fee = price.chargeType() == ChargeType.FIXED_CHARGE && price.terms().model() == Model.FLAT
                && price.unit() == null;
        if (!fee && price.chargeType() != ChargeType.USAGE) {
            return Optional.of("charge_type");
        }
        boolean isMetered = price.unit() != null && unitCodes.contains(price.unit());
        if (!fee && (!isMetered || Losses.isConverted(price, catalog))) {
            return Optional.of("unit");
        }
        Optional<String> narrowing = Losses.narrowing(price);
        return narrowing.isPresent() ? narrowing : hindrance(price, fee);
    }

    private Optional<String> hindrance(Price price, boolean fee) {
        Terms terms = price.terms();
        if (fee) {
            BigDecimal amount = terms.amount();
            return amount == null || amount.signum() == 0
                    ? Optional.of("terms.amount")
                    : Losses.firstDifference(price, Terms.of(Model.FLAT).with(e -> e.amount = amount));
        }
        FieldWriter rate = new FieldWriter();
        if (!RateTerms.write(terms, oneBased, rate)) {
            return Optional.of("terms.model");
        }
        Report report = new Report();
        ForeignObject written = new ForeignObject(rate.done(), Where.ROOT, report);
        Terms back = RateTerms.read(written, RateModel.of(terms).orElseThrow(), RateFields.INTERFACE);
        return back == null ? Optional.of("terms") : Losses.firstDifference(price, back);
    }

    /// What the rates of a rate plan are multiplied by.
    JsonObject multipliers(Map<String, Price> rates) {
        return multipliers.write(rates.values());
    }
}
