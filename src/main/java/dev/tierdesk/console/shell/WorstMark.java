package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Severity;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// How a number of problems shows the worst of them: by colour and icon.
final class WorstMark {
    private WorstMark() {}

    /// @param worst INFO where nothing has to be mended
    static void show(Severity worst, Label label) {
        label.getStyleClass().removeAll("danger-text", "warning-text", "muted");
        label.getStyleClass().add(switch (worst) {
            case ERROR -> "danger-text";
            case WARNING -> "warning-text";
            case INFO -> "muted";
        });
        label.setGraphic(worst == Severity.INFO ? null : icon(worst));
    }

    private static FontIcon icon(Severity worst) {
        FontIcon icon = Icons.of(
                worst == Severity.ERROR ? MaterialDesignC.CLOSE_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OUTLINE);
        icon.getStyleClass().addAll("small", worst == Severity.ERROR ? "danger" : "warning");
        return icon;
    }
}
