package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What a formula comes to, with its arithmetic and what it was before; or what is wrong with it, under the column
/// where it stands.
final class FormulaLine extends VBox {
    private final Messages messages;
    private final Label arithmetic = new Label();
    private final Label result = new Label();
    private final Label rest = new Label();
    private final HBox good = new HBox(6, Icons.of(MaterialDesignC.CHECK_CIRCLE_OUTLINE), arithmetic, result, rest);
    private final Label text = new Label();
    private final Label mark = new Label();
    private final Label problem = new Label();
    private final VBox bad = new VBox(text, mark, problem);

    FormulaLine(Messages messages) {
        this.messages = messages;
        setId("formulaLine");
        getStyleClass().add("formula-line");
        good.getStyleClass().add("good");
        good.getChildren().getFirst().getStyleClass().add("success");
        bad.getStyleClass().add("bad");
        arithmetic.getStyleClass().addAll("mono", "muted");
        result.getStyleClass().add("strong");
        rest.getStyleClass().add("muted");
        text.getStyleClass().add("mono");
        mark.getStyleClass().addAll("mono", "danger-text");
        problem.getStyleClass().add("danger-text");
        problem.setWrapText(true);
        good.managedProperty().bind(good.visibleProperty());
        bad.managedProperty().bind(bad.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(good, bad);
        show(null, Optional.empty(), "", "");
    }

    /// @param value null for no formula
    /// @param before what the rate was when it was saved
    /// @param currency of the amount
    /// @param unit what it is the price of: "call"
    void show(@Nullable FormulaValue value, Optional<BigDecimal> before, String currency, String unit) {
        setVisible(value != null);
        if (value == null) {
            return;
        }
        good.setVisible(value.problem().isEmpty());
        bad.setVisible(value.problem().isPresent());
        arithmetic.setText(value.value().isPresent() ? value.arithmetic() + " =" : "");
        result.setText(value.value()
                .map(v -> messages.numbers().show(v) + " " + currency)
                .orElse(value.usesQuantity() ? messages.get("tiers.formula.quantity") : ""));
        String was = before.filter(b -> value.value().filter(v -> v.compareTo(b) == 0).isEmpty())
                .map(b -> messages.get("tiers.formula.was", "amount", b))
                .orElse("");
        rest.setText((value.value().isPresent() ? messages.get("tiers.formula.per", "unit", unit) : "") + was);
        value.problem().ifPresent(found -> {
            int column = value.column();
            text.setText(value.text());
            mark.setText(column > 0 ? " ".repeat(column - 1) + "^" : "");
            problem.setText(messages.problem(found));
        });
    }
}
