package dev.tierdesk.exchange.sheet;

import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/// Sets a price sheet as PDF: A4 across, five plans beside each other at most. The same sheet gives the same bytes.
final class PdfSheet {
    private static final int MOST_PLANS = 5;

    private final PriceSheet sheet;
    private final Instant at;
    private final PdfFonts fonts = new PdfFonts();

    private PdfSheet(PriceSheet sheet, Instant at) {
        this.sheet = sheet;
        this.at = at;
    }

    /// The bytes of the file.
    ///
    /// @param at when it is made
    /// @param report told of characters that cannot be set
    static byte[] write(PriceSheet sheet, Instant at, Report report) {
        PdfSheet setting = new PdfSheet(sheet, at);
        int pages = setting.set(0).count;
        byte[] bytes = setting.set(pages).bytes;
        if (!setting.fonts.missing().isEmpty()) {
            report.add(Problem.of(SheetProblem.SHEET_CHARACTERS_MISSING, Where.ROOT)
                    .with("found", String.join(" ", setting.fonts.missing())));
        }
        return bytes;
    }

    @SuppressWarnings("ArrayRecordComponent") // lives within this class
    private record Pages(byte[] bytes, int count) {}

    /// Sets it once; how many pages there are is known only then.
    private Pages set(int pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PdfPage.SIZE);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        List<PriceSheet> blocks = sheet.blocks(MOST_PLANS);
        PriceSheet first = blocks.getFirst();
        PdfPage page = new PdfPage(sheet, fonts, pages, PdfTables.of(first, fonts).plans(first.columns()));
        writer.setPageEvent(page);
        boolean open = false;
        for (PriceSheet block : blocks) {
            PdfTables tables = PdfTables.of(block, fonts);
            page.show(tables.plans(block.columns()), document);
            if (open) {
                document.newPage();
            } else {
                document.open();
                open = true;
            }
            for (Section section : block.sections()) {
                document.add(tables.section(section));
            }
        }
        int count = writer.getPageNumber();
        describe(document, writer);
        document.close();
        return new Pages(bytes.toByteArray(), count);
    }

    /// The moment and the id, which would else be the present one and a new one.
    private void describe(Document document, PdfWriter writer) {
        document.addTitle(sheet.title());
        ZonedDateTime moment = at.atZone(ZoneOffset.UTC);
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(GregorianCalendar.from(moment)));
        UUID id = UUID.nameUUIDFromBytes((at + String.join("\n", sheet.texts())).getBytes(StandardCharsets.UTF_8));
        byte[] hash = id.toString().substring(0, 16).getBytes(StandardCharsets.US_ASCII);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(hash, hash));
    }
}
