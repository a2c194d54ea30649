package dev.tierdesk.exchange.billsh;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The billable units that the meters of a file mean: those of the same event type and field, else new ones. A file
/// names a meter in each SKU and describes none. Used on one thread.
final class Meters {
    private final ImportContext context;
    private final Map<Meter, BillableUnit> units = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<BillableUnit> made = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private record Meter(String eventType, @Nullable String property) {}

    Meters(ImportContext context) {
        this.context = context;
        context.present().units().forEach(unit -> taken.add(unit.code()));
    }

    /// The unit that counts these events; null where it is to be decided first.
    ///
    /// @param property the field whose values are added up; null where events are counted
    @Nullable BillableUnit unit(String eventType, @Nullable String property, Product product) {
        Meter meter = new Meter(eventType, property);
        BillableUnit known = units.get(meter);
        if (known != null) {
            return known;
        }
        List<BillableUnit> hits = context.present().units().stream().filter(unit -> isOf(unit, meter)).toList();
        BillableUnit unit = switch (hits.size()) {
            case 0 -> make(meter);
            case 1 -> hits.getFirst();
            default -> chosen(meter, hits, product);
        };
        if (unit != null) {
            units.put(meter, unit);
        }
        return unit;
    }

    /// The units that the catalog does not have yet.
    List<BillableUnit> made() {
        return made;
    }

    List<Question> questions() {
        return questions;
    }

    /// The type of the events a unit counts, as a SKU names it.
    static String eventType(BillableUnit unit) {
        return unit.eventType().isBlank() ? unit.code() : unit.eventType();
    }

    /// The field of the events that a unit adds up, as a SKU names it; null where it counts them.
    static @Nullable String property(BillableUnit unit) {
        return unit.aggregation() == Aggregation.COUNT ? null : unit.eventField();
    }

    private static boolean isOf(BillableUnit unit, Meter meter) {
        return eventType(unit).equals(meter.eventType) && Objects.equals(property(unit), meter.property);
    }

    private BillableUnit make(Meter meter) {
        String name = meter.property == null ? meter.eventType : meter.property;
        String code = Codes.suggest(Kind.UNIT, name, taken);
        taken.add(code);
        BillableUnit unit = BillableUnit.draft(Ids.next(context.clock()), code, name).with(e -> {
            e.eventType = meter.eventType;
            e.eventField = meter.property;
            e.aggregation = meter.property == null ? Aggregation.COUNT : Aggregation.SUM;
        });
        made.add(unit);
        return unit;
    }

    private @Nullable BillableUnit chosen(Meter meter, List<BillableUnit> hits, Product product) {
        String id = "unit." + meter.eventType + (meter.property == null ? "" : "." + meter.property);
        Question question = new Question(id, "billsh.unit",
                Map.of("event", meter.eventType, "property", Objects.requireNonNullElse(meter.property, "")),
                hits.stream().map(unit -> new Choice(unit.code(), unit.name())).toList(),
                proposed(hits, product));
        if (questions.stream().noneMatch(asked -> asked.id().equals(id))) {
            questions.add(question);
        }
        String answer = context.answer(question);
        return hits.stream().filter(unit -> unit.code().equals(answer)).findFirst().orElse(null);
    }

    /// The unit that the product's prices have, else the only one that is attached to it.
    private @Nullable String proposed(List<BillableUnit> hits, Product product) {
        Catalog present = context.present();
        List<Price> prices = present.pricesOfProduct(product.code());
        String priced = only(hits, code -> prices.stream().anyMatch(price -> code.equals(price.unit())));
        return priced == null ? only(hits, product.units()::contains) : priced;
    }

    private static @Nullable String only(List<BillableUnit> hits, Predicate<String> isUsed) {
        List<String> both = hits.stream().map(BillableUnit::code).filter(isUsed).toList();
        return both.size() == 1 ? both.getFirst() : null;
    }
}
