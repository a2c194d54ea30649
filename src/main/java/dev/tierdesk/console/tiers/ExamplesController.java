package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the worked examples of a plan or price: a row each, the fields of the chosen one under its row.
///
/// @param <A> whose examples they are
final class ExamplesController<A extends Aggregate> {
    private static final Pattern ROW = Pattern.compile("examples\\[(\\d+)].*");

    private final ExamplesViewModel<A> model;
    private final Messages messages;
    private final List<ExampleRow> rows = new ArrayList<>();
    private final ExampleEditor<A> editor;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private @Nullable UUID shownOwner;

    @FXML private Button addExampleButton;
    @FXML private Label examplesLabel;
    @FXML private VBox examplesBox;
    @FXML private EmptyState emptyExamples;

    ExamplesController(ExamplesViewModel<A> model) {
        this.model = model;
        messages = model.messages();
        editor = new ExampleEditor<>(model);
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
        shown.addListener((o, before, now) -> show(model.editing().state().get()));
        model.editing().state().subscribe(this::show);
    }

    /// Whether they are seen; only then they are run, because a large plan takes its time.
    BooleanProperty shown() {
        return shown;
    }

    ExamplesViewModel<A> model() {
        return model;
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

    private void show(@Nullable State<A> state) {
        if (state == null || !shown.get()) {
            return;
        }
        if (!state.value().id().equals(shownOwner)) {
            shownOwner = state.value().id();
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
        examplesLabel.setText(results.isEmpty()
                ? "" : messages.get("tiers.examples.passed", "passed", passed, "count", results.size()));
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
