package dev.tierdesk.console.overview;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Severity;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A problem in the overview: where it is, as a link to the field, what is wrong, and a link that mends it.
final class ProblemCell extends ListCell<ProblemLine> {
    private final FontIcon icon = Icons.of(MaterialDesignA.ALERT_OUTLINE);
    private final Hyperlink title = new Hyperlink();
    private final Label text = new Label();
    private final Hyperlink fix = new Hyperlink();
    private final Tooltip wholeTitle = new Tooltip();
    private final Tooltip wholeText = new Tooltip();
    private final HBox row;

    ProblemCell(Consumer<ProblemLine> open, Consumer<ProblemLine> mend) {
        getStyleClass().add("problem-cell");
        text.getStyleClass().add("problem-text");
        title.setTooltip(wholeTitle);
        text.setTooltip(wholeText);
        VBox words = new VBox(title, text);
        words.getStyleClass().add("problem-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        fix.getStyleClass().add("problem-fix");
        fix.setMinWidth(USE_PREF_SIZE);
        fix.setOnAction(e -> mend.accept(getItem()));
        row = new HBox(icon, words, fix);
        row.getStyleClass().add("problem-row");
        setPrefWidth(0);
        title.setOnAction(e -> open.accept(getItem()));
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && !isEmpty()) {
                open.accept(getItem());
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && !isEmpty()) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ProblemLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : row);
        if (line != null) {
            boolean error = line.severity() == Severity.ERROR;
            icon.setIconCode(error ? MaterialDesignC.CLOSE_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OUTLINE);
            icon.getStyleClass().setAll("ikonli-font-icon", "icon", error ? "danger" : "warning");
            title.setText(line.title());
            wholeTitle.setText(line.title());
            text.setText(line.text());
            wholeText.setText(line.text());
            fix.setVisible(!line.fix().isEmpty());
            fix.setText(line.fix());
            fix.setVisited(false);
        }
    }
}
