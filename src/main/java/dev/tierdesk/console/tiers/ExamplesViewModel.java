package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// The worked examples of the open plan or price, run on what is being edited. Used on the FX thread.
///
/// @param <A> whose examples they are
public final class ExamplesViewModel<A extends Aggregate> {
    private static final Pattern ROW = Pattern.compile("examples\\[(\\d+)](.*)");

    private final Editing<A> editing;
    private final ExampleOwner<A> owner;
    private final Messages messages;
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);

    ExamplesViewModel(Editing<A> editing, ExampleOwner<A> owner, Messages messages) {
        this.editing = editing;
        this.owner = owner;
        this.messages = messages;
    }

    Editing<A> editing() {
        return editing;
    }

    ExampleOwner<A> owner() {
        return owner;
    }

    Messages messages() {
        return messages;
    }

    Catalog catalog() {
        return editing.workspace().working().get();
    }

    /// The row whose fields are open; -1 for none.
    IntegerProperty selected() {
        return selected;
    }

    /// What becomes of each example as things stand now.
    List<ExampleResult> results() {
        Quotes quotes = new Quotes(catalog(), editing.workspace().clock());
        return editing.value().map(value -> owner.run(value, quotes)).orElse(List.of());
    }

    /// Adds an example of what the preview shows now, or of what the open one asks for, and opens it. Its expected
    /// amount is empty: the person types it (`pricing.md` 7).
    void add() {
        editing.value().ifPresent(value -> {
            List<WorkedExample> examples = owner.examples(value);
            int row = examples.size();
            WorkedExample fresh = shown(value)
                    .map(request -> of(request, examples))
                    .orElseGet(() -> Optional.ofNullable(at(value, selected.get()))
                            .map(open -> open.with(e -> {
                                e.name = freeName(examples);
                                e.expected = null;
                                e.basis = ExampleBasis.SUBTOTAL;
                                e.note = "";
                            }))
                            .orElseGet(() ->
                                    of(new QuoteRequest(List.of(), List.of(), null, QuoteContext.ANYONE), examples)));
            editing.change("examples.add." + row,
                    v -> owner.with(v, Stream.concat(examples.stream(), Stream.of(fresh)).toList()));
            selected.set(row);
        });
    }

    void remove(int row) {
        int rows = editing.value().map(v -> owner.examples(v).size()).orElse(0);
        selected.set(-1);
        editing.change("examples.remove." + rows, v -> {
            List<WorkedExample> examples = new ArrayList<>(owner.examples(v));
            examples.remove(row);
            return owner.with(v, examples);
        });
        editing.moveUnfinished(path -> {
            Matcher cell = ROW.matcher(path);
            if (!cell.matches()) {
                return path;
            }
            int at = Integer.parseInt(cell.group(1));
            return at == row ? null : at < row ? path : "examples[" + (at - 1) + "]" + cell.group(2);
        });
    }

    /// The example in a row; null where there is none any more.
    @Nullable WorkedExample at(A value, int row) {
        List<WorkedExample> examples = owner.examples(value);
        return row >= 0 && row < examples.size() ? examples.get(row) : null;
    }

    /// The object with an example changed.
    A with(A value, int row, UnaryOperator<WorkedExample> change) {
        WorkedExample example = at(value, row);
        if (example == null) {
            return value;
        }
        List<WorkedExample> examples = new ArrayList<>(owner.examples(value));
        examples.set(row, change.apply(example));
        return owner.with(value, examples);
    }

    /// The same, of what an example asks for besides quantities.
    A inContext(A value, int row, Consumer<QuoteContext.Edit> change) {
        return with(value, row, example -> example.with(e -> e.context = example.context().with(change)));
    }

    /// The variables that an example can set: those in formulas, and those that it sets already.
    List<String> variables(A value, WorkedExample example) {
        List<String> names = new ArrayList<>(
                Quotes.variables(owner.prices(value, catalog()), catalog().settings()).stream().map(Variable::name)
                        .toList());
        example.context().variables().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /// "15,000 api_calls, 25 seats".
    String quantities(WorkedExample example) {
        Stream<String> usage = example.usage().stream().map(this::words);
        Stream<String> seats = example.seats().stream()
                .map(Seats::quantity)
                .map(quantity -> messages.get("tiers.example.seats", "quantity", quantity));
        String all = Stream.concat(usage, seats).collect(Collectors.joining(", "));
        return all.isEmpty() ? messages.get("tiers.example.nothing") : all;
    }

    /// What a quantity is of: "Translation API, API calls".
    String words(ExampleQuantity quantity) {
        String product = quantity.product();
        String what = Stream.of(
                quantity.unit() == null
                        ? messages.get("tiers.subject.SEAT") : ObjectWords.unit(quantity.unit(), catalog()),
                quantity.key())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return product == null ? what : catalog().product(product).map(Product::name).orElse(product) + ", " + what;
    }

    /// Why an example has no amount, in words.
    String why(ExampleResult result) {
        return result.problems().stream().filter(Problem::isError).map(messages::problem).distinct()
                .collect(Collectors.joining(" "));
    }

    private Optional<QuoteRequest> shown(A value) {
        return Optional.ofNullable(editing.workspace().asked().get())
                .flatMap(asked -> owner.asked(value, asked, catalog()));
    }

    private WorkedExample of(QuoteRequest request, List<WorkedExample> others) {
        return new WorkedExample(
                freeName(others), request.usage(), request.seats(), request.currency(), request.context(), null,
                ExampleBasis.SUBTOTAL, "");
    }

    private String words(Usage usage) {
        return messages.numbers().show(usage.quantity()) + " " + ObjectWords.unit(usage.unit(), catalog())
                + (usage.key() == null ? "" : " " + usage.key());
    }

    private String freeName(List<WorkedExample> others) {
        Set<String> taken = others.stream().map(WorkedExample::name).collect(Collectors.toSet());
        int number = others.size() + 1;
        while (taken.contains(messages.get("tiers.example.name", "number", number))) {
            number++;
        }
        return messages.get("tiers.example.name", "number", number);
    }
}
