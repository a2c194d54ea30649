package dev.tierdesk.console.changes;

import dev.tierdesk.console.changes.ChangeDetail.FieldLine;
import dev.tierdesk.console.changes.ChangeDetail.Line;
import dev.tierdesk.console.changes.ChangeDetail.ObjectLine;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A line of a change: an object with what happened to it, or a field before and after.
final class DiffCell extends ListCell<Line> {
    /// Shares of the width: of a field's label, and of its value before and after.
    static final double LABEL = 0.30;
    static final double VALUE = 0.35;

    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
    private static final String NOTHING = "—";

    private final Label sign = new Label();
    private final Label kind = new Label();
    private final Hyperlink title = new Hyperlink();
    private final HBox object = new HBox(sign, kind, title);
    private final Label field = new Label();
    private final Label before = new Label();
    private final Label after = new Label();
    private final HBox fields = new HBox(field, before, after);
    private final Consumer<ObjectLine> open;

    DiffCell(Consumer<ObjectLine> open) {
        this.open = open;
        getStyleClass().add("diff-cell");
        object.getStyleClass().add("diff-object");
        kind.getStyleClass().add("muted");
        fields.getStyleClass().add("diff-fields");
        field.getStyleClass().add("diff-label");
        before.getStyleClass().add("diff-before");
        after.getStyleClass().add("diff-after");
        field.prefWidthProperty().bind(widthProperty().multiply(LABEL));
        before.prefWidthProperty().bind(widthProperty().multiply(VALUE));
        after.prefWidthProperty().bind(widthProperty().multiply(VALUE));
        for (Label label : new Label[] {field, before, after}) {
            label.setMinWidth(0);
            label.setTooltip(new Tooltip());
            label.getTooltip().textProperty().bind(label.textProperty());
            label.getTooltip().setWrapText(true);
            label.getTooltip().setMaxWidth(480);
        }
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        switch (empty ? null : line) {
            case null -> setGraphic(null);
            case ObjectLine changed -> {
                sign.setText(changed.sign().text());
                sign.getStyleClass().setAll("label", "diff-sign", switch (changed.sign()) {
                    case CREATED -> "success-text";
                    case DELETED -> "danger-text";
                    case CHANGED -> "warning-text";
                });
                kind.setText(changed.kindWords());
                title.setText(changed.title());
                title.setDisable(!changed.exists());
                title.setOnAction(e -> open.accept(changed));
                setGraphic(object);
            }
            case FieldLine changed -> {
                field.setText(changed.label());
                show(before, "−", changed.before());
                show(after, "+", changed.after());
                setGraphic(fields);
            }
        }
    }

    private static void show(Label label, String mark, @Nullable String value) {
        label.setText(value == null ? NOTHING : mark + " " + value);
        label.pseudoClassStateChanged(GIVEN, value != null);
    }
}
