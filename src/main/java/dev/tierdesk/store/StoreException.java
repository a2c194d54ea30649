package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.pricing.Problem;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that a catalog's store could not do, in a way that can be told to a person.
public final class StoreException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Map<String, String> details;
    private final transient List<Conflict> conflicts;
    private final transient List<Problem> problems;

    /// What happened; the words stand in the message bundles under `store.NAME`.
    public enum Reason {
        /// Another process has the file open; `holder` says which.
        IN_USE,
        /// No file at `path`.
        NOT_FOUND,
        /// A file or a catalog of that name is there already.
        EXISTS,
        /// The file is not in the list of catalogs made on this computer.
        NOT_OURS,
        /// Made by a newer Tierdesk.
        NEWER,
        /// What is in the file is not what was written.
        DAMAGED,
        /// The document at `path` holds more than there is memory for.
        TOO_LARGE,
        /// Reading or writing failed; nothing more is written over this connection.
        BROKEN,
        /// A file beside the catalog, at `path`, cannot be written; the catalog is as it was.
        UNWRITABLE,
        /// Somebody changed the same objects meanwhile; see [StoreException#conflicts()].
        CONFLICT,
        /// A code that is taken, or a reference that would be left hanging.
        REFUSED,
        /// A state that does not follow from the one the object has; `present`, `wanted` and `first` say which.
        TRANSITION,
        /// A subscription list that is older than the one there; `source`, `date` and `present` say which.
        OUTDATED,
        /// Something stands on the change to be undone; see [StoreException#problems()].
        NOT_UNDOABLE,
        /// Whoever watched the write stopped it.
        CANCELLED
    }

    /// An object that was changed by two.
    ///
    /// @param base what the writer started from; null where it created it
    /// @param mine what the writer wants; null where it deletes it
    /// @param theirs what is there; null where it is gone
    public record Conflict(@Nullable Aggregate base, @Nullable Aggregate mine, @Nullable Aggregate theirs) {}

    private StoreException(
            Reason reason, Map<String, String> details, List<Conflict> conflicts, List<Problem> problems,
            @Nullable Throwable cause) {
        super(reason + " " + details, cause);
        this.reason = reason;
        this.details = Map.copyOf(details);
        this.conflicts = List.copyOf(conflicts);
        this.problems = List.copyOf(problems);
    }

    public static StoreException of(Reason reason, Map<String, String> details) {
        return new StoreException(reason, details, List.of(), List.of(), null);
    }

    public static StoreException of(Reason reason, Map<String, String> details, Throwable cause) {
        return new StoreException(reason, details, List.of(), List.of(), cause);
    }

    public static StoreException about(Reason reason, Path path) {
        return of(reason, Map.of("path", path.toString()));
    }

    public static StoreException conflict(List<Conflict> conflicts) {
        return new StoreException(Reason.CONFLICT, Map.of(), conflicts, List.of(), null);
    }

    /// What stands on change set `number`.
    static StoreException notUndoable(long number, List<Problem> problems) {
        return new StoreException(
                Reason.NOT_UNDOABLE, Map.of("number", String.valueOf(number)), List.of(), problems, null);
    }

    public Reason reason() {
        return reason;
    }

    /// Values for the words, by name.
    public Map<String, String> details() {
        return details;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    /// What stands in the way, each by itself.
    public List<Problem> problems() {
        return problems;
    }
}
