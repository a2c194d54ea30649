package dev.tierdesk.console.ui;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// A labelled input of a form: the label above, what is wrong with it in words below. In FXML:
/// `<Field label="%products.name"><TextField fx:id="nameField"/></Field>`.
@DefaultProperty("input")
public final class Field extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    private final Label label = new Label();
    private final Label problem = new Label();
    private final Label hint = new Label();
    private final ObjectProperty<@Nullable Node> input = new SimpleObjectProperty<>();

    public Field() {
        getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        problem.getStyleClass().add("field-problem");
        hint.getStyleClass().add("field-hint");
        for (Label line : new Label[] {problem, hint}) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.managedProperty().bind(line.visibleProperty());
            line.visibleProperty().bind(line.textProperty().isNotEmpty());
        }
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        getChildren().addAll(label, problem, hint);
        input.addListener((o, before, node) -> {
            getChildren().remove(before);
            if (node != null) {
                getChildren().add(1, node);
                label.setLabelFor(node);
                VBox.setVgrow(node, Priority.NEVER);
            }
        });
        problem.textProperty().addListener((o, before, text) -> {
            Node node = input.get();
            if (node != null) {
                node.pseudoClassStateChanged(ERROR, !text.isEmpty());
            }
        });
    }

    public StringProperty labelProperty() {
        return label.textProperty();
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String text) {
        label.setText(text);
        label.setMnemonicParsing(true);
    }

    /// The label as it stands: an underscore in it, as codes have, is no mnemonic.
    public void setPlainLabel(String text) {
        label.setMnemonicParsing(false);
        label.setText(text);
    }

    public ObjectProperty<@Nullable Node> inputProperty() {
        return input;
    }

    public @Nullable Node getInput() {
        return input.get();
    }

    public void setInput(@Nullable Node node) {
        input.set(node);
    }

    /// What is wrong with the input, in words; empty where nothing is.
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    /// Closes the input and says why, with a lock at the label; null opens it again.
    public void lock(@Nullable String reason) {
        Node node = input.get();
        if (node instanceof TextInputControl text) {
            text.setEditable(reason == null);
        } else if (node != null) {
            node.setDisable(reason != null);
        }
        if (node != null) {
            node.pseudoClassStateChanged(LOCKED, reason != null);
        }
        label.setGraphic(reason == null ? null : Icons.of(MaterialDesignL.LOCK_OUTLINE));
        label.setContentDisplay(ContentDisplay.RIGHT);
        hint.setText(reason == null ? "" : reason);
    }

    /// A muted line below: why it is locked, how a number is read.
    public StringProperty hintProperty() {
        return hint.textProperty();
    }
}
