package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// How the columns of lists show, sort and copy what is in a row.
public final class Columns {
    private static final String NOTHING = "—";
    private static final double CELL_PADDING = 24;
    private static final int ROWS_ABOVE = 3;
    private static final double BADGE_FONT = 10.5;
    private static final double BADGE_PADDING = 32;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double HEADINGS = 31;
    private static final double ROW = 32;

    private Columns() {}

    /// How high a table is that shows so many rows, with its headings.
    public static double height(int rows) {
        return HEADINGS + rows * ROW;
    }

    /// A column of text, sorted without regard to capitals; a cell that has to cut its text shows it all when pointed
    /// at.
    public static <R> void text(TableColumn<R, String> column, Function<R, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setCellFactory(c -> new TextCell<>(value -> value.isEmpty() ? NOTHING : value));
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
    }

    /// The first column of a table in which some rows are headings, which have the whole row for their text.
    public static <R> void headed(TableColumn<R, String> column, Function<R, String> text, Predicate<R> heading) {
        text(column, text);
        column.setCellFactory(c -> new TextCell<>(words -> words) {
            @Override
            public void resize(double width, double height) {
                TableRow<R> row = getTableRow();
                boolean whole = row != null && row.getItem() != null && heading.test(row.getItem());
                super.resize(whole ? row.getWidth() : width, height);
            }
        });
    }

    /// A column of the names of objects; a name that is pointed at tells its code.
    public static <R> void coded(TableColumn<R, String> column, Function<R, String> name, Function<R, String> code) {
        text(column, name);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                R row = getTableRow() == null ? null : getTableRow().getItem();
                setText(empty ? null : item);
                setTooltip(empty || row == null ? null : new Tooltip(item + "\n" + code.apply(row)));
            }
        });
    }

    /// A column of constants in words, sorted in their own order.
    public static <R, E extends Enum<E>> void words(TableColumn<R, E> column, Function<R, E> value, Messages messages) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(c -> new TextCell<>(messages::word));
    }

    /// A column of numbers; 0 is a dash.
    public static <R> void number(TableColumn<R, Integer> column, ToIntFunction<R> number, Messages messages) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(number.applyAsInt(cell.getValue())));
        column.setCellFactory(c ->
                new TextCell<>(value -> value == 0 ? NOTHING : messages.numbers().show(BigDecimal.valueOf(value))));
    }

    /// A column of badges that is as wide as the widest of `constants`.
    public static <R, E extends Enum<E>> void badge(
            TableColumn<R, E> column, List<E> constants, Function<R, E> value, Messages messages) {
        double width = constants.stream().mapToDouble(constant -> badgeWidth(messages.word(constant))).max().orElse(0);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
        badge(column, value, messages);
    }

    /// A column of badges, sorted in the order of their constants.
    public static <R, E extends Enum<E>> void badge(TableColumn<R, E> column, Function<R, E> value, Messages messages) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(c -> new BadgeCell<>() {
            private final Badge badge = new Badge();

            {
                getStyleClass().add("badge-cell");
            }

            @Override
            protected void updateItem(@Nullable E item, boolean empty) {
                super.updateItem(item, empty);
                if (empty || item == null) {
                    setGraphic(null);
                } else {
                    badge.show(item, messages);
                    setGraphic(badge);
                }
            }
        });
    }

    private static double badgeWidth(String words) {
        return length(words, Font.font("Tierdesk Sans", FontWeight.BOLD, BADGE_FONT)) + BADGE_PADDING;
    }

    /// How wide a column is that shows `words` whole and in bold, in pixels.
    ///
    /// @param font that is at least as large as those of its cells
    public static double width(String words, Font font) {
        return length(words, Font.font(font.getFamily(), FontWeight.BOLD, font.getSize())) + CELL_PADDING;
    }

    private static double length(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /// Lets Shortcut+C copy the chosen rows of a table as lines with tabs.
    public static void copyable(TableView<?> table) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e)) {
                copy(table);
                e.consume();
            }
        });
    }

    /// Copies the chosen rows of a table as lines with tabs, a line of headings first.
    public static void copy(TableView<?> table) {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines(table));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Scrolls to a row unless it can be seen.
    public static void reveal(TableView<?> table, int index) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= index
                && index < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        table.scrollTo(Math.max(0, index - ROWS_ABOVE));
    }

    /// An item of a list's menu.
    public static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(e -> run.run());
        return item;
    }

    private static <R> String lines(TableView<R> table) {
        List<TableColumn<R, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
        String heading = columns.stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        return table.getSelectionModel().getSelectedItems().stream()
                .map(row -> columns.stream()
                        .map(column -> Objects.toString(column.getCellData(row), ""))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", heading + "\n", "\n"));
    }

    /// A cell of text with a tooltip where the text is cut.
    private static class TextCell<R, V> extends TableCell<R, V> {
        private final Function<V, String> words;

        TextCell(Function<V, String> words) {
            this.words = words;
            setOnMouseEntered(e -> {
                boolean cut = length(getText(), getFont()) > getWidth() - CELL_PADDING;
                setTooltip(cut ? new Tooltip(getText()) : null);
            });
        }

        @Override
        protected void updateItem(@Nullable V item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
        }
    }
}
