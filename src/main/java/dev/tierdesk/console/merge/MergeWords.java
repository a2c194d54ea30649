package dev.tierdesk.console.merge;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Objects and their fields in two or three states, in words. Immutable.
///
/// @param catalog as it is now
record MergeWords(Messages messages, Dates dates, Catalog catalog) {
    private static final String ADDED = "+ ";
    private static final String REMOVED = "− ";
    private static final String CHANGED = "~ ";
    private static final int FIELDS_OF_NEW = 8;

    /// A field of an object in the states that a merge has.
    ///
    /// @param path of the field in the merge
    /// @param mine begins with `+`, `−` or `~` where it is not as before
    /// @param theirs likewise
    record Row(String path, ThreeWay.Side side, String label, String base, String mine, String theirs) {}

    /// A field before and after an edit, with its sign: `~ Name: Translation API → Translate`.
    record Line(Sign sign, String text) {}

    /// What an edit did to a field or object.
    enum Sign {
        ADDED("+", "success-text"),
        REMOVED("−", "danger-text"),
        CHANGED("~", "warning-text");

        private final String text;
        private final String style;

        Sign(String text, String style) {
            this.text = text;
            this.style = style;
        }

        String text() {
            return text;
        }

        String style() {
            return style;
        }

        static Sign of(@Nullable Object before, @Nullable Object after) {
            return before == null ? ADDED : after == null ? REMOVED : CHANGED;
        }
    }

    /// "Product Translation API".
    String title(Aggregate object) {
        return messages.word(Kind.of(object)) + " " + ObjectWords.title(object, catalog, messages);
    }

    /// What an edit changes, field by field; for one that deletes the object, that it does.
    List<Line> lines(@Nullable Aggregate before, @Nullable Aggregate after) {
        if (after == null || before == null) {
            return List.of(
                    new Line(Sign.of(before, after), messages.get(after == null ? "merge.deleted" : "merge.created")));
        }
        Kind kind = Kind.of(after);
        return FieldDiff.of(before, after).stream().map(field -> new Line(Sign.of(field.before(), field.after()),
                messages.get("merge.line", "field", fields().label(field.path()),
                        "before", value(kind, field.path(), field.before()),
                        "after", value(kind, field.path(), field.after())))).toList();
    }

    /// What a draft changes, with the texts that cannot be read yet.
    List<Line> lines(Draft draft) {
        List<Line> lines = new ArrayList<>(lines(draft.base(), draft.value()));
        if (draft.base() == null && draft.value() != null) {
            lines.addAll(fieldsOf(draft.value()));
        }
        draft.unfinished().forEach((path, text) ->
                lines.add(new Line(
                        Sign.CHANGED, messages.get("merge.unread", "field", fields().label(path), "text", text))));
        return lines;
    }

    /// The first fields of a new object.
    private List<Line> fieldsOf(Aggregate created) {
        Kind kind = Kind.of(created);
        List<FieldDiff.Field> all = FieldDiff.of(null, created);
        List<Line> lines = new ArrayList<>(all.stream().limit(FIELDS_OF_NEW).map(field -> new Line(Sign.ADDED,
                messages.get("merge.set", "field", fields().label(field.path()),
                        "value", value(kind, field.path(), field.after())))).toList());
        if (all.size() > FIELDS_OF_NEW) {
            lines.add(new Line(Sign.ADDED, messages.get("fields.more", "count", all.size() - FIELDS_OF_NEW)));
        }
        return lines;
    }

    /// A merge, field by field.
    List<Row> rows(ThreeWay merge) {
        return merge.fields().stream().map(field -> row(merge, field)).toList();
    }

    private Row row(ThreeWay merge, ThreeWay.Field field) {
        String path = field.path();
        if (path.isEmpty()) {
            return new Row(path, field.side(), messages.get("merge.whole"), "",
                    whole(merge.base(), merge.mine()), whole(merge.base(), merge.theirs()));
        }
        Map<String, String> base = FieldDiff.fields(merge.base());
        Map<String, String> mine = FieldDiff.fields(merge.mine());
        Map<String, String> theirs = FieldDiff.fields(merge.theirs());
        Set<String> paths = new LinkedHashSet<>();
        Stream.of(base, mine, theirs).flatMap(side -> side.keySet().stream()).filter(p -> isIn(p, path))
                .forEach(paths::add);
        paths.removeIf(p -> Objects.equals(base.get(p), mine.get(p)) && Objects.equals(base.get(p), theirs.get(p)));
        Kind kind = Kind.of(merge.subject());
        return new Row(path, field.side(), fields().label(path), text(kind, path, paths, base, base),
                text(kind, path, paths, base, mine), text(kind, path, paths, base, theirs));
    }

    private String text(Kind kind, String path, Set<String> paths, Map<String, String> base, Map<String, String> side) {
        List<String> lines = new ArrayList<>();
        for (String p : paths) {
            String was = base.get(p);
            String is = side.get(p);
            String sign = Objects.equals(was, is) ? "" : was == null ? ADDED : is == null ? REMOVED : CHANGED;
            if (was != null || is != null) {
                lines.add(sign + (p.equals(path) ? "" : fields().label(p) + ": ") + value(kind, p, is));
            }
        }
        return lines.isEmpty() ? messages.get("common.nothing") : String.join("\n", lines);
    }

    private String whole(@Nullable Aggregate base, @Nullable Aggregate side) {
        return String.join(
                "\n", lines(base, side).stream().map(line -> line.sign().text() + " " + line.text()).toList());
    }

    private String value(Kind kind, String path, @Nullable String value) {
        return value == null ? messages.get("common.nothing") : fields().value(kind, path, value);
    }

    private FieldWords fields() {
        return new FieldWords(messages, dates);
    }

    private static boolean isIn(String path, String field) {
        return path.equals(field) || path.startsWith(field + ".") || path.startsWith(field + "[");
    }
}
