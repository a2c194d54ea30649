package dev.tierdesk.store;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.RandomCatalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Random catalogs that a store takes: what they refer to is there.
public final class RandomShop {
    private RandomShop() {}

    /// With up to `size` objects of each kind, and those that they refer to.
    public static Catalog of(long seed, int size) {
        Catalog catalog = RandomCatalog.of(seed, size);
        Set<Reference> missing = new LinkedHashSet<>();
        Refusal.of(catalog.aggregates(), List.of()).forEach(r -> missing.add(new Reference(r.kind(), r.code())));
        List<Change> changes = new ArrayList<>();
        for (Reference reference : missing) {
            UUID id = Samples.id(1000 + changes.size());
            String code = reference.code();
            changes.add(Change.created(switch (reference.kind()) {
                case UNIT -> BillableUnit.draft(id, code, code);
                case PLAN -> Plan.draft(id, code, code, Samples.EUR);
                default -> Product.draft(id, code, code, "OTHER");
            }));
        }
        return catalog.apply(changes);
    }
}
