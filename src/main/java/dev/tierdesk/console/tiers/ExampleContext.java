package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The fields of a worked example that say who asks and when: customer, country, date, dimensions and variables, and
/// what tax follows from.
///
/// @param <A> whose example it is
final class ExampleContext<A extends Aggregate> extends FlowPane {
    private static final String BUSINESS = "business";
    private static final String CONSUMER = "consumer";

    private final ExamplesViewModel<A> model;
    private final Inputs<A> inputs;
    private final Messages messages;
    private int row;

    ExampleContext(ExamplesViewModel<A> model, Inputs<A> inputs) {
        super(12, 12);
        this.model = model;
        this.inputs = inputs;
        messages = model.messages();
    }

    /// Makes the fields for the example in a row.
    ///
    /// @param variables the names of those it can set
    void build(int shown, List<String> variables) {
        row = shown;
        getChildren().setAll(
                text("customer", "short", QuoteContext::customer, (e, text) -> e.customer = text),
                country(),
                date(),
                dimensions(),
                buyer(),
                vatId());
        variables.forEach(name -> getChildren().add(variable(name)));
    }

    private Field text(
            String name,
            String style,
            Function<QuoteContext, @Nullable String> get,
            BiConsumer<QuoteContext.Edit, @Nullable String> set) {
        TextField input = new TextField();
        input.getStyleClass().add(style);
        inputs.text(input, path(name), v -> Objects.requireNonNullElse(get.apply(context(v)), ""),
                (v, text) -> model.inContext(v, row, e -> set.accept(e, text.isBlank() ? null : text.strip())));
        return field("field." + name, name, input);
    }

    private Field country() {
        TextField input = new TextField();
        input.getStyleClass().add("shortest");
        input.setPromptText(messages.get("tiers.country.example"));
        inputs.text(input, path("country"), v -> Objects.requireNonNullElse(context(v).country(), ""), (v, text) ->
                model.inContext(
                        v, row, e -> e.country = text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT)));
        return field("field.country", "country", input);
    }

    private Field date() {
        TextField input = new TextField();
        input.getStyleClass().add("short");
        input.setPromptText(messages.get("tiers.date"));
        inputs.parsed(input, path("date"), v -> Optional.ofNullable(context(v).date()).map(dates()::show).orElse(""),
                (v, text) -> text.isBlank()
                        ? Optional.of(model.inContext(v, row, e -> e.date = null))
                        : dates().read(text).map(at -> at(v, at)),
                "tiers.unread.date");
        return field("field.date", "date", input);
    }

    private A at(A value, Instant date) {
        return model.inContext(value, row, e -> e.date = date);
    }

    private Field dimensions() {
        TextField input = new TextField();
        input.setPromptText(messages.get("tiers.dimensions.example"));
        inputs.parsed(input, path("dimensions"), v -> FieldText.entries(context(v).dimensions(), ", "),
                (v, text) -> FieldText.entries(text, ",")
                        .map(read -> model.inContext(v, row, e -> e.dimensions = read)),
                "tiers.unread.dimensions");
        return field("field.dimensions", "dimensions", input);
    }

    private Field buyer() {
        ComboBox<String> input = new ComboBox<>();
        inputs.choice(input, path("business"), v -> List.of(BUSINESS, CONSUMER),
                v -> context(v).business() ? BUSINESS : CONSUMER,
                (v, buyer) -> model.inContext(v, row, e -> e.business = buyer.equals(BUSINESS)),
                buyer -> messages.get(buyer.equals(BUSINESS) ? "tiers.example.business" : "tiers.example.consumer"));
        return field("tiers.example.buyer", "business", input);
    }

    private Node vatId() {
        CheckBox input = new CheckBox(messages.get("field.vat_id_valid"));
        input.setId("example-vat_id_valid");
        inputs.check(input, path("vat_id_valid"), v -> context(v).vatIdValid(),
                (v, valid) -> model.inContext(v, row, e -> e.vatIdValid = valid));
        return input;
    }

    private Field variable(String name) {
        DecimalField input = new DecimalField();
        input.getStyleClass().add("amount-field");
        model.catalog().settings().variables().stream()
                .filter(v -> v.name().equals(name))
                .map(Variable::defaultValue)
                .findFirst()
                .ifPresent(value -> input.setPromptText(messages.numbers().edit(value)));
        inputs.number(input, path("variables." + name), v -> context(v).variables().get(name), (v, number) ->
                model.inContext(v, row, e -> {
                    if (number == null) {
                        e.variables.remove(name);
                    } else {
                        e.variables.put(name, number);
                    }
                }));
        Field field = new Field();
        field.setPlainLabel("var." + name);
        input.setId("example-var." + name);
        field.setInput(input);
        return field;
    }

    private Field field(String label, String name, Control input) {
        input.setId("example-" + name);
        Field field = new Field();
        field.setLabel(messages.get(label));
        field.setInput(input);
        return field;
    }

    private QuoteContext context(A value) {
        WorkedExample example = model.at(value, row);
        return example == null ? QuoteContext.ANYONE : example.context();
    }

    private CatalogDates dates() {
        return new CatalogDates(model.catalog().settings().timeZone());
    }

    private String path(String field) {
        return "examples[" + row + "].context." + field;
    }
}
