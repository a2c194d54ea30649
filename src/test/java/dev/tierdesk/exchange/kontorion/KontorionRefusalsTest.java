package dev.tierdesk.exchange.kontorion;

import static dev.tierdesk.exchange.FormatProof.EMPTY;
import static dev.tierdesk.exchange.FormatProof.example;
import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.EXAMPLE;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kontorion files that are wrong, damaged or hostile.
class KontorionRefusalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"price_key + 1", "cost ** 2", "cost * ", "pow(cost, 2)", "system.exit", "cost; 1", "1e9",
            "margin * 2"})
    void anExpressionThatCannotBeHeldIsRefusedWithItsColumn(String expression) {
        String text = new String(EXAMPLE, StandardCharsets.UTF_8).replace("cost * 1.15 + 200", expression);
        Imported imported = read(FORMAT, text.getBytes(StandardCharsets.UTF_8), EMPTY, Map.of());

        assertThat(imported.problems()).filteredOn(Problem::isError).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isInstanceOf(PricingProblem.class);
            assertThat(problem.where().path()).isEqualTo("prices[1].tiers[0].rate_expression");
            assertThat(problem.arguments()).containsKey("column");
        });
        assertThat(imported.aggregates()).filteredOn(Price.class::isInstance).hasSize(5);
    }

    @Test
    void aPriceWithoutACurrencyThatCanBeChargedIsToldThatAlone() {
        String text = new String(EXAMPLE, StandardCharsets.UTF_8).replaceFirst("\"currency\": \"EUR\",\\s+\"billing",
                "\"currency\": \"XXX\", \"billing");

        assertThat(read(FORMAT, text.getBytes(StandardCharsets.UTF_8), EMPTY, Map.of()).problems())
                .filteredOn(problem -> problem.where().path().startsWith("prices[0]"))
                .extracting(problem -> problem.where().path()).containsExactly("prices[0].currency");
    }

    @Test
    void aModelThatTheTypeDoesNotAllowIsRefusedWithWhatIsAllowed() {
        String text = new String(example("kontorion", "product.json"), StandardCharsets.UTF_8)
                .replace("USAGE", "SEAT").replace("VOLUME", "PACKAGE");

        assertThat(read(FORMAT, text.getBytes(StandardCharsets.UTF_8), EMPTY, Map.of()).problems()).singleElement()
                .satisfies(problem -> {
            assertThat(problem.where().path()).isEqualTo("pricing_model");
            assertThat(problem.arguments()).containsEntry("expected", "VOLUME, STAIRCASE");
        });
    }

    static Stream<byte[]> mutated() {
        return FormatProof.mutations(EXAMPLE, 60);
    }

    @ParameterizedTest
    @MethodSource("mutated")
    @DamagedInput
    void aDamagedFileIsReadOrRefused(byte[] bytes) {
        FormatProof.survives(FORMAT, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "x", "1", "[1]", "{\"products\": 1}", "{\"products\": [{}]}",
                "{\"products\": [{\"name\": \"A\", \"type\": \"X\"}]}",
        "{\"products\": [{\"name\": \"A\", \"pricing_model\": \"STAIRSTEP\"}]}",
                "{\"products\": [{\"name\": \"A\", \"status\": \"ACTIVE\"}]}",
        "{\"products\": [{\"name\": \"A\", \"costs\": [{\"key\": \"a\"}]}]}",
                "{\"products\": [{\"name\": \"A\", \"costs\": [{\"key\": \"a\", \"amount\": {\"amount\": 1, \"currency\": \"XXX\"}}]}]}",
        "{\"products\": [{\"name\": \"A\", \"requires_product_ids\": [\"b\"]}]}",
                "{\"products\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"a\", \"name\": \"B\"}]}",
        "{\"products\": [{\"name\": \"A\", \"cost_amount\": \"8\"}]}",
                "{\"plans\": [{\"name\": \"A\", \"status\": \"live\"}]}",
        "{\"plans\": [{\"name\": \"A\", \"products\": [{\"product_id\": \"x\"}]}]}",
                "{\"plans\": [{\"name\": \"A\", \"products\": [{}]}]}",
        "{\"plans\": [{\"name\": \"A\", \"product_versions\": {\"x\": 1}}]}", "{\"prices\": [{}]}",
        "{\"prices\": [{\"product_id\": \"x\", \"currency\": \"EUR\", \"tiers\": []}]}"
    })
    @HostileInput
    void whatIsNoCatalogIsRefusedWithAPlace(String text) {
        Imported imported = FormatProof.survives(FORMAT, text.getBytes(StandardCharsets.UTF_8));

        assertThat(imported.problems()).anyMatch(Problem::isError);
    }

    @Test
    @DamagedInput
    void veryManyObjectsOfOneNameAreReadInTime(TestReporter inputs) {
        FormatProof.survives(FORMAT,
                FormatProof.repeated("{\"products\": [", "{\"id\": \"#!\", \"name\": \"A\"}", 30_000, "]}"));
        FormatProof.survives(FORMAT,
                FormatProof.repeated("{\"products\": [{\"id\": \"a\", \"name\": \"A\", \"type\": \"SEAT\", \"pricing_model\": \"VOLUME\"}], \"prices\": [",
                "{\"product_id\": \"a\", \"currency\": \"EUR\", \"tiers\": [{}]}", 20_000, "]}"));
        inputs.publishEntry("inputs", "2");
    }
}
