package dev.tierdesk.console.merge;

import dev.tierdesk.catalog.ThreeWay.Side;
import dev.tierdesk.console.merge.MergeViewModel.Choice;
import dev.tierdesk.console.merge.MergeViewModel.Section;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// Shows base, mine and theirs of every field that differs, and lets a person choose for those that both changed.
final class MergeController {
    private static final double[] SHARES = {19, 27, 27, 27};

    private final MergeViewModel model;
    private final Messages messages;
    private final Runnable close;
    private final Map<Choice, List<RadioButton>> buttons = new LinkedHashMap<>();

    @FXML private ScrollPane sectionsPane;
    @FXML private VBox sectionsBox;
    @FXML private Label hintLabel;

    /// @param close closes the dialog
    MergeController(MergeViewModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
    }

    @FXML
    private void initialize() {
        hintLabel.managedProperty().bind(hintLabel.textProperty().isNotEmpty());
        sectionsPane.prefViewportHeightProperty().bind(sectionsBox.heightProperty());
        model.sections().forEach(this::add);
    }

    @FXML
    private void mine() {
        all(Side.MINE);
    }

    @FXML
    private void theirs() {
        all(Side.THEIRS);
    }

    @FXML
    private void later() {
        close.run();
    }

    @FXML
    private void merge() {
        model.undecided().ifPresentOrElse(choice -> {
            hintLabel.setText(messages.get("merge.undecided"));
            buttons.getOrDefault(choice, List.of()).stream().findFirst().ifPresent(Node::requestFocus);
        }, () -> {
            close.run();
            model.finish();
        });
    }

    private void all(Side side) {
        model.chooseAll(side);
        buttons.values().forEach(pair -> pair.get(side == Side.MINE ? 0 : 1).setSelected(true));
    }

    private void add(Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("merge-grid");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        row(grid, 0, heading("merge.field"), heading("merge.base"), heading("merge.mine"), heading("merge.theirs"));
        for (MergeWords.Row row : section.rows()) {
            Label label = cell(row.label(), "muted");
            Label base = cell(row.base(), "muted");
            boolean open = row.side() == Side.CONFLICT;
            List<Node> sides = open ? choice(new Choice(section.id(), row.path()), row) : List.of(
                    cell(row.mine(), row.side() == Side.THEIRS ? "muted" : "merge-kept"),
                    cell(row.theirs(), row.side() == Side.MINE ? "muted" : "merge-kept"));
            row(grid, grid.getRowConstraints().size(), label, base, sides.get(0), sides.get(1));
        }
        sectionsBox.getChildren().addAll(title, grid);
    }

    private List<Node> choice(Choice choice, MergeWords.Row row) {
        ToggleGroup group = new ToggleGroup();
        List<RadioButton> pair = new ArrayList<>();
        for (Side side : List.of(Side.MINE, Side.THEIRS)) {
            RadioButton button = new RadioButton(side == Side.MINE ? row.mine() : row.theirs());
            button.setMnemonicParsing(false);
            button.setId((side == Side.MINE ? "mine-" : "theirs-") + row.path());
            button.setToggleGroup(group);
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("merge-choice");
            button.setAccessibleText(row.label() + ", "
                    + messages.get(side == Side.MINE ? "merge.mine" : "merge.theirs") + ": " + button.getText());
            button.setSelected(model.chosen(choice) == side);
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.choose(choice, side);
                }
            });
            pair.add(button);
        }
        buttons.put(choice, pair);
        return List.copyOf(pair);
    }

    private Label heading(String key) {
        return cell(messages.get(key), "merge-heading");
    }

    private static Label cell(String text, String style) {
        Label cell = new Label(text);
        cell.setWrapText(true);
        cell.setMinHeight(Region.USE_PREF_SIZE);
        cell.getStyleClass().add(style);
        return cell;
    }

    private static void row(GridPane grid, int row, Node... cells) {
        RowConstraints constraints = new RowConstraints();
        constraints.setValignment(VPos.TOP);
        constraints.setVgrow(Priority.NEVER);
        grid.getRowConstraints().add(constraints);
        grid.addRow(row, cells);
    }
}
