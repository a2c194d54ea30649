package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The fields of one worked example: its name and note, the quantities of everything that is charged, who asks and
/// when, and the amount that the person expects.
///
/// @param <A> whose example it is
final class ExampleEditor<A extends Aggregate> extends VBox {
    private final ExamplesViewModel<A> model;
    private final Messages messages;
    private final Inputs<A> inputs;
    private final ExampleContext<A> context;
    private final VBox head = new VBox(12);
    private final GridPane quantities = new GridPane(16, 6);
    private final FlowPane foot = new FlowPane(12, 12);
    private final Label quantitiesTitle = new Label();
    private Shape shown = Shape.NONE;
    private int row = -1;

    /// What there are fields for.
    private record Shape(List<ExampleQuantity> quantities, List<String> variables) {
        static final Shape NONE = new Shape(List.of(), List.of());
    }

    ExampleEditor(ExamplesViewModel<A> model) {
        super(12);
        this.model = model;
        messages = model.messages();
        inputs = new Inputs<>(model.editing(), messages);
        context = new ExampleContext<>(model, inputs);
        getStyleClass().add("example-editor");
        quantitiesTitle.setText(messages.get("tiers.example.quantities"));
        Label contextTitle = new Label(messages.get("tiers.example.context"));
        for (Label title : List.of(quantitiesTitle, contextTitle)) {
            title.getStyleClass().add("field-label");
            title.managedProperty().bind(title.visibleProperty());
        }
        Button remove = new Button(messages.get("tiers.example.remove"));
        remove.setId("removeExampleButton");
        remove.getStyleClass().addAll("small", "flat");
        remove.setOnAction(e -> model.remove(row));
        HBox last = new HBox(remove);
        last.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, quantitiesTitle, quantities, contextTitle, context, foot, last);
    }

    /// Shows the example in this row; -1 for none.
    void show(int other) {
        row = other;
        shown = Shape.NONE;
        inputs.clear();
        build();
    }

    void refresh() {
        WorkedExample example = example();
        if (example != null && !shape(example).equals(shown)) {
            inputs.clear();
            build();
        }
    }

    /// Puts the focus into a field of the example.
    void focus(String path) {
        if (!inputs.focus(path)) {
            inputs.focus(path("expected"));
        }
    }

    private void build() {
        WorkedExample example = example();
        if (example == null) {
            return;
        }
        shown = shape(example);
        head.getChildren().setAll(
                text("name", "exampleNameField", "name-field", WorkedExample::name, (e, text) -> e.name = text),
                text("note", "exampleNoteField", "note-field", WorkedExample::note, (e, text) -> e.note = text));
        quantities.getChildren().clear();
        for (int i = 0; i < shown.quantities().size(); i++) {
            quantity(shown.quantities().get(i), i);
        }
        quantitiesTitle.setVisible(!shown.quantities().isEmpty());
        context.build(row, shown.variables());
        foot.getChildren().setAll(basis(), expected());
        List<Currency> currencies = model.editing().value().map(model.owner()::currencies).orElse(List.of());
        if (currencies.size() > 1 || example.currency() != null && !currencies.contains(example.currency())) {
            foot.getChildren().addFirst(currency());
        }
        inputs.refresh();
    }

    private Field text(
            String name,
            String id,
            String style,
            Function<WorkedExample, String> get,
            BiConsumer<WorkedExample.Edit, String> set) {
        TextField input = new TextField();
        input.setId(id);
        input.getStyleClass().add(style);
        inputs.text(input, path(name), v -> get(v, get, ""), (v, text) -> with(v, e -> set.accept(e, text)));
        return field("field." + name, input);
    }

    private void quantity(ExampleQuantity quantity, int at) {
        DecimalField input = new DecimalField();
        input.setId("quantity-" + quantity.id());
        input.setPromptText("0");
        input.getStyleClass().add("amount-field");
        Label label = new Label(model.words(quantity));
        label.setLabelFor(input);
        label.getStyleClass().add("quantity-label");
        inputs.number(input, path("usage[" + quantity.id() + "]"),
                v -> {
                    WorkedExample example = model.at(v, row);
                    return example == null ? null : quantity.get(example);
                },
                (v, number) -> model.with(v, row, example -> quantity.set(example, number)));
        quantities.addRow(at, label, input);
    }

    private Field currency() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("exampleCurrencyBox");
        inputs.choice(box, path("currency"), this::currencies,
                v -> get(v, e -> e.currency() == null ? "" : e.currency().getCurrencyCode(), ""),
                (v, code) -> with(v, e -> e.currency = code.isEmpty() ? null : Currency.getInstance(code)),
                code -> code.isEmpty() ? messages.get("tiers.example.currency.only") : code);
        return field("field.currency", box);
    }

    private Field basis() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("exampleBasisBox");
        inputs.choice(box, path("basis"), v -> Arrays.stream(ExampleBasis.values()).map(Enum::name).toList(),
                v -> get(v, e -> e.basis().name(), ExampleBasis.SUBTOTAL.name()),
                (v, name) -> with(v, e -> e.basis = ExampleBasis.valueOf(name)),
                name -> messages.word(ExampleBasis.valueOf(name)));
        return field("field.basis", box);
    }

    private Field expected() {
        DecimalField input = new DecimalField();
        input.setId("exampleExpectedField");
        input.getStyleClass().add("amount-field");
        RawAmount.onHover(input, messages);
        inputs.number(input, path("expected"), this::expected, (v, number) -> with(v, e -> e.expected = number));
        return field("field.expected", input);
    }

    private @Nullable BigDecimal expected(A value) {
        WorkedExample example = model.at(value, row);
        return example == null ? null : example.expected();
    }

    private Field field(String label, Node input) {
        Field field = new Field();
        field.setLabel(messages.get(label));
        field.setInput(input);
        return field;
    }

    private List<String> currencies(A value) {
        List<String> codes = new ArrayList<>();
        List<Currency> offered = model.owner().currencies(value);
        if (offered.size() == 1) {
            codes.add("");
        }
        offered.forEach(currency -> codes.add(currency.getCurrencyCode()));
        return codes;
    }

    private A with(A value, Consumer<WorkedExample.Edit> change) {
        return model.with(value, row, example -> example.with(change));
    }

    private <T> T get(A value, Function<WorkedExample, T> get, T otherwise) {
        WorkedExample example = model.at(value, row);
        return example == null ? otherwise : get.apply(example);
    }

    private Shape shape(WorkedExample example) {
        return model.editing().value()
                .map(value -> new Shape(
                        model.owner().quantities(value, example, model.catalog()), model.variables(value, example)))
                .orElse(Shape.NONE);
    }

    private @Nullable WorkedExample example() {
        return model.editing().value().map(value -> model.at(value, row)).orElse(null);
    }

    private String path(String field) {
        return "examples[" + row + "]." + field;
    }
}
