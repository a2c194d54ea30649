package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.publication.ChangeImpact;
import dev.tierdesk.console.history.ChangeDetail.BillHeading;
import dev.tierdesk.console.history.ChangeDetail.BillRow;
import dev.tierdesk.console.history.ChangeDetail.FieldLine;
import dev.tierdesk.console.history.ChangeDetail.Line;
import dev.tierdesk.console.history.ChangeDetail.ObjectLine;
import dev.tierdesk.console.history.ChangeDetail.Sign;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.versions.BillLine;
import dev.tierdesk.console.versions.BillLines;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts change sets into words. Safe on any thread.
///
/// @param catalog as it is now
public record ChangeReader(Messages messages, Dates dates, Catalog catalog, Clock clock) {
    /// The fields of every object, and what they do to bills.
    ///
    /// @param due the moment at which a scheduled one was due; null for any other
    public ChangeDetail read(ChangeSet set, @Nullable Instant due) {
        List<Line> lines = lines(set.changes());
        long fields = lines.stream().filter(FieldLine.class::isInstance).count();
        lines.addAll(bills(set.changes()));
        String facts = messages.get("changes.facts",
                "number", set.number(),
                "moment", dates.moment(set.when()),
                "author", set.author(),
                "source", set.source(),
                "objects", messages.get("changes.objects", "count", set.changes().size()),
                "fields", messages.get("changes.fields", "count", fields));
        String told = due == null
                ? facts
                : facts + "  ·  " + messages.get("changes.facts.due", "moment", dates.moment(due));
        return new ChangeDetail(set.number(), ChangeLine.label(set.label(), set.source(), messages), told,
                Objects.requireNonNullElse(set.reason(), ""), lines);
    }

    /// The objects, each followed by its fields before and after.
    List<Line> lines(List<Change> changes) {
        FieldWords words = new FieldWords(messages, dates);
        List<Line> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(object(change));
            Kind kind = Kind.of(change.subject());
            for (FieldDiff.Field field : FieldDiff.told(before(change), change.after())) {
                lines.add(new FieldLine(words.label(field.path()), value(words, kind, field.path(), field.before()),
                        value(words, kind, field.path(), field.after())));
            }
        }
        return lines;
    }

    /// What the changes do to bills, if anything.
    List<Line> bills(List<Change> changes) {
        BillLines words = new BillLines(messages, catalog);
        List<Line> lines = new ArrayList<>();
        for (ChangeImpact.Part part : ChangeImpact.of(catalog, changes, clock).parts()) {
            lines.add(new BillHeading(messages.get("history.bills"), messages.get("history.bills.of",
                    "name", ObjectWords.title(part.subject(), catalog, messages),
                    "currency", part.impact().currency().getCurrencyCode())));
            lines.add(new BillRow(messages.get("versions.bills.quantity"), messages.get("changes.before"),
                    messages.get("changes.after"), messages.get("versions.bills.difference"), false));
            words.of(part.impact()).forEach(line -> lines.add(switch (line) {
                case BillLine.Heading heading -> new BillHeading(heading.title(), heading.note());
                case BillLine.Amounts a -> new BillRow(a.what(), a.before(), a.after(), a.difference(), a.moves());
            }));
        }
        return lines;
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
        String title = ObjectWords.title(subject, catalog, messages);
        return new ObjectLine(sign, kind, messages.word(kind), title, subject.code(),
                catalog.find(kind, subject.code()).isPresent(), gone(change));
    }

    private @Nullable Aggregate gone(Change change) {
        Aggregate before = change.before();
        boolean gone = before != null && change.after() == null && catalog.byId(before.id()).isEmpty()
                && !(before instanceof PlanVersion);
        return gone ? before : null;
    }

    private static @Nullable String value(FieldWords words, Kind kind, String path, @Nullable String value) {
        return value == null ? null : words.value(kind, path, value);
    }
}
