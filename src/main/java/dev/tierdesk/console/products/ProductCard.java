package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// The public card of a product as a customer would see it, and why nobody sees it yet.
final class ProductCard extends VBox {
    private final Messages messages;
    private final Label hidden = new Label();
    private final Label name = new Label();
    private final Label description = new Label();
    private final VBox features = new VBox();

    ProductCard(Messages messages) {
        this.messages = messages;
        getStyleClass().add("public-card");
        Label title = new Label(messages.get("products.card"));
        title.getStyleClass().add("field-label");
        hidden.setGraphic(Icons.of(MaterialDesignE.EYE_OFF_OUTLINE));
        hidden.setId("cardHiddenLabel");
        hidden.getStyleClass().add("card-hidden");
        hidden.managedProperty().bind(hidden.visibleProperty());
        name.getStyleClass().add("card-name");
        features.getStyleClass().add("card-features");
        for (Label label : List.of(hidden, name, description)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox card = new VBox(name, description, features);
        card.getStyleClass().add("card");
        getChildren().addAll(title, card, hidden);
    }

    /// Shows the card of a product.
    void show(Product product) {
        String why = why(product);
        hidden.setText(why);
        hidden.setVisible(!why.isEmpty());
        name.setText(product.name());
        description.setText(
                product.description().isBlank() ? messages.get("products.card.noDescription") : product.description());
        features.getChildren().setAll(product.features().stream().map(this::feature).toList());
    }

    private String why(Product product) {
        if (product.publishStatus() == PublishStatus.PUBLISHED) {
            return "";
        }
        return product.maturity() == Maturity.EXPERIMENTAL
                ? messages.get("products.card.experimental", "stage", product.maturity())
                : messages.get("products.card.hidden", "status", product.publishStatus());
    }

    private Node feature(String text) {
        FontIcon check = Icons.of(MaterialDesignC.CHECK);
        check.getStyleClass().addAll("small", "success");
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return new HBox(6, check, words);
    }
}
