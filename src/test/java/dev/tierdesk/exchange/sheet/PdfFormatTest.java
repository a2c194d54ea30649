package dev.tierdesk.exchange.sheet;

import static dev.tierdesk.exchange.sheet.Sheets.DEMO;
import static dev.tierdesk.exchange.sheet.Sheets.customers;
import static dev.tierdesk.exchange.sheet.Sheets.internal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Column;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import dev.tierdesk.pricing.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfFormatTest {
    private final PdfFormat format = new PdfFormat();

    @Test
    void theDemoForCustomersHasItsPlansOnEveryPageAndItsPrices() throws IOException {
        List<String> pages = pages(bytes(format.write(DEMO, Sheets.context(customers("USD")))));

        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(page)
                .contains("Demo catalog", "Price list in US Dollar (USD) · 21 Nov 2026", "Growth", "Priority Support",
                        "All prices exclude tax."));
        assertThat(pages.get(0)).contains("Page 1 of 3", "$49.00 per month");
        assertThat(pages.get(2)).contains("Page 3 of 3");
        assertThat(String.join("", pages)).contains("First 1,000 calls", "$0.01 each", "$0.0043 each", "Vision Agent")
                .doesNotContain("Internal");
    }

    @Test
    void theSameCatalogGivesTheSameBytes() {
        assertThat(bytes(format.write(DEMO, Sheets.context(internal("USD")))))
                .isEqualTo(bytes(format.write(DEMO, Sheets.context(internal("USD")))));
    }

    @Test
    void fontsAreEmbeddedAndHaveEuroGreekAndCyrillic() throws IOException {
        byte[] bytes = PdfSheet.write(sheet(1, List.of(Line.of("Ωμέγα", "Цена 5 € · ñ ß ł ő")), 1), Instant.EPOCH,
                new Report());

        assertThat(String.join("", pages(bytes))).contains("Ωμέγα", "Цена 5 € · ñ ß ł ő");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("+LiberationSans", "/FontFile2");
    }

    @Test
    void hebrewRunsFromRightToLeft() throws IOException {
        String drawn = new StringBuilder("שיחות").reverse().toString();
        PriceSheet sheet = sheet(1, List.of(Line.of("שיחות"), Line.of("First 5 שיחות", "5 €")), 1);
        PriceSheet titled = new PriceSheet(
                "שיחות Shop", "", "", "{page}", sheet.columns(), sheet.sections(), List.of());

        String page = String.join("", pages(PdfSheet.write(titled, Instant.EPOCH, new Report())));

        assertThat(page).contains(drawn + " Shop", "First 5 " + drawn).doesNotContain("שיחות");
    }

    @Test
    void aCharacterTheFontDoesNotHaveIsABoxAndReported() throws IOException {
        Report report = new Report();

        byte[] bytes = PdfSheet.write(sheet(1, List.of(Line.of("価格 A 😀 价")), 1), Instant.EPOCH, report);

        assertThat(String.join("", pages(bytes))).contains("□□ A □ □").doesNotContain("?");
        assertThat(report.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(SheetProblem.SHEET_CHARACTERS_MISSING);
            assertThat(problem.arguments()).containsEntry("found", "价 価 格 😀");
        });
    }

    @Test
    void twelvePlansAreThreeBlocksOfFour() throws IOException {
        List<String> pages = pages(PdfSheet.write(sheet(12, List.of(Line.of("$1.00 per call")), 3), Instant.EPOCH,
                new Report()));

        assertThat(pages).hasSize(3);
        for (int i = 0; i < 12; i++) {
            assertThat(pages.get(i / 4)).contains("Plan-" + i + "-");
        }
    }

    @Test
    void aLongProductGoesOnWithItsTitleOnEachPage() throws IOException {
        List<Line> keys = IntStream.range(0, 40).mapToObj(i -> Line.of("key-" + i, "$" + i + ".00 each")).toList();

        List<String> pages = pages(PdfSheet.write(sheet(2, keys, 6), Instant.EPOCH, new Report()));

        assertThat(pages).hasSizeGreaterThan(4)
                .allSatisfy(page -> assertThat(page).contains("Product of all", "Plan-1-"));
        assertThat(String.join("", pages)).contains("key-0", "key-39", "$39.00 each");
    }

    @Test
    void aCellLongerThanAPageIsSplit() throws IOException {
        List<Line> keys = IntStream.range(0, 300).mapToObj(i -> Line.of("key-" + i, "$" + i + ".00 each")).toList();

        List<String> pages = pages(PdfSheet.write(sheet(1, keys, 1), Instant.EPOCH, new Report()));

        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(String.join("", pages)).contains("key-0", "key-150", "key-299", "$299.00 each");
    }

    @Test
    void nothingToShowIsAPageThatSaysWhatItIs() throws IOException {
        Exported exported = format.write(Catalog.empty(DEMO.settings()), Sheets.unanswered(Locale.ENGLISH));

        assertThat(pages(bytes(exported))).singleElement().asString().contains("Demo catalog", "Price list");
        assertThat(exported.losses()).extracting(Problem::code).containsExactly(SheetProblem.SHEET_EMPTY);
    }

    @Test
    void questionsAreProposedAsTheFirstCurrencyCustomersNoListPricesAndTheProgramsLanguage() throws IOException {
        assertThat(format.questions(DEMO)).extracting(q -> q.id() + "=" + q.proposed()).containsExactly(
                "sheet.currency=USD", "sheet.version=customer", "sheet.lists=no", "sheet.language=program");
        assertThat(pages(bytes(format.write(DEMO, Sheets.unanswered(Locale.GERMAN)))).getFirst())
                .contains("Preisliste in US-Dollar", "Seite 1 von");
    }

    @Test
    void randomCatalogsAreSetTwiceAlike() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            Currency currency = SheetRequest.currencies(catalog).getLast();
            SheetRequest request = new SheetRequest(currency, seed % 3 == 0, seed % 2 == 1, seed % 2 == 0
                    ? Locale.ENGLISH : Locale.GERMAN);
            byte[] bytes = bytes(format.write(catalog, Sheets.context(request)));
            assertThat(bytes).as("seed %s", seed).isEqualTo(bytes(format.write(catalog, Sheets.context(request))));
            assertThat(new PdfReader(bytes).getNumberOfPages()).as("seed %s", seed).isPositive();
        }
    }

    @Test
    void noRandomCatalogShowsCustomersAHiddenPlan() {
        for (int seed = 0; seed < 200; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            for (Currency currency : SheetRequest.currencies(catalog)) {
                PriceSheet sheet = Sheets.of(catalog, new SheetRequest(currency, true, false, Locale.ENGLISH));
                assertThat(sheet.columns()).as("seed %s", seed).extracting(Column::code)
                        .isSubsetOf(catalog.plans().stream()
                        .filter(plan -> ShownPlan.of(plan, catalog).isForCustomers())
                        .map(Plan::code)
                        .toList());
            }
        }
    }

    private static byte[] bytes(Exported exported) {
        return Objects.requireNonNull(exported.files().get(""));
    }

    private static PriceSheet sheet(int plans, List<Line> lines, int rows) {
        List<Column> columns = IntStream.range(0, plans)
                .mapToObj(i -> new Column("p" + i, "Plan-" + i + "-", "", "", ""))
                .toList();
        List<Cell> cells = columns.stream().map(column -> new Cell(lines)).toList();
        List<Row> all = IntStream.range(0, rows).mapToObj(i -> new Row("Row " + i, cells)).toList();
        return new PriceSheet("Title", "Subtitle", "", "{page} of {pages}", columns,
                List.of(new Section("Product of all", List.of(), all)), List.of());
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        List<String> pages = new ArrayList<>();
        for (int i = 1; i <= reader.getNumberOfPages(); i++) {
            pages.add(extractor.getTextFromPage(i));
        }
        return pages;
    }
}
