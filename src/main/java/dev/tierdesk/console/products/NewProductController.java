package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.FormProblems;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the form for a new product.
final class NewProductController {
    private final NewProductViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final FormProblems problems;

    @FXML private ListView<ProductType> typesList;
    @FXML private Field nameInput;
    @FXML private TextField nameField;
    @FXML private Field codeInput;
    @FXML private TextField codeField;
    @FXML private ComboBox<Audience> audienceBox;
    @FXML private TextArea descriptionArea;
    @FXML private Field openapiInput;
    @FXML private TextField openapiField;
    @FXML private VBox unitsBox;
    @FXML private Label noUnitsLabel;

    NewProductController(NewProductViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        messages = desk.messages();
        problems = new FormProblems(model.problems(), messages);
    }

    @FXML
    private void initialize() {
        typesList.setCellFactory(list -> new ProductTypeCell(model::what));
        typesList.getItems().setAll(model.types());
        typesList.getSelectionModel().select(model.type().get());
        typesList.getSelectionModel().selectedItemProperty().subscribe(type -> {
            if (type != null) {
                model.type().set(type);
            }
        });
        nameField.textProperty().bindBidirectional(model.name());
        codeField.textProperty().bindBidirectional(model.code());
        descriptionArea.textProperty().bindBidirectional(model.description());
        openapiField.textProperty().bindBidirectional(model.openapiUrl());
        audienceBox.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Audience audience) {
                return audience == null ? "" : messages.word(audience);
            }

            @Override
            public @Nullable Audience fromString(String text) {
                return null;
            }
        });
        audienceBox.getItems().setAll(Audience.values());
        audienceBox.valueProperty().bindBidirectional(model.audience());
        problems.tellAt("name", nameInput);
        problems.tellAt("code", codeInput);
        problems.tellAt("openapi_url", openapiInput);
        model.offers().subscribe(this::showOffers);
        showOffers();
        noUnitsLabel.managedProperty().bind(noUnitsLabel.visibleProperty());
    }

    /// Puts the focus into the name.
    void begin() {
        nameField.requestFocus();
    }

    @FXML
    private void create() {
        problems.tellAll();
        model.create().ifPresentOrElse(path -> problems.focus(path, nameInput), desk.dialogs()::close);
    }

    @FXML
    private void cancel() {
        desk.dialogs().close();
    }

    private void showOffers() {
        List<Node> rows = model.offers().stream().map(this::row).toList();
        unitsBox.getChildren().setAll(rows);
        noUnitsLabel.setVisible(rows.isEmpty());
    }

    private Node row(Defaults.Offer offer) {
        CheckBox box = new CheckBox(model.called(offer));
        box.setId("unit-" + offer.unit().code());
        box.setMnemonicParsing(false);
        box.setTooltip(new Tooltip(offer.unit().code()));
        box.setSelected(model.isTicked(offer));
        box.selectedProperty().addListener((o, before, on) -> model.tick(offer, on));
        Label note = new Label(messages.get(offer.existing() ? "products.new.unit.existing" : "products.new.unit.made",
                "aggregation", offer.unit().aggregation()));
        note.getStyleClass().add("section-note");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, box, note);
        row.getStyleClass().add("offer-row");
        return row;
    }

    /// A product type with its icon and what it is.
    private static final class ProductTypeCell extends ListCell<ProductType> {
        private static final double LINE_WIDTH = 216;

        private final Function<ProductType, String> what;

        ProductTypeCell(Function<ProductType, String> what) {
            this.what = what;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ProductType type, boolean empty) {
            super.updateItem(type, empty);
            if (empty || type == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(type.name());
            name.getStyleClass().add("strong");
            Label line = new Label(what.apply(type));
            line.getStyleClass().add("section-note");
            line.setWrapText(true);
            line.setPrefWidth(LINE_WIDTH);
            line.setMinHeight(USE_PREF_SIZE);
            VBox words = new VBox(2, name, line);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(10, Icons.ofType(type.code()), words);
            row.getStyleClass().add("type-row");
            setGraphic(row);
            setAccessibleText(type.name() + ". " + line.getText());
        }
    }
}
