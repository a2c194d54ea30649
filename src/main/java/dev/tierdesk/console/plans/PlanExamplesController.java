package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.ExampleResult;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the Worked examples tab of a plan: a row each, the fields of the chosen one under its row.
final class PlanExamplesController {
    private static final Pattern ROW = Pattern.compile("examples\\[(\\d+)].*");

    private final PlanExamplesViewModel model;
    private final Messages messages;
    private final List<ExampleRow> rows = new ArrayList<>();
    private final ExampleEditor editor;
    private @Nullable UUID shownPlan;

    @FXML private Button addExampleButton;
    @FXML private Label examplesLabel;
    @FXML private VBox examplesBox;
    @FXML private EmptyState emptyExamples;

    PlanExamplesController(PlanExamplesViewModel model) {
        this.model = model;
        messages = model.messages();
        editor = new ExampleEditor(model);
    }

    @FXML
    private void initialize() {
        addExampleButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        emptyExamples.onAction(this::add);
        emptyExamples.managedProperty().bind(emptyExamples.visibleProperty());
        model.selected().addListener((o, before, row) -> {
            editor.show(row.intValue());
            arrange();
        });
        model.editing().state().subscribe(this::show);
    }

    /// Opens the example of a field and puts the focus into it.
    void focus(String path) {
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            model.selected().set(Integer.parseInt(row.group(1)));
            editor.focus(path);
        }
    }

    @FXML
    private void add() {
        model.add();
        editor.focus("examples[" + model.selected().get() + "].name");
    }

    private void show(@Nullable State<Plan> state) {
        if (state == null) {
            return;
        }
        if (!state.value().id().equals(shownPlan)) {
            shownPlan = state.value().id();
            model.selected().set(-1);
        }
        List<ExampleResult> results = model.results();
        emptyExamples.setVisible(results.isEmpty());
        while (rows.size() > results.size()) {
            rows.removeLast();
        }
        while (rows.size() < results.size()) {
            int at = rows.size();
            rows.add(new ExampleRow(messages, () -> model.selected().set(model.selected().get() == at ? -1 : at)));
        }
        for (int i = 0; i < results.size(); i++) {
            rows.get(i).show(results.get(i), model.quantities(results.get(i).example()), model.why(results.get(i)));
        }
        long passed = results.stream().filter(r -> r.outcome() == ExampleResult.Outcome.PASSED).count();
        examplesLabel.setText(results.isEmpty() ? "" : messages.get("plans.examples.passed", "passed", passed, "count", results.size()));
        arrange();
        editor.refresh();
    }

    private void arrange() {
        List<Node> wanted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean open = i == model.selected().get();
            rows.get(i).setOpen(open);
            wanted.add(rows.get(i));
            if (open) {
                wanted.add(editor);
            }
        }
        if (!wanted.equals(examplesBox.getChildren())) {
            examplesBox.getChildren().setAll(wanted);
        }
    }
}
