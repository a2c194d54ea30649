package dev.tierdesk.console.plans;

import dev.tierdesk.console.versions.PlanStand;
import dev.tierdesk.console.versions.StandBadges;
import dev.tierdesk.words.Messages;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// How a plan of the list stands to its versions.
final class StandCell extends TableCell<PlanRow, PlanStand> {
    private final StandBadges badges = new StandBadges(true);
    private final Messages messages;

    StandCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("badge-cell");
    }

    @Override
    protected void updateItem(@Nullable PlanStand stand, boolean empty) {
        super.updateItem(stand, empty);
        setGraphic(empty || stand == null ? null : badges);
        if (stand != null) {
            badges.show(stand, messages);
        }
    }
}
