package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.console.versions.DiffLine.Heading;
import dev.tierdesk.console.versions.DiffLine.Rest;
import dev.tierdesk.console.versions.DiffLine.Row;
import dev.tierdesk.console.versions.DiffLine.Side;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Two states of a plan side by side, or one alone: what happened to each row, its value before and after.
final class DiffView extends VBox {
    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
    private static final String NOTHING = "—";

    private final Label before = new Label();
    private final Label after = new Label();
    private final ListView<DiffLine> list = new ListView<>();
    private final boolean single;
    private final String gone;

    /// @param single whether only what is after is shown
    /// @param open opens the object of a heading, by its path in the plan
    DiffView(Messages messages, boolean single, Consumer<String> open) {
        this.single = single;
        gone = messages.get("versions.diff.gone");
        getStyleClass().add("diff");
        if (single) {
            getStyleClass().add("single");
        }
        list.setId("diffList");
        list.getStyleClass().add("diff-list");
        list.setAccessibleText(messages.get("versions.diff"));
        list.setCellFactory(view -> new Cell(open));
        Label none = new Label(messages.get("versions.diff.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() instanceof Heading heading) {
                open.accept(heading.where());
            }
        });
        Label row = new Label(messages.get("versions.diff.row"));
        row.getStyleClass().add("diff-label");
        HBox head = new HBox(sign(null), row, before, after);
        head.getStyleClass().add("diff-head");
        for (Label label : List.of(before, after)) {
            label.getStyleClass().add("diff-side");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setPrefWidth(100);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        before.setVisible(!single);
        before.setManaged(!single);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    /// Shows other lines.
    void show(List<DiffLine> lines, String beforeName, String afterName) {
        before.setText(beforeName);
        after.setText(afterName);
        list.getItems().setAll(lines);
    }

    private static Label sign(@Nullable Sign sign) {
        Label label = new Label(sign == null ? "" : sign.text());
        label.getStyleClass().setAll("label", "diff-sign");
        if (sign != null) {
            label.getStyleClass().add(sign.name().toLowerCase(Locale.ROOT));
        }
        return label;
    }

    private final class Cell extends ListCell<DiffLine> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

        private final Consumer<String> open;

        Cell(Consumer<String> open) {
            this.open = open;
            getStyleClass().add("diff-line-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable DiffLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, !empty && !(line instanceof Row));
            setGraphic(empty || line == null ? null : switch (line) {
                case Heading heading -> heading(heading);
                case Rest rest -> rest(rest);
                case Row row -> row(row);
            });
        }

        private HBox heading(Heading heading) {
            Hyperlink link = new Hyperlink(heading.title());
            link.getStyleClass().add("strong");
            link.setMinWidth(0);
            link.setDisable(heading.where().isEmpty());
            link.setOnAction(e -> open.accept(heading.where()));
            markGone(link, heading.gone());
            Label note = new Label(heading.note());
            note.getStyleClass().add("muted");
            note.setMinWidth(Region.USE_PREF_SIZE);
            return line(sign(heading.sign()), link, space(), note);
        }

        private HBox rest(Rest rest) {
            Label title = new Label(rest.title());
            title.setMinWidth(Region.USE_PREF_SIZE);
            Label names = new Label(rest.names());
            names.getStyleClass().add("muted");
            names.setTooltip(new Tooltip(rest.names()));
            return line(sign(Sign.SAME), title, space(), names);
        }

        private HBox row(Row row) {
            Label label = new Label(row.label());
            label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // which field of what is said last
            label.getStyleClass().addAll("diff-label", "muted");
            label.setTooltip(new Tooltip(row.label()));
            markGone(label, row.gone());
            HBox line = line(sign(row.sign()), label);
            if (!single) {
                line.getChildren().add(side(row.before(), row.sign(), "before"));
            }
            line.getChildren().add(side(row.after(), row.sign(), "after"));
            return line;
        }

        private HBox side(@Nullable Side side, Sign sign, String style) {
            Label text = new Label(side == null ? NOTHING : side.text());
            Label amount = new Label(side == null ? "" : side.amount());
            amount.setMinWidth(Region.USE_PREF_SIZE);
            text.setMinWidth(0);
            if (side != null) {
                text.setTooltip(new Tooltip(side.text()));
            }
            HBox box = new HBox(text, space(), amount);
            box.getStyleClass().addAll("diff-side", style);
            box.pseudoClassStateChanged(GIVEN, side != null && sign != Sign.SAME);
            box.setPrefWidth(100);
            box.setMinWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            return box;
        }

        /// Strikes out the name of what was deleted since.
        private void markGone(Labeled name, boolean isGone) {
            if (isGone) {
                String words = name.getText() + ", " + gone;
                name.getStyleClass().add("gone");
                name.setTooltip(new Tooltip(words));
                name.setAccessibleText(words);
            }
        }

        private static HBox line(Node... parts) {
            HBox line = new HBox(parts);
            line.getStyleClass().add("diff-line");
            return line;
        }

        private static Region space() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            return space;
        }
    }
}
