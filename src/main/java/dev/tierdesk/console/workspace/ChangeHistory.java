package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The change sets that one window has written since it was opened, newest first, and those it took back.
final class ChangeHistory {
    private final Deque<OwnChange> undoable = new ArrayDeque<>();
    private final Deque<OwnChange> redoable = new ArrayDeque<>();

    void written(ChangeSet change) {
        undoable.push(new OwnChange(change.number(), change.label(), change.source()));
        redoable.clear();
    }

    /// `back` took a change set back, which may be an undo itself; what is done again keeps its first words.
    void undone(long number, ChangeSet back) {
        OwnChange meant = take(number).orElse(new OwnChange(number, back.label(), ChangeSource.EDIT));
        (back.source() == ChangeSource.REDO ? undoable : redoable)
                .push(new OwnChange(back.number(), meant.label(), meant.source()));
    }

    Optional<OwnChange> undoable() {
        return Optional.ofNullable(undoable.peek());
    }

    Optional<OwnChange> redoable() {
        return Optional.ofNullable(redoable.peek());
    }

    private Optional<OwnChange> take(long number) {
        for (Deque<OwnChange> side : List.of(undoable, redoable)) {
            Optional<OwnChange> found = side.stream().filter(change -> change.number() == number).findFirst();
            if (found.isPresent()) {
                side.remove(found.get());
                return found;
            }
        }
        return Optional.empty();
    }
}
