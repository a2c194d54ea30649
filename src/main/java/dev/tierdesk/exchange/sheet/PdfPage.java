package dev.tierdesk.exchange.sheet;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// What stands on every page of a price sheet: the title, the names of the plans, the notes and the page's number.
final class PdfPage extends PdfPageEventHelper {
    static final Rectangle SIZE = PageSize.A4.rotate();
    static final float MARGIN = 36;
    static final float WIDTH = SIZE.getWidth() - 2 * MARGIN;
    static final Color INK = new Color(0x1f2328);
    static final Color PALE = new Color(0x59636e);
    static final Color LINE = new Color(0xd1d9e0);
    static final Color ALARM = new Color(0xa40e26);

    /// From left to right, with Hebrew in it from right to left.
    static final int DIRECTION = PdfWriter.RUN_DIRECTION_LTR;

    private static final float TITLE_HEIGHT = 46;
    private static final float GAP = 4;
    private static final float FOOT = 40;
    private static final float SMALL = 7.5f;

    private final PriceSheet sheet;
    private final PdfFonts fonts;
    private final int pages;
    private PdfPTable plans;

    /// @param plans the names of the first block's plans
    /// @param pages how many there will be
    PdfPage(PriceSheet sheet, PdfFonts fonts, int pages, PdfPTable plans) {
        this.sheet = sheet;
        this.fonts = fonts;
        this.pages = pages;
        this.plans = plans;
    }

    /// Changes the names for the pages that follow, and leaves room for them.
    void show(PdfPTable names, Document document) {
        plans = names;
        document.setMargins(MARGIN, MARGIN, MARGIN + TITLE_HEIGHT + names.getTotalHeight() + GAP, MARGIN + FOOT - 12);
    }

    /// Takes over the names only once the page before has ended.
    @Override
    public void onStartPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float top = SIZE.getTop() - MARGIN;
        write(canvas, Element.ALIGN_LEFT, fonts.bold(sheet.title(), 17, INK), MARGIN, top - 14);
        write(canvas, Element.ALIGN_LEFT, fonts.regular(sheet.subtitle(), 9, PALE), MARGIN, top - 29);
        write(canvas, Element.ALIGN_RIGHT, fonts.bold(sheet.mark(), 9, ALARM), SIZE.getRight() - MARGIN, top - 14);
        plans.writeSelectedRows(0, -1, MARGIN, top - TITLE_HEIGHT, canvas);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float foot = MARGIN - 4;
        canvas.setColorStroke(LINE);
        canvas.setLineWidth(0.5f);
        canvas.moveTo(MARGIN, foot + 12);
        canvas.lineTo(SIZE.getRight() - MARGIN, foot + 12);
        canvas.stroke();
        String page = sheet.page()
                .replace("{page}", Integer.toString(writer.getPageNumber()))
                .replace("{pages}", Integer.toString(pages));
        write(canvas, Element.ALIGN_LEFT, fonts.regular(String.join("  ", sheet.notes()), SMALL, PALE), MARGIN, foot);
        write(canvas, Element.ALIGN_RIGHT, fonts.regular(page, SMALL, PALE), SIZE.getRight() - MARGIN, foot);
    }

    private static void write(PdfContentByte canvas, int alignment, Phrase text, float x, float y) {
        ColumnText.showTextAligned(canvas, alignment, text, x, y, 0, DIRECTION, 0);
    }
}
