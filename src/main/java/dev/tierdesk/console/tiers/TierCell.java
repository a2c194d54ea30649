package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.words.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// One cell of the tier table: a text field that is always live. Over a unit amount that a formula computes lies what
/// it comes to, until the cell is entered.
final class TierCell extends StackPane {
    private final int row;
    private final TierColumn column;
    private final TextField input;
    private final Label computed = new Label();

    TierCell(int row, TierColumn column, Messages messages) {
        this.row = row;
        this.column = column;
        input = column == TierColumn.FORMULA ? new TextField() : new DecimalField();
        input.setId("tier-" + row + "-" + column.field());
        input.setPromptText("—");
        input.getStyleClass().add("tier-input");
        input.setAccessibleText(
                messages.get("tiers.cell", "column", messages.get("field." + column.field()), "row", row + 1));
        if (column == TierColumn.FORMULA) {
            input.getStyleClass().add("mono");
        }
        input.addEventFilter(MouseEvent.MOUSE_PRESSED, this::enter);
        if (input instanceof DecimalField number && column.isAmount()) {
            RawAmount.onHover(number, messages);
        }
        computed.getStyleClass().add("tier-computed");
        computed.setMouseTransparent(true);
        computed.visibleProperty().bind(computed.textProperty().isNotEmpty().and(input.focusedProperty().not()));
        computed.visibleProperty().addListener((o, before, visible) -> {
            input.getStyleClass().remove("covered");
            if (visible) {
                input.getStyleClass().add("covered");
            }
        });
        setAlignment(computed, Pos.CENTER_RIGHT);
        getStyleClass().add("tier-cell");
        getChildren().addAll(input, computed);
    }

    int row() {
        return row;
    }

    TierColumn column() {
        return column;
    }

    TextField input() {
        return input;
    }

    /// The first click into a cell selects what it has, so that typing replaces it; the next one sets the caret.
    private void enter(MouseEvent e) {
        if (!input.isFocused()) {
            input.requestFocus();
            input.selectAll();
            e.consume();
        }
    }

    /// Says what stands here while nothing is typed.
    void setPrompt(String text) {
        input.setPromptText(text);
    }

    /// Shows what a formula comes to in place of the cell's own number; empty for none.
    void showComputed(String text) {
        computed.setText(text);
    }

    /// Digits after the point that the number has while it is not edited.
    void setDigits(int digits) {
        if (input instanceof DecimalField number) {
            number.setDigits(digits);
        }
    }
}
