package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.catalog.check.KeyGaps;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The prices of a keyed product that differ by key in one grid, a row each: amounts are typed in place, rows come from
/// a spreadsheet, missing keys are added. Only the rows in sight have nodes. Used on the FX thread.
public final class KeyGrid extends VBox {
    private static final int MOST_NAMED = 6;
    private static final double AMOUNT_WIDTH = 96;
    private static final double LETTER = 6.8;
    private static final double HEADING_PADDING = 40;
    private static final double LEAST_NOTES = 72;
    private static final double SCROLL_BAR = 16;
    private static final double ROW = 32;
    private static final double AROUND = 30 + 6;

    private final KeyGridViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final TableView<KeyRow> table = new TableView<>();
    private final TableColumn<KeyRow, String> keyColumn = new TableColumn<>();
    private final KeyEntry entry;
    private final TextField newKey = new TextField();
    private final VBox gaps = new VBox();
    private final Label count = new Label();
    private Consumer<UUID> openPrice = id -> {};

    public KeyGrid(Workspace workspace, Desk desk) {
        this.desk = desk;
        messages = desk.messages();
        model = new KeyGridViewModel(workspace, desk);
        entry = new KeyEntry(model, table, this::pasteTable);
        getStyleClass().add("key-grid");
        Views.style(this, KeyGrid.class, "tiers.css");
        arrangeTable();
        getChildren().addAll(tools(), gaps, table, foot());
        VBox.setVgrow(table, Priority.ALWAYS);
        gaps.managedProperty().bind(gaps.visibleProperty());
        gaps.getStyleClass().add("key-gaps");
        model.columns().addListener((InvalidationListener) o -> showColumns());
        model.gaps().subscribe(this::showGaps);
        model.rows().addListener((InvalidationListener) o -> showCount());
        model.shown().addListener((InvalidationListener) o -> showCount());
        model.siblings().subscribe(siblings -> entry.close());
        showColumns();
    }

    /// Shows other siblings; null for none.
    public void show(@Nullable Siblings siblings) {
        model.show(siblings);
        table.scrollTo(0);
    }

    /// Runs with the price of a row that shall be opened alone.
    public void onOpenPrice(Consumer<UUID> open) {
        openPrice = open;
    }

    /// Puts the focus into the amount of a price at this path (`terms.unit_amount`); false where the grid has no such
    /// cell.
    public boolean focus(UUID price, String path) {
        KeyRow row = model.row(price).orElse(null);
        KeyColumn column = model.columns().stream().filter(c -> c.path().equals(path)).findFirst().orElse(null);
        if (row == null || column == null || !column.isOpen(row.price().get())) {
            return false;
        }
        reach(row);
        entry.enter(row, column);
        return true;
    }

    /// Chooses the row of a price, without entering a cell.
    public void select(UUID price) {
        model.row(price).ifPresent(row -> {
            reach(row);
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row));
            Columns.reveal(table, table.getItems().indexOf(row));
        });
    }

    /// Puts the focus into the rows.
    public void enterRows() {
        if (table.getSelectionModel().getSelectedItem() == null) {
            table.getSelectionModel().selectFirst();
        }
        if (!entry.enterSelected()) {
            table.requestFocus();
        }
    }

    KeyGridViewModel model() {
        return model;
    }

    /// Shows at most `rows` of its rows at once, and no more than there are.
    void limit(int rows) {
        table.setMinHeight(AROUND + ROW * 2);
        Runnable fit = () -> table.setPrefHeight(AROUND + ROW * Math.clamp(model.shown().size(), 2, rows));
        model.shown().addListener((InvalidationListener) o -> fit.run());
        fit.run();
    }

    private void arrangeTable() {
        table.setId("keyTable");
        table.setFixedCellSize(ROW);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setAccessibleText(messages.get("keys.table"));
        SortedList<KeyRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        keyColumn.setPrefWidth(168);
        keyColumn.getStyleClass().add("key-name");
        keyColumn.setComparator(Comparator.naturalOrder());
        keyColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().key()));
        keyColumn.setCellFactory(column -> new KeyNameCell(model));
        Columns.copyable(table);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.current().set(row.id());
            }
        });
        table.setPlaceholder(new Label(messages.get("keys.none")));
    }

    private HBox tools() {
        TextField filter = new TextField();
        filter.setId("keyFilterField");
        filter.setPromptText(messages.get("keys.filter"));
        filter.setAccessibleText(messages.get("keys.filter"));
        filter.textProperty().bindBidirectional(model.query());
        count.setId("keyCountLabel");
        count.getStyleClass().add("section-note");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(8, filter, count, space(),
                button("openKeyPriceButton", "keys.open", MaterialDesignT.TAG_OUTLINE, this::openPrice, true),
                button("removeKeyButton", "keys.remove", MaterialDesignT.TRASH_CAN_OUTLINE, this::remove, true));
        bar.getStyleClass().add("key-tools");
        return bar;
    }

    private HBox foot() {
        newKey.setId("newKeyField");
        newKey.setPromptText(messages.get("keys.new"));
        newKey.setAccessibleText(messages.get("keys.new"));
        newKey.setOnAction(e -> add());
        HBox bar = new HBox(8, newKey,
                button("addKeyButton", "keys.add", MaterialDesignP.PLUS, this::add, false), space(),
                button("pasteKeysButton", "tiers.paste", MaterialDesignC.CLIPBOARD_OUTLINE, this::paste, false));
        bar.getStyleClass().add("key-tools");
        return bar;
    }

    private Button button(String id, String key, Ikon icon, Runnable action, boolean ofRow) {
        Button button = new Button(messages.get(key), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        if (ofRow) {
            button.getStyleClass().add("flat");
            button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        }
        return button;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void showColumns() {
        keyColumn.setText(model.label());
        List<TableColumn<KeyRow, ?>> wanted = new ArrayList<>();
        wanted.add(keyColumn);
        for (KeyColumn column : model.columns()) {
            TableColumn<KeyRow, Price> amounts = new TableColumn<>(model.heading(column));
            amounts.getStyleClass().add("number");
            amounts.setPrefWidth(Math.max(AMOUNT_WIDTH, amounts.getText().length() * LETTER + HEADING_PADDING));
            amounts.setCellValueFactory(cell -> cell.getValue().price());
            amounts.setCellFactory(c -> new KeyCell(entry, column));
            amounts.setComparator(Comparator.comparing(column::get, Comparator.nullsFirst(Comparator.naturalOrder())));
            wanted.add(amounts);
        }
        TableColumn<KeyRow, String> notes = new TableColumn<>();
        double taken = wanted.stream().mapToDouble(TableColumn::getPrefWidth).sum();
        notes.prefWidthProperty().bind(Bindings.max(LEAST_NOTES, table.widthProperty().subtract(taken + SCROLL_BAR)));
        notes.setSortable(false);
        Columns.text(notes, model::note);
        notes.setCellFactory(c -> new KeyNoteCell(model));
        wanted.add(notes);
        table.getColumns().setAll(wanted);
    }

    private void showCount() {
        int all = model.rows().size();
        int shown = model.shown().size();
        count.setText(shown == all
                ? messages.get("keys.count", "count", all)
                : messages.get("keys.count.shown", "shown", shown, "count", all));
    }

    private void showGaps(KeyGaps found) {
        gaps.getChildren().clear();
        if (!found.missing().isEmpty()) {
            Set<Siblings> where = found.missing().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            String plans = where.stream().map(model::name).distinct().sorted().collect(Collectors.joining(", "));
            Hyperlink add = new Hyperlink(messages.get("keys.missing.add", "count", found.missing().size()));
            add.setId("addMissingKeysLink");
            add.setMinWidth(Region.USE_PREF_SIZE);
            add.setOnAction(e -> model.addMissing().ifPresent(this::enterFirst));
            gaps.getChildren().add(gap("keys.missing", found.missing().keySet(), plans, add));
        }
        if (!found.surplus().isEmpty()) {
            gaps.getChildren().add(gap("keys.surplus.all", found.surplus(), "", null));
        }
        gaps.setVisible(!gaps.getChildren().isEmpty());
        table.refresh();
    }

    private HBox gap(String key, Set<String> keys, String plans, @Nullable Hyperlink action) {
        String some = keys.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (keys.size() > MOST_NAMED ? ", …" : "");
        Label words = new Label(messages.get(key, "count", keys.size(), "keys", some, "plans", plans));
        words.setTooltip(new Tooltip(keys.stream().limit(200).collect(Collectors.joining(", "))));
        words.setMinWidth(0);
        HBox line = new HBox(8, words);
        if (action != null) {
            line.getChildren().add(action);
        }
        return line;
    }

    private void key(KeyEvent e) {
        if (!table.equals(e.getTarget()) && e.getTarget() instanceof TextField) {
            return;
        }
        boolean digit = e.getCode().isDigitKey() && !e.isShortcutDown() && !e.isAltDown();
        boolean handled = digit || e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.F2 ? entry.enterSelected()
                : e.getCode() == KeyCode.DELETE ? remove()
                : e.getCode() == KeyCode.V && e.isShortcutDown() && pasteTable();
        if (handled && !digit) {
            e.consume();
        }
    }

    private void add() {
        model.add(newKey.getText()).ifPresent(row -> {
            newKey.clear();
            enterFirst(row);
        });
    }

    private void enterFirst(KeyRow row) {
        reach(row);
        if (!model.columns().isEmpty()) {
            entry.enter(row, model.columns().getFirst());
        }
    }

    /// Takes the filter away where it hides a row.
    private void reach(KeyRow row) {
        if (!table.getItems().contains(row)) {
            model.query().set("");
        }
    }

    private boolean remove() {
        List<KeyRow> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        if (!chosen.isEmpty()) {
            entry.close();
            model.remove(chosen);
            desk.dialogs().toast(messages.get("keys.removed", "count", chosen.size(), "key", chosen.getFirst().key()),
                    messages.get("common.undo"), model::undo);
        }
        return !chosen.isEmpty();
    }

    private void openPrice() {
        KeyRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            openPrice.accept(row.id());
        }
    }

    private boolean pasteTable() {
        boolean many = PastedKeys.isTable(TierTable.clipboard());
        if (many) {
            paste();
        }
        return many;
    }

    private void paste() {
        if (!Clipboard.getSystemClipboard().hasString()) {
            return;
        }
        PastedKeys pasted = model.read(TierTable.clipboard());
        if (pasted.isQuestionable()) {
            KeyPasteController.ask(pasted, desk, () -> take(pasted));
        } else {
            take(pasted);
        }
    }

    private void take(PastedKeys pasted) {
        entry.close();
        model.take(pasted);
        desk.dialogs().toast(
                messages.get("keys.pasted", "count", pasted.good(), "created", pasted.created().size(),
                        "changed", pasted.changed().size()),
                messages.get("common.undo"), model::undo);
    }
}
