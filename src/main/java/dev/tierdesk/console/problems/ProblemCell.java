package dev.tierdesk.console.problems;

import dev.tierdesk.console.fixes.QuickFix;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// A group's heading, or a problem: where it is as a link, what is wrong, what to do, and buttons that do it. Tab leads
/// to the buttons of the chosen row only.
final class ProblemCell extends ListCell<ProblemLine> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");
    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

    private final ProblemsViewModel model;
    private final AcceptForm form;
    private final Messages messages;
    private final FontIcon chevron = Icons.of(MaterialDesignC.CHEVRON_DOWN);
    private final Label group = label("strong");
    private final Label count = label("muted");
    private final Label note = label("muted");
    private final HBox heading = new HBox(chevron, group, count, spring(), note);
    private final FontIcon icon = Icons.of(MaterialDesignA.ALERT_OUTLINE);
    private final Hyperlink where = new Hyperlink();
    private final Label field = label("muted");
    private final Label wrong = label("problem-wrong");
    private final Label todo = label("muted");
    private final Button fix = new Button();
    private final Button accept = new Button();
    private final Button takeBack = new Button();
    private final HBox row;
    private final VBox problem;

    ProblemCell(ProblemsViewModel model, AcceptForm form, Messages messages) {
        this.model = model;
        this.form = form;
        this.messages = messages;
        getStyleClass().add("problem-line");
        setPrefWidth(0);
        heading.getStyleClass().add("problem-heading");
        heading.setOnMouseClicked(e -> toggle());
        VBox place = new VBox(where, field);
        place.getStyleClass().add("problem-place");
        VBox texts = new VBox(wrong, todo);
        texts.getStyleClass().add("problem-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        row = new HBox(icon, place, texts, fix, accept, takeBack);
        row.getStyleClass().add("problem-row");
        problem = new VBox(row);
        for (Labeled text : new Labeled[] {where, field, wrong, todo}) {
            text.setTooltip(new Tooltip());
        }
        wireButtons();
    }

    private void wireButtons() {
        fix.setId("fixButton");
        accept.setText(messages.get("problems.begin-accept"));
        takeBack.setId("takeBackButton");
        takeBack.setText(messages.get("problems.take-back"));
        fix.getStyleClass().add("small");
        accept.getStyleClass().addAll("flat", "small", "quiet");
        takeBack.getStyleClass().addAll("flat", "small", "quiet");
        for (Button button : new Button[] {fix, accept, takeBack}) {
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
            button.focusTraversableProperty().bind(selectedProperty());
        }
        where.setFocusTraversable(false); // Enter in the list does it
        where.setOnAction(e -> open());
        problem.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open();
            }
        });
        fix.setOnAction(e -> {
            if (getItem() instanceof ProblemLine.Entry entry) {
                giveBack(fix);
                model.fix(entry.row());
            }
        });
        accept.setOnAction(e -> {
            if (getItem() instanceof ProblemLine.Entry entry) {
                model.accepting().begin(entry.row());
            }
        });
        takeBack.setOnAction(e -> {
            if (getItem() instanceof ProblemLine.Entry entry) {
                giveBack(takeBack);
                model.accepting().takeBack(entry.row());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ProblemLine line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(HEADING, line instanceof ProblemLine.Heading);
        pseudoClassStateChanged(ASKING, line instanceof ProblemLine.Entry entry && entry.accepting());
        pseudoClassStateChanged(ACCEPTED, line instanceof ProblemLine.Entry entry && entry.row().accepted() != null);
        switch (line) {
            case ProblemLine.Heading shown when !empty -> show(shown);
            case ProblemLine.Entry shown when !empty -> show(shown);
            case null, default -> setGraphic(null);
        }
    }

    private void show(ProblemLine.Heading shown) {
        chevron.setIconCode(shown.open() ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
        group.setText(messages.get("problems.group." + shown.group()));
        count.setText(messages.numbers().show(BigDecimal.valueOf(shown.count())));
        String key = "problems.group-note." + shown.group();
        note.setText(messages.has(key) ? messages.get(key) : "");
        setGraphic(heading);
    }

    private void show(ProblemLine.Entry shown) {
        ProblemRow item = shown.row();
        ProblemRow.Texts texts = item.texts();
        show(item.problem().severity());
        say(where, texts.where());
        say(field, texts.field());
        say(wrong, texts.wrong());
        say(todo, texts.todo());
        fix.setVisible(texts.fix().isPresent());
        fix.setText(texts.fix().map(QuickFix::label).orElse(""));
        accept.setVisible(item.group() == ProblemGroup.WARNINGS);
        takeBack.setVisible(item.accepted() != null);
        if (shown.accepting() && !problem.getChildren().contains(form)) {
            problem.getChildren().setAll(row, form);
        } else if (!shown.accepting()) {
            problem.getChildren().setAll(row);
        }
        setGraphic(problem);
    }

    private void show(Severity severity) {
        icon.setIconCode(switch (severity) {
            case ERROR -> MaterialDesignC.CLOSE_OCTAGON_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
        });
        icon.getStyleClass().setAll("ikonli-font-icon", "icon", switch (severity) {
            case ERROR -> "danger";
            case WARNING -> "warning";
            case INFO -> "accent";
        });
    }

    /// The row of a button that was pressed may go: the focus goes back to the list.
    private void giveBack(Button pressed) {
        if (pressed.isFocused()) {
            getListView().requestFocus();
        }
    }

    private void open() {
        if (getItem() instanceof ProblemLine.Entry entry) {
            model.open(entry.row());
        }
    }

    private void toggle() {
        if (getItem() instanceof ProblemLine.Heading shown) {
            model.toggle(shown.group());
        }
    }

    private static void say(Labeled node, String text) {
        node.setText(text);
        node.getTooltip().setText(text);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private static Node spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
