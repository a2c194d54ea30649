package dev.tierdesk.console.wizards;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The steps of a wizard in its title: numbers and words, the present one marked. In FXML:
/// `<Stepper first="%…" second="%…"/>`.
public final class Stepper extends HBox {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    private final IntegerProperty step = new SimpleIntegerProperty(1);
    private final Label first = new Label();
    private final Label second = new Label();
    private final List<Region> marks = new ArrayList<>();

    public Stepper() {
        getStyleClass().add("stepper");
        Region line = new Region();
        line.getStyleClass().add("stepper-line");
        getChildren().addAll(number("1"), first, line, number("2"), second);
        marks.addAll(List.of(first, second));
        step.subscribe(number -> show());
    }

    /// The present step, from 1.
    public IntegerProperty stepProperty() {
        return step;
    }

    public String getFirst() {
        return first.getText();
    }

    public void setFirst(String text) {
        first.setText(text);
    }

    public String getSecond() {
        return second.getText();
    }

    public void setSecond(String text) {
        second.setText(text);
    }

    private Label number(String digit) {
        Label number = new Label(digit);
        number.getStyleClass().add("stepper-number");
        marks.add(number);
        return number;
    }

    private void show() {
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).pseudoClassStateChanged(PRESENT, i % 2 == step.get() - 1);
        }
    }
}
