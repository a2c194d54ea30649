package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One worked example in the list: whether it holds, for what, and the amounts.
final class ExampleRow extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Messages messages;
    private final FontIcon icon = Icons.of(MaterialDesignC.CHECK_CIRCLE_OUTLINE);
    private final Label name = new Label();
    private final Label quantities = new Label();
    private final Label amount = new Label();
    private final Label verdict = new Label();

    ExampleRow(Messages messages, Runnable choose) {
        super(12);
        this.messages = messages;
        getStyleClass().add("example-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        name.getStyleClass().add("example-name");
        quantities.getStyleClass().add("section-note");
        verdict.getStyleClass().add("section-note");
        quantities.setMinWidth(0);
        VBox left = new VBox(2, name, quantities);
        VBox right = new VBox(2, amount, verdict);
        right.setMinWidth(Region.USE_PREF_SIZE);
        left.setMinWidth(0);
        left.getStyleClass().add("example-left");
        right.getStyleClass().add("example-right");
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(icon, left, right);
        setOnMouseClicked(e -> {
            requestFocus();
            choose.run();
        });
        setOnKeyPressed(e -> {
            if (e.getTarget().equals(this) && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
                choose.run();
                e.consume();
            }
        });
    }

    /// @param why why it has no amount; empty where it has one
    void show(ExampleResult result, String given, String why) {
        name.setText(result.example().name());
        quantities.setText(why.isEmpty() ? given : why);
        quantities.setTooltip(new Tooltip(quantities.getText()));
        String currency = result.currency().getCurrencyCode();
        BigDecimal computed = result.computed();
        amount.setText(computed == null ? "—" : amount(computed, result) + " " + currency);
        switch (result.outcome()) {
            case PASSED -> show(MaterialDesignC.CHECK_CIRCLE_OUTLINE, "success", messages.get("tiers.example.passed"));
            case FAILED -> show(MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "danger",
                    messages.get("tiers.example.failed", "expected", expected(result)));
            case NO_EXPECTATION -> show(MaterialDesignC.CHECKBOX_BLANK_CIRCLE_OUTLINE, "none",
                    messages.get("tiers.example.open"));
            case BROKEN -> show(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "danger", messages.get("tiers.example.broken"));
        }
        setAccessibleText(name.getText() + ", " + amount.getText() + ", " + verdict.getText());
    }

    void setOpen(boolean open) {
        pseudoClassStateChanged(SELECTED, open);
    }

    private void show(Ikon ikon, String style, String words) {
        icon.setIconCode(ikon);
        icon.getStyleClass().removeAll("success", "danger", "none");
        icon.getStyleClass().add(style);
        verdict.setText(words);
        verdict.getStyleClass().removeAll("danger-text");
        if (style.equals("danger")) {
            verdict.getStyleClass().add("danger-text");
        }
    }

    private String expected(ExampleResult result) {
        BigDecimal expected = result.example().expected();
        return expected == null ? "" : amount(expected, result);
    }

    private String amount(BigDecimal amount, ExampleResult result) {
        return messages.numbers().show(amount, Math.max(0, result.currency().getDefaultFractionDigits()));
    }
}
