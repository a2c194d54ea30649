package dev.tierdesk.console.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The steps of a wizard in its title: numbers and words, the present one marked. In FXML:
/// `<Stepper first="%…" second="%…" third="%…"/>`; without a third there are two.
public final class Stepper extends HBox {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    private final IntegerProperty step = new SimpleIntegerProperty(1);
    private final List<Label> words = List.of(new Label(), new Label(), new Label());
    private final List<Region> numbers = new ArrayList<>();

    public Stepper() {
        getStyleClass().add("stepper");
        for (int i = 0; i < words.size(); i++) {
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().add("stepper-number");
            numbers.add(number);
            Region line = new Region();
            line.getStyleClass().add("stepper-line");
            for (Region part : i == 0 ? List.of(number, words.get(i)) : List.of(line, number, words.get(i))) {
                part.visibleProperty().bind(words.get(i).textProperty().isNotEmpty());
                part.managedProperty().bind(part.visibleProperty());
                getChildren().add(part);
            }
        }
        step.subscribe(number -> show());
    }

    /// The present step, from 1.
    public IntegerProperty stepProperty() {
        return step;
    }

    public String getFirst() {
        return words.get(0).getText();
    }

    public void setFirst(String text) {
        words.get(0).setText(text);
    }

    public String getSecond() {
        return words.get(1).getText();
    }

    public void setSecond(String text) {
        words.get(1).setText(text);
    }

    public String getThird() {
        return words.get(2).getText();
    }

    public void setThird(String text) {
        words.get(2).setText(text);
    }

    private void show() {
        for (int i = 0; i < words.size(); i++) {
            words.get(i).pseudoClassStateChanged(PRESENT, i == step.get() - 1);
            numbers.get(i).pseudoClassStateChanged(PRESENT, i == step.get() - 1);
        }
    }
}
