package dev.tierdesk.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFormatTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);

    private final XlsxFormat xlsx = new XlsxFormat();
    private final CatalogSettings settings =
            Defaults.settings(new UUID(0x7000, Long.MIN_VALUE), "Small", Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Berlin"));
    private final Catalog empty = Catalog.of(List.of(settings));
    private final ExportContext export = new ExportContext(Map.of(), Locale.ROOT, CLOCK);

    @Test
    void aWorkbookOfAnotherProgramIsExactlyTheseObjects() throws IOException {
        Imported imported = xlsx.read(foreign(), new ImportContext(empty, CLOCK));

        assertThat(imported.aggregates()).extracting(aggregate -> aggregate.code())
                .containsExactly("api_calls", "translation-api", "calls", "size");
        Price calls = (Price) imported.aggregates().get(2);
        assertThat(calls.product()).isEqualTo("translation-api");
        assertThat(calls.unit()).isEqualTo("api_calls");
        assertThat(calls.terms().model()).isEqualTo(Model.GRADUATED);
        assertThat(calls.terms().tiers()).containsExactly(Tier.upTo("1000", "1.1"), Tier.andAbove("0.5"));
        assertThat(calls.terms().chargeFlatAtZero()).isTrue();
        assertThat(calls.effectiveFrom()).isEqualTo(Instant.parse("2026-07-13T22:00:00Z"));
        Price size = (Price) imported.aggregates().get(3);
        assertThat(size.terms().unitAmount()).isEqualByComparingTo("0.001");
        assertThat(size.effectiveFrom()).isEqualTo(Instant.parse("2026-07-14T04:00:00Z"));
    }

    @Test
    void whatWasReadOtherwiseThanItStandsThereIsTold() throws IOException {
        Imported imported = xlsx.read(foreign(), new ImportContext(empty, CLOCK));

        assertThat(imported.problems()).extracting(problem -> problem.code()).containsExactly(
                ExchangeProblem.FILE_FIELD_UNKNOWN, TableProblem.TABLE_SHEET_IGNORED,
                TableProblem.TABLE_NUMBER_READ, TableProblem.TABLE_FORMULAS_READ);
        assertThat(imported.problems().get(2).where().path()).isEqualTo("Preisliste[row 4].Stückpreis");
        assertThat(imported.problems().get(2).arguments()).containsEntry("found", "1.1000000000000001")
                .containsEntry("read", "1.1").containsEntry("line", 4);
    }

    @Test
    void theSameWorkbookTwiceChangesNothing() throws IOException {
        Catalog once = ImportPlan.of(empty, xlsx.read(foreign(), new ImportContext(empty, CLOCK)).aggregates())
                .result();
        Imported twice = xlsx.read(foreign(), new ImportContext(once, CLOCK));

        assertThat(ImportPlan.of(once, twice.aggregates()).rows()).hasSize(4)
                .allMatch(row -> row.outcome() == ImportPlan.Outcome.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"1.1000000000000001,1.1", "0.30000000000000004,0.3", "12345.600000000001,12345.6",
            "1E-12,0.000000000001", "5,5", "1.50,1.5",
        "123456789012345678,123456789012345678", "-0.25,-0.25", "1e3,1000", "1e999999999,1e999999999", "NaN,NaN"})
    void numbersAreReadAsTheFileSaysThem(String raw, String read) {
        assertThat(CellText.number(raw)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"46217,false,2026-07-14", "46217.25,false,2026-07-14 06:00", "44755,true,2026-07-14",
            "1,false,1899-12-31", "-1,false,-1", "9e20,false,9e20"})
    void daysAreDates(String raw, boolean isFrom1904, String date) {
        assertThat(CellText.date(raw, isFrom1904)).isEqualTo(date);
    }

    @Test
    void aNumberWithMoreDigitsThanAWorkbookHasIsWrittenAsText() {
        BigDecimal exact = new BigDecimal("123456789.123456789012");
        Product product = Product.draft(new UUID(0x7001, Long.MIN_VALUE), "a", "A", "OTHER")
                .with(e -> e.costs = List.of(new Cost("primary", exact, settings.defaultCurrency(), null),
                        new Cost("other", new BigDecimal("0.5"), settings.defaultCurrency(), null)));
        byte[] bytes = xlsx.write(Catalog.of(List.of(settings, product)), export).files().firstEntry().getValue();
        Imported imported = xlsx.read(Source.file("x.xlsx", bytes), new ImportContext(empty, CLOCK));

        assertThat(((Product) imported.aggregates().getFirst()).costs()).isEqualTo(product.costs());
        assertThat(imported.problems()).isEmpty();
    }

    @Test
    void textsThatXmlCannotHoldComeBack() {
        for (String text : List.of("ctl\u0001", "_x0001_", "_x005F_", " blanks ", "\r\n\t", "=1+1", "'", "\uFFFE", "😀",
                "_x")) {
            Product product = Product.draft(new UUID(0x7001, Long.MIN_VALUE), "a", "A" + text + "B", "OTHER");
            byte[] bytes = xlsx.write(Catalog.of(List.of(settings, product)), export).files().firstEntry().getValue();
            assertThat(xlsx.read(Source.file("x.xlsx", bytes), new ImportContext(empty, CLOCK)).aggregates().getFirst()
                    .name()).isEqualTo("A" + text + "B");
        }
    }

    @Test
    void aTextThatIsLongerThanACellIsALoss() {
        Product product = Product.draft(new UUID(0x7001, Long.MIN_VALUE), "a", "A", "OTHER")
                .with(e -> e.description = "x".repeat(40_000));

        assertThat(xlsx.write(Catalog.of(List.of(settings, product)), export).losses())
                .extracting(loss -> loss.where().path()).containsExactly("settings", "products[row 2].description");
    }

    @Test
    void anErrorInACellRefusesItsRow() {
        String rows = Workbooks.row(1, "code", "name")
                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"e\"><v>#N/A</v></c></row>"
                        + Workbooks.row(3, "b", "B");
        Imported imported = xlsx.read(Source.file("x.xlsx", Workbooks.zip(Workbooks.parts(rows))),
                new ImportContext(empty, CLOCK));

        assertThat(imported.aggregates()).extracting(aggregate -> aggregate.code()).containsExactly("b");
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblem.TABLE_CELL_ERROR);
            assertThat(problem.where().path()).isEqualTo("products[row 2].name");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c><f>2+3</f></c>", "<c><f>2+3</f><v></v></c>", "<c t=\"str\"><f>A1</f></c>"})
    void aFormulaWithoutASavedValueRefusesItsRow(String cell) {
        Imported imported = withName(cell);

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).extracting(problem -> problem.code())
                .containsExactly(TableProblem.TABLE_FORMULA_UNSAVED, TableProblem.TABLE_FORMULAS_READ);
        assertThat(imported.problems().getFirst().where().path()).isEqualTo("products[row 2].name");
    }

    @Test
    void aFormulaThatGivesAnEmptyTextIsReadAsOne() {
        assertThat(withName("<c t=\"str\"><f>A1</f><v></v></c>").problems()).extracting(problem -> problem.code())
                .doesNotContain(TableProblem.TABLE_FORMULA_UNSAVED);
    }

    private Imported withName(String cell) {
        String rows = Workbooks.row(1, "code", "name")
                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>a</t></is></c>" + cell + "</row>";
        return xlsx.read(Source.file("x.xlsx", Workbooks.zip(Workbooks.parts(rows))), new ImportContext(empty, CLOCK));
    }

    @Test
    void aWorkbookIsRecognised() throws IOException {
        assertThat(Formats.detect(foreign())).map(format -> format.name()).contains("xlsx");
        assertThat(xlsx.recognises(Source.file("x.xlsx", "PK, but no archive".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    private static Source foreign() throws IOException {
        try (InputStream in = XlsxFormatTest.class.getResourceAsStream("foreign.xlsx")) {
            assertThat(in).isNotNull();
            return Source.file("foreign.xlsx", in.readAllBytes());
        }
    }
}
