package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A code as one aggregate refers to another by it; these are the references that the database checks.
record Reference(Kind kind, String code) {
    /// What an aggregate refers to.
    static Set<Reference> of(Aggregate aggregate) {
        Set<Reference> references = new LinkedHashSet<>();
        switch (aggregate) {
            case CatalogSettings settings -> {}
            case BillableUnit unit -> {}
            case PlanVersion version -> {}
            case Product product -> {
                add(references, Kind.UNIT, product.units());
                product.costs().stream().map(Cost::unit).forEach(unit -> add(references, Kind.UNIT, unit));
                add(references, Kind.PRODUCT, product.requires());
            }
            case Plan plan -> {
                add(references, Kind.PRODUCT, plan.allowances().stream().map(Allowance::product).toList());
                add(references, Kind.UNIT, plan.allowances().stream().map(Allowance::unit).toList());
            }
            case Price price -> {
                add(references, Kind.PLAN, price.plan());
                add(references, Kind.PRODUCT, price.product());
                add(references, Kind.UNIT, price.unit());
            }
        }
        return references;
    }

    private static void add(Set<Reference> references, Kind kind, List<String> codes) {
        codes.forEach(code -> references.add(new Reference(kind, code)));
    }

    private static void add(Set<Reference> references, Kind kind, @Nullable String code) {
        if (code != null) {
            references.add(new Reference(kind, code));
        }
    }
}
