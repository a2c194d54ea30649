package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The table of a price's tiers, made of text fields that are always live: what is typed is in the price at once. Enter
/// and the arrows move between rows, Tab goes right and after the last cell adds a row, Esc gives back what was there.
/// The last row is "and above" and stays.
public final class TierGrid extends VBox {
    private final Editing<Price> editing;
    private final Messages messages;
    private final TierGridViewModel model;
    private final TierTable table;
    private final Label note = new Label();
    private final VBox problems = new VBox();
    private final FormulaLine formulaLine;
    private final Label footnote = new Label();
    private final Label shown = new Label();
    private final Button before = new Button("", Icons.of(MaterialDesignC.CHEVRON_LEFT));
    private final Button after = new Button("", Icons.of(MaterialDesignC.CHEVRON_RIGHT));

    public TierGrid(Editing<Price> editing, Messages messages) {
        this.editing = editing;
        this.messages = messages;
        model = new TierGridViewModel(editing, messages);
        table = new TierTable(model, editing, messages);
        formulaLine = new FormulaLine(messages);
        getStyleClass().add("tier-grid");
        note.getStyleClass().add("caption");
        note.managedProperty().bind(note.visibleProperty());
        problems.getStyleClass().add("tier-problems");
        problems.managedProperty().bind(problems.visibleProperty());
        getChildren().addAll(note, table, pager(), formulaLine, problems, buttons());
        managedProperty().bind(visibleProperty());
        table.row().addListener((o, before, after) -> editing.value().ifPresent(this::showFormulas));
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
        return table.focus(path);
    }

    /// The way through more tiers than are shown at once.
    private HBox pager() {
        before.setId("tiersBeforeButton");
        before.setAccessibleText(messages.get("tiers.before"));
        before.setOnAction(e -> table.turnTo(table.rows().get().from() - 1));
        after.setId("tiersAfterButton");
        after.setAccessibleText(messages.get("tiers.after"));
        after.setOnAction(e -> table.turnTo(table.rows().get().to()));
        List.of(before, after).forEach(button -> button.getStyleClass().addAll("flat", "small", "icon-button"));
        shown.setId("tiersShownLabel");
        shown.getStyleClass().add("section-note");
        HBox pager = new HBox(8, before, shown, after);
        pager.getStyleClass().add("tier-buttons");
        pager.managedProperty().bind(pager.visibleProperty());
        pager.visibleProperty().bind(table.rows().map(rows -> rows.all() > TierTable.PAGE));
        table.rows().subscribe(this::showPage);
        return pager;
    }

    private void showPage(TierTable.Rows rows) {
        shown.setText(messages.get("tiers.shown", "from", rows.from() + 1, "to", rows.to(), "all", rows.all()));
        before.setDisable(rows.from() == 0);
        after.setDisable(rows.to() == rows.all());
        editing.value().ifPresent(this::showFormulas);
    }

    private HBox buttons() {
        Button add = new Button(messages.get("tiers.add"), Icons.of(MaterialDesignP.PLUS));
        add.setId("addTierButton");
        add.getStyleClass().add("small");
        add.setOnAction(e -> table.addRow());
        Button paste = new Button(messages.get("tiers.paste"), Icons.of(MaterialDesignC.CLIPBOARD_OUTLINE));
        paste.setId("pasteTiersButton");
        paste.getStyleClass().add("small");
        paste.setOnAction(e -> model.paste(TierTable.clipboard(), 0, null));
        add.setMinWidth(Region.USE_PREF_SIZE);
        paste.setMinWidth(Region.USE_PREF_SIZE);
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
        table.show(state.value());
        showFormulas(state.value());
        PriceWords words = new PriceWords(messages, state.catalog());
        BigDecimal included = state.value().terms().includedOrZero();
        note.setVisible(included.signum() > 0);
        note.setText(messages.get("tiers.after-included", "quantity", included));
        footnote.setText(words.per(state.value()));
        showProblems();
    }

    private void showFormulas(Price price) {
        for (TierCell cell : table.cells()) {
            if (cell.column() == TierColumn.UNIT_AMOUNT) {
                cell.showComputed(model.formula(cell.row())
                        .map(f -> "ƒ " + f.value().map(messages.numbers()::show).orElse("…"))
                        .orElse(""));
            }
        }
        int rows = price.terms().tiers().size();
        int row = model.formula(table.row().get()).isPresent() ? table.row().get() : 0;
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
        problems.getChildren().setAll(lines.stream().limit(TierTable.PAGE).map(line -> {
            Label label = new Label(line.words());
            label.setWrapText(true);
            label.getStyleClass().add(line.error() ? "danger-text" : "warning-text");
            return label;
        }).toList());
        if (lines.size() > TierTable.PAGE) {
            problems.getChildren().add(new Label(
                    messages.get("tiers.problem.more", "count", lines.size() - TierTable.PAGE)));
        }
    }
}
