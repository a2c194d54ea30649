package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a product, unit or plan stands in what customers have subscribed to: what guards ask before it goes away.
///
/// @param subject what was asked about
/// @param sales the plans that have it
record InForce(Aggregate subject, List<Sale> sales) {
    /// A plan that has it.
    ///
    /// @param version whose copy has it; null where the plan has no versions
    /// @param current whether that is what a new customer gets
    record Sale(Plan plan, @Nullable Integer version, boolean current) {
        /// Whether the plan is sold, or has customers who go on.
        boolean guards() {
            return current && (plan.status() == PlanStatus.PUBLISHED || plan.status() == PlanStatus.DEPRECATED);
        }

        /// Active subscriptions that are, or may be, on it.
        long active(Subscriptions subscriptions) {
            return version == null ? subscriptions.active(plan.code()) : subscriptions.active(plan.code(), version);
        }

        String versionText() {
            return version == null ? "" : Integer.toString(version);
        }
    }

    InForce {
        sales = List.copyOf(sales);
    }

    static InForce of(Catalog catalog, Aggregate subject) {
        List<Sale> sales = new ArrayList<>();
        for (Plan plan : catalog.plans()) {
            if (has(catalog.pricesOfPlan(plan.code()), plan, subject)) {
                sales.add(new Sale(plan, null, plan.status() != PlanStatus.DRAFT));
            }
        }
        return new InForce(subject, sales);
    }

    /// Whether it was ever published, as far as the catalog shows.
    boolean everPublished() {
        boolean published = subject instanceof Product product
                && (product.publishStatus() == PublishStatus.PUBLISHED
                        || product.publishStatus() == PublishStatus.ARCHIVED
                                && product.maturity() != Maturity.EXPERIMENTAL);
        return published || sales.stream().anyMatch(s -> s.version() != null || s.plan().status() != PlanStatus.DRAFT);
    }

    /// That the current version of a PUBLISHED or DEPRECATED plan has it.
    List<Problem> inCurrentVersions() {
        return sales.stream()
                .filter(Sale::guards)
                .map(sale -> Problem.of(GuardProblem.IN_CURRENT_VERSION, CatalogCheck.where(sale.plan()))
                        .with("plan", sale.plan().code())
                        .with("status", sale.plan().status().name())
                        .with("subject", subject.code()))
                .toList();
    }

    /// That customers are on what has it.
    List<Problem> activeSubscriptions(Subscriptions subscriptions) {
        return sales.stream()
                .filter(sale -> sale.active(subscriptions) > 0)
                .map(sale -> active(sale, subscriptions))
                .toList();
    }

    static Problem active(Sale sale, Subscriptions subscriptions) {
        return Problem.of(GuardProblem.ACTIVE_SUBSCRIPTIONS, CatalogCheck.where(sale.plan()))
                .with("plan", sale.plan().code())
                .with("version", sale.versionText())
                .with("count", sale.active(subscriptions))
                .with("as_of", subscriptions.asOf().map(LocalDate::toString).orElse(""));
    }

    private static boolean has(List<Price> prices, Plan plan, Aggregate subject) {
        return switch (subject) {
            case Product product -> anyPrice(prices, p -> p.product().equals(product.code()))
                    || anyAllowance(plan, a -> a.product().equals(product.code()));
            case BillableUnit unit -> anyPrice(prices, p -> unit.code().equals(p.unit()))
                    || anyAllowance(plan, a -> a.unit().equals(unit.code()));
            case Plan same -> same.id().equals(plan.id());
            case Aggregate other -> false;
        };
    }

    private static boolean anyPrice(List<Price> prices, Predicate<Price> test) {
        return prices.stream().anyMatch(test);
    }

    private static boolean anyAllowance(Plan plan, Predicate<Allowance> test) {
        return plan.allowances().stream().anyMatch(test);
    }
}
