package dev.tierdesk.console.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The unsaved steps of the open editors, newest first. Steps of one name on one object melt into one.
final class EditHistory {
    private static final int LIMIT = 500;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /// A step: the draft of an object before and after; null where there is none.
    record Step(UUID id, @Nullable Draft before, @Nullable Draft after, String name) {
        Step reversed() {
            return new Step(id, after, before, name);
        }
    }

    void record(UUID id, @Nullable Draft before, @Nullable Draft after, String name) {
        Step last = done.peek();
        if (last != null && last.id().equals(id) && last.name().equals(name)) {
            done.pop();
            done.push(new Step(id, last.before(), after, name));
        } else {
            done.push(new Step(id, before, after, name));
        }
        if (done.size() > LIMIT) {
            done.removeLast();
        }
        undone.clear();
    }

    Optional<String> undoable() {
        return Optional.ofNullable(done.peek()).map(Step::name);
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /// The step that goes back.
    Optional<Step> undo() {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        Step step = done.pop();
        undone.push(step);
        return Optional.of(step.reversed());
    }

    Optional<Step> redo() {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        Step step = undone.pop();
        done.push(step);
        return Optional.of(step);
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
