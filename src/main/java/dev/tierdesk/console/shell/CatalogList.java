package dev.tierdesk.console.shell;

import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card of rows of which one is chosen: catalogs, backups, the ways to start.
final class CatalogList {
    private CatalogList() {}

    /// A row: what it is called, a muted line below it, and what choosing it does.
    record Row(String id, String title, String detail, @Nullable Node icon, Runnable choose) {}

    /// @param empty said where there are no rows
    static Parent card(String title, List<Row> rows, String empty, Messages messages, Runnable cancel) {
        VBox list = new VBox(8);
        rows.forEach(row -> list.getChildren().add(button(row)));
        if (rows.isEmpty()) {
            Label nothing = new Label(empty);
            nothing.setWrapText(true);
            nothing.getStyleClass().add("muted");
            list.getChildren().add(nothing);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(420);
        Button close = new Button(messages.get("common.cancel"));
        close.setCancelButton(true);
        close.setOnAction(e -> cancel.run());
        return new Card(title, scroll, close);
    }

    static Button button(Row row) {
        Label name = new Label(row.title());
        name.getStyleClass().add("strong");
        Label detail = new Label(row.detail());
        detail.getStyleClass().addAll("muted", "caption");
        Button button = new Button();
        button.setId(row.id());
        VBox words = new VBox(2, name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox content = new HBox(12);
        content.setAlignment(Pos.CENTER_LEFT);
        if (row.icon() != null) {
            content.getChildren().add(row.icon());
        }
        content.getChildren().add(words);
        button.setGraphic(content);
        button.setAccessibleText(row.title());
        button.getStyleClass().setAll("choice-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> row.choose().run());
        return button;
    }
}
