package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.console.history.ChangeDetail.BillHeading;
import dev.tierdesk.console.history.ChangeDetail.BillRow;
import dev.tierdesk.console.history.ChangeDetail.FieldLine;
import dev.tierdesk.console.history.ChangeDetail.Line;
import dev.tierdesk.console.history.ChangeDetail.ObjectLine;
import dev.tierdesk.words.Messages;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of a change: an object with what happened to it, or a field before and after.
public final class DiffCell extends ListCell<Line> {
    /// Shares of the width: of a field's label, and of its value before and after.
    public static final double LABEL = 0.36;
    public static final double VALUE = 0.32;

    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
    private static final PseudoClass MOVES = PseudoClass.getPseudoClass("moves");
    private static final String NOTHING = "—";

    private final Label sign = new Label();
    private final Label kind = new Label();
    private final Hyperlink title = new Hyperlink();
    private final Region space = new Region();
    private final Hyperlink restore = new Hyperlink();
    private final HBox object = new HBox(sign, kind, title, space, restore);
    private final Label field = new Label();
    private final Label before = new Label();
    private final Label after = new Label();
    private final HBox fields = new HBox(field, before, after);
    private final Label difference = new Label();
    private final Label heading = new Label();
    private final Label note = new Label();
    private final HBox bills = new HBox(heading, note);
    private final Label quantity = new Label();
    private final Label was = new Label();
    private final Label is = new Label();
    private final HBox amounts = new HBox(quantity, was, is, difference);
    private final Consumer<ObjectLine> open;

    /// @param open leads to an object
    public DiffCell(Consumer<ObjectLine> open) {
        this.open = open;
        restore.setVisible(false);
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
        bills.getStyleClass().add("diff-object");
        heading.getStyleClass().add("strong");
        note.getStyleClass().add("muted");
        amounts.getStyleClass().addAll("diff-fields", "bill-fields");
        quantity.getStyleClass().add("diff-label");
        quantity.prefWidthProperty().bind(widthProperty().multiply(LABEL));
        for (Label label : new Label[] {was, is, difference}) {
            label.getStyleClass().add("bill-amount");
            label.setMinWidth(0);
            label.prefWidthProperty().bind(widthProperty().multiply((1 - LABEL) / 3));
        }
        HBox.setHgrow(space, Priority.ALWAYS);
        restore.managedProperty().bind(restore.visibleProperty());
        setPrefWidth(0);
    }

    /// A cell from which objects that were deleted can be restored.
    ///
    /// @param restoring gets what such an object was
    public DiffCell(Consumer<ObjectLine> open, Consumer<Aggregate> restoring, Messages messages) {
        this(open);
        restore.setId("restoreLink");
        restore.setText(messages.get("history.restore.gone"));
        restore.setTooltip(new Tooltip(messages.get("history.restore.gone.hint")));
        restore.setOnAction(e -> {
            if (getItem() instanceof ObjectLine line && line.gone() != null) {
                restoring.accept(line.gone());
            }
        });
        restore.visibleProperty().bind(itemProperty()
                .map(line -> line instanceof ObjectLine changed && changed.gone() != null)
                .orElse(false));
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
            case BillHeading of -> {
                heading.setText(of.title());
                note.setText(of.note());
                setGraphic(bills);
            }
            case BillRow bill -> {
                quantity.setText(bill.what());
                was.setText(bill.before());
                is.setText(bill.after());
                difference.setText(bill.difference());
                amounts.pseudoClassStateChanged(MOVES, bill.moves());
                setGraphic(amounts);
            }
        }
    }

    private static void show(Label label, String mark, @Nullable String value) {
        label.setText(value == null ? NOTHING : mark + " " + value);
        label.pseudoClassStateChanged(GIVEN, value != null);
    }
}
