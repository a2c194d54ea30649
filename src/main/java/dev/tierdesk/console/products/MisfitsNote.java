package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.check.Misfits;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The prices that do not fit what the product is about to become, each a link, and a button that changes those that
/// can be changed without loss.
final class MisfitsNote extends VBox {
    private static final int MOST_LINKS = 12;

    private final ProductEditorViewModel model;
    private final Messages messages;

    MisfitsNote(ProductEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        setId("misfitsNote");
        getStyleClass().addAll("note", "warning", "misfits-note");
        model.editing().state().subscribe(this::show);
    }

    private void show(@Nullable State<Product> state) {
        List<Misfits> misfits = state == null || !state.dirty() ? List.of() : model.misfits().stream()
                .filter(found -> !found.field().equals("price_key_label"))
                .toList();
        setVisible(!misfits.isEmpty());
        List<Node> nodes = new ArrayList<>();
        misfits.forEach(found -> {
            Label words = new Label(messages.get("products.misfits." + found.field(), "count", found.prices().size()));
            words.setWrapText(true);
            nodes.add(words);
            nodes.add(links(found.prices()));
            int left = found.prices().size() - found.fitting().size();
            if (!found.fitting().isEmpty()) {
                Button change = new Button(messages.get("products.misfits.change", "count", found.fitting().size()));
                change.setId("changeMisfitsButton-" + found.field());
                change.getStyleClass().add("small");
                change.setOnAction(e -> model.fit(found));
                nodes.add(change);
            }
            if (left > 0) {
                Label rest = new Label(messages.get("products.misfits.left", "count", left));
                rest.setWrapText(true);
                rest.getStyleClass().add("section-note");
                nodes.add(rest);
            }
        });
        getChildren().setAll(nodes);
    }

    private FlowPane links(List<Price> prices) {
        FlowPane links = new FlowPane(12, 2);
        prices.stream().limit(MOST_LINKS).forEach(price -> {
            Hyperlink link = new Hyperlink(price.code());
            link.getStyleClass().add("mono");
            link.setOnAction(e -> model.desk().navigator().open(Kind.PRICE, price.code()));
            links.getChildren().add(link);
        });
        if (prices.size() > MOST_LINKS) {
            links.getChildren()
                    .add(new Label(messages.get("lines.more", "count", prices.size() - MOST_LINKS)));
        }
        return links;
    }
}
