package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The rows of the tier table with their keys: Enter and the arrows move between rows, Tab after the last cell adds
/// one, Esc gives back what was there. Rows are made anew only where their number or the columns change, and not under
/// a bound that is typed. Of many tiers one page is there at a time.
final class TierTable extends GridPane {
    /// More fields at once would let the window stand still.
    static final int PAGE = 50;

    private static final double DIGIT_WIDTH = 7.6;
    private static final double CELL_PADDING = 26;
    private static final double FROM_PADDING = 12;

    private final TierGridViewModel model;
    private final Editing<Price> editing;
    private final Inputs<Price> inputs;
    private final Messages messages;
    private final List<TierCell> cells = new ArrayList<>();
    private final List<Label> froms = new ArrayList<>();
    private final List<StackPane> ends = new ArrayList<>();
    private final IntegerProperty row = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.of(0, 0));
    private List<Object> shape = List.of();
    private String entered = "";

    /// The tiers that are shown.
    ///
    /// @param from the first of them, counted from 0
    /// @param to behind the last of them
    /// @param all how many tiers there are
    record Rows(int from, int to, int all) {
        static Rows of(int wanted, int all) {
            int page = Math.clamp(wanted, 0, Math.max(0, all - 1)) / PAGE;
            return new Rows(page * PAGE, Math.min(all, (page + 1) * PAGE), all);
        }
    }

    TierTable(TierGridViewModel model, Editing<Price> editing, Messages messages) {
        this.model = model;
        this.editing = editing;
        this.messages = messages;
        inputs = new Inputs<>(editing, messages);
        getStyleClass().add("tier-table");
    }

    /// The row that was entered last; -1 for none.
    IntegerProperty row() {
        return row;
    }

    List<TierCell> cells() {
        return cells;
    }

    /// Which tiers are shown.
    ReadOnlyObjectProperty<Rows> rows() {
        return rows.getReadOnlyProperty();
    }

    /// Shows the page that has this tier.
    void turnTo(int tier) {
        if (!Rows.of(tier, rows.get().all()).equals(rows.get())) {
            editing.value().ifPresent(price -> show(price, tier));
        }
    }

    /// Puts the focus into the cell at this path; false where there is none.
    boolean focus(String path) {
        TierGridViewModel.tierAt(path).ifPresent(this::turnTo);
        return inputs.focus(path);
    }

    /// Shows the tiers of a price as they are now.
    void show(Price price) {
        boolean same = !shape.isEmpty() && shape.getFirst().equals(price.id());
        show(price, same ? rows.get().from() : 0);
    }

    private void show(Price price, int tier) {
        List<Tier> tiers = price.terms().tiers();
        Rows page = Rows.of(tier, tiers.size());
        List<Object> wanted = List.of(price.id(), page.from(), model.columns());
        if (!wanted.equals(shape) || page.all() != rows.get().all() && !isBoundTyped(page.all())) {
            build(page);
            shape = wanted;
        } else {
            resize(page);
        }
        for (int i = 0; i < froms.size(); i++) {
            froms.get(i).setText(from(tiers, page.from() + i));
            showEnd(ends.get(i), page.from() + i);
        }
        cells.stream().filter(cell -> cell.column() == TierColumn.UP_TO)
                .forEach(cell -> cell.setPrompt(model.isOpen(cell.row()) ? messages.get("tier.open") : "—"));
        pad(tiers);
        inputs.refresh();
        rows.set(page);
    }

    /// Adds a row and enters it.
    boolean addRow() {
        go(model.add(), TierColumn.UP_TO);
        return true;
    }

    /// Whether the bound is being typed that splits the last tier or joins the last two.
    private boolean isBoundTyped(int tiers) {
        int split = Math.min(tiers, rows.get().all()) - 1;
        return cells.stream().anyMatch(
                cell -> cell.row() == split && cell.column() == TierColumn.UP_TO && cell.input().isFocused());
    }

    private void build(Rows page) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String back = focused == null || !isInside(focused) ? null : focused.getId();
        inputs.clear();
        cells.clear();
        froms.clear();
        ends.clear();
        getChildren().clear();
        header(model.columns());
        resize(page);
        row.set(-1);
        if (back != null) {
            cells.stream().filter(c -> back.equals(c.input().getId())).findFirst()
                    .ifPresent(c -> c.input().requestFocus());
        }
    }

    /// Adds and removes lines at the end.
    private void resize(Rows page) {
        int lines = page.to() - page.from();
        for (int line = froms.size() + 1; line <= lines; line++) {
            addRow(page.from() + line - 1, line, model.columns());
        }
        if (froms.size() > lines) {
            getChildren().removeIf(node -> getRowIndex(node) > lines);
            cells.stream().filter(cell -> cell.row() >= page.to()).forEach(cell -> inputs.forget(cell.input()));
            cells.removeIf(cell -> cell.row() >= page.to());
            froms.subList(lines, froms.size()).clear();
            ends.subList(lines, ends.size()).clear();
        }
    }

    private boolean isInside(Node input) {
        return input.getParent() instanceof TierCell cell && equals(cell.getParent());
    }

    private void header(List<TierColumn> columns) {
        getColumnConstraints().setAll(fixed(26), growing(USE_COMPUTED_SIZE, 70));
        heading("#", 0, false);
        heading(messages.get("tiers.from"), 1, false);
        int at = 2;
        for (TierColumn column : columns) {
            getColumnConstraints().add(switch (column) {
                case FORMULA -> growing(58, 160);
                case UP_TO -> growing(84, 88);
                default -> growing(66, 90);
            });
            heading(messages.get("field." + column.field()), at++, column == TierColumn.FORMULA);
        }
        getColumnConstraints().add(fixed(28));
        heading("", at, false);
    }

    private void heading(String text, int column, boolean left) {
        Label label = new Label(text);
        label.getStyleClass().add("tier-heading");
        if (left) {
            label.getStyleClass().add("left");
        }
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMaxHeight(Double.MAX_VALUE);
        label.setWrapText(text.contains(" "));
        label.setTooltip(text.length() > 1 ? new Tooltip(text) : null);
        add(label, column, 0);
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width);
    }

    private static ColumnConstraints growing(double least, double usual) {
        ColumnConstraints constraints = new ColumnConstraints(least, usual, Double.MAX_VALUE);
        constraints.setHgrow(Priority.ALWAYS);
        constraints.setHalignment(HPos.RIGHT);
        return constraints;
    }

    private void addRow(int number, int line, List<TierColumn> columns) {
        add(fixedCell(messages.numbers().show(BigDecimal.valueOf(number + 1L))), 0, line);
        Label from = fixedCell("");
        froms.add(from);
        add(from, 1, line);
        int at = 2;
        for (TierColumn column : columns) {
            TierCell cell = new TierCell(number, column, messages);
            cells.add(cell);
            tie(cell);
            add(cell, at++, line);
        }
        StackPane end = new StackPane();
        end.getStyleClass().add("tier-cell");
        ends.add(end);
        add(end, at, line);
    }

    private void showEnd(StackPane end, int number) {
        if (!model.isRemovable(number)) {
            end.getChildren().clear();
        } else if (end.getChildren().isEmpty()) {
            end.getChildren().add(removeButton(number));
        }
    }

    private Label fixedCell(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("tier-fixed");
        label.setMinWidth(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Button removeButton(int number) {
        Button remove = new Button("", Icons.of(MaterialDesignC.CLOSE));
        remove.setId("tier-" + number + "-remove");
        remove.getStyleClass().addAll("flat", "tier-remove");
        remove.setAccessibleText(messages.get("tiers.remove", "row", number + 1));
        remove.setTooltip(new Tooltip(messages.get("tiers.remove", "row", number + 1)));
        remove.setFocusTraversable(false);
        remove.setOnAction(e -> model.remove(number));
        return remove;
    }

    private void tie(TierCell cell) {
        TierColumn column = cell.column();
        int at = cell.row();
        if (cell.input() instanceof DecimalField number) {
            inputs.number(number, column.path(at), p -> tier(p, at).map(column::get).orElse(null),
                    (p, value) -> column == TierColumn.UP_TO
                            ? model.bounded(p, at, value)
                            : TierGridViewModel.with(p, at, tier -> column.set(tier, value)));
        } else {
            inputs.text(cell.input(), column.path(at), p -> tier(p, at).map(Tier::formula).orElse(""),
                    (p, text) -> TierGridViewModel.with(p, at, tier -> tier.withFormula(text.isBlank() ? null : text)));
        }
        cell.input().addEventFilter(KeyEvent.KEY_PRESSED, e -> key(cell, e));
        cell.input().focusedProperty().addListener((o, before, focused) -> {
            if (focused) {
                entered = cell.input().getText();
                row.set(at);
            }
        });
    }

    private static Optional<Tier> tier(Price price, int at) {
        List<Tier> tiers = price.terms().tiers();
        return at < tiers.size() ? Optional.of(tiers.get(at)) : Optional.empty();
    }

    private void key(TierCell cell, KeyEvent e) {
        boolean handled = switch (e.getCode()) {
            case ENTER, DOWN -> {
                go(cell.row() + 1, cell.column());
                yield true;
            }
            case UP -> {
                go(cell.row() - 1, cell.column());
                yield true;
            }
            case TAB -> !e.isShiftDown() && cell.equals(cells.getLast()) && goOn();
            case V -> e.isShortcutDown() && model.paste(clipboard(), cell.row(), cell.column());
            case BACK_SPACE, DELETE -> e.isShortcutDown() && e.isShiftDown() && removeRow(cell);
            case ESCAPE -> restoreFormula(cell);
            default -> false;
        };
        if (handled) {
            e.consume();
        }
    }

    /// From the last cell of a page to the first of the next, from the last of all to a new row.
    private boolean goOn() {
        if (rows.get().to() < rows.get().all()) {
            go(rows.get().to(), TierColumn.UP_TO);
            return true;
        }
        return !model.isUntouched() && addRow();
    }

    private boolean removeRow(TierCell cell) {
        model.remove(cell.row());
        go(Math.min(cell.row(), model.tiers().size() - 1), cell.column());
        return true;
    }

    /// Gives a formula back as it was when the cell was entered; number fields do so themselves.
    private boolean restoreFormula(TierCell cell) {
        boolean changed = cell.column() == TierColumn.FORMULA && !cell.input().getText().equals(entered);
        if (changed) {
            cell.input().setText(entered);
        }
        return changed;
    }

    private void go(int to, TierColumn column) {
        if (to >= 0 && to < rows.get().all()) {
            turnTo(to);
        }
        cells.stream().filter(c -> c.row() == to && c.column() == column).findFirst().ifPresent(cell -> {
            cell.input().requestFocus();
            cell.input().selectAll();
        });
    }

    /// The text on the clipboard.
    static String clipboard() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }

    private String from(List<Tier> tiers, int at) {
        BigDecimal from = TierEdits.from(tiers, at);
        if (from == null) {
            return "";
        }
        String number = messages.numbers().show(from);
        return TierEdits.fromIsInside(tiers, at) ? number : "> " + number;
    }

    /// Numbers of a column have as many digits as its longest fraction, and the column room for the longest of them.
    private void pad(List<Tier> tiers) {
        int from = froms.stream().mapToInt(label -> label.getText().length()).max().orElse(0);
        getColumnConstraints().get(1).setMinWidth(from * DIGIT_WIDTH + FROM_PADDING);
        List<TierColumn> columns = model.columns();
        for (int i = 0; i < columns.size(); i++) {
            TierColumn column = columns.get(i);
            List<BigDecimal> numbers = tiers.stream().map(column::get).filter(Objects::nonNull).map(Decimals::canonical)
                    .toList();
            int digits = numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0);
            int longest = numbers.stream().mapToInt(n -> messages.numbers().show(n, digits).length()).max().orElse(0);
            cells.stream().filter(cell -> cell.column() == column).forEach(cell -> cell.setDigits(digits));
            ColumnConstraints its = getColumnConstraints().get(2 + i);
            if (column == TierColumn.FORMULA) {
                its.setPrefWidth(tiers.stream().anyMatch(tier -> tier.formula() != null) ? 160 : 64);
            } else {
                double least = column == TierColumn.UP_TO ? 88 : 64;
                its.setMinWidth(Math.max(least, longest * DIGIT_WIDTH + CELL_PADDING));
            }
        }
    }
}
