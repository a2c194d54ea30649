package dev.tierdesk.console.versions;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Wires two states of plans side by side.
final class ComparisonController {
    private final ComparisonViewModel model;
    private final Messages messages;

    @FXML private ComboBox<StateChoice> beforeBox;
    @FXML private ComboBox<StateChoice> afterBox;
    @FXML private Button swapButton;
    @FXML private Button closeCardButton;
    @FXML private Label diffLabel;
    @FXML private StackPane diffPane;
    @FXML private Label billsLabel;
    @FXML private StackPane billsPane;

    ComparisonController(ComparisonViewModel model) {
        this.model = model;
        messages = model.messages();
    }

    @FXML
    private void initialize() {
        swapButton.setGraphic(Icons.of(MaterialDesignS.SWAP_HORIZONTAL));
        closeCardButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        for (ComboBox<StateChoice> box : List.of(beforeBox, afterBox)) {
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable StateChoice choice) {
                    return choice == null ? "" : model.words(choice);
                }

                @Override
                public @Nullable StateChoice fromString(String text) {
                    return null;
                }
            });
            box.getItems().setAll(model.choices());
        }
        beforeBox.valueProperty().bindBidirectional(model.before());
        afterBox.valueProperty().bindBidirectional(model.after());
        DiffView diff = new DiffView(messages, false, model::open);
        BillView bills = new BillView(messages);
        diffPane.getChildren().add(diff);
        billsPane.getChildren().add(bills);
        model.content().subscribe(content -> {
            String before = model.words(model.before().get());
            String after = model.words(model.after().get());
            diffLabel.setText(content.summary());
            diff.show(content.diff(), before, after);
            billsLabel.setText(content.currency().isEmpty() ? ""
                    : messages.get("versions.bills.in", "currency", content.currency()));
            bills.show(content.bills(), before, after);
        });
    }

    @FXML
    private void swap() {
        model.swap();
    }

    @FXML
    private void close() {
        model.close();
    }
}
