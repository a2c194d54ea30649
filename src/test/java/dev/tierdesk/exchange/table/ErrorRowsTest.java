package dev.tierdesk.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.csv.CsvFormat;
import dev.tierdesk.exchange.xlsx.XlsxFormat;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The files of what was refused.
class ErrorRowsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);

    private static final String PRICES = """
            code,product,unit,currency,model,up_to,unit_amount
            good,translation-api,api_calls,EUR,PER_UNIT,,0.5
            bad,translation-api,api_calls,EUR,VOLUME,100,0.01
            bad,,,,,1000,oops
            bad,,,,,,0.005
            lost,nobody,api_calls,EUR,PER_UNIT,,0.5
            """;

    private final CatalogSettings settings =
            Defaults.settings(new UUID(0x7000, Long.MIN_VALUE), "Small", Currency.getInstance("EUR"), ZoneId.of("UTC"));
    private final Catalog catalog = Catalog.of(List.of(settings,
            Product.draft(new UUID(0x7001, Long.MIN_VALUE), "translation-api", "Translation API", "STANDARD_API"),
            BillableUnit.draft(new UUID(0x7002, Long.MIN_VALUE), "api_calls", "API calls")));
    private final ImportContext context = new ImportContext(catalog, CLOCK);
    private final CsvFormat csv = new CsvFormat();

    @Test
    void everyRowOfARefusedPriceIsThereWithItsProblemInWords() {
        Source source = Source.file("prices.csv", PRICES.getBytes(StandardCharsets.UTF_8));
        Imported imported = csv.read(source, context);
        Exported errors = csv.errorRows(source, context, imported.problems(), problem -> problem.code().name());

        assertThat(imported.aggregates()).extracting(aggregate -> aggregate.code()).containsExactly("good");
        assertThat(errors.isFolder()).isFalse();
        assertThat(new String(errors.files().firstEntry().getValue(), StandardCharsets.UTF_8)).isEqualTo("""
                code,product,unit,currency,model,up_to,unit_amount,problem
                bad,translation-api,api_calls,EUR,VOLUME,100,0.01,
                bad,,,,,1000,oops,FILE_FIELD_DECIMAL
                bad,,,,,,0.005,
                lost,nobody,api_calls,EUR,PER_UNIT,,0.5,REFERENCE_UNKNOWN
                """);
    }

    @Test
    void theCorrectedFileIsReadAndItsProblemColumnPassedOver() {
        Source source = Source.file("prices.csv", PRICES.getBytes(StandardCharsets.UTF_8));
        Exported errors = csv.errorRows(source, context, csv.read(source, context).problems(),
                problem -> "Wrong, \"really\";");
        String corrected = new String(errors.files().firstEntry().getValue(), StandardCharsets.UTF_8)
                .replace("oops", "0.007").replace("nobody", "translation-api");
        Imported again = csv.read(Source.file("prices.csv", corrected.getBytes(StandardCharsets.UTF_8)), context);

        assertThat(again.problems()).isEmpty();
        assertThat(again.aggregates()).extracting(aggregate -> aggregate.code()).containsExactly("bad", "lost");
        assertThat(((Price) again.aggregates().getFirst()).terms().tiers()).hasSize(3);
    }

    @Test
    void whatTheDryRunRefusedIsFoundByItsCode() {
        Source source = Source.file("prices.csv", PRICES.getBytes(StandardCharsets.UTF_8));
        Problem refusal = Problem.of(CatalogProblem.UNKNOWN_UNIT, new Where("prices[good].unit"));
        Exported errors = csv.errorRows(source, context, List.of(refusal), problem -> "No such unit");

        assertThat(new String(errors.files().firstEntry().getValue(), StandardCharsets.UTF_8)).endsWith(
                "problem\ngood,translation-api,api_calls,EUR,PER_UNIT,,0.5,No such unit\n");
    }

    @Test
    void theRowsOfTheObjectInOtherSheetsComeAlong() {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "plans.csv", "code,name,trial_days\ngrowth,Growth,14\nother,Other,0\n".getBytes(StandardCharsets.UTF_8),
                "allowances.csv", """
                        plan,product,unit,included_quantity
                        growth,translation-api,api_calls,x
                        growth,translation-api,api_calls,5
                        other,translation-api,api_calls,5
                        """.getBytes(StandardCharsets.UTF_8)));
        Source source = new Source("set", new TreeMap<>(files));
        Imported imported = csv.read(source, context);
        Exported errors = csv.errorRows(source, context, imported.problems(), problem -> "Not a number");

        assertThat(imported.aggregates()).extracting(aggregate -> aggregate.code()).containsExactly("other");
        assertThat(errors.files()).containsOnlyKeys("plans.csv", "allowances.csv");
        assertThat(new String(errors.files().getOrDefault("plans.csv", new byte[0]), StandardCharsets.UTF_8))
                .isEqualTo("code,name,trial_days,problem\ngrowth,Growth,14,\n");
        assertThat(new String(errors.files().getOrDefault("allowances.csv", new byte[0]), StandardCharsets.UTF_8)).isEqualTo("""
                plan,product,unit,included_quantity,problem
                growth,translation-api,api_calls,x,Not a number
                growth,translation-api,api_calls,5,
                """);
    }

    @Test
    void aFileWithoutErrorsHasNoErrorFile() {
        Source source = Source.file("prices.csv", "code,name\n".getBytes(StandardCharsets.UTF_8));
        assertThat(csv.errorRows(source, context, csv.read(source, context).problems(), Problem::toString).files())
                .isEmpty();
    }

    @Test
    void aWorkbookGivesAWorkbook() {
        XlsxFormat xlsx = new XlsxFormat();
        List<List<Cell>> rows = List.of(List.of(new Cell("bad", false), new Cell("translation-api", false),
                new Cell("PER_UNIT", false), new Cell("oops", false)),
                List.of(new Cell("good", false), new Cell("translation-api", false), new Cell("PER_UNIT", false),
                        new Cell("0.5", true)));
        Exported file = xlsx.write(
                List.of(new TableSheet("prices", List.of("code", "product", "model", "unit_amount"), rows)),
                new ExportContext(Map.of(), Locale.ROOT, CLOCK), new Report());
        Source source = Source.file("prices.xlsx", file.files().firstEntry().getValue());
        Exported errors = xlsx.errorRows(source, context, xlsx.read(source, context).problems(),
                problem -> "Not a number");
        Source again = Source.file("errors.xlsx", errors.files().firstEntry().getValue());

        Imported imported = xlsx.read(again, context);
        assertThat(imported.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.where().path()).isEqualTo("prices[row 2].unit_amount"));
        assertThat(imported.questions()).isEmpty();
    }
}
