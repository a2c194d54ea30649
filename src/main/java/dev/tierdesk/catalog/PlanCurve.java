package dev.tierdesk.catalog;

import dev.tierdesk.pricing.CurvePoint;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Edge;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
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

/// What a plan costs over one metered quantity, all others held (`pricing.md` 4): subtotals, rounded charges with the
/// plan's minimum, before tax. Immutable; safe on any thread.
public final class PlanCurve {
    private final Plan plan;
    private final Currency currency;
    private final RoundingPolicy rounding;
    private final @Nullable String key;
    private final List<PartGroup> moving;
    private final BigDecimal held;
    private final BigDecimal minimum;
    private final List<Problem> problems;

    /// The quantity that moves.
    ///
    /// @param product null for every product of the plan that has the unit
    /// @param key the price key of a keyed product; null otherwise
    public record Axis(@Nullable String product, String unit, @Nullable String key) {
        boolean isOf(Part part) {
            return unit.equals(part.slot().unit())
                    && (product == null || product.equals(part.slot().product()))
                    && (key == null || key.equals(part.key()));
        }
    }

    private PlanCurve(Plan plan, Bill bill, Axis axis) {
        this.plan = plan;
        this.currency = bill.currency();
        this.rounding = bill.rounding();
        this.key = axis.key();
        this.minimum = bill.minimum();
        this.moving = bill.groups().stream().filter(g -> g.parts().stream().anyMatch(axis::isOf)).toList();
        List<Problem> found = new ArrayList<>(bill.problems());
        bill.groups().forEach(g -> g.parts().forEach(part -> found.addAll(part.problems())));
        BigDecimal sum = BigDecimal.ZERO;
        for (PartGroup group : bill.groups()) {
            if (!moving.contains(group)) {
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
        List<Usage> others = held.usage().stream()
                .filter(u -> !(u.unit().equals(axis.unit())
                        && Objects.equals(u.key(), axis.key())
                        && (axis.product() == null || u.product() == null || axis.product().equals(u.product()))))
                .toList();
        QuoteRequest request = new QuoteRequest(others, held.seats(), held.currency(), held.context());
        return new PlanCurve(plan, quotes.bill(plan, request), axis);
    }

    public Plan plan() {
        return plan;
    }

    public Currency currency() {
        return currency;
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
            sum = sum.add(group.with(key, metered).rounded(rounding));
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
                .flatMap(group -> parts(group)
                        .flatMap(p -> raters(p).flatMap(r -> r.edges(group.allowance()).stream())))
                .collect(Collectors.toMap(Edge::last, e -> e, (a, b) -> a))
                .values()
                .stream()
                .sorted(Comparator.comparing(Edge::last))
                .toList();
    }

    /// Whether the rounded charges are those of one single price, so that rounding cannot turn their order round.
    boolean isOneCharge() {
        return moving.size() == 1 && moving.getFirst().parts().size() == 1;
    }

    /// The groups of charges that the quantity moves.
    List<PartGroup> moving() {
        return moving;
    }

    /// The parts of a group whose own quantity moves.
    Stream<Part> parts(PartGroup group) {
        return group.parts().stream().filter(part -> Objects.equals(part.key(), key));
    }

    /// The exact subtotal without the plan's minimum.
    BigDecimal exact(BigDecimal metered) {
        BigDecimal sum = held;
        for (PartGroup group : moving) {
            sum = sum.add(group.with(key, metered).exact());
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

    static Stream<Rater> raters(Part part) {
        return Stream.ofNullable(part.rater());
    }
}
