package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The fields of one worked example: its name and note, the quantities of everything the plan charges, and the amount that
/// the person expects.
final class ExampleEditor extends VBox {
    private final PlanExamplesViewModel model;
    private final Messages messages;
    private final Inputs<Plan> inputs;
    private final FlowPane head = new FlowPane(12, 12);
    private final GridPane quantities = new GridPane(16, 6);
    private final FlowPane foot = new FlowPane(12, 12);
    private final Label context = new Label();
    private List<ExampleQuantity> shown = List.of();
    private int row = -1;

    ExampleEditor(PlanExamplesViewModel model) {
        super(12);
        this.model = model;
        messages = model.messages();
        inputs = new Inputs<>(model.editing(), messages);
        getStyleClass().add("example-editor");
        context.getStyleClass().add("section-note");
        context.setWrapText(true);
        context.managedProperty().bind(context.textProperty().isNotEmpty());
        Label title = new Label(messages.get("plans.example.quantities"));
        title.getStyleClass().add("field-label");
        Button remove = new Button(messages.get("plans.example.remove"));
        remove.setId("removeExampleButton");
        remove.getStyleClass().addAll("small", "flat");
        remove.setOnAction(e -> model.remove(row));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox last = new HBox(context, space, remove);
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, title, quantities, foot, last);
    }

    /// Shows the example in this row; -1 for none.
    void show(int other) {
        row = other;
        shown = List.of();
        inputs.clear();
        build();
    }

    void refresh() {
        WorkedExample example = example();
        if (example == null) {
            return;
        }
        List<ExampleQuantity> wanted = wanted(example);
        if (!wanted.equals(shown)) {
            inputs.clear();
            build();
        }
    }

    /// Puts the focus into a field of the example.
    void focus(String path) {
        if (!inputs.focus(path)) {
            inputs.focus("examples[" + row + "].expected");
        }
    }

    private void build() {
        WorkedExample example = example();
        if (example == null) {
            return;
        }
        shown = wanted(example);
        head.getChildren().setAll(
                text("field.name", "exampleNameField", ".name", WorkedExample::name, (e, text) -> new WorkedExample(
                        text, e.usage(), e.seats(), e.currency(), e.context(), e.expected(), e.basis(), e.note())),
                text("field.note", "exampleNoteField", ".note", WorkedExample::note, (e, text) -> new WorkedExample(
                        e.name(), e.usage(), e.seats(), e.currency(), e.context(), e.expected(), e.basis(), text)));
        quantities.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            quantity(shown.get(i), i);
        }
        foot.getChildren().setAll(currency(), basis(), expected());
        context.setText(context(example.context()));
        inputs.refresh();
    }

    private Field text(
            String label,
            String id,
            String path,
            Function<WorkedExample, String> get,
            BiFunction<WorkedExample, String, WorkedExample> set) {
        TextField input = new TextField();
        input.setId(id);
        input.getStyleClass().add(path.equals(".note") ? "note-field" : "name-field");
        inputs.text(input, path(path), p -> get(p, get, ""),
                (p, text) -> PlanExamplesViewModel.with(p, row, e -> set.apply(e, text)));
        return field(label, input);
    }

    private void quantity(ExampleQuantity quantity, int at) {
        DecimalField input = new DecimalField();
        input.setId("quantity-" + quantity.id());
        input.setPromptText("0");
        input.getStyleClass().add("amount-field");
        Label label = new Label(model.words(quantity));
        label.setLabelFor(input);
        label.getStyleClass().add("quantity-label");
        inputs.number(input, path(".usage[" + quantity.id() + "]"),
                p -> {
                    WorkedExample example = PlanExamplesViewModel.at(p, row);
                    return example == null ? null : quantity.get(example);
                },
                (p, number) -> PlanExamplesViewModel.with(p, row, e -> quantity.set(e, number)));
        quantities.addRow(at, label, input);
    }

    private Field currency() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("exampleCurrencyBox");
        inputs.choice(box, path(".currency"), ExampleEditor::currencies,
                p -> get(p, e -> e.currency() == null ? "" : e.currency().getCurrencyCode(), ""),
                (p, code) -> PlanExamplesViewModel.with(p, row, e -> new WorkedExample(e.name(), e.usage(), e.seats(),
                        code.isEmpty() ? null : Currency.getInstance(code), e.context(), e.expected(), e.basis(), e.note())),
                code -> code.isEmpty() ? messages.get("plans.example.currency.only") : code);
        return field("field.currency", box);
    }

    private Field basis() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("exampleBasisBox");
        inputs.choice(box, path(".basis"), p -> Arrays.stream(ExampleBasis.values()).map(Enum::name).toList(),
                p -> get(p, e -> e.basis().name(), ExampleBasis.SUBTOTAL.name()),
                (p, name) -> PlanExamplesViewModel.with(p, row, e -> new WorkedExample(e.name(), e.usage(), e.seats(), e.currency(),
                        e.context(), e.expected(), ExampleBasis.valueOf(name), e.note())),
                name -> messages.word(ExampleBasis.valueOf(name)));
        return field("field.basis", box);
    }

    private Field expected() {
        DecimalField input = new DecimalField();
        input.setId("exampleExpectedField");
        input.getStyleClass().add("amount-field");
        inputs.number(input, path(".expected"),
                p -> {
                    WorkedExample example = PlanExamplesViewModel.at(p, row);
                    return example == null ? null : example.expected();
                },
                (p, number) -> PlanExamplesViewModel.with(p, row, e -> new WorkedExample(e.name(), e.usage(), e.seats(),
                        e.currency(), e.context(), number, e.basis(), e.note())));
        return field("field.expected", input);
    }

    private Field field(String label, Node input) {
        Field field = new Field();
        field.setLabel(messages.get(label));
        field.setInput(input);
        return field;
    }

    private static List<String> currencies(Plan plan) {
        List<String> codes = new ArrayList<>();
        if (plan.currencies().size() == 1) {
            codes.add("");
        }
        plan.currencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
        return codes;
    }

    private String context(QuoteContext given) {
        List<String> words = new ArrayList<>();
        if (given.customer() != null) {
            words.add(messages.get("field.customer") + " " + given.customer());
        }
        if (given.country() != null) {
            words.add(messages.get("field.country") + " " + given.country());
        }
        given.variables().forEach((name, value) -> words.add(name + " = " + messages.numbers().show(value)));
        given.dimensions().forEach((name, value) -> words.add(name + " = " + value));
        return words.isEmpty() ? "" : messages.get("plans.example.context", "context", String.join(", ", words));
    }

    private <T> T get(Plan plan, Function<WorkedExample, T> get, T otherwise) {
        WorkedExample example = PlanExamplesViewModel.at(plan, row);
        return example == null ? otherwise : get.apply(example);
    }

    private List<ExampleQuantity> wanted(WorkedExample example) {
        return model.editing().value().map(plan -> ExampleQuantity.of(plan, example, model.catalog())).orElse(List.of());
    }

    private @Nullable WorkedExample example() {
        return model.editing().value().map(plan -> PlanExamplesViewModel.at(plan, row)).orElse(null);
    }

    private String path(String field) {
        return "examples[" + row + "]" + field;
    }
}
