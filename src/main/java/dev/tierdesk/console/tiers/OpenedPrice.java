package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.console.tiers.PriceTableViewModel.Row;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What opens under a row of the table of prices: the editor of the price, or the grid of its siblings, from which one
/// of them can be opened alone.
final class OpenedPrice extends StackPane {
    private static final int KEY_ROWS = 12;

    private final PriceTableViewModel model;
    private final Messages messages;
    private final PriceEditor editor;
    private final KeyGrid keys;
    private final Hyperlink back = new Hyperlink();
    private final HBox way = new HBox(back);
    private @Nullable UUID alone;

    OpenedPrice(PriceTableViewModel model, Workspace workspace, Desk desk) {
        this.model = model;
        messages = desk.messages();
        editor = new PriceEditor(workspace, desk);
        keys = new KeyGrid(workspace, desk);
        keys.limit(KEY_ROWS);
        keys.onOpenPrice(this::openAlone);
        keys.model().current().addListener((o, before, id) -> follow(id));
        back.setId("backToKeysLink");
        back.setOnAction(e -> openKeys());
        way.getStyleClass().add("price-back");
        way.managedProperty().bind(way.visibleProperty());
        getStyleClass().add("price-table-open");
        VBox single = new VBox(way, editor.root());
        single.managedProperty().bind(single.visibleProperty());
        single.visibleProperty().bind(keys.visibleProperty().not());
        keys.managedProperty().bind(keys.visibleProperty());
        getChildren().addAll(single, keys);
    }

    /// Shows a price.
    ///
    /// @return whether that is another row than before
    boolean show(@Nullable UUID id) {
        if (!Objects.equals(id, alone)) {
            alone = null;
        }
        Siblings before = keys.model().siblings().get();
        Siblings siblings = siblings().orElse(null);
        boolean grid = siblings != null && alone == null;
        keys.show(siblings);
        keys.setVisible(grid);
        editor.show(grid ? null : id);
        way.setVisible(siblings != null);
        back.setText(messages.get("keys.back", "count", keys.model().rows().size()));
        return siblings == null || !siblings.equals(before);
    }

    /// Chooses the row of a price where it is one of many.
    void select(UUID id) {
        if (keys.isVisible()) {
            keys.select(id);
        }
    }

    /// Puts the focus where one begins to type.
    void enter() {
        if (keys.isVisible()) {
            keys.enterRows();
        } else {
            editor.focus("terms.model");
        }
    }

    /// Puts the focus into a field of the price; one that the grid does not have, in the editor.
    void focus(String path) {
        UUID id = model.selected().get();
        if (!keys.isVisible()) {
            editor.focus(path);
        } else if (id != null && !keys.focus(id, path)) {
            openAlone(id);
            editor.focus(path);
        }
    }

    void openAlone(UUID id) {
        alone = id;
        model.selected().set(id);
        show(id);
    }

    void showProblems() {
        editor.showProblems();
    }

    private void openKeys() {
        UUID id = alone;
        alone = null;
        show(id);
        if (id != null) {
            keys.select(id);
            keys.enterRows();
        }
    }

    private Optional<Siblings> siblings() {
        return model.openRow().map(Row::siblings);
    }

    /// Lets the open price be the one whose row is entered in the grid.
    private void follow(@Nullable UUID id) {
        if (id != null && keys.isVisible() && !id.equals(model.selected().get()) && siblings().isPresent()) {
            model.selected().set(id);
        }
    }
}
