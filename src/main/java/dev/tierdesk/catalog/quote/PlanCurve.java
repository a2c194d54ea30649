package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.pricing.CurvePoint;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Edge;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.RoundingPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a plan costs over one metered quantity or the seats of a product, all others held (`pricing.md` 4): subtotals,
/// rounded charges with the plan's minimum, before tax. Immutable; safe on any thread.
public final class PlanCurve {
    private final Plan plan;
    private final Currency currency;
    private final RoundingPolicy rounding;
    private final Axis axis;
    private final List<PartGroup> moving;
    private final BigDecimal held;
    private final BigDecimal minimum;
    private final List<Problem> problems;

    /// The quantity that moves.
    ///
    /// @param product null for every product of the plan that has the unit, or is sold by seat
    /// @param unit null for seats
    /// @param key the price key of a keyed product; null otherwise, and for seats
    public record Axis(@Nullable String product, @Nullable String unit, @Nullable String key) {
        /// Whether seats move rather than a metered quantity.
        boolean isSeats() {
            return unit == null;
        }

        boolean isOf(Part part) {
            Slot slot = part.slot();
            return (product == null || product.equals(slot.product()))
                    && (isSeats()
                            ? slot.chargeType() == ChargeType.SEAT
                            : Objects.equals(unit, slot.unit()) && Objects.equals(key, part.key()));
        }
    }

    /// @param bill with or without a quantity of the axis, which does not count
    PlanCurve(Plan plan, Bill bill, Axis axis) {
        this.plan = plan;
        this.currency = bill.currency();
        this.rounding = bill.rounding();
        this.axis = axis;
        this.minimum = bill.minimum();
        this.moving = new ArrayList<>();
        List<Problem> found = new ArrayList<>(bill.problems());
        bill.groups().forEach(g -> g.parts().forEach(part -> found.addAll(part.problems())));
        BigDecimal sum = BigDecimal.ZERO;
        for (PartGroup group : bill.groups()) {
            if (group.parts().stream().anyMatch(axis::isOf)) {
                moving.add(group.with(
                        part -> axis.isOf(part) ? part.metered().subtract(bill.given(part)) : part.metered()));
            } else {
                try {
                    sum = sum.add(group.rounded(rounding));
                } catch (PricingException e) {
                    found.addAll(e.problems());
                }
            }
        }
        this.held = sum;
        this.problems = List.copyOf(found);
    }

    /// The curve of `plan` along `axis`; the request's own quantity of the axis does not count.
    public static PlanCurve of(Quotes quotes, Plan plan, QuoteRequest held, Axis axis) {
        return quotes.prepare(plan, held).curve(axis);
    }

    public Plan plan() {
        return plan;
    }

    public Currency currency() {
        return currency;
    }

    /// Whether it goes over seats rather than a metered quantity.
    public boolean isOverSeats() {
        return axis.isSeats();
    }

    /// What is wrong with the plan's quote; with an ERROR among them the curve leaves something out.
    public List<Problem> problems() {
        return problems;
    }

    /// The subtotal at a metered quantity.
    ///
    /// @throws PricingException if the quantity is negative or a formula has no result
    public BigDecimal total(BigDecimal metered) {
        BigDecimal sum = held;
        for (PartGroup group : moving) {
            sum = sum.add(at(group, metered).rounded(rounding));
        }
        return sum.max(minimum);
    }

    /// Total, effective and marginal price at the given metered quantities.
    ///
    /// @throws PricingException if a quantity is negative or a formula has no result
    public List<CurvePoint> points(List<BigDecimal> metered) {
        List<CurvePoint> points = new ArrayList<>(metered.size());
        for (BigDecimal quantity : metered) {
            BigDecimal total = total(quantity);
            BigDecimal more = total(quantity.add(BigDecimal.ONE)).subtract(total);
            points.add(new CurvePoint(quantity, total, perUnit(total, quantity), more));
        }
        return List.copyOf(points);
    }

    private static Optional<BigDecimal> perUnit(BigDecimal total, BigDecimal metered) {
        return metered.signum() == 0
                ? Optional.empty()
                : Optional.of(total.divide(metered, Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN));
    }

    /// The places where a price of the moving quantity changes, ascending, each quantity once.
    public List<Edge> edges() {
        return moving.stream()
                .flatMap(this::edges)
                .collect(Collectors.toMap(Edge::last, e -> e, (a, b) -> a))
                .values()
                .stream()
                .sorted(Comparator.comparing(Edge::last))
                .toList();
    }

    /// The edges of the parts that move; what a part has besides the axis, as use of unknown keys, is not on the axis.
    private Stream<Edge> edges(PartGroup group) {
        Stream.Builder<Edge> edges = Stream.builder();
        for (int i = 0; i < group.parts().size(); i++) {
            Part part = group.parts().get(i);
            if (axis.isOf(part) && part.rater() != null) {
                BigDecimal besides = part.metered();
                part.rater().edges(group.leftBefore(i)).stream()
                        .filter(e -> e.next().compareTo(besides) > 0)
                        .map(e -> new Edge(
                                e.tier(), e.last().subtract(besides).max(BigDecimal.ZERO), e.next().subtract(besides)))
                        .forEach(edges);
            }
        }
        return edges.build();
    }

    /// Whether the rounded charges are those of one single price, so that rounding cannot turn their order round.
    boolean isOneCharge() {
        return moving.size() == 1 && moving.getFirst().parts().size() == 1;
    }

    /// The groups of charges that the quantity moves.
    List<PartGroup> moving() {
        return moving;
    }

    /// What moves.
    Axis axis() {
        return axis;
    }

    /// The charges that move.
    List<MovingCharge> charges() {
        List<MovingCharge> charges = new ArrayList<>();
        for (PartGroup group : moving) {
            boolean moved = false;
            for (int i = 0; i < group.parts().size(); i++) {
                Part part = group.parts().get(i);
                boolean itself = axis.isOf(part);
                if (part.rater() != null && (itself || moved && group.covered().signum() > 0)) {
                    charges.add(new MovingCharge(this, group, i, !itself));
                }
                moved |= itself;
            }
        }
        return charges;
    }

    /// A group as it is at a quantity of the axis.
    PartGroup at(PartGroup group, BigDecimal metered) {
        return group.with(part -> axis.isOf(part) ? part.metered().add(metered) : part.metered());
    }

    /// The exact subtotal without the plan's minimum.
    BigDecimal exact(BigDecimal metered) {
        BigDecimal sum = held;
        for (PartGroup group : moving) {
            sum = sum.add(at(group, metered).exact());
        }
        return sum;
    }

    /// The most by which [#total] and the exact subtotal, held above the minimum, can differ.
    BigDecimal roundingError() {
        long charges = moving.stream().mapToLong(group -> group.parts().size()).sum();
        BigDecimal half = BigDecimal.ONE.movePointLeft(rounding.digits(currency)).divide(BigDecimal.TWO);
        return half.multiply(BigDecimal.valueOf(charges));
    }

    BigDecimal minimum() {
        return minimum;
    }

    RoundingPolicy rounding() {
        return rounding;
    }
}
