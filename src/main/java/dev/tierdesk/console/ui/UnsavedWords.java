package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the foot of an editor says about edits that are not saved. Immutable.
public final class UnsavedWords {
    private static final int FIELDS_NAMED = 4;
    private static final int VALUE_LENGTH = 24;

    private final Messages messages;
    private final FieldWords fields;

    /// @param zone in which dates are meant
    public UnsavedWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        fields = new FieldWords(messages, new Dates(messages, zone));
    }

    /// One changed field with what it was and is, several by their names.
    ///
    /// @param saved null for a new object
    /// @param unfinished paths of fields that cannot be read yet
    public String of(@Nullable Aggregate saved, Aggregate value, Collection<String> unfinished) {
        if (saved == null) {
            return messages.get("common.unsaved");
        }
        List<FieldDiff.Field> changed = FieldDiff.of(saved, value);
        if (changed.size() == 1 && unfinished.isEmpty()) {
            FieldDiff.Field only = changed.getFirst();
            String before = words(saved, only.path(), only.before());
            String after = words(saved, only.path(), only.after());
            if (before.length() <= VALUE_LENGTH && after.length() <= VALUE_LENGTH) {
                return messages.get("common.unsaved.change",
                        "field", fields.label(only.path()), "before", before, "after", after);
            }
        }
        Set<String> names = new LinkedHashSet<>();
        changed.forEach(field -> names.add(fields.label(top(field.path()))));
        unfinished.forEach(path -> names.add(fields.label(top(path))));
        String named = String.join(", ", names.stream().limit(FIELDS_NAMED).toList());
        return messages.get("common.unsaved.fields", "fields", names.size() > FIELDS_NAMED ? named + ", …" : named);
    }

    private String words(Aggregate object, String path, @Nullable String value) {
        return value == null ? messages.get("common.nothing") : fields.value(Kind.of(object), path, value);
    }

    private static String top(String path) {
        return path.replaceAll("[\\[.].*", "");
    }
}
