package dev.tierdesk.words;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Intention;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Schedule;
import dev.tierdesk.catalog.ScheduledChange;
import dev.tierdesk.catalog.State;
import dev.tierdesk.pricing.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Scheduled changes as people read them. Immutable.
///
/// @param catalog as it is now
public record ScheduleWords(Messages messages, Dates dates, Catalog catalog, Schedule schedule) {
    /// A field that is set.
    ///
    /// @param path as [FieldDiff] has it
    public record Field(String path, String label, String before, String after) {}

    /// What it is about: "Vision API"; of a price in a plan also which: "Scale / Base fee".
    public String title(ScheduledChange change) {
        String title = ObjectWords.title(change.object(), catalog, messages);
        return change.object() instanceof Price price && !price.name().isBlank()
                ? catalog.plan(price.plan()).map(plan -> plan.name() + " / " + title).orElse(title)
                : title;
    }

    /// What it does in one line: "Amount 199 → 219, and 2 more fields", "GA → Deprecated", "Publish".
    public String effect(ScheduledChange change) {
        return switch (change.intention()) {
            case Intention.Publish publish -> messages.get("scheduled.publish");
            case Intention.Move move -> Lifecycle.of(move.base()).stream()
                    .filter(from -> from.field().equals(move.to().field()))
                    .findFirst()
                    .map(from -> messages.get("scheduled.move", "before", word(from), "after", word(move.to())))
                    .orElseGet(() -> word(move.to()));
            case Intention.Edit edit -> edit(fields(change));
        };
    }

    /// The fields that it sets, in words.
    public List<Field> fields(ScheduledChange change) {
        return change.intention().fields().stream().map(field -> field(change, field)).toList();
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

    private Field field(ScheduledChange change, FieldDiff.Field field) {
        Kind kind = Kind.of(change.object());
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
