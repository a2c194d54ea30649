package dev.tierdesk.console.changes;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.console.changes.ChangeDetail.FieldLine;
import dev.tierdesk.console.changes.ChangeDetail.Line;
import dev.tierdesk.console.changes.ChangeDetail.ObjectLine;
import dev.tierdesk.console.changes.ChangeDetail.Sign;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts change sets into words. Safe on any thread.
///
/// @param catalog as it is now
record ChangeReader(Messages messages, Dates dates, Catalog catalog) {
    ChangeDetail read(ChangeSet set) {
        FieldWords words = new FieldWords(messages, dates);
        List<Line> lines = new ArrayList<>();
        int fields = 0;
        for (Change change : set.changes()) {
            lines.add(object(change));
            Kind kind = Kind.of(change.subject());
            for (FieldDiff.Field field : FieldDiff.of(before(change), change.after())) {
                fields++;
                lines.add(new FieldLine(words.label(field.path()), value(words, kind, field.path(), field.before()),
                        value(words, kind, field.path(), field.after())));
            }
        }
        String facts = messages.get("changes.facts",
                "number", set.number(),
                "moment", dates.moment(set.when()),
                "author", set.author(),
                "source", set.source(),
                "objects", messages.get("changes.objects", "count", set.changes().size()),
                "fields", messages.get("changes.fields", "count", fields));
        return new ChangeDetail(set.number(), ChangeLine.label(set.label(), set.source(), messages), facts,
                Objects.requireNonNullElse(set.reason(), ""), lines);
    }

    /// What an object is compared with: itself before; where a plan version was made, the version before.
    private @Nullable Aggregate before(Change change) {
        return change.before() == null && change.after() instanceof PlanVersion made
                ? catalog.versionsOf(made.planCode()).stream()
                        .filter(version -> version.number() < made.number())
                        .reduce((first, second) -> second)
                        .orElse(null)
                : change.before();
    }

    private ObjectLine object(Change change) {
        Aggregate subject = change.subject();
        Kind kind = Kind.of(subject);
        Sign sign = change.before() == null ? Sign.CREATED : change.after() == null ? Sign.DELETED : Sign.CHANGED;
        return new ObjectLine(sign, kind, messages.word(kind), ObjectWords.title(subject, catalog, messages), subject.code(),
                catalog.find(kind, subject.code()).isPresent());
    }

    private static @Nullable String value(FieldWords words, Kind kind, String path, @Nullable String value) {
        return value == null ? null : words.value(kind, path, value);
    }
}
