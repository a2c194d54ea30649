package dev.tierdesk.exchange.sheet;

import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Column;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Look;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import java.awt.Color;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// The tables of a block of a price sheet's PDF.
///
/// @param widths of the plans' columns
record PdfTables(PdfFonts fonts, List<Double> widths) {
    private static final float LABELS = 104;
    private static final float TEXT = 8;
    private static final float SMALL = 7;
    private static final float LEADING = 1.3f;
    private static final float LEFT = 6;
    private static final float RIGHT = 10;

    /// How much of a cell the right one of two texts may take.
    private static final float MOST_TEXT = 0.65f;

    private static final Color BAND = new Color(0xf3f5f7);

    static PdfTables of(PriceSheet block, PdfFonts fonts) {
        return new PdfTables(fonts, SheetColumns.widths(block, PdfPage.WIDTH - LABELS, LEFT + RIGHT,
                (text, look) -> 1 + (look == Look.HEADING
                        ? fonts.boldWidth(text, TEXT) : fonts.width(text, size(look)))));
    }

    /// The names of the plans, with their kinds and descriptions.
    PdfPTable plans(List<Column> columns) {
        PdfPTable table = table();
        table.addCell(framed(new PdfPCell(), Rectangle.BOTTOM, PdfPage.INK, 1));
        for (Column column : columns) {
            PdfPCell cell = framed(new PdfPCell(), Rectangle.BOTTOM, PdfPage.INK, 1);
            add(cell, fonts.bold(column.name(), 11, PdfPage.INK));
            addIfAny(cell, Stream.of(column.kind(), column.status()).filter(s -> !s.isEmpty())
                    .collect(Collectors.joining(" · ")));
            addIfAny(cell, column.description());
            cell.setPaddingBottom(6);
            table.addCell(cell);
        }
        return table;
    }

    /// What is charged for one product; kept on one page where it fits, else with its title on each.
    PdfPTable section(Section section) {
        PdfPTable table = table();
        if (!section.title().isEmpty()) {
            table.addCell(title(section));
            table.setHeaderRows(1);
        }
        for (Row row : section.rows()) {
            PdfPCell label = framed(new PdfPCell(), Rectangle.BOTTOM, PdfPage.LINE, 0.5f);
            add(label, fonts.regular(row.label(), TEXT, PdfPage.INK));
            table.addCell(label);
            for (int i = 0; i < row.cells().size(); i++) {
                table.addCell(cell(row.cells().get(i), widths.get(i).floatValue() - LEFT - RIGHT));
            }
        }
        table.setKeepTogether(true);
        return table;
    }

    private PdfPCell title(Section section) {
        PdfPCell cell = framed(new PdfPCell(), Rectangle.NO_BORDER, PdfPage.LINE, 0);
        cell.setColspan(widths.size() + 1);
        cell.setBackgroundColor(BAND);
        add(cell, fonts.bold(section.title(), 9, PdfPage.INK));
        addIfAny(cell, String.join("   ", section.lines()));
        return cell;
    }

    private PdfPCell cell(Cell cell, float room) {
        PdfPCell set = framed(new PdfPCell(), Rectangle.BOTTOM, PdfPage.LINE, 0.5f);
        if (cell.isEmpty()) {
            add(set, fonts.regular("–", TEXT, PdfPage.PALE));
        }
        for (Line line : cell.lines()) {
            if (line.label().isEmpty()) {
                add(set, words(line.text(), line.look()));
            } else {
                set.addElement(pair(line, room));
            }
        }
        return set;
    }

    /// A line with a label: what for on the left, how much on the right.
    private PdfPTable pair(Line line, float room) {
        float text = Math.min(fonts.width(line.text(), size(line.look())) + 1, room * MOST_TEXT);
        PdfPTable table = new PdfPTable(new float[] {room - text, text});
        table.setWidthPercentage(100);
        table.addCell(half(line, line.label(), Element.ALIGN_LEFT));
        table.addCell(half(line, line.text(), Element.ALIGN_RIGHT));
        return table;
    }

    private PdfPCell half(Line line, String text, int alignment) {
        PdfPCell cell = new PdfPCell(words(text, line.look()));
        cell.setRunDirection(PdfPage.DIRECTION);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        cell.setLeading(0, LEADING);
        cell.setPadding(0);
        cell.setPaddingRight(alignment == Element.ALIGN_LEFT ? 4 : 0);
        cell.setPaddingBottom(1);
        return cell;
    }

    private Phrase words(String text, Look look) {
        return switch (look) {
            case PLAIN -> fonts.regular(text, size(look), PdfPage.INK);
            case HEADING -> fonts.bold(text, size(look), PdfPage.INK);
            case NOTE -> fonts.regular(text, size(look), PdfPage.PALE);
            case INTERNAL -> fonts.regular(text, size(look), PdfPage.ALARM);
        };
    }

    private static float size(Look look) {
        return look == Look.PLAIN || look == Look.HEADING ? TEXT : SMALL;
    }

    private void addIfAny(PdfPCell cell, String text) {
        if (!text.isEmpty()) {
            add(cell, fonts.regular(text, SMALL, PdfPage.PALE));
        }
    }

    private static void add(PdfPCell cell, Phrase phrase) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setLeading(0, LEADING);
        cell.addElement(paragraph);
    }

    private PdfPTable table() {
        float[] all = new float[widths.size() + 1];
        all[0] = LABELS;
        for (int i = 0; i < widths.size(); i++) {
            all[i + 1] = widths.get(i).floatValue();
        }
        PdfPTable table = new PdfPTable(all);
        table.setTotalWidth(all);
        table.setLockedWidth(true);
        return table;
    }

    private static PdfPCell framed(PdfPCell cell, int border, Color color, float width) {
        cell.setRunDirection(PdfPage.DIRECTION);
        cell.setBorder(border);
        cell.setBorderColor(color);
        cell.setBorderWidth(width);
        cell.setPadding(0);
        cell.setPaddingLeft(LEFT);
        cell.setPaddingRight(RIGHT);
        cell.setPaddingTop(2);
        cell.setPaddingBottom(5);
        return cell;
    }
}
