package dev.tierdesk.catalog.publication;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanDrafts;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.CatalogIndex;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What stands against publishing a draft, and what is worth a look before (`catalog.md` 6).
final class PublicationRules {
    /// Rules of drafts that have a stricter one here.
    private static final Set<CatalogProblem> STRICTER = EnumSet.of(CatalogProblem.PRODUCT_DEPRECATED,
            CatalogProblem.PRODUCT_ARCHIVED, CatalogProblem.UNIT_ARCHIVED, CatalogProblem.PLAN_WITHOUT_VERSION);

    private final Plan draft;
    private final @Nullable PlanVersion current;
    private final Catalog catalog;
    private final @Nullable Subscriptions subscriptions;
    private final Set<String> products;
    private final Where plan;
    private final List<Problem> problems = new ArrayList<>();

    /// @param subscriptions null where nobody knows who is on what
    PublicationRules(
            Plan draft, @Nullable PlanVersion current, Catalog catalog, @Nullable Subscriptions subscriptions) {
        this.draft = draft;
        this.current = current;
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.products = Publication.products(draft, catalog);
        this.plan = CatalogCheck.where(draft);
    }

    /// Everything, errors first.
    List<Problem> problems(Quotes quotes) {
        if (draft.status() == PlanStatus.ARCHIVED) {
            problems.add(Problem.of(CatalogProblem.PLAN_ARCHIVED, plan.field("status")).with("plan", draft.code()));
        }
        checkObjects(quotes);
        products.forEach(code -> catalog.product(code).ifPresent(this::checkProduct));
        checkUnits();
        if (current != null) {
            checkDropped(current);
        }
        List<Problem> ordered = new ArrayList<>(problems);
        ordered.sort((a, b) -> a.severity().compareTo(b.severity()));
        return ordered;
    }

    /// The plan and its prices with all that is worth a look; what they refer to with its errors.
    private void checkObjects(Quotes quotes) {
        CatalogIndex index = new CatalogIndex(catalog, catalog);
        addFrom(draft, index, p -> p.severity() != Severity.INFO);
        add(draft, WorkedExamples.problems(WorkedExamples.run(draft, quotes)));
        for (Price price : catalog.pricesOfPlan(draft.code())) {
            addFrom(price, index, p -> p.severity() != Severity.INFO);
            add(price, WorkedExamples.problems(WorkedExamples.run(price, quotes)));
        }
        products.forEach(code -> catalog.product(code).ifPresent(p -> addFrom(p, index, Problem::isError)));
        Publication.units(draft, catalog)
                .forEach(code -> catalog.unit(code).ifPresent(u -> addFrom(u, index, Problem::isError)));
    }

    private void addFrom(Aggregate aggregate, CatalogIndex index, Predicate<Problem> wanted) {
        add(aggregate, CatalogCheck.problems(aggregate, index).stream()
                .filter(problem -> !(problem.code() instanceof CatalogProblem code && STRICTER.contains(code)))
                .filter(wanted)
                .toList());
    }

    private void add(Aggregate aggregate, List<Problem> found) {
        Where outer = CatalogCheck.where(aggregate);
        found.forEach(problem -> problems.add(problem.in(outer)));
    }

    private void checkProduct(Product product) {
        Where where = CatalogCheck.where(product);
        if (product.publishStatus() != PublishStatus.PUBLISHED) {
            problems.add(Problem.of(CatalogProblem.PRODUCT_NOT_PUBLISHED, where.field("publish_status"))
                    .with("product", product.code())
                    .with("publish_status", product.publishStatus().name()));
        }
        switch (product.maturity()) {
            case BETA, GA -> {}
            case EXPERIMENTAL, RETIRED -> problems.add(
                    Problem.of(CatalogProblem.PRODUCT_NOT_AVAILABLE, where.field("maturity"))
                            .with("product", product.code())
                            .with("maturity", product.maturity().name()));
            case DEPRECATED -> {
                boolean known = current != null
                        && current.products().stream().anyMatch(pin -> pin.code().equals(product.code()));
                CatalogProblem code = known ? CatalogProblem.PRODUCT_DEPRECATED : CatalogProblem.PRODUCT_DEPRECATED_NEW;
                problems.add(Problem.of(code, where.field("maturity")).with("product", product.code()));
            }
        }
    }

    private void checkUnits() {
        for (String code : Publication.units(draft, catalog)) {
            catalog.unit(code)
                    .filter(unit -> unit.status() != UnitStatus.ACTIVE)
                    .ifPresent(unit -> problems.add(
                            Problem.of(CatalogProblem.UNIT_NOT_ACTIVE, CatalogCheck.where(unit).field("status"))
                                    .with("unit", code)));
        }
    }

    /// What subscribers of the version before keep and new ones do not get.
    private void checkDropped(PlanVersion before) {
        Set<String> priced = new HashSet<>();
        catalog.pricesOfPlan(draft.code()).forEach(price -> priced.add(price.product()));
        for (Currency currency : before.plan().currencies()) {
            if (!draft.currencies().contains(currency)) {
                problems.add(dropped(CatalogProblem.CURRENCY_DROPPED, before, "currencies")
                        .with("currency", currency.getCurrencyCode()));
            }
        }
        before.prices().stream().map(Price::product).distinct().filter(code -> !priced.contains(code)).forEach(code ->
                problems.add(dropped(CatalogProblem.PRODUCT_DROPPED, before, "prices").with("product", code)));
        if (!PlanDrafts.differs(draft, catalog)) {
            problems.add(Problem.of(CatalogProblem.PLAN_UNCHANGED, plan).with("version", before.number()));
        }
    }

    private Problem dropped(CatalogProblem code, PlanVersion before, String field) {
        Problem dropped = Problem.of(code, plan.field(field)).with("version", before.number());
        return subscriptions == null
                ? dropped.with("count", "").with("as_of", "")
                : dropped.with("count", subscriptions.active(draft.code(), before.number()))
                        .with("as_of", subscriptions.asOf().map(LocalDate::toString).orElse(""));
    }
}
