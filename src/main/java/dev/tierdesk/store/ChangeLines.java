package dev.tierdesk.store;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Change sets as lines of JSON, oldest first, one for each: what was written, exactly, with its digests. The same
/// change sets always give the same bytes.
final class ChangeLines {
    private final Handle handle;

    ChangeLines(Handle handle) {
        this.handle = handle;
    }

    /// Writes the change sets of these numbers.
    void write(List<Long> numbers, Writer out) throws IOException {
        for (long number : numbers) {
            out.write(Json.write(line(number)));
            out.write('\n');
        }
    }

    private JsonObject line(long number) {
        List<JsonObject> revisions = handle.createQuery("SELECT aggregate_id, number, kind, code, action, digest, body"
                        + " FROM revision WHERE change_set = ? ORDER BY place")
                .bind(0, number)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    return new FieldWriter()
                            .text("id", c.id().toString())
                            .value("revision", JsonNumber.of(c.number()))
                            .word("kind", c.constant(Kind.class))
                            .text("code", c.text())
                            .word("action", c.constant(Revision.Action.class))
                            .text("digest", hex(c.bytesOrNull()))
                            .value("object", object(c.bytesOrNull()))
                            .done();
                })
                .list();
        return handle.createQuery(
                "SELECT number, written_at, author, label, reason, source, undoes, digest FROM change_set"
                        + " WHERE number = ?")
                .bind(0, number)
                .map((row, context) -> {
                    Columns c = new Columns(row);
                    FieldWriter line = new FieldWriter()
                            .value("number", JsonNumber.of(c.number()))
                            .text("at", c.instant().toString())
                            .text("author", c.text())
                            .text("label", c.text())
                            .text("reason", c.textOrNull())
                            .word("source", c.constant(ChangeSource.class));
                    Long undoes = c.numberOrNull();
                    return line.value("undoes", undoes == null ? null : JsonNumber.of(undoes))
                            .text("digest", hex(c.bytes()))
                            .value("changes", JsonArray.of(revisions))
                            .done();
                })
                .one();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable JsonValue object(byte @Nullable [] body) {
        return body == null ? null : Json.parse(Digests.inflate(body)).value();
    }
}
