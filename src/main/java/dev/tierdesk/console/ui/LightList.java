package dev.tierdesk.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Looks like a [ListPane] that shows the rows of a [ListGlance], with nothing behind them: one can mark a row, and
/// that is all. Used on the FX thread.
public final class LightList extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    /// Turns the arrow of a menu downwards.
    private static final PseudoClass DOWNWARDS = PseudoClass.getPseudoClass("openvertically");
    private static final double HEAD = 30;
    private static final double ROW = 32;
    private static final double SEARCH_GAP = 11;
    private static final Insets SORTED_MARGIN = new Insets(0, 3, 0, 0);

    private final List<HBox> rows = new ArrayList<>();
    private final ListGlance glance;
    private @Nullable UUID marked;

    public LightList(ListGlance glance) {
        this.glance = glance;
        getStyleClass().add("list-pane");
        wide(this, glance.width());
        FlowPane filters = new FlowPane();
        filters.getStyleClass().add("chip-row");
        glance.filters().forEach(chip -> filters.getChildren().add(chip(chip)));
        VBox table = new VBox(head());
        table.getStyleClass().add("table-view");
        VBox.setVgrow(table, Priority.ALWAYS);
        glance.rows().forEach(row -> table.getChildren().add(row(row)));
        getChildren().setAll(searchBar(), filters, table);
        mark(glance.selected());
    }

    /// The id of the row that is marked; null for none.
    public @Nullable UUID marked() {
        return marked;
    }

    /// The id of the row at the top; null where there are no rows.
    public @Nullable UUID top() {
        return glance.rows().isEmpty() ? null : glance.rows().getFirst().id();
    }

    private void mark(@Nullable UUID id) {
        marked = id;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(SELECTED, glance.rows().get(i).id().equals(id));
        }
    }

    private HBox searchBar() {
        Label prompt = styled(new Label(glance.search(), Icons.of(MaterialDesignM.MAGNIFY)), "muted");
        prompt.setGraphicTextGap(SEARCH_GAP);
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        Label count = styled(new Label(glance.count()), "search-count");
        HBox field = styled(new HBox(prompt, count), "text-input", "text-field", "light-search");
        field.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        StackPane create = styled(new StackPane(Icons.of(MaterialDesignP.PLUS)), "button", "icon-button");
        return styled(new HBox(field, create), "search-bar");
    }

    /// A chip with words opens a menu, as its arrow says.
    private static HBox chip(ListGlance.Chip chip) {
        HBox box = new HBox();
        box.getStyleClass().addAll(chip.styles());
        box.setAlignment(Pos.CENTER);
        box.pseudoClassStateChanged(FilterBar.ACTIVE, chip.active());
        box.pseudoClassStateChanged(DOWNWARDS, true);
        if (chip.icon() != null) {
            box.getChildren().add(styled(new FontIcon(chip.icon()), "icon"));
        }
        if (!chip.text().isEmpty()) {
            StackPane arrow = styled(new StackPane(styled(new Region(), "arrow")), "arrow-button");
            box.getChildren().addAll(new Label(chip.text()), arrow);
        }
        return box;
    }

    private HBox head() {
        HBox head = styled(new HBox(), "column-header-background");
        tall(head, HEAD);
        for (ListGlance.Column column : glance.columns()) {
            Label title = new Label(column.title());
            title.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            StackPane cell = styled(new StackPane(title), "column-header");
            cell.getStyleClass().addAll(column.styles());
            if (column.turn() != null) {
                cell.getChildren().add(arrow(column.turn()));
            }
            wide(cell, column.width());
            head.getChildren().add(cell);
        }
        return head;
    }

    private static Region arrow(int turn) {
        Region arrow = styled(new Region(), "arrow");
        arrow.setRotate(turn);
        arrow.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(arrow, Pos.CENTER_RIGHT);
        StackPane.setMargin(arrow, SORTED_MARGIN);
        return arrow;
    }

    private HBox row(ListGlance.Row row) {
        HBox line = styled(new HBox(), "table-row-cell");
        line.pseudoClassStateChanged(FILLED, true);
        line.setOnMousePressed(e -> mark(row.id()));
        tall(line, ROW);
        for (int i = 0; i < Math.min(row.cells().size(), glance.columns().size()); i++) {
            line.getChildren().add(cell(row.cells().get(i), glance.columns().get(i).width()));
        }
        rows.add(line);
        return line;
    }

    private static HBox cell(ListGlance.Cell cell, double width) {
        HBox box = styled(new HBox(), "light-cell");
        box.getStyleClass().addAll(cell.styles());
        wide(box, width);
        for (ListGlance.Part part : cell.parts()) {
            Label label = new Label(part.text());
            label.getStyleClass().setAll("light-text"); // the theme has much to say about labels
            if (part.icon() != null) {
                label.setGraphic(styled(new FontIcon(part.icon()), "icon"));
                label.setGraphicTextGap(8);
            }
            label.getStyleClass().addAll(part.styles().isEmpty() ? cell.styles() : part.styles());
            label.setMinWidth(0);
            box.getChildren().add(label);
        }
        return box;
    }

    private static void wide(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private static void tall(Region region, double height) {
        region.setMinHeight(height);
        region.setPrefHeight(height);
        region.setMaxHeight(height);
    }

    private static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
