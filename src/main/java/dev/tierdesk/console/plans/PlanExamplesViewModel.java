package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.ExampleResult;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Quotes;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.WorkedExamples;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/// The worked examples of the open plan, run at every edit.
final class PlanExamplesViewModel {
    private static final Pattern ROW = Pattern.compile("examples\\[(\\d+)](.*)");

    private final PlanEditorViewModel model;
    private final Messages messages;
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);

    PlanExamplesViewModel(PlanEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
    }

    Editing<Plan> editing() {
        return model.editing();
    }

    Messages messages() {
        return messages;
    }

    Catalog catalog() {
        return model.workspace().working().get();
    }

    /// The row whose fields are open; -1 for none.
    IntegerProperty selected() {
        return selected;
    }

    /// What becomes of each example as things stand now.
    List<ExampleResult> results() {
        Quotes quotes = new Quotes(catalog(), model.workspace().clock());
        return editing().value().map(plan -> WorkedExamples.run(plan, quotes)).orElse(List.of());
    }

    /// Adds an example with the quantities of the open one, its expected amount empty, and opens it.
    void add() {
        editing().value().ifPresent(plan -> {
            int row = plan.examples().size();
            WorkedExample base = selected.get() >= 0 && selected.get() < row ? plan.examples().get(selected.get()) : null;
            WorkedExample fresh = new WorkedExample(freeName(plan), base == null ? List.of() : base.usage(),
                    base == null ? List.of() : base.seats(), base == null ? null : base.currency(),
                    base == null ? QuoteContext.ANYONE : base.context(), null, ExampleBasis.SUBTOTAL, "");
            editing().change("examples.add." + row, p -> p.with(e -> e.examples.add(fresh)));
            selected.set(row);
        });
    }

    void remove(int row) {
        int rows = editing().value().map(p -> p.examples().size()).orElse(0);
        selected.set(-1);
        editing().change("examples.remove." + rows, p -> p.with(e -> e.examples.remove(row)));
        editing().moveUnfinished(path -> {
            Matcher cell = ROW.matcher(path);
            if (!cell.matches()) {
                return path;
            }
            int at = Integer.parseInt(cell.group(1));
            return at == row ? null : at < row ? path : "examples[" + (at - 1) + "]" + cell.group(2);
        });
    }

    /// The example in a row; null where there is none any more.
    static @Nullable WorkedExample at(Plan plan, int row) {
        return row >= 0 && row < plan.examples().size() ? plan.examples().get(row) : null;
    }

    static Plan with(Plan plan, int row, UnaryOperator<WorkedExample> change) {
        WorkedExample example = at(plan, row);
        return example == null ? plan : plan.with(e -> e.examples.set(row, change.apply(example)));
    }

    /// "15,000 api_calls, 25 seats".
    String quantities(WorkedExample example) {
        Stream<String> usage = example.usage().stream().map(this::words);
        Stream<String> seats = example.seats().stream()
                .map(Seats::quantity)
                .map(quantity -> messages.get("plans.example.seats", "quantity", quantity));
        String all = Stream.concat(usage, seats).collect(Collectors.joining(", "));
        return all.isEmpty() ? messages.get("plans.example.nothing") : all;
    }

    /// What a quantity is of: "Translation API, api_calls".
    String words(ExampleQuantity quantity) {
        String product = quantity.product();
        String what = Stream.of(quantity.unit() == null ? messages.get("plans.seats") : quantity.unit(), quantity.key())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return product == null ? what : catalog().product(product).map(Product::name).orElse(product) + ", " + what;
    }

    /// Why an example has no amount, in words.
    String why(ExampleResult result) {
        return result.problems().stream().filter(Problem::isError).map(messages::problem).distinct().collect(Collectors.joining(" "));
    }

    private String words(Usage usage) {
        return messages.numbers().show(usage.quantity()) + " " + usage.unit() + (usage.key() == null ? "" : " " + usage.key());
    }

    private String freeName(Plan plan) {
        Set<String> taken = plan.examples().stream().map(WorkedExample::name).collect(Collectors.toSet());
        int number = plan.examples().size() + 1;
        while (taken.contains(messages.get("plans.example.name", "number", number))) {
            number++;
        }
        return messages.get("plans.example.name", "number", number);
    }
}
