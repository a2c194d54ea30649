package dev.tierdesk.catalog.quote;

import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.example;
import static dev.tierdesk.catalog.Samples.growth;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.quote.ExampleResult.Outcome;
import dev.tierdesk.pricing.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkedExamplesTest {
    @Test
    void aPlansExamplePassesFailsOrWaits() {
        Catalog catalog = plus(catalog(perUnit("0.01")), plan("growth").with(e -> {
            e.minimumAmounts = Map.of(Samples.EUR, number("5"));
            e.examples = List.of(
                    example("1000", "10"), example("100", "5.00"), example("100", "1"), example("1", null),
                    example("-1", "1"));
        }));

        List<ExampleResult> results = WorkedExamples.run(growth(catalog), quotes(catalog));

        assertThat(results).extracting(ExampleResult::outcome).containsExactly(
                Outcome.PASSED, Outcome.PASSED, Outcome.FAILED, Outcome.NO_EXPECTATION, Outcome.BROKEN);
        assertThat(results.get(2).computed()).isEqualByComparingTo("5");
        assertThat(results.getLast().computed()).isNull();
    }

    @Test
    void anExampleMayExpectTheTotalWithTax() {
        WorkedExample typed = example("1000", "11.90");
        QuoteContext german = Samples.country("DE");
        WorkedExample withTax = new WorkedExample(
                "with tax", typed.usage(), List.of(), null, german, typed.expected(), ExampleBasis.TOTAL, "");
        Catalog catalog = plus(catalog(perUnit("0.01")), Samples.settings().with(e -> e.sellerCountry = "DE"));
        Price price = catalog.price("growth-calls").orElseThrow();

        assertThat(WorkedExamples.run(withTax, growth(catalog), quotes(catalog)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(WorkedExamples.run(withTax, price, quotes(catalog)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void anExampleOfAPriceIsChargedAtThatPrice() {
        Catalog catalog = catalog(perUnit("0.01"));
        Price unsaved = catalog.price("growth-calls").orElseThrow().with(e -> {
            e.terms = perUnit("0.02");
            e.examples = List.of(example("1000", "20"), example("1000", "10"));
        });

        assertThat(WorkedExamples.run(unsaved, quotes(catalog))).extracting(ExampleResult::outcome)
                .containsExactly(Outcome.PASSED, Outcome.FAILED);
    }

    @Test
    void anExampleOfAPriceThatNamesAnUnknownUnitIsBroken() {
        Catalog catalog = catalog(perUnit("0.01"));
        Price price = catalog.price("growth-calls").orElseThrow();
        WorkedExample misspelt = new WorkedExample("typical", List.of(new Usage(null, "cals", null, number("5"))),
                List.of(), null, QuoteContext.ANYONE, number("0"), ExampleBasis.SUBTOTAL, "");

        ExampleResult result = WorkedExamples.run(misspelt, price, quotes(catalog));

        assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.UNKNOWN_UNIT);
            assertThat(problem.arguments()).containsEntry("suggestion", "calls");
        });
    }

    @Test
    void aProblemSaysWhyAnExampleIsBroken() {
        Catalog catalog = plus(catalog(perUnit("0.01")), plan("growth").with(
                e -> e.examples = List.of(example("-1", "1"))));

        List<Problem> problems = WorkedExamples.problems(WorkedExamples.run(growth(catalog), quotes(catalog)));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.EXAMPLE_BROKEN);
            assertThat(problem.where().path()).isEqualTo("examples[0]");
            assertThat(problem.arguments()).containsEntry("problem", "QUANTITY_NEGATIVE")
                    .containsEntry("example", "typical");
        });
    }

    private static Quotes quotes(Catalog catalog) {
        return new Quotes(catalog, Samples.CLOCK);
    }
}
