package dev.tierdesk.console.bulk;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.console.bulk.EditManyViewModel.EndChange;
import dev.tierdesk.console.bulk.EditManyViewModel.PeriodEnd;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.UnreadDate;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the card that edits many objects at once.
final class EditManyController {
    private final EditManyViewModel model;
    private final Messages messages;

    @FXML private Label titleLabel;
    @FXML private VBox tagsBox;
    @FXML private VBox sortingBox;
    @FXML private VBox periodBox;
    @FXML private Field removedInput;
    @FXML private TextField addedField;
    @FXML private TextField removedField;
    @FXML private ComboBox<@Nullable Audience> audienceBox;
    @FXML private ComboBox<@Nullable TaxCategory> taxBox;
    @FXML private ComboBox<EndChange> fromBox;
    @FXML private TextField fromField;
    @FXML private ComboBox<EndChange> untilBox;
    @FXML private TextField untilField;
    @FXML private HBox refusalNote;
    @FXML private Label refusalLabel;

    EditManyController(EditManyViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.title());
        for (Node part : List.of(tagsBox, sortingBox, periodBox, refusalNote)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        tagsBox.setVisible(model.kind() != Kind.PRICE);
        sortingBox.setVisible(model.kind() == Kind.PRODUCT);
        periodBox.setVisible(model.kind() == Kind.PRICE);
        addedField.textProperty().bindBidirectional(model.added());
        removedField.textProperty().bindBidirectional(model.removed());
        removedInput.hintProperty().set(model.present().isEmpty()
                ? ""
                : messages.get("bulk.edit.present", "tags", model.present()));
        constants(audienceBox, List.of(Audience.values()), model.audience());
        constants(taxBox, List.of(TaxCategory.values()), model.taxCategory());
        end(fromBox, fromField, model.from());
        end(untilBox, untilField, model.until());
        refusalLabel.textProperty().bind(model.refusal());
        refusalNote.visibleProperty().bind(model.refusal().isNotEmpty());
    }

    /// Puts the focus into the first field.
    void begin() {
        (model.kind() == Kind.PRICE ? fromBox : addedField).requestFocus();
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private <E extends Enum<E>> void constants(
            ComboBox<@Nullable E> box, List<E> constants, ObjectProperty<@Nullable E> value) {
        box.setConverter(new Words<>(
                constant -> constant == null ? messages.get("bulk.edit.stays") : messages.word(constant)));
        box.getItems().add(null);
        box.getItems().addAll(constants);
        box.valueProperty().bindBidirectional(value);
    }

    private void end(ComboBox<EndChange> box, TextField field, PeriodEnd end) {
        box.setConverter(new Words<>(change -> change == null ? "" : messages.get("bulk.edit.end." + change.name())));
        box.getItems().setAll(EndChange.values());
        box.valueProperty().bindBidirectional(end.change());
        field.textProperty().bindBidirectional(end.date());
        UnreadDate.in(field, model::isDate, messages.get("bulk.edit.date"));
        field.disableProperty().bind(end.change().isNotEqualTo(EndChange.DATE));
    }

    private static final class Words<E extends Enum<E>> extends StringConverter<@Nullable E> {
        private final Function<@Nullable E, String> words;

        Words(Function<@Nullable E, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable E constant) {
            return words.apply(constant);
        }

        @Override
        public @Nullable E fromString(String words) {
            return null;
        }
    }
}
