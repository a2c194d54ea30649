package dev.tierdesk.console.schedule;

import dev.tierdesk.console.schedule.ReconfirmViewModel.Heading;
import dev.tierdesk.console.schedule.ReconfirmViewModel.Row;
import dev.tierdesk.words.Messages;
import java.util.HashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Wires the card in which a stale change is confirmed.
final class ReconfirmController {
    private final ReconfirmViewModel model;
    private final Messages messages;
    private final Map<String, ToggleGroup> groups = new HashMap<>();

    @FXML private Label textLabel;
    @FXML private Label goneLabel;
    @FXML private VBox rowsBox;
    @FXML private Label refusalLabel;

    ReconfirmController(ReconfirmViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        textLabel.setText(model.text());
        refusalLabel.textProperty().bind(model.refusal());
        refusalLabel.visibleProperty().bind(model.refusal().isNotEmpty());
        goneLabel.setText(model.gone());
        goneLabel.setVisible(!model.gone().isEmpty());
        model.lines().forEach(line -> rowsBox.getChildren().add(switch (line) {
            case Heading heading -> styled(new Label(heading.title()), "reconfirm-object");
            case Row row -> row(row);
        }));
    }

    @FXML
    private void confirm() {
        model.confirm();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private Node row(Row row) {
        HBox line = new HBox(
                styled(new Label(row.label()), "reconfirm-label"), styled(new Label(row.base()), "reconfirm-value"));
        line.getStyleClass().add("reconfirm-row");
        String conflict = row.conflict();
        if (conflict == null) {
            line.getChildren().addAll(styled(new Label(row.now()), "reconfirm-value"),
                    styled(new Label(row.result()), "reconfirm-value"));
        } else {
            boolean first = !groups.containsKey(conflict);
            ToggleGroup group = groups.computeIfAbsent(conflict, path -> new ToggleGroup());
            line.getChildren().addAll(
                    first ? choice(row.now(), conflict, true, group) : styled(new Label(row.now()), "reconfirm-value"),
                    first ? choice(row.result(), conflict, false, group)
                            : styled(new Label(row.result()), "reconfirm-value"));
        }
        return line;
    }

    private Node choice(String value, String conflict, boolean present, ToggleGroup group) {
        RadioButton choice = new RadioButton(value);
        choice.setMnemonicParsing(false);
        choice.setToggleGroup(group);
        choice.setAccessibleText(
                messages.get(present ? "schedule.reconfirm.now" : "schedule.reconfirm.scheduled") + " " + value);
        choice.setOnAction(e -> model.choose(conflict, present));
        choice.setId((present ? "keep-" : "take-") + conflict);
        choice.getStyleClass().add("reconfirm-value");
        return choice;
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        label.setTooltip(new Tooltip(label.getText()));
        return label;
    }
}
