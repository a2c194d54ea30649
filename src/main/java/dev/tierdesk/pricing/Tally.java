package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds up a charge and, where they are asked for, keeps the lines that explain it: the amount with and without lines
/// comes from the same additions.
final class Tally {
    private final @Nullable List<ChargeLine> lines;
    private BigDecimal total = BigDecimal.ZERO;

    private Tally(@Nullable List<ChargeLine> lines) {
        this.lines = lines;
    }

    static Tally withLines() {
        return new Tally(new ArrayList<>());
    }

    static Tally withoutLines() {
        return new Tally(null);
    }

    BigDecimal total() {
        return total;
    }

    List<ChargeLine> lines() {
        return lines == null ? List.of() : lines;
    }

    /// A line that belongs to a tier.
    void add(
            LineKind kind, @Nullable Step tier, BigDecimal quantity,
            @Nullable BigDecimal rate, @Nullable BigDecimal flat, BigDecimal amount) {
        total = total.add(amount);
        if (lines != null) {
            lines.add(tier == null
                    ? new ChargeLine(kind, null, null, null, quantity, rate, flat, amount)
                    : new ChargeLine(kind, tier.number(), tier.after(), tier.upTo(), quantity, rate, flat, amount));
        }
    }

    /// A line that only tells of units and costs nothing.
    void note(LineKind kind, BigDecimal quantity) {
        add(kind, null, quantity, null, null, BigDecimal.ZERO);
    }

    /// Takes off what is above `maximum`, in a line over `quantity` units.
    void holdBelow(LineKind kind, @Nullable BigDecimal maximum, BigDecimal quantity) {
        if (maximum != null && total.compareTo(maximum) > 0) {
            add(kind, null, quantity, null, null, maximum.subtract(total));
        }
    }

    /// Adds what is missing to `minimum`, in a line over `quantity` units.
    void holdAbove(LineKind kind, @Nullable BigDecimal minimum, BigDecimal quantity) {
        if (minimum != null && total.compareTo(minimum) < 0) {
            add(kind, null, quantity, null, null, minimum.subtract(total));
        }
    }
}
