package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.DecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Typing in the grid of siblings: the one live field, the cell that it is in, and the keys that move it. What is typed
/// is in the price at once, so nothing is lost when its row is scrolled away.
final class KeyEntry {
    private static final int PAGE = 20;

    private final KeyGridViewModel model;
    private final TableView<KeyRow> table;
    private final DecimalField field = new DecimalField();
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private boolean showing;

    /// A cell of the grid.
    record Place(KeyRow row, KeyColumn column) {}

    /// @param paste takes what is on the clipboard, where it is more than one cell
    KeyEntry(KeyGridViewModel model, TableView<KeyRow> table, Paste paste) {
        this.model = model;
        this.table = table;
        field.setId("keyAmountField");
        field.setNumbers(model.desk().messages().numbers());
        field.getStyleClass().add("key-input");
        RawAmount.onHover(field, this::amount, model.desk().messages());
        field.valueProperty().addListener((o, before, value) -> typed(value));
        field.unreadProperty().addListener((o, before, text) -> unread(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (!e.isConsumed() && handles(e, paste)) {
                e.consume();
            }
        });
    }

    /// Takes a pasted text; false where it is one cell, which the field takes itself.
    interface Paste {
        boolean take();
    }

    KeyGridViewModel model() {
        return model;
    }

    /// Where one types; null for nowhere.
    ReadOnlyObjectProperty<@Nullable Place> place() {
        return place.getReadOnlyProperty();
    }

    boolean isAt(KeyRow row, KeyColumn column) {
        Place now = place.get();
        return now != null && now.row().equals(row) && now.column().equals(column);
    }

    /// Puts the field into a cell, scrolling there where need be; into the row's first open cell where that one is
    /// closed.
    void enter(KeyRow row, KeyColumn wanted) {
        List<KeyColumn> open = model.columns().stream().filter(column -> column.isOpen(row.price().get())).toList();
        model.current().set(row.id());
        int index = table.getItems().indexOf(row);
        table.getSelectionModel().clearAndSelect(index);
        if (open.isEmpty()) {
            close();
            return;
        }
        reveal(index);
        KeyColumn column = open.contains(wanted) ? wanted : open.getFirst();
        place.set(new Place(row, column));
        table.scrollToColumnIndex(model.columns().indexOf(column) + 1);
        field.setAccessibleText(
                model.desk().messages().get("keys.cell", "column", model.heading(column), "key", row.key()));
        field.requestFocus();
        field.selectAll();
    }

    /// Enters the first open cell of the chosen row.
    boolean enterSelected() {
        KeyRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && !model.columns().isEmpty()) {
            enter(row, model.columns().getFirst());
        }
        return row != null;
    }

    /// Leaves the cells; the chosen row stays.
    void close() {
        place.set(null);
    }

    /// Puts the field into the cell that was entered, or that came back into sight.
    void showIn(KeyCell cell) {
        Place now = Objects.requireNonNull(place.get());
        boolean again = !field.equals(cell.getGraphic());
        showing = true;
        String unread = model.unread(now.row().price().get(), now.column()).orElse(null);
        if (unread == null) {
            field.setValue(now.column().get(now.row().price().get()));
        } else if (!unread.equals(field.getText())) {
            field.setUnread(unread);
        }
        showing = false;
        if (again) {
            cell.setGraphic(field);
        }
    }

    /// Takes the field out of a cell that shows another row now; the keys go to the table meanwhile.
    void leave(KeyCell cell) {
        if (field.equals(cell.getGraphic())) {
            if (field.isFocused()) {
                table.requestFocus();
            }
            cell.setGraphic(null);
        }
    }

    private @Nullable BigDecimal amount() {
        Place now = place.get();
        return now == null || !now.column().isAmount() ? null : field.getValue();
    }

    private void typed(@Nullable BigDecimal value) {
        Place now = place.get();
        if (!showing && now != null) {
            model.type(now.row(), now.column(), value);
        }
    }

    private void unread(@Nullable String text) {
        Place now = place.get();
        if (!showing && now != null) {
            model.unread(now.row(), now.column(), text);
        }
    }

    private boolean handles(KeyEvent e, Paste paste) {
        return switch (e.getCode()) {
            case ENTER, DOWN -> go(1);
            case UP -> go(-1);
            case PAGE_DOWN -> go(PAGE);
            case PAGE_UP -> go(-PAGE);
            case TAB -> tab(e.isShiftDown() ? -1 : 1);
            case V -> e.isShortcutDown() && paste.take();
            case ESCAPE -> {
                table.requestFocus();
                close();
                yield true;
            }
            default -> false;
        };
    }

    private boolean go(int rows) {
        Place now = place.get();
        if (now != null) {
            int index = table.getItems().indexOf(now.row());
            int to = Math.clamp((long) index + rows, 0, table.getItems().size() - 1);
            if (to != index) {
                enter(table.getItems().get(to), now.column());
            }
        }
        return true;
    }

    /// Goes to the next open cell, of the next row after the last; false at the end, where Tab leaves the grid.
    private boolean tab(int step) {
        Place now = place.get();
        if (now == null) {
            return false;
        }
        int columns = model.columns().size();
        long cell = (long) table.getItems().indexOf(now.row()) * columns + model.columns().indexOf(now.column()) + step;
        while (cell >= 0 && cell < (long) table.getItems().size() * columns) {
            KeyRow row = table.getItems().get((int) (cell / columns));
            KeyColumn column = model.columns().get((int) (cell % columns));
            if (column.isOpen(row.price().get())) {
                enter(row, column);
                return true;
            }
            cell += step;
        }
        return false;
    }

    private void reveal(int index) {
        Columns.reveal(table, index);
        table.layout();
    }
}
