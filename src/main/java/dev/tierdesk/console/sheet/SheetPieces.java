package dev.tierdesk.console.sheet;

import dev.tierdesk.exchange.sheet.PriceSheet;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Column;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Look;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import dev.tierdesk.exchange.sheet.SheetColumns;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The pieces that pages of a price sheet are made of. Each knows its height.
///
/// @param width of the page
/// @param widths of the plans' columns
record SheetPieces(double width, List<Double> widths) {
    private static final String FAMILY = "Tierdesk Sans";
    // Paper has no theme: these are the same in both.
    private static final Color INK = Color.web("#1f2328");
    private static final Color PALE = Color.web("#59636e");
    private static final Color RULE = Color.web("#d1d9e0");
    private static final Color BAND = Color.web("#f3f5f7");
    private static final Color ALARM = Color.web("#a40e26");
    private static final double LABELS = 0.135;
    private static final double MOST_TEXT = 0.65;
    private static final double PAD = 6;
    private static final double TITLE = 17;
    private static final double NAME = 11;
    private static final double PLAIN = 8;
    private static final double SMALL = 7;

    /// Those for the plans of a block.
    static SheetPieces of(PriceSheet block, double width) {
        return new SheetPieces(width, SheetColumns.widths(block, width - LABELS * width, 2 * PAD,
                (words, look) -> words(words, look, 0).getLayoutBounds().getWidth() + 1));
    }

    /// Title and plans.
    Pane head(PriceSheet sheet) {
        Pane pane = new Pane();
        put(pane, text(sheet.title(), TITLE, true, INK, width * 0.7), 0, 0);
        put(pane, text(sheet.subtitle(), 9, false, PALE, width * 0.7), 0, 24);
        Text mark = text(sheet.mark(), 9, true, ALARM, width * 0.3);
        mark.setTextAlignment(TextAlignment.RIGHT);
        put(pane, mark, width * 0.7, 4);
        double bottom = 46;
        for (int i = 0; i < sheet.columns().size(); i++) {
            Column column = sheet.columns().get(i);
            String kind = Stream.of(column.kind(), column.status()).filter(s -> !s.isEmpty())
                    .collect(Collectors.joining(" · "));
            double y = put(pane, text(column.name(), NAME, true, INK, room(i)), left(i), 46);
            y = kind.isEmpty() ? y : put(pane, text(kind, SMALL, false, PALE, room(i)), left(i), y + 1);
            y = column.description().isEmpty()
                    ? y : put(pane, text(column.description(), SMALL, false, PALE, room(i)), left(i), y + 1);
            bottom = Math.max(bottom, y);
        }
        Rectangle rule = new Rectangle(0, bottom + 5, width, 1);
        rule.setFill(INK);
        pane.getChildren().add(rule);
        return sized(pane, bottom + 10);
    }

    /// The name of a product and its public card.
    Pane title(Section section) {
        Pane pane = new Pane();
        double y = put(pane, text(section.title(), 9, true, INK, width - 2 * PAD), PAD, 5);
        if (!section.lines().isEmpty()) {
            y = put(pane, text(String.join("   ", section.lines()), SMALL, false, PALE, width - 2 * PAD), PAD, y + 1);
        }
        Rectangle band = new Rectangle(width, y + 5);
        band.setFill(BAND);
        pane.getChildren().addFirst(band);
        return sized(pane, y + 5);
    }

    /// What each plan says of one thing, with a line below.
    Pane row(Row row) {
        Pane pane = new Pane();
        double bottom = put(pane, text(row.label(), PLAIN, false, INK, LABELS * width - 2 * PAD), PAD, 5);
        for (int i = 0; i < row.cells().size(); i++) {
            bottom = Math.max(bottom, cell(pane, row.cells().get(i), left(i), room(i)));
        }
        Rectangle rule = new Rectangle(0, bottom + 4, width, 0.5);
        rule.setFill(RULE);
        pane.getChildren().add(rule);
        return sized(pane, bottom + 5);
    }

    /// The notes and the number of a page.
    static void foot(Pane page, String notes, String number, double width, double height) {
        Rectangle rule = new Rectangle(0, height - 16, width, 0.5);
        rule.setFill(RULE);
        page.getChildren().add(rule);
        put(page, text(notes, SMALL, false, PALE, width * 0.8), 0, height - 12);
        Text right = text(number, SMALL, false, PALE, width * 0.2);
        right.setTextAlignment(TextAlignment.RIGHT);
        put(page, right, width * 0.8, height - 12);
        page.setPrefSize(width, height);
        page.resize(width, height);
    }

    private double cell(Pane pane, Cell cell, double x, double room) {
        if (cell.isEmpty()) {
            return put(pane, text("–", PLAIN, false, PALE, room), x, 5);
        }
        double y = 4;
        for (Line line : cell.lines()) {
            y = line.label().isEmpty()
                    ? put(pane, words(line.text(), line.look(), room), x, y + 1) : pair(pane, line, x, y + 1, room);
        }
        return y;
    }

    private double pair(Pane pane, Line line, double x, double y, double room) {
        double natural = words(line.text(), line.look(), 0).getLayoutBounds().getWidth() + 1;
        double right = Math.min(natural, room * MOST_TEXT);
        Text text = words(line.text(), line.look(), right);
        text.setTextAlignment(TextAlignment.RIGHT);
        double label = put(pane, words(line.label(), line.look(), room - right - 4), x, y);
        return Math.max(label, put(pane, text, x + room - right, y));
    }

    private double left(int column) {
        return LABELS * width + widths.stream().limit(column).mapToDouble(Double::doubleValue).sum() + PAD;
    }

    private double room(int column) {
        return widths.get(column) - 2 * PAD;
    }

    private static Text words(String words, Look look, double room) {
        return switch (look) {
            case PLAIN -> text(words, PLAIN, false, INK, room);
            case HEADING -> text(words, PLAIN, true, INK, room);
            case NOTE -> text(words, SMALL, false, PALE, room);
            case INTERNAL -> text(words, SMALL, false, ALARM, room);
        };
    }

    private static Text text(String words, double size, boolean bold, Color color, double room) {
        Text text = new Text(words);
        text.setFont(Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
        text.setFill(color);
        text.setTextOrigin(VPos.TOP);
        text.setWrappingWidth(room);
        return text;
    }

    /// Where the text ends.
    private static double put(Pane pane, Text text, double x, double y) {
        text.setX(x);
        text.setY(y);
        pane.getChildren().add(text);
        return y + text.getLayoutBounds().getHeight();
    }

    private static Pane sized(Pane pane, double height) {
        pane.setPrefHeight(height);
        return pane;
    }
}
