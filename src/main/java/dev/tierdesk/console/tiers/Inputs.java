package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.CodedChoice;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Ties the controls of a form to the fields of the object that is edited: what is typed goes into it at once, and what
/// it has otherwise become is shown, with what is wrong in words. A field is named by its path in the native document.
///
/// @param <A> the kind of object
public final class Inputs<A extends Aggregate> {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Editing<A> editing;
    private final Messages messages;
    private final List<Input<A>> all = new ArrayList<>();
    private boolean showing;
    private int asked;
    private @Nullable TextInputControl typed;

    /// One control.
    ///
    /// @param unread message key of what is said of a text that means nothing
    private record Input<A>(String path, Node node, String unread, Shower<A> show) {}

    private interface Shower<A> {
        void show(A value, @Nullable String unfinished);
    }

    public Inputs(Editing<A> editing, Messages messages) {
        this.editing = editing;
        this.messages = messages;
        editing.state().addListener((o, before, after) -> refresh());
    }

    /// Forgets every control, as when a table's rows are made anew.
    public void clear() {
        all.clear();
    }

    /// Forgets one control.
    public void forget(Node node) {
        all.removeIf(input -> input.node().equals(node));
    }

    /// Ties a field for an exact number.
    ///
    /// @param set gives the object with another number; null where the field is empty
    public void number(
            DecimalField input,
            String path,
            Function<A, @Nullable BigDecimal> get,
            BiFunction<A, @Nullable BigDecimal, A> set) {
        input.setNumbers(messages.numbers());
        input.valueProperty().addListener((o, before, value) -> change(path, a -> set.apply(a, value)));
        input.unreadProperty().addListener((o, before, text) -> unfinished(path, text));
        add(path, input, "tiers.unread", (a, unfinished) -> showNumber(input, get.apply(a), unfinished));
    }

    private static void showNumber(DecimalField input, @Nullable BigDecimal value, @Nullable String unfinished) {
        if (unfinished == null) {
            input.setValue(value);
        } else if (!unfinished.equals(input.getText())) {
            input.setUnread(unfinished);
        }
    }

    /// Ties a field for a number that the object cannot be without; left empty, the object keeps what it had.
    public void quantity(
            DecimalField input, String path, Function<A, BigDecimal> get, BiFunction<A, BigDecimal, A> set) {
        input.setNumbers(messages.numbers());
        input.valueProperty().addListener((o, before, value) -> {
            unfinished(path, value == null ? "" : null);
            if (value != null) {
                change(path, a -> set.apply(a, value));
            }
        });
        input.unreadProperty().addListener((o, before, text) -> unfinished(path, text));
        add(path, input, "tiers.unread", (a, unfinished) -> showNumber(input, get.apply(a), unfinished));
    }

    /// Ties a field for plain text.
    public void text(TextInputControl input, String path, Function<A, String> get, BiFunction<A, String, A> set) {
        parsed(input, path, get, (a, text) -> Optional.of(set.apply(a, text)));
    }

    /// Ties a field for text that means something; of what means nothing it is said that it cannot be read.
    public void parsed(
            TextInputControl input, String path, Function<A, String> get, BiFunction<A, String, Optional<A>> read) {
        parsed(input, path, get, read, "tiers.unread.form");
    }

    /// Ties a field for text that means something.
    ///
    /// @param read gives the object with what the text means; empty where it means nothing
    /// @param unread message key of what is said then
    public void parsed(
            TextInputControl input,
            String path,
            Function<A, String> get,
            BiFunction<A, String, Optional<A>> read,
            String unread) {
        input.textProperty().addListener((o, before, text) -> editing.value().filter(a -> !showing).ifPresent(a -> {
            typed = input;
            Optional<A> after = read.apply(a, text);
            if (isUnfinished(path) || after.isEmpty()) {
                unfinished(path, after.isEmpty() ? text : null);
            }
            after.ifPresent(value -> change(path, same -> value));
            typed = null;
        }));
        add(path, input, unread, (a, unfinished) -> {
            String shown = unfinished == null ? get.apply(a) : unfinished;
            boolean means = input.equals(typed) || unfinished == null && input.isFocused()
                    && read.apply(a, input.getText()).equals(Optional.of(a));
            if (!means && !shown.equals(input.getText())) {
                input.setText(shown);
            }
        });
    }

    /// Ties a choice among texts, mostly codes and names of constants; the empty text is none.
    ///
    /// @param items what can be chosen, given the object
    /// @param words how an item is shown
    public void choice(
            ComboBox<String> input,
            String path,
            Function<A, List<String>> items,
            Function<A, String> get,
            BiFunction<A, String, A> set,
            UnaryOperator<String> words) {
        input.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        input.valueProperty().addListener((o, before, value) -> {
            if (value != null) {
                change(path, a -> set.apply(a, value));
            }
        });
        add(path, input, "tiers.unread", (a, unfinished) -> {
            String value = get.apply(a);
            List<String> offered = new ArrayList<>(items.apply(a));
            if (!offered.contains(value)) {
                offered.addFirst(value);
            }
            if (!offered.equals(input.getItems())) {
                input.getItems().setAll(offered);
            }
            if (!Objects.equals(value, input.getValue())) {
                input.setValue(value);
            }
        });
    }

    /// Ties a choice among objects of the catalog by their codes; the empty code is none.
    ///
    /// @param none what none is called
    public void object(
            ComboBox<String> input,
            String path,
            Kind kind,
            Function<A, List<String>> items,
            Function<A, String> get,
            BiFunction<A, String, A> set,
            String none) {
        choice(input, path, items, get, set, code -> {
            Editing.State<A> state = editing.state().get();
            return code.isEmpty() ? none : state == null ? code : ObjectWords.choice(kind, code, state.catalog());
        });
        CodedChoice.in(input);
    }

    /// Ties a check box.
    public void check(CheckBox input, String path, Function<A, Boolean> get, BiFunction<A, Boolean, A> set) {
        input.selectedProperty().addListener((o, before, value) -> change(path, a -> set.apply(a, value)));
        add(path, input, "tiers.unread", (a, unfinished) -> input.setSelected(get.apply(a)));
    }

    /// Puts the focus into the control of a field; false where there is none.
    public boolean focus(String path) {
        Optional<Input<A>> found = all.stream().filter(i -> i.path().equals(path)).findFirst();
        found.ifPresent(input -> input.node().requestFocus());
        return found.isPresent();
    }

    /// Shows the object as it is now.
    public void refresh() {
        Editing.State<A> state = editing.state().get();
        if (state == null) {
            return;
        }
        boolean outer = showing;
        showing = true;
        boolean isAsked = state.asked() != asked;
        asked = state.asked();
        try {
            for (Input<A> input : List.copyOf(all)) {
                input.show().show(state.value(), state.unfinished().get(input.path()));
                tell(input, isAsked);
            }
        } finally {
            showing = outer;
        }
    }

    private void add(String path, Node node, String unread, Shower<A> show) {
        Input<A> input = new Input<>(path, node, unread, show);
        all.add(input);
        node.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                editing.leave(path);
            }
            tell(input, false);
        });
    }

    private void change(String path, UnaryOperator<A> change) {
        if (!showing) {
            editing.change(path, change);
        }
    }

    private void unfinished(String path, @Nullable String text) {
        if (!showing) {
            editing.unfinished(path, text);
        }
    }

    private boolean isUnfinished(String path) {
        Editing.State<A> state = editing.state().get();
        return state != null && state.unfinished().containsKey(path);
    }

    /// Shows what is wrong with a field; a problem that comes up while it is being typed in waits until it is left, or
    /// until every problem is asked for.
    private void tell(Input<A> input, boolean isAsked) {
        Node node = input.node();
        boolean unread = isUnfinished(input.path());
        Optional<Problem> problem = unread ? Optional.empty() : editing.problemAt(input.path());
        boolean told = node.getPseudoClassStates().contains(ERROR) || node.getPseudoClassStates().contains(WARNING);
        if (node.isFocused() && !told && !isAsked) {
            return;
        }
        String words = unread ? unreadWords(input) : problem.map(messages::problem).orElse("");
        boolean warning = problem.isPresent() && !problem.get().isError();
        field(node).ifPresent(field -> {
            field.problemProperty().set(words);
            field.pseudoClassStateChanged(WARNING, warning);
        });
        node.pseudoClassStateChanged(ERROR, !words.isEmpty() && !warning);
        node.pseudoClassStateChanged(WARNING, warning);
    }

    private String unreadWords(Input<A> input) {
        boolean tooLong = input.node() instanceof DecimalField number && Numbers.isTooLong(number.getText());
        return messages.get(tooLong ? "tiers.unread.long" : input.unread());
    }

    private static Optional<Field> field(Node node) {
        return node.getParent() instanceof Field field ? Optional.of(field) : Optional.empty();
    }
}
