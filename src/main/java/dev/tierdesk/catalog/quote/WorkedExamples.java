package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.TaxLine;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs the worked examples of plans and prices (`pricing.md` 7).
public final class WorkedExamples {
    private WorkedExamples() {}

    /// The examples of a plan, saved or not, in their order.
    public static List<ExampleResult> run(Plan plan, Quotes quotes) {
        return plan.examples().stream().map(example -> run(example, plan, quotes)).toList();
    }

    /// The examples of a price, saved or not, in their order.
    public static List<ExampleResult> run(Price price, Quotes quotes) {
        return price.examples().stream().map(example -> run(example, price, quotes)).toList();
    }

    /// One example against a plan.
    public static ExampleResult run(WorkedExample example, Plan plan, Quotes quotes) {
        Quote quote = quotes.quote(
                plan, new QuoteRequest(example.usage(), example.seats(), example.currency(), example.context()));
        BigDecimal computed = example.basis() == ExampleBasis.TOTAL ? quote.total() : quote.subtotal();
        return result(example, computed, quote.currency(), quote.allProblems());
    }

    /// One example against one price: the sum of its quantities or of its seats, without plan minimum.
    public static ExampleResult run(WorkedExample example, Price price, Quotes quotes) {
        Currency currency = price.currency();
        List<Problem> problems = new ArrayList<>();
        if (example.currency() != null && !example.currency().equals(currency)) {
            problems.add(Problem.of(CatalogProblem.CURRENCIES_DIFFER, new Where("currency"))
                    .with("first", example.currency().getCurrencyCode())
                    .with("second", currency.getCurrencyCode()));
        }
        example.usage().forEach(usage -> unknownUnit(usage, quotes.catalog()).ifPresent(problems::add));
        Stream<BigDecimal> quantities = price.chargeType() == ChargeType.SEAT
                ? example.seats().stream().map(Seats::quantity)
                : example.usage().stream().filter(usage -> isOf(usage, price)).map(Usage::quantity);
        BigDecimal quantity = quantities.reduce(BigDecimal.ZERO, BigDecimal::add);
        QuoteLine line = quotes.charge(price, quantity, BigDecimal.ZERO, example.context());
        line.problems().stream().filter(p -> p.code() != CatalogProblem.PRICE_TIE).forEach(problems::add);
        Charge charge = line.charge();
        return result(example, charge == null ? null : amount(example, price, charge, quotes), currency, problems);
    }

    private static Optional<Problem> unknownUnit(Usage usage, Catalog catalog) {
        return catalog.unit(usage.unit()).isPresent()
                ? Optional.empty()
                : Optional.of(Findings.unknown(CatalogProblem.UNKNOWN_UNIT, new Where("usage.unit"), usage.unit(),
                        catalog.units().stream().map(BillableUnit::code).toList()));
    }

    private static boolean isOf(Usage usage, Price price) {
        return usage.unit().equals(price.unit())
                && (usage.product() == null || usage.product().equals(price.product()))
                && (usage.key() == null || usage.key().equals(price.priceKey()));
    }

    private static BigDecimal amount(WorkedExample example, Price price, Charge charge, Quotes quotes) {
        if (example.basis() == ExampleBasis.SUBTOTAL) {
            return charge.rounded();
        }
        Plan plan = quotes.catalog().plan(price.plan()).orElse(null);
        RoundingPolicy rounding = Bill.rounding(plan, quotes.catalog());
        return quotes.tax(quotes.category(Slot.of(price)), charge.rounded(), charge.currency(), rounding,
                example.context())
                .stream()
                .map(TaxLine::amount)
                .reduce(charge.rounded(), BigDecimal::add);
    }

    private static ExampleResult result(
            WorkedExample example, @Nullable BigDecimal computed, Currency currency, List<Problem> problems) {
        boolean broken = computed == null || problems.stream().anyMatch(Problem::isError);
        ExampleResult.Outcome outcome = broken
                ? ExampleResult.Outcome.BROKEN
                : example.expected() == null
                        ? ExampleResult.Outcome.NO_EXPECTATION
                        : example.expected().compareTo(computed) == 0
                                ? ExampleResult.Outcome.PASSED
                                : ExampleResult.Outcome.FAILED;
        return new ExampleResult(example, outcome, broken ? null : computed, currency, problems);
    }

    /// The problems of an aggregate's examples: ERROR where one fails or cannot be computed.
    public static List<Problem> problems(List<ExampleResult> results) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ExampleResult result = results.get(i);
            Where where = new Where("examples").item(i);
            String name = result.example().name();
            switch (result.outcome()) {
                case PASSED -> {}
                case FAILED -> problems.add(Problem.of(CatalogProblem.EXAMPLE_FAILS, where.field("expected"))
                        .with("example", name)
                        .with("expected", Decimals.canonical(Objects.requireNonNull(result.example().expected())))
                        .with("computed", Decimals.canonical(Objects.requireNonNull(result.computed())))
                        .with("currency", result.currency().getCurrencyCode()));
                case NO_EXPECTATION -> problems.add(
                        Problem.of(CatalogProblem.EXAMPLE_WITHOUT_EXPECTATION, where.field("expected"))
                                .with("example", name));
                case BROKEN -> problems.add(broken(result, where).with("example", name));
            }
        }
        return problems;
    }

    /// Why an example cannot be computed: the code of the first reason and what that says, in one problem.
    private static Problem broken(ExampleResult result, Where where) {
        return result.problems().stream()
                .min(Comparator.comparing(Problem::severity))
                .map(reason -> new Problem(
                        CatalogProblem.EXAMPLE_BROKEN, Severity.ERROR, where, reason.arguments())
                        .with("problem", reason.code().name()))
                .orElse(Problem.of(CatalogProblem.EXAMPLE_BROKEN, where));
    }
}
