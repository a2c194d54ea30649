package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.FieldText;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Wires the General tab of a product.
final class ProductGeneralController {
    private final ProductEditorViewModel model;
    private final Messages messages;
    private final Inputs<Product> inputs;
    private final RequiredProducts required;
    private final ProductCard card;

    @FXML private TextField nameField;
    @FXML private Field codeInput;
    @FXML private TextField codeField;
    @FXML private ComboBox<String> typeBox;
    @FXML private ComboBox<String> audienceBox;
    @FXML private VBox cardBox;
    @FXML private VBox misfitsBox;
    @FXML private TextArea externalIdsArea;
    @FXML private TextArea descriptionArea;
    @FXML private TextArea featuresArea;
    @FXML private TextField tagsField;
    @FXML private TextField openapiField;
    @FXML private HBox apiRow;
    @FXML private TextField basePathField;
    @FXML private TextField apiVersionField;
    @FXML private TextArea metadataArea;
    @FXML private Field chargeTypeInput;
    @FXML private ComboBox<String> chargeTypeBox;
    @FXML private Field modelInput;
    @FXML private ComboBox<String> modelBox;
    @FXML private ComboBox<String> taxBox;
    @FXML private VBox requiresBox;

    ProductGeneralController(ProductEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        inputs = new Inputs<>(model.editing(), messages);
        required = new RequiredProducts(model);
        card = new ProductCard(messages);
    }

    @FXML
    private void initialize() {
        inputs.text(nameField, "name", Product::name, model::named);
        inputs.text(codeField, "code", Product::code, (p, text) -> p.with(e -> e.code = text.strip()));
        inputs.choice(typeBox, "type", p -> types(), Product::type, (p, code) -> p.with(e -> e.type = code),
                code -> ProductsViewModel.typeName(model.workspace().working().get(), code));
        inputs.choice(audienceBox, "audience", p -> names(Audience.values()), p -> p.audience().name(),
                (p, name) -> p.with(e -> e.audience = Audience.valueOf(name)),
                name -> messages.word(Audience.valueOf(name)));
        inputs.text(descriptionArea, "description", Product::description,
                (p, text) -> p.with(e -> e.description = text));
        inputs.text(featuresArea, "features", ProductFields::features, ProductFields::withFeatures);
        inputs.text(tagsField, "tags", ProductFields::tags, ProductFields::withTags);
        inputs.text(openapiField, "openapi_url", ProductFields::openapiUrl, ProductFields::withOpenapiUrl);
        metadata(basePathField, "base_path");
        metadata(apiVersionField, "api_version");
        inputs.parsed(metadataArea, "metadata", ProductFields::otherMetadata, ProductFields::withOtherMetadata,
                "products.metadata.unread");
        inputs.choice(chargeTypeBox, "charge_type", p -> names(ChargeType.values()), p -> p.chargeType().name(),
                (p, name) -> p.with(e -> e.chargeType = ChargeType.valueOf(name)),
                name -> messages.word(ChargeType.valueOf(name)));
        inputs.choice(modelBox, "pricing_model", ProductGeneralController::models, ProductGeneralController::model,
                (p, name) -> p.with(e -> e.pricingModel = name.isEmpty() ? null : Model.valueOf(name)),
                name -> name.isEmpty() ? messages.get("products.model.any") : messages.word(Model.valueOf(name)));
        inputs.choice(taxBox, "tax_category", p -> names(TaxCategory.values()), p -> p.taxCategory().name(),
                (p, name) -> p.with(e -> e.taxCategory = TaxCategory.valueOf(name)),
                name -> messages.word(TaxCategory.valueOf(name)));
        inputs.parsed(externalIdsArea, "external_ids", p -> FieldText.entries(p.externalIds(), "\n"),
                (p, text) -> FieldText.entries(text, "\n")
                        .map(read -> p.with(e -> e.externalIds = new TreeMap<>(read))),
                "products.externalIds.unread");
        cardBox.getChildren().add(card);
        misfitsBox.getChildren().add(new MisfitsNote(model));
        misfitsBox.managedProperty().bind(misfitsBox.visibleProperty());
        misfitsBox.visibleProperty().bind(misfitsBox.getChildren().getFirst().visibleProperty());
        requiresBox.getChildren().add(required);
        apiRow.managedProperty().bind(apiRow.visibleProperty());
        model.editing().state().subscribe(this::show);
    }

    /// Puts the focus into a field; false where this tab does not have it.
    boolean focus(String path) {
        return inputs.focus(path) || required.focus(path);
    }

    @FXML
    private void exportEndpoints() {
        new EndpointsFile(model.desk()).export();
    }

    private void metadata(TextField input, String key) {
        inputs.text(input, "metadata." + key, p -> ProductFields.metadata(p, key),
                (p, text) -> ProductFields.withMetadata(p, key, text));
    }

    private void show(@Nullable State<Product> state) {
        if (state == null) {
            return;
        }
        Product product = state.value();
        codeInput.lock(model.lock("code").orElse(null));
        chargeTypeInput.lock(model.lock("charge_type").orElse(null));
        if (model.lock("charge_type").isEmpty()) {
            chargeTypeInput.hintProperty().set(messages.get("chargeType." + product.chargeType() + ".does"));
        }
        modelInput.hintProperty().set(product.pricingModel() == null
                ? messages.get("products.model.any.does")
                : messages.get("model." + product.pricingModel() + ".does"));
        card.show(product);
        apiRow.setVisible(product.type().equals(Defaults.STANDARD_API));
    }

    private List<String> types() {
        return model.workspace().working().get().settings().productTypes().stream().map(ProductType::code).toList();
    }

    private static List<String> models(Product product) {
        Stream<String> allowed = product.chargeType().models().stream().sorted().map(Model::name);
        return Stream.concat(Stream.of(""), allowed).toList();
    }

    private static String model(Product product) {
        return product.pricingModel() == null ? "" : product.pricingModel().name();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
