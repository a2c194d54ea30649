package dev.tierdesk.exchange.sheet;

import dev.tierdesk.exchange.sheet.PriceSheet.Column;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import dev.tierdesk.exchange.xlsx.FixedArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Sets a price sheet as one worksheet, all plans beside each other. Every cell holds text, so that no digit is lost.
/// The same sheet gives the same bytes.
final class Spreadsheet {
    private static final int LABEL_WIDTH = 24;
    private static final int PLAN_WIDTH = 40;
    private static final int LINE_HEIGHT = 14;
    private static final int MOST_LINES = 28;
    private static final int NAME_LENGTH = 31;
    private static final String INK = "1F2328";
    private static final String PALE = "59636E";
    private static final String RULE = "D1D9E0";
    private static final String BAND = "F3F5F7";
    private static final String ALARM = "A40E26";

    private final PriceSheet sheet;
    private final Worksheet cells;
    private int row;

    private Spreadsheet(PriceSheet sheet, Worksheet cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    /// The bytes of the file.
    ///
    /// @param at when it is made
    static byte[] write(PriceSheet sheet, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tierdesk", null)) {
            new Spreadsheet(sheet, workbook.newWorksheet(name(sheet.title()))).fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FixedArchive.of(bytes.toByteArray(), at);
    }

    private static String name(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
        return name.isEmpty() ? "Tierdesk" : name.substring(0, Math.min(NAME_LENGTH, name.length()));
    }

    private void fill() {
        cells.width(0, LABEL_WIDTH);
        for (int i = 1; i <= sheet.columns().size(); i++) {
            cells.width(i, PLAN_WIDTH);
        }
        set(0, sheet.title());
        cells.style(row, 0).bold().fontSize(16).fontColor(INK).set();
        row++;
        set(0, sheet.subtitle());
        cells.style(row, 0).fontColor(PALE).set();
        row++;
        if (!sheet.mark().isEmpty()) {
            set(0, sheet.mark());
            cells.style(row, 0).bold().fontColor(ALARM).set();
            row++;
        }
        row++;
        plans();
        sheet.sections().forEach(this::section);
        row++;
        for (String note : sheet.notes()) {
            set(0, note);
            cells.style(row, 0).fontColor(PALE).set();
            row++;
        }
        page();
    }

    private void plans() {
        int column = 1;
        int most = 1;
        for (Column plan : sheet.columns()) {
            String text = Stream.of(plan.name(), plan.kind(), plan.status(), plan.description())
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("\n"));
            set(column, text);
            most = Math.max(most, height(text, PLAN_WIDTH));
            column++;
        }
        cells.range(row, 0, row, sheet.columns().size()).style()
                .bold().wrapText(true).verticalAlignment("top").fontColor(INK)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM).set();
        cells.rowHeight(row, most);
        cells.freezePane(1, row + 1);
        cells.repeatRows(row);
        row++;
    }

    private void section(Section section) {
        if (!section.title().isEmpty()) {
            set(0, Stream.concat(Stream.of(section.title()), section.lines().stream())
                    .collect(Collectors.joining(" · ")));
            cells.range(row, 0, row, sheet.columns().size()).style().bold().fillColor(BAND).fontColor(INK).set();
            row++;
        }
        section.rows().forEach(this::row);
    }

    /// A cell that a row has no room for goes on in the next.
    private void row(Row said) {
        List<List<String>> cells = said.cells().stream().map(cell -> parts(cell.lines())).toList();
        int count = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < count; i++) {
            int part = i;
            row(i == 0 ? said.label() : "", cells.stream().map(c -> part < c.size() ? c.get(part) : "").toList());
        }
    }

    private void row(String label, List<String> texts) {
        set(0, label);
        int most = height(label, LABEL_WIDTH);
        int column = 1;
        for (String text : texts) {
            set(column, text);
            most = Math.max(most, height(text, PLAN_WIDTH));
            column++;
        }
        cells.range(row, 0, row, sheet.columns().size()).style()
                .wrapText(true).verticalAlignment("top")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN).borderColor(BorderSide.BOTTOM, RULE).set();
        cells.rowHeight(row, most);
        row++;
    }

    /// Texts that each have room in a row.
    private static List<String> parts(List<Line> lines) {
        List<String> parts = new ArrayList<>();
        String part = "";
        for (Line line : lines) {
            String longer = part.isEmpty() ? line.whole() : part + "\n" + line.whole();
            if (part.isEmpty() || lines(longer, PLAN_WIDTH) <= MOST_LINES) {
                part = longer;
            } else {
                parts.add(part);
                part = line.whole();
            }
        }
        parts.add(part);
        return parts;
    }

    private void set(int column, String text) {
        if (!text.isEmpty()) {
            cells.value(row, column, text.replaceAll("[\\p{Cntrl}&&[^\n]]", " "));
        }
    }

    /// Room for a text, its long lines broken.
    private static int height(String text, int width) {
        return Math.min(MOST_LINES, Math.max(1, lines(text, width))) * LINE_HEIGHT + 4;
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), width))).sum();
    }

    private void page() {
        cells.hideGridLines();
        cells.pageOrientation("landscape");
        cells.paperSize(PaperSize.A4_PAPER);
        cells.setFitToPage(true);
        cells.fitToWidth((short) 1);
        cells.fitToHeight((short) 0);
        cells.footer(sheet.page().replace("{page}", "&P").replace("{pages}", "&N"), Position.RIGHT);
    }
}
