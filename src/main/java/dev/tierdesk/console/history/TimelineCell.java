package dev.tierdesk.console.history;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A state of an object, or what is planned for it: when, what, who; what changes; why.
final class TimelineCell extends ListCell<TimelineRow> {
    private final Label moment = label("timeline-moment");
    private final Label what = label("strong");
    private final Label author = label("muted");
    private final Label changed = label("timeline-changed");
    private final Label reason = label("muted");
    private final Label planned = label("badge");
    private final VBox all = new VBox(new HBox(moment, what, planned, author), changed, reason);

    TimelineCell() {
        getStyleClass().add("timeline-cell");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        moment.setMinWidth(USE_PREF_SIZE);
        author.setMinWidth(USE_PREF_SIZE);
        changed.setTooltip(new Tooltip());
        changed.getTooltip().textProperty().bind(changed.textProperty());
        reason.managedProperty().bind(reason.visibleProperty());
        planned.getStyleClass().add("blue");
        planned.setMinWidth(USE_PREF_SIZE);
        planned.managedProperty().bind(planned.visibleProperty());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TimelineRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : all);
        if (row != null) {
            moment.setText(row.moment());
            what.setText(row.what());
            author.setText(row.author());
            planned.setText(row.planned());
            planned.setVisible(row.isPlanned());
            changed.setText(row.changed());
            reason.setText(row.reason());
            reason.setVisible(!row.reason().isEmpty());
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }
}
