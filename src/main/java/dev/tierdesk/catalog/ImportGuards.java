package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;

/// The guards of [Moves] for products that an import moves: they go away, or back to DRAFT, only where a person might
/// move them so. Asked of the catalog that the import makes, so what goes away together goes away.
final class ImportGuards {
    private final Catalog after;
    private final Subscriptions subscriptions;

    ImportGuards(Catalog after, Subscriptions subscriptions) {
        this.after = after;
        this.subscriptions = subscriptions;
    }

    /// Why a change is none that may be made, each placed at the field that moves.
    List<Problem> refusals(Change change) {
        if (!(change.before() instanceof Product before) || !(change.after() instanceof Product product)) {
            return List.of();
        }
        boolean retires = product.maturity() == Maturity.RETIRED && before.maturity() != Maturity.RETIRED;
        boolean moves = before.publishStatus() != product.publishStatus();
        boolean withdrawn = moves && before.publishStatus() == PublishStatus.PUBLISHED
                && product.publishStatus() == PublishStatus.DRAFT;
        List<Problem> reasons = new ArrayList<>();
        if (retires || moves && product.publishStatus() == PublishStatus.ARCHIVED) {
            reasons.addAll(InForce.of(after, product).inCurrentVersions());
            after.products().stream()
                    .filter(other -> other.requires().contains(product.code()))
                    .filter(other -> other.publishStatus() != PublishStatus.ARCHIVED)
                    .forEach(other -> reasons.add(Moves.requiredBy(other, product)));
        }
        if (retires || withdrawn) {
            reasons.addAll(InForce.of(after, product).activeSubscriptions(subscriptions));
        }
        Where field = new Where(retires ? "maturity" : "publish_status");
        return reasons.stream()
                .map(reason -> new Problem(reason.code(), reason.severity(), field, reason.arguments()))
                .toList();
    }
}
