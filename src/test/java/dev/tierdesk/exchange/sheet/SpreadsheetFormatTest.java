package dev.tierdesk.exchange.sheet;

import static dev.tierdesk.exchange.sheet.Sheets.DEMO;
import static dev.tierdesk.exchange.sheet.Sheets.customers;
import static dev.tierdesk.exchange.sheet.Sheets.internal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class SpreadsheetFormatTest {
    private final SpreadsheetFormat format = new SpreadsheetFormat();

    @Test
    void plansStandBesideEachOtherAndPricesInWords() throws IOException {
        List<List<String>> rows = rows(bytes(DEMO, customers("USD")));

        assertThat(rows.get(0)).first().isEqualTo("Demo catalog");
        assertThat(rows.get(1)).first().isEqualTo("Price list in US Dollar (USD) · 21 Nov 2026");
        assertThat(rows).anyMatch(row -> row.stream().map(s -> s.lines().findFirst().orElse("")).toList()
                .equals(List.of("", "Free", "Startup", "Growth", "Scale", "Priority Support")));
        assertThat(rows).anyMatch(row -> row.getFirst().startsWith("Translation API · "));
        assertThat(rows).anyMatch(row -> row.size() > 3 && row.getFirst().equals("API calls")
                && row.get(3).equals(
                        "First 1,000 calls: $0.01 each\nNext 9,000: $0.008 each\nAll further: $0.006 each"));
        assertThat(rows.getLast()).containsExactly("Quantities are counted anew in every billing period.");
    }

    @Test
    void everyCellIsTextSoThatNoDigitIsLostAndNothingIsCalculated() throws IOException {
        PriceSheet sheet = new PriceSheet("=1+1", "", "", "{page}",
                List.of(new PriceSheet.Column("a", "+A", "", "", "")),
                List.of(new Section("", List.of(), List.of(new Row("@x", List.of(
                        new Cell(List.of(Line.of("=HYPERLINK(\"x\")\u0001 0.000000000001")))))))), List.of());

        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(Spreadsheet.write(sheet, Instant.EPOCH)));
                Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            List<org.dhatim.fastexcel.reader.Cell> cells = rows.flatMap(row -> row.stream().filter(Objects::nonNull))
                    .toList();
            assertThat(cells).extracting(org.dhatim.fastexcel.reader.Cell::getType)
                    .containsOnly(CellType.STRING, CellType.EMPTY);
            assertThat(cells).extracting(org.dhatim.fastexcel.reader.Cell::getText)
                    .contains("=1+1", "+A", "@x", "=HYPERLINK(\"x\")  0.000000000001");
        }
    }

    @Test
    void aCellThatARowCannotShowGoesOnInTheNextRows() throws IOException {
        List<Line> tiers = IntStream.range(0, 2000).mapToObj(i -> Line.of("Next " + i, "$0." + i + " each")).toList();
        PriceSheet sheet = new PriceSheet("Shop", "", "", "{page}", List.of(new PriceSheet.Column("a", "A", "", "", ""),
                new PriceSheet.Column("b", "B", "", "", "")), List.of(new Section("", List.of(), List.of(
                        new Row("Calls", List.of(new Cell(tiers), new Cell(List.of(Line.of("free")))))))), List.of());

        List<List<String>> rows = rows(Spreadsheet.write(sheet, Instant.EPOCH));

        assertThat(rows).allSatisfy(row -> assertThat(row).allSatisfy(cell -> assertThat(cell.lines().count())
                .isLessThanOrEqualTo(28)));
        assertThat(rows.stream().filter(row -> row.size() > 1).flatMap(row -> row.get(1).lines()).skip(1))
                .isEqualTo(tiers.stream().map(Line::whole).toList());
        assertThat(rows.stream().flatMap(List::stream)).containsOnlyOnce("Calls", "free");
    }

    @Test
    void theSameCatalogGivesTheSameBytesAndReadsBackWhateverItHolds() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            SheetRequest request = internal(SheetRequest.currencies(catalog).getFirst().getCurrencyCode());
            byte[] bytes = bytes(catalog, request);
            assertThat(bytes).as("seed %s", seed).isEqualTo(bytes(catalog, request));
            String read = rows(bytes).stream().flatMap(List::stream).collect(Collectors.joining("\n"));
            for (PriceSheet.Column plan : Sheets.of(catalog, request).columns()) {
                assertThat(read).as("seed %s", seed).contains(plan.name().replaceAll("[\\p{Cntrl}&&[^\n]]", " "));
            }
        }
    }

    @Test
    void bothSheetsAreAmongTheFormats() {
        assertThat(Formats.written("pdf").map(f -> f.extensions().getFirst())).contains("pdf");
        assertThat(Formats.written("pricesheet").map(f -> f.extensions().getFirst())).contains("xlsx");
        assertThat(Formats.read("pdf")).isEmpty();
    }

    private byte[] bytes(Catalog catalog, SheetRequest request) {
        return Objects.requireNonNull(format.write(catalog, Sheets.context(request)).files().get(""));
    }

    private static List<List<String>> rows(byte[] bytes) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }
}
