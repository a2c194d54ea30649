package dev.tierdesk.console.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The unsaved steps of the open editors, newest first. Steps of one name on the same objects melt into one.
final class EditHistory {
    private static final int LIMIT = 500;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    /// The draft of an object before and after; null where there is none.
    record Part(UUID id, @Nullable Draft before, @Nullable Draft after) {
        Part reversed() {
            return new Part(id, after, before);
        }
    }

    /// What is taken back at once.
    record Step(List<Part> parts, String name) {
        Step {
            parts = List.copyOf(parts);
        }

        Step reversed() {
            return new Step(parts.stream().map(Part::reversed).toList(), name);
        }

        private boolean continues(Step earlier) {
            return parts.size() == 1
                    && earlier.parts.size() == 1
                    && name.equals(earlier.name)
                    && parts.getFirst().id().equals(earlier.parts.getFirst().id());
        }
    }

    void record(UUID id, @Nullable Draft before, @Nullable Draft after, String name) {
        record(new Step(List.of(new Part(id, before, after)), name));
    }

    void record(Step step) {
        Step last = done.peek();
        if (last != null && step.continues(last)) {
            Part began = done.pop().parts().getFirst();
            done.push(new Step(List.of(new Part(began.id(), began.before(), step.parts().getFirst().after())), step.name()));
        } else {
            done.push(step);
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
