package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The published versions whose bills a change moves: a row each, with subscriptions and three amounts before and
/// after.
public final class MovedBillsView extends VBox {
    /// The most rows beside a form.
    private static final int BESIDE = 8;
    private static final int AMOUNTS = 3;

    private final Desk desk;
    private final Messages messages;
    private final int most;
    private final Node columns;

    /// Follows what an editor changes; takes no room where nothing moves.
    public MovedBillsView(MovingBills moving) {
        this(moving.table(), BESIDE);
    }

    /// Shows what was found; takes no room where nothing moves.
    ///
    /// @param most rows that are shown
    public MovedBillsView(MovingBills moving, MovedBills found, int most) {
        this(moving.table(found), most);
    }

    MovedBillsView(MovedTable table, int most) {
        desk = table.desk();
        this.most = most;
        messages = desk.messages();
        setId("movedBills");
        getStyleClass().add("moved");
        Views.style(this, MovedBillsView.class, "versions.css");
        managedProperty().bind(visibleProperty());
        columns = columns(table);
        table.moved().subscribe(this::show);
    }

    private void show(Moved moved) {
        setVisible(!moved.isEmpty());
        if (moved.isEmpty()) {
            getChildren().clear();
            return;
        }
        if (getChildren().contains(columns)) {
            getChildren().retainAll(List.of(columns));
        } else {
            getChildren().setAll(List.of(columns));
        }
        getChildren().addFirst(head(moved));
        moved.rows().stream().limit(most).map(this::row).forEach(getChildren()::add);
        if (moved.rows().size() > most) {
            Label more = new Label(messages.get("versions.moved.more", "count", moved.rows().size() - most));
            more.getStyleClass().add("muted");
            getChildren().add(line("moved-row", more));
        }
    }

    private static Node head(Moved moved) {
        FontIcon icon = Icons.of(MaterialDesignA.ALERT_OUTLINE);
        icon.getStyleClass().add("warning");
        Label title = new Label(moved.title());
        title.getStyleClass().add("strong");
        title.setId("movedTitle");
        Label note = new Label(moved.note());
        for (Label label : List.of(title, note)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox words = new VBox(title, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        return line("moved-head", icon, words);
    }

    /// The headings, with a field for a quantity of one's own; it stays while amounts change, so that it keeps the
    /// focus.
    private Node columns(MovedTable table) {
        Label amounts = new Label();
        amounts.textProperty().bind(Bindings.createStringBinding(
                () -> messages.get(
                        table.quantity().get() == null ? "versions.moved.amounts" : "versions.moved.amount.own"),
                table.quantity()));
        amounts.setMaxWidth(Double.MAX_VALUE);
        amounts.getStyleClass().add("moved-amount");
        HBox.setHgrow(amounts, Priority.ALWAYS);
        DecimalField quantity = new DecimalField();
        quantity.setId("movedQuantityField");
        quantity.setNumbers(messages.numbers());
        quantity.setPromptText(messages.get("versions.moved.quantity"));
        quantity.setAccessibleText(messages.get("versions.moved.quantity.accessible"));
        quantity.setPrefColumnCount(9);
        quantity.valueProperty().subscribe(value ->
                table.quantity().set(value == null || value.signum() < 0 ? null : value));
        HBox head = line("moved-row",
                styled(new Label(messages.get("versions.moved.version")), "moved-version"), amounts, quantity);
        head.getStyleClass().add("heading");
        return head;
    }

    private Node row(MovedRow moved) {
        Hyperlink version = new Hyperlink(moved.version());
        version.setOnAction(e -> {
            desk.dialogs().close();
            desk.navigator().open(Kind.PLAN, moved.plan(), "versions");
        });
        VBox whose = new VBox(version);
        if (!moved.subscriptions().isEmpty()) {
            whose.getChildren().add(styled(new Label(moved.subscriptions()), "muted"));
        }
        HBox row = line("moved-row", styled(whose, "moved-version"));
        if (moved.amounts().isEmpty()) {
            row.getChildren().add(grown(new VBox(styled(new Label(moved.note()), "muted"))));
            return row;
        }
        for (int i = 0; i < AMOUNTS; i++) {
            row.getChildren().add(grown(i < moved.amounts().size() ? amount(moved.amounts().get(i)) : new VBox()));
        }
        if (!moved.note().isEmpty()) {
            Tooltip.install(row, new Tooltip(moved.note()));
        }
        return row;
    }

    /// The quantity, and below it what it comes to before and after.
    private VBox amount(MovedRow.Amount amount) {
        Label quantity = styled(new Label(amount.quantity()), "muted");
        Label before = new Label(messages.get("versions.moved.amount", "before", amount.before()));
        before.setMinWidth(0);
        Label after = styled(new Label(amount.after()), "strong");
        after.setMinWidth(Region.USE_PREF_SIZE);
        String tip = amount.quantity() + ": " + before.getText() + " " + after.getText() + "\n" + amount.tip();
        for (Label label : List.of(quantity, before, after)) {
            label.setTooltip(new Tooltip(tip));
        }
        return new VBox(quantity, line("moved-change", before, after));
    }

    private static VBox grown(VBox box) {
        box.getStyleClass().add("moved-amount");
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private static HBox line(String style, Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add(style);
        return line;
    }
}
