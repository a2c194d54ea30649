package dev.tierdesk.console.ui;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The problems of a form for a new object, each told at its field as soon as the person has left that, or has asked
/// for the object. Used on the FX thread.
public final class FormProblems {
    private final ObservableValue<List<Problem>> problems;
    private final Messages messages;
    private final Map<String, Field> fields = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    /// @param problems what is wrong at the moment
    public FormProblems(ObservableValue<List<Problem>> problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
        problems.subscribe(now -> tell());
    }

    /// Tells the problems of what is at this path at a field.
    public void tellAt(String path, Field field) {
        fields.put(path, field);
        input(field).focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                left.add(path);
                tell();
            }
        });
    }

    /// From now on every problem is told.
    public void tellAll() {
        left.addAll(fields.keySet());
        tell();
    }

    /// Puts the focus into the field of this path.
    ///
    /// @param otherwise the field for a path that none has
    public void focus(String path, Field otherwise) {
        input(fields.getOrDefault(path, otherwise)).requestFocus();
    }

    private void tell() {
        fields.forEach((path, field) -> field.problemProperty().set(problems.getValue().stream()
                .filter(problem -> left.contains(path) && problem.where().path().equals(path))
                .sorted(Comparator.comparing(Problem::severity))
                .map(messages::problem)
                .findFirst()
                .orElse("")));
    }

    private static Node input(Field field) {
        return Objects.requireNonNull(field.getInput());
    }
}
