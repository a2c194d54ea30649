package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the costs of the open product came to be: a line for each change, the newest first, with units as they are saved.
final class CostHistory extends VBox {
    private static final int MOST_LINES = 100;

    private final ProductEditorViewModel model;
    private final Messages messages;
    private @Nullable UUID shown;

    CostHistory(ProductEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        setId("costHistory");
        getStyleClass().add("cost-history");
        model.editing().state().subscribe(this::open);
        model.desk().follow(this::ask, model.workspace().lastChange());
    }

    private void open(@Nullable State<Product> state) {
        UUID id = state == null || state.saved() == null ? null : state.value().id();
        if (!Objects.equals(id, shown)) {
            shown = id;
            getChildren().clear();
            ask();
        }
    }

    private void ask() {
        UUID asked = shown;
        if (asked != null) {
            model.workspace().history(asked, states -> {
                if (asked.equals(shown)) {
                    show(CostChange.of(states));
                }
            }, model.desk().dialogs()::failed);
        }
    }

    private void show(List<CostChange> changes) {
        Dates dates = new Dates(messages, model.workspace().saved().get().settings().timeZone());
        getChildren().setAll(changes.stream().limit(MOST_LINES).map(change -> line(change, dates)).toList());
        if (!changes.isEmpty()) {
            Label title = new Label(messages.get("products.costs.history"));
            title.getStyleClass().add("section-title");
            getChildren().addFirst(title);
        }
    }

    private Node line(CostChange change, Dates dates) {
        Cost cost = change.cost();
        Label when = label(dates.moment(change.when()), "cost-when");
        Label what = label(
                messages.get("products.costs.version", "key", cost.key(), "version", change.version()), "cost-what");
        Label amounts = label(amounts(change), "cost-change");
        amounts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(amounts, Priority.ALWAYS);
        amounts.setTooltip(new Tooltip(amounts.getText()));
        Label who = label(change.author(), "muted");
        who.setMinWidth(USE_PREF_SIZE);
        who.setTooltip(new Tooltip(change.label()));
        HBox line = new HBox(12, when, what, amounts, who);
        line.getStyleClass().add("cost-line");
        return line;
    }

    private String amounts(CostChange change) {
        Cost before = change.before();
        Cost after = change.after();
        String code = change.cost().unit();
        String unit = code == null ? messages.get("products.costs.anyUnit")
                : ObjectWords.unit(code, model.workspace().saved().get());
        String currency = change.cost().currency().getCurrencyCode();
        String was = before == null ? "" : messages.numbers().show(before.amount());
        String is = after == null ? "" : messages.numbers().show(after.amount());
        return before == null ? messages.get("products.costs.began", "amount", is, "currency", currency, "unit", unit)
                : after == null
                ? messages.get("products.costs.ended", "amount", was, "currency", currency, "unit", unit)
                : messages.get(
                        "products.costs.changed", "before", was, "after", is, "currency", currency, "unit", unit);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
