package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.quote;

import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Every problem of a catalog, raised and cleared, with what the cases are made of.
final class ProblemCases {
    static final Terms ONE = perUnit("1");
    static final Catalog PLAIN = catalog(ONE);
    static final Quotes QUOTES = new Quotes(PLAIN, CLOCK);

    private final Map<CatalogProblem, Case> cases = new EnumMap<>(CatalogProblem.class);

    /// @param catalog one that has the problem by itself; null for what is only done with one
    record Case(Collection<Problem> raised, Collection<Problem> cleared, @Nullable Catalog catalog) {}

    private ProblemCases() {}

    static Map<CatalogProblem, Case> all() {
        ProblemCases all = new ProblemCases();
        StandingCases.into(all);
        DoingCases.into(all);
        return all.cases;
    }

    void put(CatalogProblem problem, Collection<Problem> raised, Collection<Problem> cleared) {
        cases.put(problem, new Case(raised, cleared, null));
    }

    /// Catalogs as they stand.
    void put(CatalogProblem problem, Catalog raised, Catalog cleared) {
        cases.put(problem,
                new Case(CatalogCheck.problems(raised, CLOCK), CatalogCheck.problems(cleared, CLOCK), raised));
    }

    /// What PLAIN with another product, unit, plan, price or settings raises.
    void put(CatalogProblem problem, Aggregate raised, Aggregate cleared) {
        put(problem, plus(PLAIN, raised), plus(PLAIN, cleared));
    }

    /// A change from one saved aggregate to another.
    static Collection<Problem> change(Catalog saved, Aggregate changed) {
        return CatalogCheck.problems(changed, saved);
    }

    static Collection<Problem> quoted(Catalog catalog, QuoteRequest request) {
        Quote quote = quote(catalog, request);
        List<Problem> problems = new ArrayList<>(quote.problems());
        quote.lines().forEach(line -> problems.addAll(line.problems()));
        return problems;
    }

    static Product api(Consumer<Product.Edit> change) {
        return product("api", "calls").with(change);
    }

    static Plan growth(Consumer<Plan.Edit> change) {
        return plan("growth").with(change);
    }

    static Price calling(Consumer<Price.Edit> change) {
        return price("growth-calls", "growth", "api", "calls", ONE).with(change);
    }

    static Price other(String code, Consumer<Price.Edit> change) {
        return price(code, "growth", "api", "calls", ONE).with(change);
    }

    static Product keys(UnmatchedKeyPolicy policy, @Nullable String standIn) {
        return api(e -> e.keys = new PriceKeys("region", policy, standIn));
    }

    static Allowance allowance(Rollover rollover, @Nullable String limit, @Nullable Integer periods) {
        return new Allowance("api", "calls", number("10"), rollover, limit == null ? null : number(limit), periods);
    }
}
