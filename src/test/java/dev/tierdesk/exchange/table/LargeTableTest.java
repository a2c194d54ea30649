package dev.tierdesk.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.csv.CsvFormat;
import dev.tierdesk.exchange.xlsx.XlsxFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A large price list is read whole; how quickly, `ImportBench` says.
class LargeTableTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);
    private static final int PRODUCTS = 10_000;
    private static final int TIERS = 10;

    static Stream<Arguments> formats() {
        return Stream.of(new CsvFormat(), new XlsxFormat()).map(format -> Arguments.of(format.name(), format));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void tenThousandProductsWithAHundredThousandTiers(String name, TableFormat format) {
        Source source = new Source("large",
                format.write(sheets(), new ExportContext(Map.of(), Locale.ROOT, CLOCK), new Report()).files());
        Catalog empty = Catalog.of(
                List.of(Defaults.settings(new UUID(0x7000, Long.MIN_VALUE), "Large", Currency.getInstance("EUR"),
                        ZoneId.of("UTC"))));

        Imported imported = format.read(source, new ImportContext(empty, CLOCK));

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.aggregates()).hasSize(2 * PRODUCTS);
    }

    private static List<TableSheet> sheets() {
        List<List<Cell>> products = new ArrayList<>();
        List<List<Cell>> prices = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(List.of(text("product-" + i), text("Product " + i), text("STANDARD_API")));
            for (int tier = 1; tier <= TIERS; tier++) {
                boolean isFirst = tier == 1;
                prices.add(List.of(text("price-" + i), text(isFirst ? "product-" + i : ""),
                        text(isFirst ? "GRADUATED" : ""),
                        tier == TIERS ? Cell.EMPTY : new Cell(Integer.toString(tier * 1000), true),
                        new Cell("0.0" + (TIERS + 1 - tier), true)));
            }
        }
        return List.of(new TableSheet("products", List.of("code", "name", "type"), products),
                new TableSheet("prices", List.of("code", "product", "model", "up_to", "unit_amount"), prices));
    }

    private static Cell text(String text) {
        return new Cell(text, false);
    }
}
