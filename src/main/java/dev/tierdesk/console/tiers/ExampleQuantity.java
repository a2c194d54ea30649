package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One quantity that a worked example can give: of a product's unit, with its key where it is keyed, or seats.
///
/// @param product null where the example leaves open which product is meant
/// @param unit null for seats
record ExampleQuantity(@Nullable String product, @Nullable String unit, @Nullable String key) {
    /// The quantities that a plan of these prices charges, and those that the example gives besides.
    static List<ExampleQuantity> of(List<Price> prices, WorkedExample example) {
        Set<ExampleQuantity> all = new LinkedHashSet<>();
        for (Price price : prices) {
            if (price.chargeType() == ChargeType.USAGE && price.unit() != null) {
                ExampleQuantity exact = of(price);
                ExampleQuantity loose = new ExampleQuantity(null, price.unit(), price.priceKey());
                all.add(exact.get(example) == null && loose.get(example) != null ? loose : exact);
            } else if (price.chargeType() == ChargeType.SEAT) {
                boolean loose = example.seats().stream().anyMatch(s -> s.product() == null);
                all.add(new ExampleQuantity(loose ? null : price.product(), null, null));
            }
        }
        all.addAll(given(example));
        return List.copyOf(all);
    }

    /// The quantities that the example gives, or the one that the price charges where it gives none.
    static List<ExampleQuantity> of(Price price, WorkedExample example) {
        List<ExampleQuantity> given = given(example);
        return !given.isEmpty()
                ? given : price.chargeType() == ChargeType.FIXED_CHARGE ? List.of() : List.of(of(price));
    }

    /// The quantity that a price charges.
    static ExampleQuantity of(Price price) {
        return new ExampleQuantity(price.product(), price.unit(), price.unit() == null ? null : price.priceKey());
    }

    private static List<ExampleQuantity> given(WorkedExample example) {
        return Stream.concat(
                        example.usage().stream().map(u -> new ExampleQuantity(u.product(), u.unit(), u.key())),
                        example.seats().stream().map(s -> new ExampleQuantity(s.product(), null, null)))
                .distinct()
                .toList();
    }

    /// What names it among the fields of an example.
    String id() {
        return Stream.of(product, unit == null ? "seats" : unit, key)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
    }

    /// The quantity that the example gives; null where it gives none.
    @Nullable BigDecimal get(WorkedExample example) {
        return unit == null
                ? example.seats().stream().filter(this::is).map(Seats::quantity).findFirst().orElse(null)
                : example.usage().stream().filter(this::is).map(Usage::quantity).findFirst().orElse(null);
    }

    /// The example with another quantity; without it where `quantity` is null.
    WorkedExample set(WorkedExample example, @Nullable BigDecimal quantity) {
        List<Usage> usage = new ArrayList<>(example.usage());
        List<Seats> seats = new ArrayList<>(example.seats());
        if (unit == null) {
            put(seats, seats.stream().filter(this::is).findFirst().orElse(null),
                    quantity == null ? null : new Seats(product, quantity));
        } else {
            put(usage, usage.stream().filter(this::is).findFirst().orElse(null),
                    quantity == null ? null : new Usage(product, unit, key, quantity));
        }
        return example.with(e -> {
            e.usage = usage;
            e.seats = seats;
        });
    }

    private static <T> void put(List<T> list, @Nullable T old, @Nullable T other) {
        int at = old == null ? list.size() : list.indexOf(old);
        if (old != null) {
            list.remove(at);
        }
        if (other != null) {
            list.add(at, other);
        }
    }

    boolean is(Usage usage) {
        return Objects.equals(usage.product(), product) && usage.unit().equals(unit)
                && Objects.equals(usage.key(), key);
    }

    boolean is(Seats seats) {
        return Objects.equals(seats.product(), product);
    }
}
