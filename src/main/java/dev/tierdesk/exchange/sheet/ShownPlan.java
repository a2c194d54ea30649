package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.pricing.Model;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// A column of a sheet: a plan as new customers get it, which is its current version, or its draft where it was never
/// published; or the list prices, which are in no plan.
///
/// @param version its number; 0 for a draft
record ShownPlan(Plan plan, PlanState state, int version) {
    /// Those of a catalog in their order: plans that stand alone, bundles, add-ons; in each the smallest base fee
    /// first.
    static List<ShownPlan> all(Catalog catalog, Currency currency) {
        return catalog.plans().stream()
                .map(plan -> of(plan, catalog))
                .sorted(Comparator.comparing((ShownPlan shown) -> shown.state.plan().kind())
                        .thenComparing(shown -> shown.baseFee(currency))
                        .thenComparing(shown -> shown.plan.code()))
                .toList();
    }

    /// The list prices of a catalog, as if they were a plan without a code.
    static ShownPlan lists(Catalog catalog, String name, Currency currency) {
        Plan none = Plan.draft(new UUID(0, 0), "", name, currency);
        return new ShownPlan(none, new PlanState(none, catalog.pricesOfPlan(null), catalog), 0);
    }

    static ShownPlan of(Plan plan, Catalog catalog) {
        Optional<PlanVersion> version = catalog.currentVersion(plan.code());
        return version.isEmpty() || plan.status() == PlanStatus.DRAFT
                ? new ShownPlan(plan, PlanState.draft(plan, catalog), 0)
                : new ShownPlan(plan, PlanState.of(version.get(), catalog), version.get().number());
    }

    /// Whether it is the list prices.
    boolean isLists() {
        return isLists(plan);
    }

    /// Whether a plan stands for the list prices.
    static boolean isLists(Plan plan) {
        return plan.code().isEmpty();
    }

    /// Whether customers may see it: it is published and public.
    boolean isForCustomers() {
        return plan.status() == PlanStatus.PUBLISHED && state.plan().visibility() == Visibility.PUBLIC;
    }

    /// Whether customers may see a product: it is published and not for use inside the company.
    static boolean isForCustomers(Product product) {
        return product.publishStatus() == PublishStatus.PUBLISHED && product.audience() != Audience.INTERNAL;
    }

    /// Whether it is billed in this currency.
    boolean hasPrices(Currency currency) {
        return state.prices().stream().anyMatch(price -> price.currency().equals(currency))
                || state.prices().isEmpty() && state.plan().currencies().contains(currency);
    }

    private BigDecimal baseFee(Currency currency) {
        return state.prices().stream()
                .filter(p -> p.chargeType() == ChargeType.FIXED_CHARGE && p.currency().equals(currency))
                .filter(p -> p.terms().model() == Model.FLAT)
                .map(Price::terms)
                .map(terms -> Objects.requireNonNullElse(terms.amount(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
