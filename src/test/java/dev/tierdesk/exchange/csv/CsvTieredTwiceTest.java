package dev.tierdesk.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A tiered price that stands twice in a table: its tiers are not put together to one price.
class CsvTieredTwiceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);
    private static final String HEADER = "code,product,unit,currency,model,up_to,unit_amount\n";

    private final Catalog catalog = Catalog.of(List.of(
            Defaults.settings(new UUID(0x7000, Long.MIN_VALUE), "Small catalog", Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Berlin")),
            Product.draft(new UUID(0x7001, Long.MIN_VALUE), "api", "API", "STANDARD_API"),
            BillableUnit.draft(new UUID(0x7002, Long.MIN_VALUE), "calls", "Calls")));

    @ParameterizedTest
    @ValueSource(strings = {
        ",api,calls,EUR,GRADUATED,1000,0.01\n,,,,,,0.005\n,api,calls,EUR,GRADUATED,1000,0.01\n,,,,,,0.005\n",
        ",api,calls,EUR,GRADUATED,1000,0.01\n,,,,,,0.005\n,api,calls,EUR,GRADUATED,500,0.02\n,,,,,2000,0.001\n",
        ",api,calls,EUR,GRADUATED,1000,0.01\n,api,calls,EUR,GRADUATED,,0.005\n,api,calls,EUR,GRADUATED,500,0.02\n"
                + ",api,calls,EUR,GRADUATED,2000,0.001\n",
        ",api,calls,EUR,GRADUATED,1000,0.01\n,api,calls,EUR,GRADUATED,,0.005\n,api,calls,EUR,GRADUATED,,0.02\n"
    })
    void withoutCodesTheRowAfterTheOpenTierIsRefusedAsASecondPrice(String rows) {
        Imported imported = read(rows);

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblem.TABLE_TIERS_TWICE);
            assertThat(problem.where().path()).isEqualTo("prices[row 4].code");
            assertThat(problem.arguments()).containsEntry("row", 2).containsEntry("open", 3);
        });
    }

    @Test
    void aPriceThatBeginsAgainBeforeItsOpenTierIsRefusedToo() {
        Imported imported = read(
                ",api,calls,EUR,GRADUATED,1000,0.01\n,,,,,5000,0.005\n,api,calls,EUR,GRADUATED,500,0.02\n,,,,,,0.001\n");

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblem.TABLE_PRICE_TWICE);
            assertThat(problem.where().path()).isEqualTo("prices[row 4].code");
        });
    }

    @Test
    void aCodeWhosePriceIsSaidAgainAfterItsTiersIsInTheFileTwice() {
        Imported imported = read(
                "p,api,calls,EUR,GRADUATED,1000,0.01\np,,,,,,0.005\np,api,calls,EUR,GRADUATED,500,0.02\np,,,,,2000,0.01\n");

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ExchangeProblem.OBJECT_TWICE);
            assertThat(problem.where().path()).isEqualTo("prices[row 4].code");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ",api,calls,EUR,GRADUATED,,0.001\n,api,calls,EUR,GRADUATED,1000,0.005\n,api,calls,EUR,GRADUATED,500,0.02\n",
        ",api,calls,EUR,GRADUATED,1000,0.005\n,api,calls,EUR,GRADUATED,500,0.02\n,api,calls,EUR,GRADUATED,,0.001\n",
        ",api,calls,EUR,GRADUATED,500,0.02\n,,,,,,0.001\n,,,,,1000,0.005\n",
        "p,api,calls,EUR,GRADUATED,500,0.02\np,api,calls,EUR,GRADUATED,,0.001\np,api,calls,EUR,GRADUATED,1000,0.005\n"
    })
    void theTiersOfOnePriceMayStandInAnyOrder(String rows) {
        Imported imported = read(rows);

        assertThat(imported.problems()).extracting(Problem::code).isEmpty();
        assertThat(((Price) imported.aggregates().getFirst()).terms().tiers())
                .containsExactly(Tier.upTo("500", "0.02"), Tier.upTo("1000", "0.005"), Tier.andAbove("0.001"));
    }

    private Imported read(String rows) {
        return new CsvFormat().read(
                Source.file("prices.csv", (HEADER + rows).getBytes(UTF_8)), new ImportContext(catalog, CLOCK));
    }
}
