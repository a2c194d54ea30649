package dev.tierdesk.catalog.transfer;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.check.InForce;
import dev.tierdesk.catalog.lifecycle.ProductGuards;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Where;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The guards of [ProductGuards] for products that an import moves. They are asked of the catalog that the import
/// makes, so what goes away together goes away. What a person would have to confirm is refused: an import asks nobody.
final class ImportGuards {
    private final ProductGuards guards;
    private final Set<UUID> together;

    /// @param guards of the catalog as the import makes it
    /// @param taken the changes that make it so
    ImportGuards(ProductGuards guards, Collection<Change> taken) {
        this.guards = guards;
        together = taken.stream().filter(ImportGuards::goesAway).map(Change::id).collect(Collectors.toSet());
    }

    /// Why a change is none that may be made, each placed at the field that moves.
    List<Problem> refusals(Change change) {
        State to = destination(change);
        if (to == null || change.before() == null) {
            return List.of();
        }
        Where field = new Where(to.field());
        return guards.reasons(InForce.of(guards.catalog(), change.before()), to, together).stream()
                .map(reason -> new Problem(reason.code(), Severity.ERROR, field, reason.arguments()))
                .toList();
    }

    private static boolean goesAway(Change change) {
        State to = destination(change);
        return to != null && ProductGuards.goesAway(to);
    }

    /// The state that a change moves a product to; null where it moves none.
    private static @Nullable State destination(Change change) {
        if (!(change.before() instanceof Product before) || !(change.after() instanceof Product after)) {
            return null;
        }
        if (after.maturity() == Maturity.RETIRED && before.maturity() != Maturity.RETIRED) {
            return Maturity.RETIRED;
        }
        return before.publishStatus() == after.publishStatus() ? null : after.publishStatus();
    }
}
