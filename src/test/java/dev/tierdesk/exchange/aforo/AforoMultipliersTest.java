package dev.tierdesk.exchange.aforo;

import static dev.tierdesk.exchange.FormatProof.EMPTY;
import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static dev.tierdesk.exchange.aforo.AforoExamples.FORMAT;
import static dev.tierdesk.exchange.aforo.AforoExamples.changed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The multipliers of a rate plan by the value of a dimension.
class AforoMultipliersTest {
    @Test
    void aRateTimesAMultiplierIsAPriceForThatValueOfTheDimension() {
        Catalog catalog = imported(FORMAT, multiplied("{\"gold\": 2, \"silver\": 1.25}"));

        assertThat(catalog.prices()).filteredOn(price -> "characters_translated".equals(price.unit()))
                .extracting(Price::dimensions, price -> price.terms().unitAmount())
                .containsExactlyInAnyOrder(tuple(Map.of(), new BigDecimal("0.0001")),
                        tuple(Map.of("dimension", "gold"), new BigDecimal("0.0002")),
                        tuple(Map.of("dimension", "silver"), new BigDecimal("0.000125")));
        assertThat(catalog.prices()).filteredOn(price -> "api_calls".equals(price.unit())).hasSize(1);
    }

    @Test
    void multiplesOfAPriceAreWrittenAsMultipliers() {
        Catalog catalog = imported(FORMAT, multiplied("{\"gold\": 2, \"silver\": 1.25}"));
        Exported exported = FormatProof.export(FORMAT, catalog);
        String text = new String(FormatProof.bytes(exported), StandardCharsets.UTF_8).replaceAll("\\s+", " ");

        assertThat(text).contains("\"dimensionPricing\": {\"gold\": 2, \"silver\": 1.25}");
        assertThat(exported.losses()).noneMatch(loss -> loss.where().path().startsWith("prices"));
        assertThat(FormatProof.roundTrip(FORMAT, catalog)).noneMatch(path -> path.startsWith("prices"));
    }

    @Test
    void aPriceForADimensionThatIsNoExactMultipleIsNotWrittenAndSaid() {
        Catalog catalog = imported(FORMAT, multiplied("{\"gold\": 2}"));
        Price base = catalog.prices().stream().filter(price -> "characters_translated".equals(price.unit())
                && price.dimensions().isEmpty()).findFirst().orElseThrow();
        Catalog third = catalog.apply(List.of(new Change(base, base.with(e ->
                e.terms = e.terms.with(t -> t.unitAmount = new BigDecimal("0.0003"))))));

        assertThat(FormatProof.export(FORMAT, third).losses())
                .filteredOn(loss -> loss.code() == ExchangeProblem.OBJECT_NOT_WRITTEN && loss.where().path()
                        .startsWith("prices"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"gold\": 0}", "{\"gold\": -1}", "{\"gold\": \"x\"}", "{\"gold\": null}",
            "{\"gold\": 0.000000000001}"})
    void aMultiplierThatCannotMultiplyIsRefused(String multipliers) {
        assertThat(read(FORMAT, multiplied(multipliers), EMPTY, Map.of()).problems()).filteredOn(Problem::isError)
                .anyMatch(problem -> problem.where().path().startsWith("ratePlans[0].dimensionPricing"));
    }

    @Test
    void multipliersWithoutARateToMultiplyAreWarnedOf() {
        String text = new String(multiplied("{\"gold\": 2}"), StandardCharsets.UTF_8)
                .replace("\"model\": \"PER_UNIT\", \"rate\": 0.0001",
                        "\"model\": \"INCLUDED_QUOTA\", \"rate\": 0.0001");

        assertThat(read(FORMAT, text.getBytes(StandardCharsets.UTF_8), EMPTY, Map.of()).problems())
                .anyMatch(problem -> problem.where().path().equals("ratePlans[0].dimensionPricing")
                        && problem.severity() == Severity.WARNING);
    }

    private static byte[] multiplied(String multipliers) {
        return changed("\"baseFee\": 99,", "\"baseFee\": 99, \"dimensionPricing\": " + multipliers + ",");
    }
}
