package dev.tierdesk.words;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.pricing.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Scheduled changes as people read them. Immutable.
///
/// @param catalog as it is now
public record ScheduleWords(Messages messages, Dates dates, Catalog catalog, Schedule schedule) {
    /// A field that is set.
    ///
    /// @param path as [FieldDiff] has it; empty for the object above its fields, where a change is about several
    public record Field(String path, String label, String before, String after) {
        public boolean isHeading() {
            return path.isEmpty();
        }
    }

    /// What it is about: "Vision API"; of a price in a plan also which: "Scale / Base fee"; where there are several
    /// objects, what it was called when it was scheduled: "4 prices changed", or else "Vision API, and 3 more".
    public String title(ScheduledChange change) {
        int others = change.request().objects().size() - 1;
        String label = change.request().label();
        if (others > 0 && !label.isBlank()) {
            return label;
        }
        String first = title(change.object());
        return others == 0 ? first : messages.get("scheduled.others", "first", first, "count", others);
    }

    /// An object as its own heading.
    public String title(Aggregate object) {
        String title = ObjectWords.title(object, catalog, messages);
        return object instanceof Price price && !price.name().isBlank()
                ? catalog.plan(price.plan()).map(plan -> plan.name() + " / " + title).orElse(title)
                : title;
    }

    /// What it does in one line: "Amount 199 → 219, and 2 more fields", "GA → Deprecated", "Publish"; "12 objects
    /// change, 2 plans are published".
    public String effect(ScheduledChange change) {
        return change.intentions().size() == 1 ? effect(change.intentions().getFirst()) : effects(change.intentions());
    }

    /// What it does to one of its objects in one line; more than one intention after the other.
    public String effect(ScheduledChange change, UUID object) {
        return change.intentions().stream()
                .filter(intention -> intention.object().equals(object))
                .map(this::effect)
                .collect(Collectors.joining(" · "));
    }

    private String effect(Intention intention) {
        return switch (intention) {
            case Intention.Publish publish -> messages.get("scheduled.publish");
            case Intention.Move move -> Lifecycle.of(move.base()).stream()
                    .filter(from -> from.field().equals(move.to().field()))
                    .findFirst()
                    .map(from -> messages.get("scheduled.move", "before", word(from), "after", word(move.to())))
                    .orElseGet(() -> word(move.to()));
            case Intention.Edit edit -> edit(fields(edit));
        };
    }

    private String effects(List<Intention> intentions) {
        List<String> effects = new ArrayList<>();
        long edits = intentions.stream().filter(Intention.Edit.class::isInstance).count();
        if (edits > 0) {
            effects.add(messages.get("scheduled.edits", "count", edits));
        }
        Map<State, Long> moves = new LinkedHashMap<>();
        intentions.forEach(intention -> {
            if (intention instanceof Intention.Move move) {
                moves.merge(move.to(), 1L, Long::sum);
            }
        });
        moves.forEach((to, count) -> effects.add(messages.get("scheduled.moves", "count", count, "after", word(to))));
        long publications = intentions.stream().filter(Intention.Publish.class::isInstance).count();
        if (publications > 0) {
            effects.add(messages.get("scheduled.publications", "count", publications));
        }
        return String.join(" · ", effects);
    }

    /// The fields that it sets, in words; where it is about several objects, each below its own heading.
    public List<Field> fields(ScheduledChange change) {
        if (change.intentions().size() == 1) {
            return fields(change.intentions().getFirst());
        }
        List<Field> fields = new ArrayList<>();
        for (Intention intention : change.intentions()) {
            List<Field> own = intention instanceof Intention.Publish ? List.of() : fields(intention);
            fields.add(new Field("", title(intention.base()), "", own.isEmpty() ? effect(intention) : ""));
            fields.addAll(own);
        }
        return fields;
    }

    private List<Field> fields(Intention intention) {
        return intention.fields().stream().map(field -> field(Kind.of(intention.base()), field)).toList();
    }

    /// "Pending", "Stale", "Applied".
    public String state(ScheduledChange change) {
        return isStale(change) ? messages.get("scheduled.stale") : messages.word(change.outcome().state());
    }

    /// Whether it has to be confirmed before it is applied.
    public boolean isStale(ScheduledChange change) {
        return !schedule.stale(change, catalog).isEmpty();
    }

    /// Why it is stale, or why it failed.
    public List<String> reasons(ScheduledChange change) {
        List<Problem> problems = change.isPending() ? schedule.stale(change, catalog) : change.outcome().problems();
        return problems.stream().map(messages::problem).distinct().toList();
    }

    /// `in 18 days`, `today`; what is over is said by the date itself.
    public String until(ScheduledChange change, Instant now) {
        long days = Duration.between(dates.dayOf(now).atStartOfDay(dates.zone()), dates.dayOf(change.due())
                .atStartOfDay(dates.zone())).toDays();
        if (!change.isPending()) {
            return "";
        }
        if (change.due().isBefore(now)) {
            return messages.get("scheduled.overdue");
        }
        return days == 0 ? messages.get("scheduled.today") : messages.get("scheduled.in-days", "count", days);
    }

    private String edit(List<Field> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        Field first = fields.getFirst();
        String words = messages.get(
                "scheduled.field", "field", first.label(), "before", first.before(), "after", first.after());
        return fields.size() == 1
                ? words
                : messages.get("scheduled.more", "first", words, "count", fields.size() - 1);
    }

    private Field field(Kind kind, FieldDiff.Field field) {
        FieldWords words = new FieldWords(messages, dates);
        return new Field(field.path(), words.label(field.path()), value(words, kind, field.path(), field.before()),
                value(words, kind, field.path(), field.after()));
    }

    private static String value(FieldWords words, Kind kind, String path, @Nullable String value) {
        return value == null ? "—" : words.value(kind, path, value);
    }

    private String word(State state) {
        return state instanceof Enum<?> constant ? messages.word(constant) : state.name();
    }
}
