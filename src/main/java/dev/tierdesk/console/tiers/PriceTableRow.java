package dev.tierdesk.console.tiers;

import dev.tierdesk.console.tiers.PriceTableViewModel.Row;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// One row of the table of prices, or its head. It lays out its labels itself: hundreds of rows are made at once.
final class PriceTableRow extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double GAP = 8;

    private final Label owner = label(Pos.CENTER_LEFT, "first");
    private final Label subject = label(Pos.CENTER_LEFT, "second");
    private final Label model = label(Pos.CENTER_LEFT, "muted");
    private final Label included = label(Pos.CENTER_RIGHT, "amount");
    private final Label price = label(Pos.CENTER_RIGHT, "amount");
    private final List<Label> labels = List.of(owner, subject, model, included, price);
    private @Nullable PriceColumns columns;
    private @Nullable UUID shown;

    PriceTableRow() {
        getStyleClass().add("price-table-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_ROW);
        owner.setContentDisplay(ContentDisplay.RIGHT);
        getChildren().addAll(labels);
    }

    /// The heads of the columns.
    static PriceTableRow head() {
        PriceTableRow head = new PriceTableRow();
        head.getStyleClass().setAll("price-table-head");
        head.setFocusTraversable(false);
        return head;
    }

    /// Lays the row out in these columns.
    void arrange(PriceColumns these) {
        columns = these;
        requestLayout();
    }

    void showHead(Messages messages, boolean ofPlan, String currency) {
        owner.setText(messages.get(ofPlan ? "tiers.product" : "tiers.plan"));
        subject.setText(messages.get("tiers.unit.column"));
        model.setText(messages.get("tiers.model"));
        included.setText(messages.get("tiers.included"));
        price.setText(currency.isEmpty()
                ? messages.get("tiers.price") : messages.get("tiers.price-in", "currency", currency));
    }

    /// What stands in the columns.
    List<String> texts() {
        return labels.stream().map(Label::getText).toList();
    }

    /// The price that is shown; null for none yet.
    @Nullable UUID shown() {
        return shown;
    }

    void show(Row row, boolean selected) {
        shown = row.id();
        pseudoClassStateChanged(SELECTED, selected);
        owner.setText(row.owner());
        subject.setText(row.subject());
        model.setText(row.model());
        included.setText(row.included());
        price.setText(row.price());
        if (row.dirty() != (owner.getGraphic() != null)) {
            owner.setGraphic(row.dirty() ? dot() : null);
        }
        mark(row.worst());
        setAccessibleText(String.join(", ", row.owner(), row.subject(), row.model(), row.price()));
    }

    @Override
    protected void layoutChildren() {
        if (columns == null) {
            return;
        }
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - GAP * (labels.size() - 1);
        double[] widths = columns.in(room, this::measured);
        double x = snappedLeftInset();
        for (int i = 0; i < widths.length; i++) {
            labels.get(i).resizeRelocate(snapPositionX(x), 0, snapSizeX(widths[i]), getHeight());
            x += widths[i] + GAP;
        }
    }

    private double measured(String text) {
        Text measured = new Text(text);
        Font font = price.getFont();
        measured.setFont(Font.font(font.getFamily(), font.getSize())); // heads are bold, and may be asked first
        return measured.getLayoutBounds().getWidth();
    }

    private void mark(@Nullable Severity worst) {
        if (worst == null) {
            price.setGraphic(null);
        } else {
            FontIcon icon = Icons.of(MaterialDesignA.ALERT_OUTLINE);
            icon.getStyleClass().addAll("small", worst == Severity.ERROR ? "danger" : "warning");
            price.setGraphic(icon);
        }
    }

    private static Region dot() {
        Region dot = new Region();
        dot.getStyleClass().add("dirty-dot");
        return dot;
    }

    private static Label label(Pos alignment, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setAlignment(alignment);
        label.setGraphicTextGap(6);
        label.setOnMouseEntered(
                e -> label.setTooltip(label.getText().length() > 10 ? new Tooltip(label.getText()) : null));
        return label;
    }
}
