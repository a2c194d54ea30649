package dev.tierdesk.console.transfer;

import dev.tierdesk.console.transfer.ImportViewModel.Step;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Stepper;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Wires the frame of the import: its steps, and what goes on from each.
final class ImportController {
    private final ImportViewModel model;
    private final Messages messages;
    private final ImportFilesController files;
    private final ImportQuestionsController questions;

    @FXML private StackPane root;
    @FXML private Label titleLabel;
    @FXML private Stepper stepper;
    @FXML private Button closeButton;
    @FXML private StackPane content;
    @FXML private CheckBox leaveOutBox;
    @FXML private Label noteLabel;
    @FXML private Button saveRefusedButton;
    @FXML private Button backButton;
    @FXML private Button nextButton;
    @FXML private Button applyButton;
    private @Nullable Node filesPane;
    private @Nullable Node questionsPane;
    private @Nullable Node dryRunPane;
    private @Nullable DryRunController unfilled;

    ImportController(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        files = new ImportFilesController(model, messages);
        questions = new ImportQuestionsController(model, messages);
    }

    @FXML
    private void initialize() {
        closeButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        filesPane = Views.load(files, messages);
        questionsPane = Views.load(questions, messages);
        leaveOutBox.selectedProperty().bindBidirectional(model.leaveOut());
        for (Node node : new Node[] {leaveOutBox, saveRefusedButton, backButton, nextButton, applyButton}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        root.addEventHandler(DragEvent.DRAG_OVER, this::dragged);
        root.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        model.dryRun().subscribe(this::dryRun);
        model.step().subscribe(this::go);
        model.busy().subscribe(this::show);
        model.leaveOut().subscribe(this::show);
        Views.whileShown(root, model::show);
    }

    /// Puts the focus where the person goes on.
    void begin() {
        Views.layOut(root);
        if (model.step().get() == Step.FILES) {
            files.begin(nextButton);
        } else if (model.step().get() == Step.QUESTIONS) {
            questions.begin();
        }
    }

    @FXML
    private void goOn() {
        model.goOn();
    }

    @FXML
    private void saveRefused() {
        model.saveRefused();
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void dryRun(@Nullable DryRunViewModel run) {
        unfilled = run == null ? null : new DryRunController(run, model.moving(), messages);
        dryRunPane = unfilled == null ? null : Views.load(unfilled, messages);
        show();
    }

    private void go(Step step) {
        stepper.stepProperty().set(step.number());
        show();
        begin();
    }

    private void show() {
        Step step = model.step().get();
        Node pane = switch (step) {
            case FILES -> filesPane;
            case QUESTIONS -> questionsPane;
            case DRY_RUN -> dryRunPane;
        };
        if (pane != null && !content.getChildren().contains(pane)) {
            content.getChildren().setAll(pane);
        }
        if (step == Step.DRY_RUN && unfilled != null) {
            model.onceDrawn(unfilled::fill);
            unfilled = null;
        }
        files.show();
        questions.show();
        titleLabel.setText(model.title());
        noteLabel.setText(model.note());
        noteLabel.getStyleClass().setAll("label", model.isStopped() ? "danger-text" : "muted");
        boolean last = step == Step.DRY_RUN;
        leaveOutBox.setVisible(last && model.refused() > 0);
        leaveOutBox.setText(messages.get("transfer.import.leave-out", "count", model.refused()));
        saveRefusedButton.setVisible(last && model.canSaveRefused());
        backButton.setVisible(step != Step.FILES);
        nextButton.setVisible(!last);
        nextButton.setDefaultButton(!last);
        nextButton.setDisable(!model.canGoOn());
        applyButton.setVisible(last);
        applyButton.setDefaultButton(last);
        applyButton.setText(model.verb());
        applyButton.setDisable(!model.canApply());
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
