package dev.tierdesk.exchange.xlsx;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.table.Opened;
import dev.tierdesk.exchange.table.Sheet;
import dev.tierdesk.exchange.table.TableFormat;
import dev.tierdesk.exchange.table.TableSheet;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;

/// A catalog as a workbook with a sheet for each table.
public final class XlsxFormat implements TableFormat {
    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public List<String> extensions() {
        return List.of("xlsx");
    }

    @Override
    public boolean recognises(Source source) {
        byte[] bytes = source.bytes();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes.length > Archive.MAXIMUM_BYTES) {
            return false;
        }
        try {
            return Archive.of(bytes).names().contains("xl/workbook.xml");
        } catch (Refused refused) {
            return false;
        }
    }

    @Override
    public Opened open(Source source, ImportContext context, Report report) {
        byte[] bytes = source.bytes();
        try {
            if (bytes.length > Archive.MAXIMUM_BYTES) {
                throw Refused.tooLarge("", Archive.MAXIMUM_BYTES);
            }
            if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
                report.add(Problem.of(ExchangeProblem.FORMAT_OTHER, Where.ROOT).with("expected", ".xlsx"));
                return Opened.refused(List.of());
            }
            Archive archive = Archive.of(bytes);
            WorkbookParts workbook = WorkbookParts.read(archive);
            List<Sheet> sheets = new ArrayList<>();
            for (WorkbookParts.Named named : workbook.sheets()) {
                sheets.add(new XlsxSheet(archive, workbook, named));
            }
            return new Opened(sheets, '.', List.of());
        } catch (Refused refused) {
            report.add(refused.problem());
            return Opened.refused(List.of());
        }
    }

    @Override
    public Exported write(List<TableSheet> sheets, ExportContext context, Report losses) {
        byte[] bytes = XlsxWriting.bytes(sheets, losses);
        return Exported.file(bytes, losses.list());
    }
}
