package dev.tierdesk.console.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// A filter over a list: a chip that opens the values one can tick, with a search field where they are many. With some
/// ticked it says which.
///
/// @param <T> what is filtered by
public final class FilterChip<T> extends MenuButton {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final int AT_ONCE = 24;

    private final ReadOnlyListWrapper<T> chosen = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private String title = "";
    private String search = "";
    private List<T> values = List.of();
    private Function<T, String> words = String::valueOf;

    public FilterChip() {
        getStyleClass().add("chip");
        setOnShowing(e -> fill(getItems()));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String value) {
        title = value;
        setText(value);
    }

    public String getSearch() {
        return search;
    }

    /// What the field says that searches many values.
    public void setSearch(String value) {
        search = value;
    }

    /// The ticked values; empty lets everything through.
    public ReadOnlyListProperty<T> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Sets what can be chosen; ticks of values that stay are kept.
    public void setValues(List<T> offered, Function<T, String> inWords) {
        values = List.copyOf(offered);
        words = inWords;
        choose(List.copyOf(chosen));
    }

    /// Ticks these of the offered values and no others.
    public void choose(Collection<T> wanted) {
        List<T> ticked = wanted.stream().filter(values::contains).toList();
        if (!ticked.equals(chosen.get())) {
            chosen.setAll(ticked);
        }
        say();
    }

    /// Unticks everything.
    public void clear() {
        choose(List.of());
    }

    /// Fills a menu with the values one can tick.
    void fill(ObservableList<MenuItem> menu) {
        List<MenuItem> items = new ArrayList<>();
        if (values.size() > AT_ONCE) {
            TextField field = new TextField();
            field.setPromptText(search);
            field.setAccessibleText(search);
            CustomMenuItem item = new CustomMenuItem(field, false);
            items.add(item);
            field.textProperty().addListener((o, before, text) -> menu.setAll(withFirst(item, ticks(text))));
        }
        items.addAll(ticks(""));
        menu.setAll(items);
    }

    private static List<MenuItem> withFirst(MenuItem first, List<MenuItem> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private List<MenuItem> ticks(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Stream<T> ticked = values.stream().filter(chosen::contains);
        Stream<T> others = values.stream()
                .filter(value -> !chosen.contains(value))
                .filter(value -> isCalled(value, wanted));
        Stream<T> shown = values.size() > AT_ONCE ? Stream.concat(ticked, others.limit(AT_ONCE)) : values.stream();
        return shown.map(this::tick).toList();
    }

    /// A code finds what is shown by its name.
    private boolean isCalled(T value, String wanted) {
        return Stream.of(words.apply(value), String.valueOf(value))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private MenuItem tick(T value) {
        CheckMenuItem item = new CheckMenuItem(words.apply(value));
        item.setMnemonicParsing(false);
        item.setSelected(chosen.contains(value));
        item.selectedProperty().addListener((o, before, selected) -> {
            if (selected) {
                chosen.add(value);
            } else {
                chosen.remove(value);
            }
            say();
        });
        return item;
    }

    private void say() {
        pseudoClassStateChanged(ACTIVE, !chosen.isEmpty());
        setText(chosen.isEmpty() ? title : title + ": " + String.join(", ", chosen.stream().map(words).toList()));
    }
}
