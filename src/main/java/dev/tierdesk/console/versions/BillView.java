package dev.tierdesk.console.versions;

import dev.tierdesk.console.versions.BillLine.Amounts;
import dev.tierdesk.console.versions.BillLine.Heading;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Amounts before and after, charge by charge.
final class BillView extends VBox {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass MOVES = PseudoClass.getPseudoClass("moves");

    private final Label before = number("");
    private final Label after = number("");
    private final ListView<BillLine> list = new ListView<>();

    BillView(Messages messages) {
        getStyleClass().add("bills");
        list.setId("billList");
        list.getStyleClass().add("diff-list");
        list.setAccessibleText(messages.get("versions.bills"));
        list.setCellFactory(view -> new Cell());
        Label none = new Label(messages.get("versions.bills.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        HBox head = new HBox(what(messages.get("versions.bills.quantity")), before, after,
                number(messages.get("versions.bills.difference")));
        head.getStyleClass().add("diff-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    /// Shows other lines.
    void show(List<BillLine> lines, String beforeName, String afterName) {
        before.setText(beforeName);
        after.setText(afterName);
        list.getItems().setAll(lines);
    }

    private static Label what(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("bill-what");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(text));
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("bill-amount");
        return label;
    }

    private static final class Cell extends ListCell<BillLine> {
        Cell() {
            getStyleClass().add("diff-line-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable BillLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, !empty && line instanceof Heading);
            setGraphic(empty || line == null ? null : switch (line) {
                case Heading heading -> heading(heading);
                case Amounts amounts -> amounts(amounts);
            });
        }

        private static HBox heading(Heading heading) {
            Label title = what(heading.title());
            title.getStyleClass().add("strong");
            Label note = new Label(heading.note());
            note.getStyleClass().add("muted");
            HBox line = new HBox(title, note);
            line.getStyleClass().add("bill-line");
            return line;
        }

        private static HBox amounts(Amounts amounts) {
            Label before = number(amounts.before());
            before.getStyleClass().add("muted");
            Label difference = number(amounts.difference());
            difference.pseudoClassStateChanged(MOVES, amounts.moves());
            HBox line = new HBox(what(amounts.what()), before, number(amounts.after()), difference);
            line.getStyleClass().add("bill-line");
            return line;
        }
    }
}
