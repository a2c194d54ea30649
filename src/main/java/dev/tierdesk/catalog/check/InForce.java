package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a product, unit or plan stands in what customers have subscribed to: what guards ask before it goes away.
///
/// @param subject what was asked about
/// @param sales the plans and versions that have it, in the order of their codes
public record InForce(Aggregate subject, List<Sale> sales) {
    /// A plan, or a version of one, that has it.
    ///
    /// @param plan as it is now; as the version has it where the plan is deleted
    /// @param version whose copy has it; null for the plan as a whole, where it has no versions or is itself the
    ///     subject
    /// @param current whether that is what a new customer gets
    /// @param others numbers of the plan's versions besides
    public record Sale(Plan plan, @Nullable Integer version, boolean current, List<Integer> others) {
        /// Whether the plan is sold, or has customers who go on.
        public boolean guards() {
            return current && (plan.status() == PlanStatus.PUBLISHED || plan.status() == PlanStatus.DEPRECATED);
        }

        /// Whether customers can have seen it there.
        public boolean isPublished() {
            return version != null || plan.status() != PlanStatus.DRAFT;
        }

        /// Active subscriptions that are, or may be, on it: those of a version that nobody knows may be on any.
        public long active(Subscriptions subscriptions) {
            long elsewhere = others.stream().mapToLong(number -> subscriptions.activeOf(plan.code(), number)).sum();
            return subscriptions.active(plan.code()) - elsewhere;
        }

        /// The number of the version; empty for the plan as a whole.
        public String versionText() {
            return version == null ? "" : Integer.toString(version);
        }
    }

    public InForce {
        sales = List.copyOf(sales);
    }

    /// What the catalog says of `subject`.
    public static InForce of(Catalog catalog, Aggregate subject) {
        List<Sale> sales = new ArrayList<>();
        if (subject instanceof Plan plan) {
            sales.add(new Sale(plan, null, plan.status() != PlanStatus.DRAFT, List.of()));
            return new InForce(subject, sales);
        }
        Set<String> drafts = drafts(catalog, subject);
        Set<String> codes = new HashSet<>();
        for (Plan plan : catalog.plans()) {
            codes.add(plan.code());
            List<PlanVersion> versions = catalog.versionsOf(plan.code());
            if (versions.isEmpty() && drafts.contains(plan.code())) {
                sales.add(new Sale(plan, null, plan.status() != PlanStatus.DRAFT, List.of()));
            }
            sales.addAll(sales(plan, versions, subject));
        }
        catalog.versions().stream()
                .filter(version -> !codes.contains(version.planCode()))
                .filter(version -> has(version, subject))
                .forEach(version -> sales.add(new Sale(version.plan(), version.number(), false,
                        numbers(catalog.versionsOf(version.planCode()), version.number()))));
        return new InForce(subject, sales);
    }

    /// Whether it was ever published. Of an archived product that says nothing (older catalogs do not) it is assumed,
    /// unless it is an experiment, which cannot be published.
    public boolean everPublished() {
        boolean published = subject instanceof Product product
                && (product.everPublished()
                        || product.publishStatus() == PublishStatus.ARCHIVED
                                && product.maturity() != Maturity.EXPERIMENTAL);
        return published || sales.stream().anyMatch(Sale::isPublished);
    }

    /// That the current version of a PUBLISHED or DEPRECATED plan has it.
    public List<Problem> inCurrentVersions() {
        return sales.stream().filter(Sale::guards).map(this::inCurrentVersion).toList();
    }

    /// That a sale has it in a current version.
    public Problem inCurrentVersion(Sale sale) {
        return Problem.of(GuardProblem.IN_CURRENT_VERSION, CatalogCheck.where(sale.plan()))
                .with("plan", sale.plan().code())
                .with("status", sale.plan().status().name())
                .with("subject", subject.code());
    }

    /// That customers are on what has it.
    public List<Problem> activeSubscriptions(Subscriptions subscriptions) {
        return sales.stream()
                .filter(sale -> sale.active(subscriptions) > 0)
                .map(sale -> active(sale, subscriptions))
                .toList();
    }

    /// That a sale has active subscriptions, and how many.
    public static Problem active(Sale sale, Subscriptions subscriptions) {
        return Problem.of(GuardProblem.ACTIVE_SUBSCRIPTIONS, CatalogCheck.where(sale.plan()))
                .with("plan", sale.plan().code())
                .with("version", sale.versionText())
                .with("count", sale.active(subscriptions))
                .with("as_of", subscriptions.asOf().map(LocalDate::toString).orElse(""));
    }

    private static List<Sale> sales(Plan plan, List<PlanVersion> versions, Aggregate subject) {
        List<Sale> sales = new ArrayList<>();
        for (PlanVersion version : versions) {
            if (has(version, subject)) {
                boolean current = version.number() == versions.getLast().number();
                sales.add(new Sale(plan, version.number(), current, numbers(versions, version.number())));
            }
        }
        return sales;
    }

    private static List<Integer> numbers(List<PlanVersion> versions, int without) {
        return versions.stream().map(PlanVersion::number).filter(number -> number != without).toList();
    }

    private static boolean has(PlanVersion version, Aggregate subject) {
        return switch (subject) {
            case Product product -> version.products().stream().anyMatch(pin -> pin.code().equals(product.code()));
            case BillableUnit unit -> version.units().stream().anyMatch(u -> u.code().equals(unit.code()));
            case Aggregate other -> false;
        };
    }

    /// Codes of the plans whose draft has it, in prices or allowances.
    private static Set<String> drafts(Catalog catalog, Aggregate subject) {
        Stream<@Nullable String> priced = switch (subject) {
            case Product product -> plans(catalog.pricesOfProduct(product.code()));
            case BillableUnit unit ->
                    plans(catalog.prices().stream().filter(p -> unit.code().equals(p.unit())).toList());
            case Aggregate other -> Stream.of();
        };
        Set<String> codes = new HashSet<>();
        priced.forEach(code -> {
            if (code != null) {
                codes.add(code);
            }
        });
        catalog.plans().stream()
                .filter(plan -> plan.allowances().stream().anyMatch(a -> has(a, subject)))
                .forEach(plan -> codes.add(plan.code()));
        return codes;
    }

    private static Stream<@Nullable String> plans(Collection<Price> prices) {
        return prices.stream().map(Price::plan);
    }

    private static boolean has(Allowance allowance, Aggregate subject) {
        return switch (subject) {
            case Product product -> allowance.product().equals(product.code());
            case BillableUnit unit -> allowance.unit().equals(unit.code());
            case Aggregate other -> false;
        };
    }
}
