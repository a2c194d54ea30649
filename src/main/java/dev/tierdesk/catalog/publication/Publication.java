package dev.tierdesk.catalog.publication;

import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.PinnedProduct;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.ProductVersions;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The publication of a plan's draft as its next version (`catalog.md` 6): what somebody has to see before, and the
/// changes that it is.
///
/// @param draft the plan as it is; null where there is none of the code
/// @param number of the version that would be made
/// @param current the version before; null where there is none
/// @param examples what became of the plan's worked examples and those of its prices
/// @param problems everything to be seen; with an ERROR among them the plan is not published
/// @param open those that count: errors, and warnings that nobody accepted
public record Publication(
        String code,
        @Nullable Plan draft,
        int number,
        @Nullable PlanVersion current,
        List<ExampleResult> examples,
        List<Problem> problems,
        List<Problem> open) {
    public Publication {
        examples = List.copyOf(examples);
        problems = List.copyOf(problems);
        open = List.copyOf(open);
    }

    /// Looks at what would be published.
    ///
    /// @param number that the version would get; the store knows which were given ([VersionNumbers])
    /// @param subscriptions whose counts are told where the lists are current
    public static Publication check(
            Catalog catalog, String code, int number, Subscriptions subscriptions, Clock clock) {
        Plan draft = catalog.plan(code).orElse(null);
        if (draft == null) {
            List<String> known = catalog.plans().stream().map(Plan::code).toList();
            List<Problem> unknown = List.of(Findings.unknown(CatalogProblem.UNKNOWN_PLAN, Where.ROOT, code, known));
            return new Publication(code, null, number, null, List.of(), unknown, unknown);
        }
        PlanVersion current = catalog.currentVersion(code).orElse(null);
        Quotes quotes = new Quotes(catalog, clock);
        List<ExampleResult> examples = new ArrayList<>(WorkedExamples.run(draft, quotes));
        catalog.pricesOfPlan(code).forEach(price -> examples.addAll(WorkedExamples.run(price, quotes)));
        boolean known = subscriptions.knowledge(catalog.settings(), clock) == Subscriptions.Knowledge.CURRENT;
        PublicationRules rules = new PublicationRules(draft, current, catalog, known ? subscriptions : null);
        List<Problem> problems = rules.problems(quotes);
        return new Publication(code, draft, number, current, examples, problems,
                problems.stream().filter(Acceptances.of(catalog.settings())::isOpen).toList());
    }

    /// Whether nothing stands against it.
    public boolean isPossible() {
        return draft != null && problems.stream().noneMatch(Problem::isError);
    }

    /// BLOCK where it is not possible, WARN where there is something to read first that nobody accepted.
    public Verdict verdict() {
        return isPossible() ? Verdict.of(open) : Verdict.BLOCK;
    }

    /// The changes that publish: the version is made, and the plan is PUBLISHED where it was not.
    ///
    /// @param catalog the one that was checked
    /// @param clock says when it is published
    /// @throws IllegalStateException if an ERROR stands against it
    public List<Change> changes(Catalog catalog, Clock clock) {
        if (draft == null || !isPossible()) {
            throw new IllegalStateException("not to be published: " + problems);
        }
        Plan published = draft.with(p -> p.status = PlanStatus.PUBLISHED);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.created(version(published, number, catalog, clock)));
        if (!published.equals(draft)) {
            changes.add(new Change(draft, published));
        }
        return List.copyOf(changes);
    }

    /// A version of what the catalog has for a plan now.
    private static PlanVersion version(Plan plan, int number, Catalog catalog, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BillableUnit> units = units(plan, catalog).stream().flatMap(u -> catalog.unit(u).stream()).toList();
        List<PinnedProduct> products = products(plan, catalog).stream()
                .flatMap(code -> catalog.product(code).stream())
                .map(product -> new PinnedProduct(
                        product.with(p -> p.gateways = List.of()), ProductVersions.of(product, catalog)))
                .toList();
        return new PlanVersion(Ids.next(clock), number, now, plan, catalog.pricesOfPlan(plan.code()), units, products,
                catalog.settings().rounding(), catalog.settings().variables());
    }

    /// Codes of the products that prices and allowances of a draft name.
    static Set<String> products(Plan draft, Catalog catalog) {
        Set<String> products = new TreeSet<>();
        catalog.pricesOfPlan(draft.code()).forEach(price -> products.add(price.product()));
        draft.allowances().forEach(allowance -> products.add(allowance.product()));
        return products;
    }

    /// Codes of the units that prices and allowances of a draft name.
    static Set<String> units(Plan draft, Catalog catalog) {
        Set<String> units = new TreeSet<>();
        catalog.pricesOfPlan(draft.code()).forEach(price -> Optional.ofNullable(price.unit()).ifPresent(units::add));
        draft.allowances().forEach(allowance -> units.add(allowance.unit()));
        return units;
    }
}
