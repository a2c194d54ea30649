package dev.tierdesk.console.sheet;

import dev.tierdesk.console.ui.Printable;
import dev.tierdesk.exchange.sheet.PriceSheet;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// A price sheet set on pages, for the eye and for the printer: five plans beside each other at most, the title and the
/// plans on each page, a product kept together where it fits. Its colours are those of paper, whatever the theme.
final class SheetPages implements Printable {
    private static final int MOST_PLANS = 5;
    private static final int MOST_LINES = 20;
    private static final double FOOT = 24;

    private final PriceSheet sheet;

    SheetPages(PriceSheet sheet) {
        this.sheet = sheet;
    }

    /// The name of the catalog.
    String title() {
        return sheet.title();
    }

    @Override
    public List<Node> pages(double width, double height) {
        List<Pane> pages = new ArrayList<>();
        for (PriceSheet block : sheet.blocks(MOST_PLANS)) {
            new Setting(block, width, height, pages).set();
        }
        for (int i = 0; i < pages.size(); i++) {
            String number = sheet.page()
                    .replace("{page}", Integer.toString(i + 1))
                    .replace("{pages}", Integer.toString(pages.size()));
            SheetPieces.foot(pages.get(i), String.join("  ", sheet.notes()), number, width, height);
        }
        return List.copyOf(pages);
    }

    /// The pages of one block, while they are filled.
    private static final class Setting {
        private final PriceSheet block;
        private final double height;
        private final List<Pane> pages;
        private final SheetPieces pieces;
        private double free;

        Setting(PriceSheet block, double width, double height, List<Pane> pages) {
            this.block = block;
            this.height = height;
            this.pages = pages;
            pieces = SheetPieces.of(block, width);
        }

        void set() {
            start();
            block.sections().forEach(this::add);
        }

        private void start() {
            pages.add(new Pane());
            free = height - FOOT;
            place(pieces.head(block));
        }

        private void add(Section section) {
            List<Pane> rows = section.rows().stream().flatMap(row -> parts(row).stream()).map(pieces::row).toList();
            double whole = rows.stream().mapToDouble(Pane::getPrefHeight).sum() + title(section);
            double onePage = height - FOOT - pieces.head(block).getPrefHeight();
            if (whole > free && whole <= onePage) {
                start();
            }
            boolean titled = false;
            for (Pane row : rows) {
                if (row.getPrefHeight() + (titled ? 0 : title(section)) > free) {
                    start();
                    titled = false;
                }
                if (!titled && !section.title().isEmpty()) {
                    place(pieces.title(section));
                }
                titled = true;
                place(row);
            }
        }

        private double title(Section section) {
            return section.title().isEmpty() ? 0 : pieces.title(section).getPrefHeight();
        }

        private void place(Pane piece) {
            piece.setLayoutY(height - FOOT - free);
            pages.getLast().getChildren().add(piece);
            free -= piece.getPrefHeight();
        }

        /// A row with many lines as several with fewer.
        private static List<Row> parts(Row row) {
            int lines = row.cells().stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
            return IntStream.range(0, Math.max(1, Math.ceilDiv(lines, MOST_LINES)))
                    .mapToObj(part -> new Row(
                            part == 0 ? row.label() : "", row.cells().stream().map(cell -> part(cell, part)).toList()))
                    .toList();
        }

        private static Cell part(Cell cell, int part) {
            int size = cell.lines().size();
            return new Cell(
                    cell.lines().subList(Math.min(size, part * MOST_LINES), Math.min(size, (part + 1) * MOST_LINES)));
        }
    }
}
