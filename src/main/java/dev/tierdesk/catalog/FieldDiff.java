package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two states of an aggregate, field by field.
public final class FieldDiff {
    private FieldDiff() {}

    /// A field that differs.
    ///
    /// @param path as [dev.tierdesk.pricing.Where] has it: `terms.tiers[1].up_to`
    /// @param before the value as files write it, numbers canonical; null where there was none
    /// @param after the same afterwards
    public record Field(String path, @Nullable String before, @Nullable String after) {}

    /// The fields in which two aggregates of one kind differ, in the order of the record; all that are set where one of
    /// them is null. Ids are left out.
    public static List<Field> of(@Nullable Aggregate before, @Nullable Aggregate after) {
        Map<String, String> old = fields(before);
        Map<String, String> now = fields(after);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<Field> fields = new ArrayList<>();
        for (String path : paths) {
            String was = old.get(path);
            String is = now.get(path);
            if (!Objects.equals(was, is)) {
                fields.add(new Field(path, was, is));
            }
        }
        return List.copyOf(fields);
    }

    /// The same as a person is told it: that a product is or was published says already that it was so at some time.
    public static List<Field> told(@Nullable Aggregate before, @Nullable Aggregate after) {
        List<Field> fields = of(before, after);
        boolean isSaid = fields.stream()
                .filter(field -> field.path().equals("publish_status"))
                .flatMap(field -> Stream.of(field.before(), field.after()))
                .anyMatch(PublishStatus.PUBLISHED.name()::equals);
        return !isSaid ? fields
                : fields.stream().filter(field -> !field.path().equals("ever_published")).toList();
    }

    /// Every field of an aggregate that has a value, by path.
    public static Map<String, String> fields(@Nullable Aggregate aggregate) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (aggregate instanceof Record value) {
            addRecord("", value, fields);
        }
        return fields;
    }

    private static void addRecord(String path, Record value, Map<String, String> fields) {
        for (Component component : Component.of(value.getClass())) {
            if (!(value instanceof Aggregate) || !component.name().equals("id")) {
                add(component.path(path, value), component.of(value), fields);
            }
        }
    }

    private static void add(String path, @Nullable Object value, Map<String, String> fields) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> fields.put(path, Decimals.text(number));
            case Cadence cadence -> fields.put(path, cadence.text());
            case PinnedProduct pin -> {
                fields.put(path + ".version", Integer.toString(pin.version()));
                addRecord(path, pin.product(), fields);
            }
            case Record inner -> addRecord(path, inner, fields);
            case Map<?, ?> map -> map.forEach((key, item) -> add(path + "[" + text(key) + "]", item, fields));
            case Collection<?> list -> addList(path, list, fields);
            default -> {
                String text = text(value);
                if (!text.isEmpty()) {
                    fields.put(path, text);
                }
            }
        }
    }

    private static void addList(String path, Collection<?> list, Map<String, String> fields) {
        if (list.stream().noneMatch(Record.class::isInstance)) {
            if (!list.isEmpty()) {
                fields.put(path, list.stream().map(FieldDiff::text).collect(Collectors.joining(", ")));
            }
            return;
        }
        Set<String> seen = new LinkedHashSet<>();
        int index = 0;
        for (Object item : list) {
            String name = name(item, index);
            add(path + "[" + (seen.add(name) ? name : Integer.toString(index)) + "]", item, fields);
            index++;
        }
    }

    /// What tells an item of a list from the others.
    private static String name(Object item, int index) {
        return switch (item) {
            case Cost cost -> cost.key();
            case GatewayMapping mapping -> mapping.label();
            case GatewayRoute route -> route.label();
            case Variable variable -> variable.name();
            case ProductType type -> type.code();
            case UnitTemplate template -> template.code();
            case Price price -> price.code();
            case BillableUnit unit -> unit.code();
            case PinnedProduct pin -> pin.code();
            case TaxRule rule -> rule.country() + " " + rule.category() + " " + rule.validFrom();
            default -> Integer.toString(index);
        };
    }

    static String text(Object value) {
        return value instanceof Currency currency ? currency.getCurrencyCode() : value.toString();
    }
}
