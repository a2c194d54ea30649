package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.tiers.PriceTableViewModel.Row;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The prices of a plan or product as rows; the selected one's editor opens under its row. Used on the FX thread.
public final class PriceTable {
    /// So many rows are no longer seen at once.
    private static final int SEARCHED_FROM = 20;

    private final Messages messages;
    private final Desk desk;
    private final Workspace workspace;
    private final PriceTableViewModel model;
    private final OpenedPrice opened;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final PriceTableRow head;
    private final Label more = new Label();
    private final EmptyState empty = new EmptyState();
    private final BorderPane root = new BorderPane();
    private final List<PriceTableRow> rows = new ArrayList<>();

    public PriceTable(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        model = new PriceTableViewModel(workspace, desk);
        opened = new OpenedPrice(model, workspace, desk);
        head = PriceTableRow.head();
        root.setId("priceTable");
        Views.style(root, PriceTable.class, "tiers.css");
        more.getStyleClass().add("price-table-more");
        empty.setTitle(messages.get("tiers.empty.title"));
        empty.setAction(messages.get("tiers.add-price"));
        empty.onAction(this::add);
        scroll.setFitToWidth(true);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        StackPane heads = new StackPane(head);
        heads.getStyleClass().add("price-table-heads");
        heads.setAlignment(Pos.CENTER_LEFT);
        head.maxWidthProperty().bind(list.widthProperty());
        root.setTop(new VBox(toolbar(), heads));
        root.setCenter(scroll);
        model.rows().addListener((ListChangeListener<Row>) change -> refresh());
        model.selected().addListener((o, before, after) -> open(after));
        refresh();
    }

    /// What is shown; the same node for life.
    public Parent root() {
        return root;
    }

    /// Shows the prices of a product over all plans.
    public void showProduct(String code) {
        model.show(new PriceTableViewModel.Scope(Kind.PRODUCT, code));
        empty.setText(messages.get("tiers.empty.product"));
        refresh();
    }

    /// Shows the prices of a plan.
    public void showPlan(String code) {
        model.show(new PriceTableViewModel.Scope(Kind.PLAN, code));
        empty.setText(messages.get("tiers.empty.plan"));
        refresh();
    }

    /// Opens the price of this code, if it is among those shown.
    public void select(String priceCode) {
        model.select(priceCode).ifPresent(opened::select);
    }

    /// Opens the price of this code alone, also where it is one of many keys.
    public void selectAlone(String priceCode) {
        model.select(priceCode).ifPresent(opened::openAlone);
    }

    /// Turns the preview to the open price, if there is one.
    public void preview() {
        model.preview();
    }

    /// Puts the focus into a field of the open price, `terms.tiers[0].up_to`.
    public void focus(String path) {
        desk.background().later("price-focus", Duration.ZERO, () -> opened.focus(path));
    }

    /// Puts the focus on the open row, or on the first one.
    public void focusRow() {
        desk.background().later("price-focus", Duration.ZERO, () -> selectedRow()
                .or(() -> rows.stream().filter(row -> row.getParent() != null).findFirst())
                .ifPresentOrElse(Node::requestFocus, this::focusAdding));
    }

    /// Puts the focus on what adds a price.
    public void focusAdding() {
        root.lookup("#addPriceButton").requestFocus();
    }

    /// The ids of prices here that are not saved as they are, removed ones too: what saving the plan or product saves.
    public List<UUID> draftIds() {
        return model.draftIds();
    }

    /// Shows every problem of the open price, as when it is saved.
    public void showProblems() {
        opened.showProblems();
    }

    private HBox toolbar() {
        Button add = button("addPriceButton", "tiers.add-price", MaterialDesignP.PLUS, this::add);
        Button duplicate = button(
                "duplicatePriceButton", "common.duplicate", MaterialDesignC.CONTENT_COPY, model::duplicate);
        Button remove = button("removePriceButton", "common.remove", MaterialDesignT.TRASH_CAN_OUTLINE, this::remove);
        duplicate.getStyleClass().add("flat");
        remove.getStyleClass().add("flat");
        duplicate.disableProperty().bind(model.selected().isNull());
        remove.disableProperty().bind(model.selected().isNull());
        TextField search = new TextField();
        search.setId("priceFilterField");
        search.setPromptText(messages.get("tiers.filter"));
        search.setAccessibleText(messages.get("tiers.filter"));
        search.textProperty().bindBidirectional(model.query());
        search.visibleProperty().bind(model.total().greaterThan(SEARCHED_FROM));
        search.managedProperty().bind(search.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label count = new Label();
        count.setId("priceCountLabel");
        count.setMinWidth(0);
        count.getStyleClass().add("price-table-count");
        count.textProperty().bind(model.count());
        Tooltip all = new Tooltip();
        all.textProperty().bind(model.count());
        count.setTooltip(all);
        HBox bar = new HBox(add, duplicate, remove, space, search, count);
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private Button button(String id, String key, Ikon icon, Runnable action) {
        Button button = new Button(messages.get(key), Icons.of(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void add() {
        if (model.add()) {
            focus(ofPlan() ? "product" : "plan");
        } else {
            NoProduct.say(desk);
        }
    }

    private void remove() {
        model.remove().ifPresent(price -> {
            String key = workspace.saved().get().byId(price.id()).isPresent() ? "tiers.removed" : "tiers.removed.unsaved";
            desk.dialogs().toast(
                    messages.get(key, "code", price.code()), messages.get("common.undo"), workspace::undoEdit);
        });
    }

    private void refresh() {
        head.showHead(messages, ofPlan(), model.currency().get());
        PriceColumns columns = new PriceColumns(head.texts(), model.rows());
        head.arrange(columns);
        Row openRow = model.openRow().orElse(null);
        List<Node> wanted = new ArrayList<>();
        for (int i = 0; i < model.rows().size(); i++) {
            Row row = model.rows().get(i);
            if (i == rows.size()) {
                rows.add(newRow());
            }
            PriceTableRow shown = rows.get(i);
            boolean open = openRow != null && row.id().equals(openRow.id());
            shown.arrange(columns);
            shown.show(row, open);
            wanted.add(shown);
            if (open) {
                wanted.add(opened);
            }
        }
        if (wanted.isEmpty()) {
            wanted.add(empty);
        }
        if (model.hidden().get() > 0) {
            more.setText(messages.get("tiers.more-rows", "count", model.hidden().get()));
            wanted.add(more);
        }
        if (!wanted.equals(list.getChildren())) {
            list.getChildren().setAll(wanted);
        }
    }

    private boolean ofPlan() {
        return model.scope().filter(s -> s.kind() == Kind.PLAN).isPresent();
    }

    private PriceTableRow newRow() {
        PriceTableRow row = new PriceTableRow();
        row.setOnMouseClicked(e -> {
            row.requestFocus();
            if (row.shown() != null) {
                model.toggle(row.shown());
            }
        });
        return row;
    }

    private Optional<PriceTableRow> selectedRow() {
        UUID id = model.openRow().map(Row::id).orElse(null);
        return list.getChildren().stream()
                .filter(node -> id != null && node instanceof PriceTableRow row && id.equals(row.shown()))
                .map(PriceTableRow.class::cast)
                .findFirst();
    }

    private void open(@Nullable UUID id) {
        boolean moved = opened.show(id);
        refresh();
        if (moved && scroll.getScene() != null) {
            desk.background().later("price-reveal", Duration.ZERO, () -> selectedRow().ifPresent(this::reveal));
        }
    }

    /// Scrolls so that the row and as much of its editor as fits are seen.
    private void reveal(PriceTableRow row) {
        double room = scroll.getViewportBounds().getHeight();
        double all = list.getHeight();
        if (all <= room) {
            return;
        }
        double top = row.getBoundsInParent().getMinY();
        double bottom = opened.getBoundsInParent().getMaxY();
        double seen = scroll.getVvalue() * (all - room);
        double wanted = bottom > seen + room ? Math.min(top, bottom - room) : Math.min(seen, top);
        scroll.setVvalue(wanted / (all - room));
    }

    private void key(KeyEvent e) {
        if (!(e.getTarget() instanceof PriceTableRow row)) {
            return;
        }
        switch (e.getCode()) {
            case UP, DOWN -> {
                model.move(e.getCode() == KeyCode.DOWN ? 1 : -1);
                selectedRow().ifPresent(Node::requestFocus);
                e.consume();
            }
            case ENTER, SPACE -> {
                if (!model.openRow().map(Row::id).equals(Optional.ofNullable(row.shown()))) {
                    model.selected().set(row.shown());
                }
                opened.enter();
                e.consume();
            }
            default -> {}
        }
    }
}
