package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Conversion.Operation;
import dev.tierdesk.pricing.Conversion.Rounding;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The conversion of a unit as texts and choices.
final class UnitConversion {
    /// The metered quantity that the example converts: odd, so that rounding shows.
    static final BigDecimal EXAMPLE = BigDecimal.valueOf(15_001);

    private static final Conversion FIRST =
            new Conversion(Operation.DIVIDE, BigDecimal.valueOf(1_000), Rounding.CEILING, 0);

    private UnitConversion() {}

    /// What the example becomes.
    static BigDecimal example(@Nullable Conversion conversion) {
        return conversion == null ? EXAMPLE : conversion.convert(EXAMPLE);
    }

    /// Empty where nothing is converted.
    static String operation(BillableUnit unit) {
        return unit.conversion() == null ? "" : unit.conversion().operation().name();
    }

    static BillableUnit withOperation(BillableUnit unit, String name) {
        if (name.isEmpty()) {
            return unit.with(e -> e.conversion = null);
        }
        Conversion c = unit.conversion() == null ? FIRST : unit.conversion();
        return with(unit, new Conversion(Operation.valueOf(name), c.factor(), c.rounding(), c.precision()));
    }

    /// Empty where the text is no number above 0.
    static Optional<BillableUnit> withFactor(BillableUnit unit, String text, Numbers numbers) {
        Conversion c = unit.conversion();
        if (c == null) {
            return Optional.of(unit);
        }
        return numbers.read(text)
                .map(Numbers.Reading::value)
                .filter(factor -> factor.signum() > 0)
                .map(factor -> with(unit, new Conversion(c.operation(), factor, c.rounding(), c.precision())));
    }

    static String rounding(BillableUnit unit) {
        return unit.conversion() == null ? "" : unit.conversion().rounding().name();
    }

    static BillableUnit withRounding(BillableUnit unit, String name) {
        Conversion c = unit.conversion();
        return c == null || name.isEmpty()
                ? unit
                : with(unit, new Conversion(c.operation(), c.factor(), Rounding.valueOf(name), c.precision()));
    }

    static String precision(BillableUnit unit) {
        return unit.conversion() == null ? "" : String.valueOf(unit.conversion().precision());
    }

    static BillableUnit withPrecision(BillableUnit unit, String digits) {
        Conversion c = unit.conversion();
        return c == null || digits.isEmpty()
                ? unit
                : with(unit, new Conversion(c.operation(), c.factor(), c.rounding(), Integer.parseInt(digits)));
    }

    private static BillableUnit with(BillableUnit unit, Conversion conversion) {
        return unit.with(e -> e.conversion = conversion);
    }
}
