package dev.tierdesk.console.overview;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.overview.OverviewViewModel.Count;
import dev.tierdesk.console.overview.OverviewViewModel.PlanLine;
import dev.tierdesk.console.overview.OverviewViewModel.ScheduledLine;
import dev.tierdesk.console.overview.OverviewViewModel.Step;
import dev.tierdesk.console.ui.ChangeCell;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.versions.StandBadges;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the overview.
final class OverviewController {
    private static final int PROBLEM = 44;
    private static final int NOTES_WIDTH = 480;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final OverviewViewModel model;
    private final Messages messages;

    @FXML private VBox root;
    @FXML private Label nameLabel;
    @FXML private Label factsLabel;
    @FXML private Button importButton;
    @FXML private Button exportButton;
    @FXML private Button newProductButton;
    @FXML private HBox countsBox;
    @FXML private VBox stepsBox;
    @FXML private VBox stepsSection;
    @FXML private Label problemsLabel;
    @FXML private Hyperlink allProblemsLink;
    @FXML private ListView<ProblemLine> problemsList;
    @FXML private VBox scheduleSection;
    @FXML private Label scheduleLabel;
    @FXML private VBox scheduleBox;
    @FXML private VBox plansSection;
    @FXML private Label plansLabel;
    @FXML private TableView<PlanLine> plansTable;
    @FXML private TableColumn<PlanLine, PlanLine> planColumn;
    @FXML private TableColumn<PlanLine, PlanLine> statusColumn;
    @FXML private TableColumn<PlanLine, String> pricesColumn;
    @FXML private TableColumn<PlanLine, String> subscriptionsColumn;
    @FXML private ListView<ChangeLine> changesList;
    @FXML private Label listLabel;
    @FXML private Label listNotesLabel;
    @FXML private Button importListButton;

    OverviewController(OverviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        nameLabel.textProperty().bind(model.name());
        factsLabel.textProperty().bind(model.facts());
        importButton.setGraphic(Icons.of(MaterialDesignI.IMPORT));
        exportButton.setGraphic(Icons.of(MaterialDesignE.EXPORT));
        newProductButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        model.counts().subscribe(counts -> countsBox.getChildren().setAll(counts.stream().map(this::count).toList()));
        model.steps().subscribe(this::showSteps);
        problemsLabel.textProperty().bind(model.problemsText());
        allProblemsLink.visibleProperty().bind(model.moreProblems());
        allProblemsLink.textProperty().bind(Bindings.when(model.allProblems())
                .then(messages.get("overview.problems.fewer"))
                .otherwise(messages.get("overview.problems.all")));
        problemsList.setItems(model.problems());
        problemsList.setCellFactory(list -> new ProblemCell(model::open, model::fix));
        problemsList.prefHeightProperty().bind(Bindings.size(model.problems()).multiply(PROBLEM));
        problemsList.setMinHeight(0);
        model.schedule().subscribe(lines -> {
            scheduleSection.setVisible(!lines.isEmpty());
            scheduleBox.getChildren().setAll(lines.stream().map(this::scheduled).toList());
        });
        scheduleLabel.textProperty().bind(model.scheduleText());
        plansLabel.textProperty().bind(model.plansText());
        initializePlans();
        importListButton.setGraphic(Icons.of(MaterialDesignI.IMPORT));
        model.listNote().subscribe(note -> {
            listLabel.setText(note.text());
            listNotesLabel.setText(note.notes());
            listNotesLabel.setVisible(!note.notes().isEmpty());
            Tooltip whole = new Tooltip(note.notes());
            whole.setWrapText(true);
            whole.setMaxWidth(NOTES_WIDTH);
            listNotesLabel.setTooltip(whole);
            var icon = Icons.of(note.current() ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OUTLINE);
            icon.getStyleClass().add(note.current() ? "success" : "warning");
            listLabel.setGraphic(icon);
            importListButton.setText(note.verb());
        });
        changesList.setItems(model.changes());
        changesList.setCellFactory(list -> new ChangeCell(model::dates));
        changesList.setOnMouseClicked(e -> openChanges());
        changesList.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openChanges();
            }
        });
    }

    /// Leaves out what there is no room for.
    void fit(WindowClass width) {
        root.pseudoClassStateChanged(NARROW, width == WindowClass.NARROW);
        pricesColumn.setVisible(width != WindowClass.NARROW);
    }

    @FXML
    private void importFile() {
        model.navigator().open("import");
    }

    @FXML
    private void importSubscriptions() {
        model.navigator().open("import-subscriptions");
    }

    @FXML
    private void exportFile() {
        model.navigator().open("export");
    }

    @FXML
    private void newProduct() {
        model.navigator().open("new-product");
    }

    @FXML
    private void toggleProblems() {
        model.allProblems().set(!model.allProblems().get());
    }

    @FXML
    private void openSchedule() {
        model.navigator().open("schedule");
    }

    @FXML
    private void openPlans() {
        model.navigator().open("plans");
    }

    @FXML
    private void openChanges() {
        model.navigator().open("changes");
    }

    private Node count(Count count) {
        Label title = styled(new Label(count.title()), "count-title");
        Label number = styled(new Label(count.number()), "count-number");
        Label detail = styled(new Label(count.detail()), "count-detail");
        detail.setWrapText(true);
        Button button = new Button();
        button.setGraphic(new VBox(title, number, detail));
        button.setAccessibleText(count.title() + " " + count.number() + ", " + count.detail());
        button.getStyleClass().setAll("count");
        button.setTooltip(new Tooltip(count.detail()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> model.navigator().open(count.screen()));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Node scheduled(ScheduledLine line) {
        Label when = styled(new Label(line.when()), "scheduled-when");
        Label until = styled(new Label(line.until()), "scheduled-until");
        Label what = new Label(line.what());
        what.setTooltip(new Tooltip(line.what()));
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label mark = new Label(line.state());
        mark.getStyleClass().setAll("label", "badge", line.tone());
        mark.setVisible(!line.tone().isEmpty());
        mark.setManaged(mark.isVisible());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink link = new Hyperlink(line.verb());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(e -> openSchedule());
        return styled(new HBox(when, until, what, mark, link), "scheduled-line");
    }

    private void showSteps(List<Step> steps) {
        stepsSection.setVisible(!steps.isEmpty());
        plansSection.setVisible(steps.isEmpty());
        stepsBox.getChildren().setAll(steps.stream().map(this::step).toList());
    }

    private Node step(Step step) {
        Label title = styled(new Label(step.title()), "strong");
        Label text = styled(new Label(step.text()), "muted");
        text.setWrapText(true);
        VBox words = new VBox(title, text);
        words.getStyleClass().add("step-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Node end;
        if (step.done()) {
            end = styled(new Label(messages.get("overview.step.done")), "success-text");
        } else {
            Button button = new Button(step.verb());
            button.setId("step" + step.kind() + "Button");
            button.setOnAction(e -> model.navigator().open(step.road()));
            end = button;
        }
        HBox row = new HBox(Icons.of(step.kind()), words, end);
        row.getStyleClass().add("step");
        return row;
    }

    private void initializePlans() {
        planColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        planColumn.setCellFactory(
                column -> new PlanLinkCell(line -> model.navigator().open(Kind.PLAN, line.plan().code())));
        statusColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        statusColumn.setCellFactory(column -> new StandCell());
        pricesColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().prices()));
        subscriptionsColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().subscriptions()));
        plansTable.setItems(model.plans());
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private final class StandCell extends TableCell<PlanLine, PlanLine> {
        private final StandBadges badges = new StandBadges(true);
        private final Label errors = styled(new Label(), "danger-text");
        private final HBox stand = styled(new HBox(badges, errors), "stand");

        @Override
        protected void updateItem(@Nullable PlanLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : stand);
            if (line != null) {
                badges.show(line.stand(), messages);
                errors.setText(line.errors().isEmpty() ? "" : "· " + line.errors());
                errors.setTooltip(line.errors().isEmpty() ? null : new Tooltip(line.errors()));
            }
        }
    }
}
