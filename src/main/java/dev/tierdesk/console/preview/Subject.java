package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a price or plan can be asked for: its meters, and the quantities the panel begins with.
final class Subject {
    /// Stands for a key that no price has, to see what the product's policy makes of it.
    static final String OTHER_KEY = "?";

    private static final BigDecimal HALF_MORE = new BigDecimal("1.5");
    private static final BigDecimal USUAL = new BigDecimal("1000");
    private static final BigDecimal SEATS = new BigDecimal("10");

    private Subject() {}

    /// The meters of plans, each once, in the order of products and units.
    static List<Meter> meters(Catalog catalog, Collection<Plan> plans) {
        Set<Meter> meters = new LinkedHashSet<>();
        for (Plan plan : plans) {
            List<Price> prices = catalog.pricesOfPlan(plan.code()).stream()
                    .sorted(Comparator.comparing(Price::product))
                    .toList();
            for (Price price : prices) {
                if (price.chargeType() != ChargeType.FIXED_CHARGE) {
                    meters.add(Meter.of(price));
                }
            }
        }
        return withOtherKeys(catalog, meters);
    }

    /// The quantity a price is first shown at: beyond its last tier, so that each of them shows.
    static BigDecimal firstQuantity(Price price) {
        if (price.chargeType() == ChargeType.FIXED_CHARGE) {
            return BigDecimal.ONE;
        }
        BigDecimal edge = price.terms().tiers().stream()
                .map(Tier::upTo)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .max(Objects.requireNonNullElse(price.terms().committedQuantity(), BigDecimal.ZERO))
                .add(price.terms().includedOrZero());
        return edge.signum() > 0 ? Decimals.canonical(edge.multiply(HALF_MORE))
                : price.chargeType() == ChargeType.SEAT ? SEATS : USUAL;
    }

    /// What a price is first asked for.
    static Inputs first(Price price) {
        return Inputs.NONE.with(Meter.of(price), firstQuantity(price));
    }

    /// What a plan is first asked for: its first worked example, or a quantity of its first unit.
    static Inputs first(Plan plan, Catalog catalog) {
        List<Meter> meters = meters(catalog, List.of(plan));
        Inputs inputs = Inputs.NONE;
        if (!plan.examples().isEmpty()) {
            WorkedExample example = plan.examples().getFirst();
            for (Meter meter : meters) {
                inputs = inputs.with(meter, given(example, meter));
            }
            return inputs.withContext(example.context()).withCurrency(example.currency());
        }
        if (meters.isEmpty()) {
            return inputs;
        }
        Meter meter = meters.getFirst();
        return catalog.pricesOfPlan(plan.code()).stream()
                .filter(p -> Meter.of(p).equals(meter))
                .findFirst()
                .map(p -> Inputs.NONE.with(meter, firstQuantity(p)))
                .orElse(inputs);
    }

    private static List<Meter> withOtherKeys(Catalog catalog, Set<Meter> meters) {
        List<Meter> all = new ArrayList<>();
        Meter before = null;
        for (Meter meter : meters) {
            if (before != null && !before.withoutKey().equals(meter.withoutKey())) {
                addOtherKey(catalog, before, all);
            }
            all.add(meter);
            before = meter;
        }
        addOtherKey(catalog, before, all);
        return all;
    }

    private static void addOtherKey(Catalog catalog, @Nullable Meter meter, List<Meter> all) {
        if (meter == null || meter.key() == null) {
            return;
        }
        PriceKeys keys = catalog.product(meter.product()).map(Product::keys).orElse(PriceKeys.NONE);
        if (keys.isKeyed() && keys.policy() != UnmatchedKeyPolicy.REJECT) {
            all.add(new Meter(meter.product(), meter.unit(), OTHER_KEY));
        }
    }

    private static @Nullable BigDecimal given(WorkedExample example, Meter meter) {
        if (meter.isSeats()) {
            return example.seats().stream()
                    .filter(s -> s.product() == null || s.product().equals(meter.product()))
                    .map(s -> s.quantity())
                    .findFirst()
                    .orElse(null);
        }
        return example.usage().stream()
                .filter(u -> u.unit().equals(meter.unit()))
                .filter(u -> u.product() == null || u.product().equals(meter.product()))
                .filter(u -> Objects.equals(u.key(), meter.key()))
                .map(u -> u.quantity())
                .findFirst()
                .orElse(null);
    }
}
