package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds problems: the one place that console, import, store and command line ask.
public final class CatalogCheck {
    private CatalogCheck() {}

    /// Everything that is wrong with one aggregate, seen within its catalog (which need not contain it yet), placed by
    /// the field names of the native document. Where the catalog has another state of it, what may not be changed any
    /// more is told too. Worked examples are not run; [WorkedExamples] does.
    public static List<Problem> problems(Aggregate aggregate, Catalog catalog) {
        Optional<Aggregate> saved = catalog.find(Kind.of(aggregate), aggregate.code())
                .filter(found -> found.id().equals(aggregate.id()))
                .<Aggregate>map(found -> found)
                .or(() -> catalog.byId(aggregate.id()));
        Catalog seen = saved.filter(aggregate::equals).isPresent()
                ? catalog
                : catalog.apply(List.of(new Change(saved.orElse(null), aggregate)));
        return List.copyOf(problems(aggregate, new CatalogIndex(seen, catalog)));
    }

    /// Everything that is wrong with some aggregates of a catalog, by their ids; much cheaper than one by one.
    public static Map<UUID, List<Problem>> problems(Collection<? extends Aggregate> aggregates, Catalog catalog) {
        CatalogIndex index = new CatalogIndex(catalog, catalog);
        Map<UUID, List<Problem>> all = new LinkedHashMap<>();
        aggregates.forEach(aggregate -> all.put(aggregate.id(), List.copyOf(problems(aggregate, index))));
        return all;
    }

    /// Every problem of a catalog, worked examples among them, placed as `products[code].field`.
    public static List<Problem> problems(Catalog catalog, Clock clock) {
        CatalogIndex index = new CatalogIndex(catalog, catalog);
        Quotes quotes = new Quotes(catalog, clock);
        List<Problem> all = new ArrayList<>();
        for (Aggregate aggregate : catalog.aggregates()) {
            List<Problem> found = new ArrayList<>(problems(aggregate, index));
            switch (aggregate) {
                case Plan plan -> found.addAll(WorkedExamples.problems(WorkedExamples.run(plan, quotes)));
                case Price price -> found.addAll(WorkedExamples.problems(WorkedExamples.run(price, quotes)));
                case CatalogSettings settings -> {}
                case Product product -> {}
                case BillableUnit unit -> {}
                case PlanVersion version -> {}
            }
            if (!found.isEmpty()) {
                Where outer = where(aggregate);
                found.forEach(problem -> all.add(problem.in(outer)));
            }
        }
        return List.copyOf(all);
    }

    /// The fields of a saved aggregate that cannot be changed any more, each problem at its field saying why.
    public static List<Problem> lockedFields(Aggregate saved, Catalog catalog) {
        return switch (saved) {
            case Product product -> ProductRules.lockedFields(product, catalog);
            case BillableUnit unit -> UnitRules.lockedFields(unit, catalog);
            case Plan plan -> PlanRules.lockedFields(plan);
            case Price price -> List.of();
            case CatalogSettings settings -> List.of();
            case PlanVersion version -> List.of();
        };
    }

    /// Where an aggregate stands in its catalog: `products[code]`, `settings`.
    public static Where where(Aggregate aggregate) {
        return where(Kind.of(aggregate), aggregate.code());
    }

    /// Where the object of this kind and code stands in its catalog.
    public static Where where(Kind kind, String code) {
        Where list = new Where(kind.field());
        return kind == Kind.SETTINGS ? list : list.item(code);
    }

    /// The problems of one object, in a catalog that was looked up before.
    public static List<Problem> problems(Aggregate aggregate, CatalogIndex index) {
        return switch (aggregate) {
            case CatalogSettings settings -> SettingsRules.problems(settings);
            case Product product -> ProductRules.problems(product, index);
            case BillableUnit unit -> UnitRules.problems(unit, index);
            case Plan plan -> PlanRules.problems(plan, index);
            case Price price -> PriceRules.problems(price, index);
            case PlanVersion version -> VersionRules.problems(version, index);
        };
    }
}
