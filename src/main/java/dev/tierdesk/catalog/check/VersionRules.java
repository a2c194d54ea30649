package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.PinnedProduct;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.ProductVersions;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of plan versions (`catalog.md` 2, 6, 9): they do not change, and what they follow or pin is today what it
/// was.
final class VersionRules {
    private final PlanVersion version;
    private final CatalogIndex index;
    private final Catalog catalog;
    private final Findings found = new Findings();

    private VersionRules(PlanVersion version, CatalogIndex index) {
        this.version = version;
        this.index = index;
        this.catalog = index.catalog();
    }

    static List<Problem> problems(PlanVersion version, CatalogIndex index) {
        VersionRules rules = new VersionRules(version, index);
        rules.checkChange();
        PlanStatus status = rules.catalog.plan(version.planCode()).map(Plan::status).orElse(PlanStatus.DRAFT);
        if (status != PlanStatus.DRAFT) {
            rules.checkDrift();
        }
        if (isSold(status)) {
            rules.checkPins();
        }
        return rules.found.problems();
    }

    /// Whether a plan is PUBLISHED, or was until it was deprecated.
    static boolean isSold(PlanStatus status) {
        return status == PlanStatus.PUBLISHED || status == PlanStatus.DEPRECATED;
    }

    private void checkChange() {
        if (index.saved(version).filter(saved -> !saved.equals(version)).isPresent()) {
            found.add(CatalogProblem.VERSION_CHANGED, "number", "version", version.code());
        }
    }

    private void checkDrift() {
        List<Aggregate> kept = new ArrayList<>(version.units());
        kept.add(catalog.settings());
        version.products().forEach(pin -> kept.add(pin.product()));
        for (Drift drift : Drift.between(version, Catalog.of(kept), catalog)) {
            found.add(switch (drift) {
                case Drift.OfUnit unit -> Problem.of(CatalogProblem.VERSION_DRIFT, new Where("units").item(unit.unit()))
                        .with("unit", unit.unit())
                        .with("fields", unit.fields().stream()
                                .map(FieldDiff.Field::path)
                                .collect(Collectors.joining(", ")));
                case Drift.OfCost cost -> Problem.of(CatalogProblem.VERSION_DRIFT,
                                new Where("products").item(cost.product()).field("costs"))
                        .with("cost", cost.name())
                        .with("product", cost.product())
                        .with("before", text(cost.before()))
                        .with("after", text(cost.after()));
            });
        }
    }

    /// Only new subscriptions would get what a later version pins.
    private void checkPins() {
        if (catalog.currentVersion(version.planCode()).filter(version::equals).isEmpty()) {
            return;
        }
        for (PinnedProduct pin : version.products()) {
            int present = catalog.product(pin.code()).map(p -> ProductVersions.of(p, catalog)).orElse(0);
            if (present > pin.version()) {
                found.add(Problem.of(CatalogProblem.PINNED_BEHIND, new Where("products").item(pin.code()))
                        .with("product", pin.code())
                        .with("pinned", pin.version())
                        .with("present", present));
            }
        }
    }

    private static String text(@Nullable BigDecimal cost) {
        return cost == null ? "" : Decimals.text(cost);
    }
}
