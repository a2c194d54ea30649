package dev.tierdesk.console.overview;

import dev.tierdesk.console.overview.OverviewViewModel.ProblemLine;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Severity;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A problem in the overview: where it is, as a link to the field, and what is wrong.
final class ProblemRow extends HBox {
    ProblemRow(ProblemLine line, Consumer<ProblemLine> open) {
        getStyleClass().add("problem-row");
        boolean error = line.severity() == Severity.ERROR;
        FontIcon icon = Icons.of(error ? MaterialDesignC.CLOSE_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OUTLINE);
        icon.getStyleClass().add(error ? "danger" : "warning");
        Hyperlink title = new Hyperlink(line.title());
        title.setOnAction(e -> open.accept(line));
        title.setTooltip(new Tooltip(line.title()));
        Label text = new Label(line.text());
        text.setTooltip(new Tooltip(line.text()));
        text.getStyleClass().add("problem-text");
        VBox words = new VBox(title, text);
        words.setMinWidth(0);
        getChildren().addAll(icon, words);
    }
}
