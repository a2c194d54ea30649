package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.console.ui.Badge;
import dev.tierdesk.words.Messages;
import javafx.beans.NamedArg;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The badges of a plan: its status with the number of the current version, and its draft where that differs.
public final class StandBadges extends HBox {
    private final Badge status = new Badge();
    private final Badge draft = new Badge();
    private final boolean brief;

    public StandBadges() {
        this(false);
    }

    /// @param brief whether a published plan shows only its number, `v7`, and its draft no number
    public StandBadges(@NamedArg("brief") boolean brief) {
        super(4);
        this.brief = brief;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        status.setId("standBadge");
        draft.setId("draftBadge");
        draft.managedProperty().bind(draft.visibleProperty());
        getChildren().addAll(status, draft);
    }

    /// Shows how a plan stands from now on.
    public void show(PlanStand stand, Messages messages) {
        String words = stand.statusWords(messages);
        Integer version = stand.version();
        boolean number = brief && version != null && stand.status() == PlanStatus.PUBLISHED;
        status.show(
                stand.status(), number && version != null ? messages.get("versions.number", "number", version) : words);
        status.setTooltip(number ? new Tooltip(words) : null);
        status.setAccessibleText(words);
        String next = stand.draftWords(messages);
        draft.show(PlanStatus.DRAFT, brief ? messages.word(PlanStatus.DRAFT) : next);
        draft.setTooltip(brief ? new Tooltip(next) : null);
        draft.setAccessibleText(next);
        draft.setVisible(stand.draft() != null);
    }
}
