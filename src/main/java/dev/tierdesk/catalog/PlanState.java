package dev.tierdesk.catalog;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// A plan as it would be billed today: its draft, or one of its versions.
///
/// @param prices in the order of their codes
/// @param catalog in which its bills are computed; of a version it holds what the version needs and nothing else
public record PlanState(Plan plan, List<Price> prices, Catalog catalog) {
    public PlanState {
        prices = List.copyOf(prices);
    }

    /// The draft of a plan.
    public static PlanState draft(Plan plan, Catalog catalog) {
        return new PlanState(plan, catalog.pricesOfPlan(plan.code()), catalog);
    }

    /// A version, which is billed with the unit definitions and costs of today (`catalog.md` 2), and all else as it was
    /// published. Of a unit or product that is gone the copy counts.
    public static PlanState of(PlanVersion version, Catalog present) {
        List<Aggregate> all = new ArrayList<>();
        all.add(present.settings().with(s -> {
            s.rounding = version.rounding();
            s.variables = version.variables();
        }));
        all.addAll(version.units());
        all.addAll(present.units());
        for (PinnedProduct pin : version.products()) {
            Optional<Product> now = present.product(pin.code());
            all.add(pin.product().with(p -> now.ifPresent(n -> p.costs = n.costs())));
            present.pricesOfProduct(pin.code()).stream().filter(p -> p.plan() == null).forEach(all::add);
        }
        all.add(version.plan());
        all.addAll(version.prices());
        return new PlanState(version.plan(), version.prices(), Catalog.of(all));
    }

    /// The currency to compare two states in: the first that both offer, else the later's first.
    public static Currency shared(PlanState before, PlanState after) {
        List<Currency> offered = after.plan.currencies();
        return offered.stream()
                .filter(before.plan.currencies()::contains)
                .findFirst()
                .orElseGet(() -> offered.isEmpty() ? after.catalog.settings().defaultCurrency() : offered.getFirst());
    }
}
