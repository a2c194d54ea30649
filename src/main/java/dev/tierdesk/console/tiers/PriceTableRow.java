package dev.tierdesk.console.tiers;

import dev.tierdesk.console.tiers.PriceTableViewModel.Row;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// One row of the table of prices, or its head.
final class PriceTableRow extends GridPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /// Shares of the width: product names are longer than plan names.
    private static final double[] OF_PLAN = {23, 24, 17, 11, 25};
    private static final double[] OF_PRODUCT = {16, 26, 17, 14, 27};

    private final Label owner = label("first");
    private final Label subject = label();
    private final Label model = label("muted");
    private final Label included = label();
    private final Label price = label();
    private final Region dot = new Region();
    private final FontIcon mark = Icons.of(MaterialDesignA.ALERT_OUTLINE);

    PriceTableRow() {
        getStyleClass().add("price-table-row");
        setHgap(8);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_ROW);
        dot.getStyleClass().add("dirty-dot");
        mark.getStyleClass().add("small");
        for (int i = 0; i < OF_PLAN.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i > 2 ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        getRowConstraints().add(row);
        HBox first = new HBox(6, owner, dot);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox last = new HBox(6, mark, price);
        last.setAlignment(Pos.CENTER_RIGHT);
        dot.managedProperty().bind(dot.visibleProperty());
        mark.managedProperty().bind(mark.visibleProperty());
        dot.setVisible(false);
        mark.setVisible(false);
        addRow(0, first, subject, model, included, last);
    }

    /// The heads of the columns.
    static PriceTableRow head(Messages messages) {
        PriceTableRow head = new PriceTableRow();
        head.getStyleClass().setAll("price-table-head");
        head.setFocusTraversable(false);
        head.showHead(messages, false, "");
        return head;
    }

    /// Lays the row out for the prices of a plan, or of a product.
    void arrange(boolean ofPlan) {
        for (int i = 0; i < OF_PLAN.length; i++) {
            getColumnConstraints().get(i).setPercentWidth(ofPlan ? OF_PLAN[i] : OF_PRODUCT[i]);
        }
    }

    void showHead(Messages messages, boolean ofPlan, String currency) {
        arrange(ofPlan);
        owner.setText(messages.get(ofPlan ? "tiers.product" : "tiers.plan"));
        subject.setText(messages.get("tiers.unit.column"));
        model.setText(messages.get("tiers.model"));
        included.setText(messages.get("tiers.included"));
        price.setText(currency.isEmpty() ? messages.get("tiers.price") : messages.get("tiers.price-in", "currency", currency));
    }

    void show(Row row, boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        set(owner, row.owner());
        set(subject, row.subject());
        set(model, row.model());
        set(included, row.included());
        set(price, row.price());
        dot.setVisible(row.dirty());
        mark.setVisible(row.worst() != null);
        mark.getStyleClass().removeAll("danger", "warning");
        mark.getStyleClass().add(row.worst() == Severity.ERROR ? "danger" : "warning");
        setAccessibleText(String.join(", ", row.owner(), row.subject(), row.model(), row.price()));
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            label.setTooltip(text.length() > 10 ? new Tooltip(text) : null);
        }
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
