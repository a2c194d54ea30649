package dev.tierdesk.console.prices;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.PriceEditor;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.SaveMarks;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// Wires the editor of a price beside the list: header, fields, foot.
final class PriceDetailController {
    private final PriceDetailViewModel model;
    private final PriceEditor editor;
    private final Runnable duplicate;
    private final Runnable delete;
    private final Consumer<String> select;

    @FXML private VBox root;
    @FXML private Label titleLabel;
    @FXML private Region dirtyDot;
    @FXML private Button duplicateButton;
    @FXML private MenuButton moreButton;
    @FXML private Label codeLabel;
    @FXML private Label factsLabel;
    @FXML private ScrollPane fieldsPane;
    @FXML private Label stateLabel;
    @FXML private Button revertPriceButton;
    @FXML private Button onDatePriceButton;

    /// @param duplicate copies the open price
    /// @param delete asks whether to delete it
    /// @param select opens the price of a code
    PriceDetailController(
            PriceDetailViewModel model, PriceEditor editor, Runnable duplicate, Runnable delete,
            Consumer<String> select) {
        this.model = model;
        this.editor = editor;
        this.duplicate = duplicate;
        this.delete = delete;
        this.select = select;
    }

    @FXML
    private void initialize() {
        fieldsPane.setContent(editor.root());
        duplicateButton.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        moreButton.setGraphic(Icons.of(MaterialDesignD.DOTS_HORIZONTAL));
        dirtyDot.managedProperty().bind(dirtyDot.visibleProperty());
        model.editing().state().subscribe(this::show);
    }

    @FXML
    void save() {
        model.obstacle().ifPresentOrElse(editor::focus, () -> model.save(select));
    }

    @FXML
    private void saveOnDate() {
        model.obstacle().ifPresentOrElse(editor::focus, model::saveOnDate);
    }

    @FXML
    private void revert() {
        model.revert();
    }

    @FXML
    private void duplicate() {
        duplicate.run();
    }

    @FXML
    private void history() {
        model.history();
    }

    @FXML
    private void delete() {
        delete.run();
    }

    private void show(@Nullable State<Price> state) {
        root.setVisible(state != null);
        if (state == null) {
            return;
        }
        titleLabel.setText(model.title(state));
        codeLabel.setText(state.value().code());
        factsLabel.setText(model.facts(state));
        new SaveMarks(dirtyDot, stateLabel, revertPriceButton, onDatePriceButton)
                .show(state.dirty(), model.stateWords(state));
    }
}
