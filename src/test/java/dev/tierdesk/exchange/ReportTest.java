package dev.tierdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import org.junit.jupiter.api.Test;

/// What a report keeps of many problems, and what it says of those that it does not.
class ReportTest {
    @Test
    void anErrorIsToldHoweverMuchIsNotKeptBeforeIt() {
        Report report = new Report();
        add(report, ExchangeProblem.FILE_FIELD_NOT_KEPT, 20_000);
        add(report, ExchangeProblem.FILE_FIELD_MISSING, 2);

        assertThat(report.errors()).isEqualTo(2);
        assertThat(report.list()).filteredOn(Problem::isError).hasSize(2);
    }

    @Test
    void thousandsOfThingsThatAreNotKeptAreAllListed() {
        Report report = new Report();
        add(report, ExchangeProblem.FILE_FIELD_NOT_KEPT, 5000);

        assertThat(report.list()).hasSize(5000).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotListedIsCounted() {
        Report report = new Report();
        add(report, ExchangeProblem.FILE_FIELD_NOT_KEPT, 10_007);

        assertThat(report.list()).hasSize(10_001).last().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ExchangeProblem.MORE_NOT_LISTED);
            assertThat(problem.arguments()).containsEntry("count", 7);
            assertThat(problem.isError()).isFalse();
        });
    }

    @Test
    void moreErrorsThanAreListedRefuseTheFile() {
        Report report = new Report();
        add(report, ExchangeProblem.FILE_FIELD_MISSING, 2003);

        assertThat(report.list()).hasSize(2001).last().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ExchangeProblem.MORE_ERRORS);
            assertThat(problem.arguments()).containsEntry("count", 3);
            assertThat(problem.where()).isEqualTo(Where.ROOT);
            assertThat(problem.isError()).isTrue();
        });
    }

    private static void add(Report report, ExchangeProblem code, int times) {
        for (int i = 0; i < times; i++) {
            report.add(Problem.of(code, new Where("products[" + i + "]")).with("field", "a").with("found", "b"));
        }
    }
}
