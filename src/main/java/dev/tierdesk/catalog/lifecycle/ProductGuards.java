package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.InForce;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What keeps a product from going away, or back to DRAFT (`catalog.md` 3), whoever moves it.
///
/// @param catalog in which it stands, or would
public record ProductGuards(Catalog catalog, Subscriptions subscriptions, Schedule schedule, Clock clock) {
    /// The reasons against a move. Errors refuse it; a warning, that nobody knows who is on it, wants a second look.
    ///
    /// @param product as it is before the move
    /// @param together ids of what goes away together with it
    public List<Problem> reasons(InForce product, State to, Set<UUID> together) {
        boolean withdrawn = to == PublishStatus.DRAFT
                && Lifecycle.of(product.subject()).contains(PublishStatus.PUBLISHED);
        List<Problem> reasons = new ArrayList<>();
        if (goesAway(to)) {
            reasons.addAll(needed(product, to, together));
        }
        if (to == Maturity.RETIRED || withdrawn) {
            reasons.addAll(customers(product));
        }
        return reasons;
    }

    /// Whether a product in this state is gone from what is sold.
    public static boolean goesAway(State state) {
        return state == Maturity.RETIRED || state == PublishStatus.ARCHIVED;
    }

    static Problem requiredBy(Product other, Aggregate required) {
        return Problem.of(GuardProblem.REQUIRED_BY, CatalogCheck.where(other))
                .with("product", other.code())
                .with("required", required.code());
    }

    private List<Problem> needed(InForce product, State to, Set<UUID> together) {
        Aggregate subject = product.subject();
        List<Problem> reasons = new ArrayList<>(product.inCurrentVersions());
        catalog.products().stream()
                .filter(other -> other.requires().contains(subject.code()))
                .filter(other -> other.publishStatus() != PublishStatus.ARCHIVED && !together.contains(other.id()))
                .map(other -> requiredBy(other, subject).with("to", to.name()))
                .forEach(reasons::add);
        schedule.on(subject.id()).stream()
                .filter(change -> !change.isAbout(subject.id()) && together.stream().noneMatch(change::isAbout))
                .map(change -> Schedule.announced(GuardProblem.NEEDED_BY_SCHEDULE, change))
                .forEach(reasons::add);
        return reasons;
    }

    private List<Problem> customers(InForce product) {
        List<Problem> reasons = product.activeSubscriptions(subscriptions);
        return reasons.isEmpty() && product.everPublished()
                ? subscriptions.unknown(catalog.settings(), CatalogCheck.where(product.subject()), clock)
                : reasons;
    }
}
