package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.lifecycle.Cloning.Row;
import dev.tierdesk.catalog.lifecycle.Cloning.Treatment;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What becomes of the fields of a clone, in words: first what is reset, then what is asked, then what is copied. The
/// items of a list are one row.
///
/// @param list whose date stands beside the count of subscriptions
record TreatmentWords(Messages messages, FieldWords fields, Kind kind, ListWords list) {
    private static final List<Treatment> ORDER = List.of(Treatment.RESET, Treatment.ASKED, Treatment.COPIED);
    private static final Set<String> COUNTS = Set.of(
            "prices", "subscriptions", "versions", "accepted_problems", "scheduled_changes");

    /// Fields that are asked at the top of the wizard.
    private static final Set<String> ASKED_ABOVE = Set.of("name", "code");

    List<TreatmentRow> of(List<Row> rows) {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        rows.stream().filter(row -> !ASKED_ABOVE.contains(row.path())).forEach(row ->
                grouped.computeIfAbsent(row.path().replaceFirst("[.\\[].*", ""), field -> new ArrayList<>()).add(row));
        return grouped.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(row -> ORDER.indexOf(row.treatment())))
                .toList();
    }

    private TreatmentRow row(String field, List<Row> group) {
        Treatment treatment = group.stream().map(Row::treatment).min(Comparator.comparingInt(ORDER::indexOf))
                .orElseThrow();
        String source = source(field, group);
        String clone = treatment == Treatment.COPIED ? messages.get("wizards.clone.same") : clone(field, group);
        Row first = group.getFirst();
        return new TreatmentRow(label(field), source, clone, treatment,
                state(field, first.before()), state(field, treatment == Treatment.COPIED ? null : first.after()));
    }

    private @Nullable State state(String field, @Nullable String value) {
        return Lifecycle.states(kind).stream()
                .flatMap(List::stream)
                .filter(state -> state.field().equals(field) && state.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    private String label(String field) {
        return COUNTS.contains(field) ? messages.get("wizards.clone.field." + field) : fields.label(field);
    }

    private String source(String field, List<Row> group) {
        if (group.size() == 1 && group.getFirst().path().equals(field)) {
            String before = group.getFirst().before();
            if (field.equals("subscriptions")) {
                return list.date() == null
                        ? list.count(0)
                        : messages.get("wizards.clone.subscriptions",
                                "count", value(field, before), "date", list.dates().day(list.date()));
            }
            return value(field, before);
        }
        return group.stream()
                .filter(row -> row.before() != null)
                .map(row -> item(row, field))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String clone(String field, List<Row> group) {
        return group.stream()
                .filter(row -> row.after() != null)
                .map(row -> value(field, row.after()))
                .collect(Collectors.collectingAndThen(Collectors.joining(", "),
                        words -> words.isEmpty() ? messages.get("common.nothing") : words));
    }

    /// An item of a list: its value where it is one, else what the path calls it.
    private String item(Row row, String field) {
        int close = row.path().indexOf(']');
        String key = close < 0 ? "" : row.path().substring(field.length() + 1, close);
        boolean numbered = !key.isEmpty() && key.chars().allMatch(Character::isDigit);
        return numbered && row.path().length() == close + 1
                ? value(field, row.before())
                : numbered ? fields.label(row.path().substring(0, close + 1)) : key.isEmpty()
                ? value(row.path(), row.before()) : key;
    }

    private String value(String path, @Nullable String value) {
        return value == null || value.isEmpty() ? messages.get("common.nothing") : fields.value(kind, path, value);
    }
}
