package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.scene.control.Label;

/// A small label for a stage or status, in words as well as colour.
public final class Badge extends Label {
    private static final List<String> COLOURS = List.of("grey", "blue", "green", "amber", "red", "outline");

    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// A badge for a maturity, publish status, plan status, unit status or gateway status.
    public static Badge of(Enum<?> value, Messages messages) {
        Badge badge = new Badge();
        badge.show(value, messages);
        return badge;
    }

    /// Shows `value` from now on.
    public void show(Enum<?> value, Messages messages) {
        show(value, messages.word(value));
    }

    /// Shows `text` in the colours of `value` from now on.
    public void show(Enum<?> value, String text) {
        setText(text);
        getStyleClass().removeAll(COLOURS);
        getStyleClass().addAll(style(value));
        setVisible(true);
    }

    private static List<String> style(Enum<?> value) {
        return switch (value) {
            case Maturity maturity -> switch (maturity) {
                case EXPERIMENTAL -> List.of("grey");
                case BETA -> List.of("blue");
                case GA -> List.of("green");
                case DEPRECATED -> List.of("amber");
                case RETIRED -> List.of("red", "outline");
            };
            case PublishStatus status -> switch (status) {
                case DRAFT -> List.of("grey", "outline");
                case IN_REVIEW -> List.of("blue", "outline");
                case PUBLISHED -> List.of("green", "outline");
                case ARCHIVED -> List.of("grey");
            };
            case PlanStatus status -> switch (status) {
                case DRAFT -> List.of("grey", "outline");
                case PUBLISHED -> List.of("green", "outline");
                case DEPRECATED -> List.of("amber");
                case ARCHIVED -> List.of("grey");
            };
            case UnitStatus status -> status == UnitStatus.ACTIVE ? List.of("green", "outline") : List.of("grey");
            case GatewayStatus status -> switch (status) {
                case SYNCED -> List.of("green", "outline");
                case STALE -> List.of("amber");
                case ERROR -> List.of("red");
                case PENDING -> List.of("blue", "outline");
            };
            default -> List.of("grey");
        };
    }
}
