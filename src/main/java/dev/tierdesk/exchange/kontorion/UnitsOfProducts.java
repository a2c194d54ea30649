package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The billable unit of each usage product: Kontorion's prices name none, its events name it with the product. Used on
/// one thread.
final class UnitsOfProducts {
    /// The answer that it is one of the product's name, which is made where there is none; no code is written like it.
    private static final String NEW = "NEW";

    private final ImportContext context;
    private final List<Choice> choices;
    private final Map<String, String> byProduct = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final List<BillableUnit> made = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    UnitsOfProducts(ImportContext context) {
        this.context = context;
        context.present().units().forEach(unit -> codes.add(unit.code()));
        choices = Stream.concat(
                        context.present().units().stream().map(unit -> new Choice(unit.code(), unit.name())),
                                Stream.of(Choice.of(NEW)))
                .toList();
    }

    /// The code of the unit of a product.
    String of(Product product) {
        return byProduct.computeIfAbsent(product.code(), code -> ask(product));
    }

    /// The units that the catalog does not have yet.
    List<BillableUnit> made() {
        return made;
    }

    List<Question> questions() {
        return questions;
    }

    private String ask(Product product) {
        Question question = new Question("unit." + product.code(), "kontorion.unit", Map.of("product", product.name()),
                choices, proposed(product));
        questions.add(question);
        String answer = context.answer(question);
        return answer.equals(NEW) ? ofName(product.name()) : answer;
    }

    /// The unit that the product's prices have, else the first attached to it.
    private String proposed(Product product) {
        return Stream.concat(
                        context.present().pricesOfProduct(product.code()).stream().map(Price::unit), product.units()
                                .stream())
                .filter(unit -> unit != null && context.present().unit(unit).isPresent())
                .findFirst()
                .orElse(NEW);
    }

    private String ofName(String name) {
        return context.present().units().stream()
                .filter(unit -> unit.name().equalsIgnoreCase(name))
                .findFirst()
                .map(BillableUnit::code)
                .orElseGet(() -> make(name));
    }

    /// Events of Kontorion carry a quantity each.
    private String make(String name) {
        String code = Codes.suggest(Kind.UNIT, name, codes);
        codes.add(code);
        made.add(BillableUnit.draft(Ids.next(context.clock()), code, name).with(e -> {
            e.aggregation = Aggregation.SUM;
            e.eventField = "quantity";
        }));
        return code;
    }
}
