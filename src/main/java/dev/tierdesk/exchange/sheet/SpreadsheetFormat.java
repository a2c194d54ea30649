package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Report;
import java.util.List;

/// A price sheet as spreadsheet (XLSX).
public final class SpreadsheetFormat implements ExportFormat {
    @Override
    public String name() {
        return "pricesheet";
    }

    @Override
    public List<String> extensions() {
        return List.of("xlsx");
    }

    @Override
    public List<Question> questions(Catalog catalog) {
        return SheetRequest.questions(catalog);
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        Report report = new Report();
        PriceSheet sheet = PriceSheets.of(catalog, SheetRequest.of(catalog, context), context.clock(), report);
        return Exported.file(Spreadsheet.write(sheet, context.clock().instant()), report.list());
    }
}
