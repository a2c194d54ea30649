package dev.tierdesk.exchange.aforo;

import static dev.tierdesk.exchange.FormatProof.EMPTY;
import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static dev.tierdesk.exchange.aforo.AforoExamples.CONFIG;
import static dev.tierdesk.exchange.aforo.AforoExamples.FORMAT;
import static dev.tierdesk.exchange.aforo.AforoExamples.MODELS;
import static dev.tierdesk.exchange.aforo.AforoExamples.TRANSLATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Aforo files that are wrong, damaged or hostile.
class AforoRefusalsTest {
    @Test
    void allThatIsWrongIsSaidAtOnce() {
        byte[] file = """
                {"billableUnits": [{"name": "No key"}, {"key": "u", "name": "U", "aggregation": "MEDIAN"}, {"key": "v", "name": "V"}, {"key": "v", "name": "W"}],
                 "products": [{"key": "p", "name": "P", "type": "API", "billableUnits": ["nothing"]}, {"key": "q", "type": "CAR", "name": "Q"}],
                 "ratePlans": [{"key": "r", "name": "R", "pricingModel": "TIERED", "product": "p", "currency": "USD"}],
                 "offerings": [{"key": "o", "ratePlan": "none", "billingMode": "CASH"}], "misspelt": 1}"""
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read(FORMAT, file, EMPTY, Map.of()).problems())
                .extracting(problem -> problem.where().path())
                .contains("billableUnits[0].key", "billableUnits[1].aggregation", "billableUnits[3].key",
                        "products[0].billableUnits", "products[1].type", "ratePlans[0].pricingModel",
                                "ratePlans[0].product",
                        "offerings[0].name", "offerings[0].billingMode", "offerings[0].ratePlan", "misspelt");
    }

    static Stream<byte[]> mutated() {
        return Stream.of(TRANSLATION, MODELS, CONFIG).flatMap(bytes -> FormatProof.mutations(bytes, 30));
    }

    @ParameterizedTest
    @MethodSource("mutated")
    @DamagedInput
    void aDamagedFileIsReadOrRefused(byte[] bytes) {
        FormatProof.survives(FORMAT, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "x", "[1]", "{\"products\": {}}", "{\"products\": [1]}",
                "{\"products\": [{\"key\": \"a\", \"name\": \"A\"}]}",
        "{\"ratePlans\": [{\"key\": \"a\", \"name\": \"A\", \"pricingModel\": \"FLAT_RATE\", \"currency\": \"USD\"}]}",
        "{\"offerings\": [{\"key\": \"a\", \"name\": \"A\", \"ratePlans\": [\"x\"]}]}",
                "{\"offerings\": [{\"key\": \"a\", \"name\": \"A\", \"trialDays\": -1}]}",
        "{\"offerings\": [{\"key\": \"a\", \"name\": \"A\", \"currency\": \"ZZZ\"}]}",
                "{\"billableUnits\": [{\"key\": \"a\", \"name\": \"A\", \"filterConditions\": [{\"field\": \"x\"}]}]}"
    })
    @HostileInput
    void whatIsNoCatalogIsRefusedWithAPlace(String text) {
        assertThat(FormatProof.survives(FORMAT, text.getBytes(StandardCharsets.UTF_8)).problems())
                .anyMatch(Problem::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"tierStart\": 0, \"tierEnd\": 10, \"unitPrice\": 1}",
        "{\"tierStart\": 5, \"tierEnd\": -1, \"unitPrice\": 1}",
        "{\"tierStart\": 0, \"tierEnd\": 10, \"unitPrice\": 1}, {\"tierStart\": 12, \"tierEnd\": -1, \"unitPrice\": 1}",
        "{\"tierStart\": 0, \"tierEnd\": 10, \"unitPrice\": 1}, {\"tierStart\": 9, \"tierEnd\": -1, \"unitPrice\": 1}",
        "{\"tierStart\": 0, \"tierEnd\": -1, \"unitPrice\": 1}, {\"tierStart\": 0, \"tierEnd\": -1, \"unitPrice\": 1}",
        "{\"tierStart\": 0, \"tierEnd\": -1}", "{\"tierStart\": 0, \"tierEnd\": -2, \"unitPrice\": 1}", "3", ""
    })
    void tiersThatCannotStandSoAreRefusedWithTheirRow(String rows) {
        String text = new String(MODELS, StandardCharsets.UTF_8)
                .replaceAll("(?s)\"tiers\": \\[.*?]", "\"tiers\": [" + rows + "]");
        Imported imported = read(FORMAT, text.getBytes(StandardCharsets.UTF_8), EMPTY, Map.of());

        assertThat(imported.problems()).filteredOn(Problem::isError).isNotEmpty()
                .allMatch(problem -> problem.where().path().startsWith("ratePlans[0].metricConfigs[")
                        && problem.where().path().contains("tiers"));
    }

    @Test
    @DamagedInput
    void veryManyObjectsOfOneNameAreReadInTime(TestReporter inputs) {
        FormatProof.survives(FORMAT,
                FormatProof.repeated("{\"products\": [",
                "{\"key\": \"#!\", \"name\": \"A\", \"type\": \"API\", \"billableUnits\": []}", 10_000, "]}"));
        FormatProof.survives(FORMAT,
                FormatProof.repeated("{\"offerings\": [", "{\"key\": \"#!\", \"name\": \"A\"}", 10_000, "]}"));
        inputs.publishEntry("inputs", "2");
    }
}
