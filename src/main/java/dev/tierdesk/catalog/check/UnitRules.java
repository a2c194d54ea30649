package dev.tierdesk.catalog.check;

import static dev.tierdesk.catalog.Findings.unknown;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;

/// The rules of billable units (`catalog.md` 2).
public final class UnitRules {
    private UnitRules() {}

    static List<Problem> problems(BillableUnit unit, CatalogIndex index) {
        Findings found = new Findings();
        index.checkCode(unit, found);
        index.checkName(unit, found);
        if (unit.aggregation() != Aggregation.COUNT && (unit.eventField() == null || unit.eventField().isBlank())) {
            found.add(CatalogProblem.EVENT_FIELD_MISSING, "event_field", "aggregation", unit.aggregation().name());
        }
        for (int i = 0; i < unit.filters().size(); i++) {
            Where where = new Where("filters").item(i);
            found.checkFilled(unit.filters().get(i).field(), where.field("field"));
            found.checkFilled(unit.filters().get(i).value(), where.field("value"));
        }
        Where types = new Where("product_types");
        found.checkOnce(unit.productTypes(), types);
        for (int i = 0; i < unit.productTypes().size(); i++) {
            String type = unit.productTypes().get(i);
            if (!index.productTypes().contains(type)) {
                found.add(unknown(CatalogProblem.UNKNOWN_PRODUCT_TYPE, types.item(i), type, index.productTypes()));
            }
        }
        if (unit.status() == UnitStatus.ACTIVE
                && index.catalog().productsOfUnit(unit.code()).isEmpty()
                && index.pricesOfUnit(unit.code()).isEmpty()) {
            found.add(CatalogProblem.UNIT_UNUSED, Where.ROOT);
        }
        checkChange(unit, index, found);
        return found.problems();
    }

    /// The fields of a saved unit that cannot be changed any more, each with the reason: `aggregation` once a price
    /// uses the unit, `code` once one in a published plan does.
    public static List<Problem> lockedFields(BillableUnit saved, Catalog catalog) {
        List<Price> prices = catalog.prices().stream().filter(p -> saved.code().equals(p.unit())).toList();
        List<Problem> locked = new ArrayList<>();
        if (InForce.of(catalog, saved).everPublished()) {
            locked.add(Problem.of(CatalogProblem.CODE_LOCKED, new Where("code")).with("code", saved.code()));
        }
        if (!prices.isEmpty()) {
            locked.add(Problem.of(CatalogProblem.AGGREGATION_LOCKED, new Where("aggregation"))
                    .with("aggregation", saved.aggregation().name())
                    .with("prices", prices.size()));
        }
        return locked;
    }

    private static void checkChange(BillableUnit unit, CatalogIndex index, Findings found) {
        if (index.saved(unit).orElse(null) instanceof BillableUnit saved && !saved.equals(unit)) {
            for (Problem locked : lockedFields(saved, index.catalog())) {
                boolean changed = switch (locked.where().path()) {
                    case "code" -> !saved.code().equals(unit.code());
                    case "aggregation" -> saved.aggregation() != unit.aggregation();
                    default -> false;
                };
                if (changed) {
                    found.add(locked);
                }
            }
        }
    }
}
