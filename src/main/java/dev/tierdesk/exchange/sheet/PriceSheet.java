package dev.tierdesk.exchange.sheet;

import java.util.ArrayList;
import java.util.List;

/// What plans cost, in words: a column for each plan, a row for each thing that is charged. It holds texts only, in one
/// language and ready to be set; the writers decide how they look.
///
/// @param title the name of the catalog
/// @param subtitle what this is, in which currency and of which day
/// @param mark a warning that belongs on every page; empty where there is none
/// @param page how a page is counted: `Page {page} of {pages}`
/// @param columns the plans, in the order in which they are shown
/// @param sections the general rows, which have no title, and then one section for each product
/// @param notes what holds for all prices
public record PriceSheet(
        String title,
        String subtitle,
        String mark,
        String page,
        List<Column> columns,
        List<Section> sections,
        List<String> notes) {
    /// How a line of a cell looks.
    public enum Look {
        /// What is paid.
        PLAIN,
        /// What the lines below are about.
        HEADING,
        /// A condition of what stands above.
        NOTE,
        /// For the seller's eyes only.
        INTERNAL
    }

    /// A plan.
    ///
    /// @param kind "Add-on"; empty for a plan that stands alone
    /// @param status of the plan; empty in the version for customers
    public record Column(String code, String name, String kind, String status, String description) {}

    /// What is charged for one product.
    ///
    /// @param title empty for the general rows
    /// @param lines of its public card
    public record Section(String title, List<String> lines, List<Row> rows) {
        public Section {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }
    }

    /// One thing that is charged, or said of every plan.
    ///
    /// @param cells one for each column
    public record Row(String label, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a plan says of a row; without lines where it has nothing to say.
    public record Cell(List<Line> lines) {
        /// Nothing.
        public static final Cell EMPTY = new Cell(List.of());

        public Cell {
            lines = List.copyOf(lines);
        }

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /// A line of a cell: "First 1,000 calls" and "$0.01 each".
    ///
    /// @param label what the text is about; empty where the text says it all
    public record Line(Look look, String label, String text) {
        static Line of(String text) {
            return new Line(Look.PLAIN, "", text);
        }

        static Line of(String label, String text) {
            return new Line(Look.PLAIN, label, text);
        }

        static Line heading(String text) {
            return new Line(Look.HEADING, "", text);
        }

        static Line note(String text) {
            return new Line(Look.NOTE, "", text);
        }

        /// Both in one text: "First 1,000 calls: $0.01 each".
        public String whole() {
            return label.isEmpty() ? text : label + ": " + text;
        }
    }

    public PriceSheet {
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /// The same in blocks of at most `most` columns, as even as can be. Rows and sections of which no plan of a block
    /// says anything are left out of it.
    public List<PriceSheet> blocks(int most) {
        int count = Math.max(1, Math.ceilDiv(columns.size(), most));
        List<PriceSheet> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from + Math.ceilDiv(columns.size() - from, count - i);
            blocks.add(block(from, to));
            from = to;
        }
        return blocks;
    }

    /// Every text of it, in its order.
    public List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(title, subtitle, mark, page));
        columns.forEach(column -> texts.addAll(List.of(column.name, column.kind, column.status, column.description)));
        for (Section section : sections) {
            texts.add(section.title);
            texts.addAll(section.lines);
            for (Row row : section.rows) {
                texts.add(row.label);
                row.cells.forEach(cell -> cell.lines.forEach(line -> texts.add(line.whole())));
            }
        }
        texts.addAll(notes);
        return texts;
    }

    private PriceSheet block(int from, int to) {
        List<Section> kept = sections.stream()
                .map(section -> new Section(section.title, section.lines, section.rows.stream()
                        .map(row -> new Row(row.label, row.cells.subList(from, to)))
                        .filter(row -> !row.cells.stream().allMatch(Cell::isEmpty))
                        .toList()))
                .filter(section -> !section.rows.isEmpty())
                .toList();
        return new PriceSheet(title, subtitle, mark, page, columns.subList(from, to), kept, notes);
    }
}
