package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.Sheet.Look;
import dev.tierdesk.console.preview.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The lines of arithmetic: label, text, and an amount for each total. Labels are kept and reused, so that a keystroke
/// changes only texts that changed.
final class RowsView extends GridPane {
    private final List<List<Label>> lines = new ArrayList<>();
    private List<Look> looks = List.of();
    private int amounts;
    private boolean labelled;

    RowsView() {
        getStyleClass().add("arithmetic");
    }

    /// Shows rows, under the names of their columns where there are several amounts.
    void show(List<String> columns, List<Row> rows) {
        List<Row> all = new ArrayList<>();
        if (!columns.isEmpty()) {
            all.add(new Row(Look.GROUP, "", columns.getFirst(), columns.subList(1, columns.size())));
        }
        all.addAll(rows);
        List<Look> wanted = all.stream().map(Row::look).toList();
        int count = all.isEmpty() ? 1 : all.getFirst().amounts().size();
        boolean labels = rows.stream().anyMatch(row -> !row.label().isEmpty());
        if (!wanted.equals(looks) || count != amounts || labels != labelled) {
            looks = wanted;
            amounts = count;
            labelled = labels;
            build(all, count);
        }
        for (int i = 0; i < all.size(); i++) {
            Row row = all.get(i);
            List<Label> cells = lines.get(i);
            set(cells.getFirst(), row.label());
            set(cells.get(1), row.text());
            for (int a = 0; a < row.amounts().size(); a++) {
                set(cells.get(2 + a), row.amounts().get(a));
            }
        }
    }

    private void build(List<Row> rows, int count) {
        getChildren().clear();
        getColumnConstraints().clear();
        lines.clear();
        ColumnConstraints label = new ColumnConstraints();
        label.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(label, text);
        for (int a = 0; a < count; a++) {
            ColumnConstraints amount = new ColumnConstraints();
            amount.setHalignment(HPos.RIGHT);
            amount.setMinWidth(Region.USE_PREF_SIZE);
            getColumnConstraints().add(amount);
        }
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i).look(), i, count);
        }
    }

    private void add(Look look, int at, int count) {
        String style = look.name().toLowerCase(Locale.ROOT);
        boolean inColumns = labelled && (look == Look.LINE || look == Look.SUM || look == Look.ASIDE);
        if (look == Look.SUM) {
            Region rule = new Region();
            rule.getStyleClass().add("rule");
            add(rule, 0, at, 2 + count, 1);
        }
        List<Label> labels = new ArrayList<>();
        for (int column = 0; column < 2 + count; column++) {
            Label label = new Label();
            label.getStyleClass()
                    .addAll("row", style, column == 0 ? "row-label" : column == 1 ? "row-text" : "row-amount");
            label.setWrapText(column == 1);
            label.setMinWidth(column == 1 ? 0 : Region.USE_PREF_SIZE);
            labels.add(label);
        }
        Node text = labels.get(1);
        if (inColumns) {
            add(labels.getFirst(), 0, at);
            add(text, 1, at);
        } else {
            add(text, 0, at, 2, 1);
        }
        for (int a = 0; a < count; a++) {
            add(labels.get(2 + a), 2 + a, at);
        }
        lines.add(labels);
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }
}
