package dev.tierdesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Problem;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every problem, once raised and once cleared by doing what it asks for.
class CatalogProblemTest {
    private static final Map<CatalogProblem, ProblemCases.Case> CASES = ProblemCases.all();

    @ParameterizedTest
    @EnumSource
    void everyProblemIsRaisedAndCleared(CatalogProblem problem) {
        assertThat(CASES).containsKey(problem);
        assertThat(CASES.get(problem)).satisfies(c -> {
            assertThat(c.raised()).extracting(Problem::code).contains(problem);
            assertThat(c.cleared()).extracting(Problem::code).doesNotContain(problem);
        });
    }

    /// For each problem that a catalog has by itself, one that has it.
    static Map<CatalogProblem, Catalog> catalogs() {
        Map<CatalogProblem, Catalog> catalogs = new EnumMap<>(CatalogProblem.class);
        CASES.forEach((problem, sample) -> {
            if (sample.catalog() != null) {
                catalogs.put(problem, sample.catalog());
            }
        });
        return catalogs;
    }
}
