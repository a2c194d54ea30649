package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One write of one aggregate.
///
/// @param number counts the revisions of the aggregate from 1
/// @param body its canonical text after, deflated; null where it was deleted, or is not looked at
/// @param digest SHA-256 of the text; null where it was deleted
@SuppressWarnings("ArrayRecordComponent")
record Revision(
        UUID id, long number, Kind kind, String code, Action action, byte @Nullable [] body,
        byte @Nullable [] digest) {
    enum Action {
        CREATED,
        CHANGED,
        DELETED
    }

    /// @throws StoreException REFUSED where a text has a character that cannot be read back
    static Revision of(Change change, long number) {
        Aggregate after = change.after();
        Action action = after == null ? Action.DELETED : change.before() == null ? Action.CREATED : Action.CHANGED;
        String text = after == null ? null : StoredText.of(after);
        return new Revision(change.id(), number, Kind.of(change.subject()), change.subject().code(), action,
                text == null ? null : Digests.deflate(text), text == null ? null : Digests.of(text));
    }

    /// What is known of an aggregate as it is now.
    ///
    /// @param number of its last revision
    /// @param digest of its canonical text; null where it was deleted
    record Stamp(UUID id, Kind kind, long number, byte @Nullable [] digest) {}
}
