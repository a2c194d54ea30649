package dev.tierdesk.console.ui;

import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/// Marks an input for a date and says at the [Field] around it what would be right, once it is left with text that is no
/// date and until that is one, or is gone. The text stays.
public final class UnreadDate {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Node input;
    private final TextField text;
    private final Predicate<String> isDate;
    private String words = "";
    private boolean told;

    /// @param input what has the focus while its `text` is typed
    UnreadDate(Node input, TextField text, Predicate<String> isDate) {
        this.input = input;
        this.text = text;
        this.isDate = isDate;
        input.focusedProperty().subscribe(focused -> {
            if (!focused && isUnread()) {
                tell();
            }
        });
        text.textProperty().subscribe(this::forget);
        input.disabledProperty().subscribe(this::forget);
    }

    /// Watches a field from now on.
    ///
    /// @param words what is said
    public static void in(TextField field, Predicate<String> isDate, String words) {
        new UnreadDate(field, field, isDate).setWords(words);
    }

    String getWords() {
        return words;
    }

    void setWords(String other) {
        words = other;
    }

    boolean isUnread() {
        return !input.isDisabled() && !text.getText().isBlank() && !isDate.test(text.getText());
    }

    void tell() {
        told = true;
        say(words);
    }

    private void forget() {
        if (told && !isUnread()) {
            told = false;
            say("");
        }
    }

    private void say(String problem) {
        if (!words.isEmpty()) {
            input.pseudoClassStateChanged(ERROR, !problem.isEmpty());
            Stream.iterate(input.getParent(), parent -> parent != null, Parent::getParent)
                    .filter(Field.class::isInstance)
                    .map(Field.class::cast)
                    .findFirst()
                    .ifPresent(field -> field.problemProperty().set(problem));
        }
    }
}
