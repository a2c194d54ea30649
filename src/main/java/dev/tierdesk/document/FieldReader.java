package dev.tierdesk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one JSON object: first every field is asked for, then [#finish] builds the record, if nothing in
/// the object was refused.
final class FieldReader {
    private final JsonObject object;
    private final Place place;
    private final Refusals refusals;
    private final int before;
    private final List<String> known = new ArrayList<>();
    private int present;

    private FieldReader(JsonObject object, Place place, Refusals refusals) {
        this.object = object;
        this.place = place;
        this.refusals = refusals;
        before = refusals.count();
    }

    /// The form of an object whose fields `reader` reads.
    static <T> Form<T> object(Function<FieldReader, @Nullable T> reader) {
        return (json, place, refusals) -> {
            if (json instanceof JsonObject object) {
                return reader.apply(new FieldReader(object, place, refusals));
            }
            Forms.refuseType(json, "object", place, refusals);
            return null;
        };
    }

    /// A field that has to be there.
    <T> Field<T> required(String name, Form<T> form) {
        JsonValue json = take(name);
        if (json == null || json instanceof JsonNull) {
            refusals.add(DocumentProblem.DOCUMENT_FIELD_MISSING, place.field(name), object, "field", name);
            return new Field<>(null);
        }
        return new Field<>(form.read(json, place.field(name), refusals));
    }

    /// A field that may be absent or null.
    <T> Field<T> optional(String name, Form<T> form) {
        JsonValue json = take(name);
        if (json == null || json instanceof JsonNull) {
            return new Field<>(null);
        }
        return new Field<>(form.read(json, place.field(name), refusals));
    }

    /// Builds the record; null where a field was refused or is unknown.
    <T> @Nullable T finish(Supplier<T> record) {
        if (present != object.fields().size()) {
            object.fields().forEach((name, json) -> {
                if (!known.contains(name)) {
                    refusals.add(DocumentProblem.DOCUMENT_FIELD_UNKNOWN, place.field(name), json, "field", name);
                }
            });
        }
        return refusals.count() == before ? record.get() : null;
    }

    private @Nullable JsonValue take(String name) {
        known.add(name);
        JsonValue json = object.fields().get(name);
        if (json != null) {
            present++;
        }
        return json;
    }
}
