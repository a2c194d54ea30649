package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

        private EditStep.Effect effect() {
            boolean gone = after == null ? before != null && before.base() == null : after.value() == null;
            return gone ? EditStep.Effect.REMOVES
                    : before == null && after != null && after.base() == null
                    ? EditStep.Effect.CREATES : EditStep.Effect.CHANGES;
        }

        private Aggregate subject() {
            return Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(Draft::subject)
                    .orElseThrow();
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

        EditStep inWords() {
            return new EditStep(name, parts.getFirst().subject(), parts.size(), parts.getFirst().effect());
        }

        private boolean changes(Set<UUID> ids) {
            return parts.stream().anyMatch(part -> ids.contains(part.id()));
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
            Part both = new Part(began.id(), began.before(), step.parts().getFirst().after());
            if (!Objects.equals(both.before(), both.after())) {
                done.push(new Step(List.of(both), step.name()));
            }
        } else {
            done.push(step);
        }
        if (done.size() > LIMIT) {
            done.removeLast();
        }
        undone.clear();
    }

    /// The step that goes back first.
    Optional<EditStep> undoable() {
        return Optional.ofNullable(done.peek()).map(Step::inWords);
    }

    /// The step that is done again first.
    Optional<EditStep> redoable() {
        return Optional.ofNullable(undone.peek()).map(Step::inWords);
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

    /// Forgets the steps of these objects.
    void forget(Set<UUID> ids) {
        done.removeIf(step -> step.changes(ids));
        undone.removeIf(step -> step.changes(ids));
    }

    void clear() {
        done.clear();
        undone.clear();
    }
}
