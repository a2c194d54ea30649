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
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The table of a price's tiers, made of text fields that are always live: what is typed is in the price at once. Enter and
/// the arrows move between rows, Tab goes right and after the last cell adds a row, Esc gives back what was there. The last
/// row is "and above" and stays.
public final class TierGrid extends VBox {
    private final Editing<Price> editing;
    private final Messages messages;
    private final TierGridViewModel model;
    private final Inputs<Price> inputs;
    private final GridPane table = new GridPane();
    private final Label note = new Label();
    private final VBox problems = new VBox();
    private final FormulaLine formulaLine;
    private final Label footnote = new Label();
    private final List<TierCell> cells = new ArrayList<>();
    private final List<Label> froms = new ArrayList<>();
    private List<Object> shape = List.of();
    private int formulaRow = -1;
    private String entered = "";

    public TierGrid(Editing<Price> editing, Messages messages) {
        this.editing = editing;
        this.messages = messages;
        model = new TierGridViewModel(editing, messages);
        inputs = new Inputs<>(editing, messages);
        formulaLine = new FormulaLine(messages);
        getStyleClass().add("tier-grid");
        table.getStyleClass().add("tier-table");
        note.getStyleClass().add("caption");
        note.managedProperty().bind(note.visibleProperty());
        problems.getStyleClass().add("tier-problems");
        problems.managedProperty().bind(problems.visibleProperty());
        getChildren().addAll(note, table, formulaLine, problems, buttons());
        managedProperty().bind(visibleProperty());
        editing.state().addListener((o, before, after) -> refresh());
        refresh();
    }

    /// Shows or hides block sizes or caps; a column with values stays.
    void choose(TierColumn column, boolean show) {
        model.choose(column, show);
        refresh();
    }

    /// Puts the focus into the cell at this path (`terms.tiers[0].up_to`); false where there is none.
    public boolean focus(String path) {
        return inputs.focus(path);
    }

    private HBox buttons() {
        Button add = new Button(messages.get("tiers.add"), Icons.of(MaterialDesignP.PLUS));
        add.setId("addTierButton");
        add.getStyleClass().add("small");
        add.setOnAction(e -> addRow());
        Button paste = new Button(messages.get("tiers.paste"), Icons.of(MaterialDesignC.CLIPBOARD_OUTLINE));
        paste.setId("pasteTiersButton");
        paste.getStyleClass().add("small");
        paste.setOnAction(e -> model.paste(clipboard(), 0, null));
        footnote.getStyleClass().add("section-note");
        footnote.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, add, paste, space, footnote);
        row.getStyleClass().add("tier-buttons");
        return row;
    }

    private void refresh() {
        Editing.State<Price> state = editing.state().get();
        setVisible(state != null && state.value().terms().model().hasTiers());
        if (state == null || !isVisible()) {
            return;
        }
        List<Tier> tiers = model.tiers();
        List<Object> wanted = List.of(state.value().id(), tiers.size(), model.columns(), tiers.getLast().isOpen());
        if (!wanted.equals(shape)) {
            build(tiers);
            shape = wanted;
        }
        for (int row = 0; row < froms.size(); row++) {
            froms.get(row).setText(from(tiers, row));
        }
        pad(tiers);
        inputs.refresh();
        showFormulas(state.value());
        PriceWords words = new PriceWords(messages, state.catalog());
        BigDecimal included = state.value().terms().includedOrZero();
        note.setVisible(included.signum() > 0);
        note.setText(messages.get("tiers.after-included", "quantity", included));
        footnote.setText(words.per(state.value()));
        showProblems();
    }

    private void build(List<Tier> tiers) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        String back = focused == null || !table.equals(parentTable(focused)) ? null : focused.getId();
        inputs.clear();
        cells.clear();
        froms.clear();
        table.getChildren().clear();
        List<TierColumn> columns = model.columns();
        header(columns);
        for (int row = 0; row < tiers.size(); row++) {
            addRow(row, tiers, columns);
        }
        formulaRow = -1;
        if (back != null) {
            cells.stream().filter(c -> back.equals(c.input().getId())).findFirst().ifPresent(c -> c.input().requestFocus());
        }
    }

    private static @Nullable Node parentTable(Node input) {
        return input.getParent() instanceof TierCell cell ? cell.getParent() : null;
    }

    private void header(List<TierColumn> columns) {
        table.getColumnConstraints().setAll(fixed(30), growing(46, 70));
        heading("#", 0, false);
        heading(messages.get("tiers.from"), 1, false);
        int at = 2;
        for (TierColumn column : columns) {
            table.getColumnConstraints().add(column == TierColumn.FORMULA ? growing(90, 160) : growing(60, 84));
            heading(messages.get("field." + column.field()), at++, column == TierColumn.FORMULA);
        }
        table.getColumnConstraints().add(fixed(30));
        heading("", at, false);
    }

    private void heading(String text, int column, boolean left) {
        Label label = new Label(text);
        label.getStyleClass().add("tier-heading");
        if (left) {
            label.getStyleClass().add("left");
        }
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(text.length() > 1 ? new Tooltip(text) : null);
        table.add(label, column, 0);
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

    private void addRow(int row, List<Tier> tiers, List<TierColumn> columns) {
        boolean above = row == tiers.size() - 1 && tiers.get(row).isOpen();
        table.add(fixedCell(messages.numbers().show(BigDecimal.valueOf(row + 1L)), ""), 0, row + 1);
        Label from = fixedCell("", "");
        froms.add(from);
        table.add(from, 1, row + 1);
        int at = 2;
        for (TierColumn column : columns) {
            if (column == TierColumn.UP_TO && above) {
                table.add(fixedCell(messages.get("tier.open"), "andAboveLabel"), at++, row + 1);
                continue;
            }
            TierCell cell = new TierCell(row, column, messages);
            cells.add(cell);
            tie(cell);
            table.add(cell, at++, row + 1);
        }
        StackPane last = new StackPane();
        last.getStyleClass().add("tier-cell");
        if (model.isRemovable(row)) {
            last.getChildren().add(removeButton(row));
        }
        table.add(last, at, row + 1);
    }

    private Label fixedCell(String text, String id) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add("tier-fixed");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Button removeButton(int row) {
        Button remove = new Button("", Icons.of(MaterialDesignC.CLOSE));
        remove.setId("tier-" + row + "-remove");
        remove.getStyleClass().addAll("flat", "tier-remove");
        remove.setAccessibleText(messages.get("tiers.remove", "row", row + 1));
        remove.setTooltip(new Tooltip(messages.get("tiers.remove", "row", row + 1)));
        remove.setFocusTraversable(false);
        remove.setOnAction(e -> model.remove(row));
        return remove;
    }

    private void tie(TierCell cell) {
        TierColumn column = cell.column();
        int row = cell.row();
        if (cell.input() instanceof DecimalField number) {
            inputs.number(number, column.path(row), p -> row < p.terms().tiers().size() ? column.get(p.terms().tiers().get(row)) : null,
                    (p, value) -> TierGridViewModel.with(p, row, tier -> column.set(tier, value)));
        } else {
            inputs.text(cell.input(), column.path(row),
                    p -> row < p.terms().tiers().size() ? Objects.requireNonNullElse(p.terms().tiers().get(row).formula(), "") : "",
                    (p, text) -> TierGridViewModel.with(p, row, tier -> tier.withFormula(text.isBlank() ? null : text)));
        }
        cell.input().addEventFilter(KeyEvent.KEY_PRESSED, e -> key(cell, e));
        cell.input().focusedProperty().addListener((o, before, focused) -> {
            if (focused) {
                entered = cell.input().getText();
                formulaRow = row;
                editing.value().ifPresent(this::showFormulas);
            }
        });
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
            case TAB -> !e.isShiftDown() && cell.equals(cells.getLast()) && !model.isUntouched() && addRow();
            case V -> e.isShortcutDown() && model.paste(clipboard(), cell.row(), cell.column());
            case BACK_SPACE, DELETE -> e.isShortcutDown() && e.isShiftDown() && removeRow(cell);
            case ESCAPE -> restoreFormula(cell);
            default -> false;
        };
        if (handled) {
            e.consume();
        }
    }

    private boolean addRow() {
        int row = model.add();
        go(row, TierColumn.UP_TO);
        return true;
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

    private void go(int row, TierColumn column) {
        Optional<TierCell> exact = cells.stream().filter(c -> c.row() == row && c.column() == column).findFirst();
        exact.or(() -> cells.stream().filter(c -> c.row() == row && column == TierColumn.UP_TO).findFirst()).ifPresent(cell -> {
            cell.input().requestFocus();
            cell.input().selectAll();
        });
    }

    private static String clipboard() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }

    private String from(List<Tier> tiers, int row) {
        BigDecimal from = TierEdits.from(tiers, row);
        if (from == null) {
            return "";
        }
        String number = messages.numbers().show(from);
        return TierEdits.fromIsInside(tiers, row) ? number : "> " + number;
    }

    /// Shows as many digits in a column as its longest number has.
    private void pad(List<Tier> tiers) {
        for (TierCell cell : cells) {
            int digits = tiers.stream()
                    .map(cell.column()::get)
                    .filter(Objects::nonNull)
                    .mapToInt(number -> Decimals.canonical(number).scale())
                    .max()
                    .orElse(0);
            cell.setDigits(digits);
        }
    }

    private void showFormulas(Price price) {
        for (TierCell cell : cells) {
            if (cell.column() == TierColumn.UNIT_AMOUNT) {
                cell.showComputed(model.formula(cell.row())
                        .map(f -> "ƒ " + f.value().map(messages.numbers()::show).orElse("…"))
                        .orElse(""));
            }
        }
        int rows = price.terms().tiers().size();
        int row = model.formula(formulaRow).isPresent() ? formulaRow : 0;
        while (row < rows && model.formula(row).isEmpty()) {
            row++;
        }
        PriceWords words = new PriceWords(messages, editing.workspace().working().get());
        formulaLine.show(model.formula(row).orElse(null), model.savedAmount(row),
                price.currency().getCurrencyCode(), words.unit(price));
    }

    private void showProblems() {
        List<TierGridViewModel.Line> lines = model.problems();
        problems.setVisible(!lines.isEmpty());
        problems.getChildren().setAll(lines.stream().map(line -> {
            Label label = new Label(line.words());
            label.setWrapText(true);
            label.getStyleClass().add(line.error() ? "danger-text" : "warning-text");
            return label;
        }).toList());
    }
}
