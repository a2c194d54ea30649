package dev.tierdesk.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// A filter over a list: a chip that opens the values one can tick. With some ticked it says which.
///
/// @param <T> what is filtered by
public final class FilterChip<T> extends MenuButton {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final ReadOnlyListWrapper<T> chosen = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private String title = "";

    public FilterChip() {
        getStyleClass().add("chip");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String value) {
        title = value;
        setText(value);
    }

    /// The ticked values; empty lets everything through.
    public ReadOnlyListProperty<T> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Sets what can be chosen; ticks of values that stay are kept.
    public void setValues(List<T> values, Function<T, String> words) {
        List<T> kept = new ArrayList<>(chosen);
        kept.retainAll(values);
        List<MenuItem> items = new ArrayList<>();
        for (T value : values) {
            CheckMenuItem item = new CheckMenuItem(words.apply(value));
            item.setMnemonicParsing(false);
            item.setSelected(kept.contains(value));
            item.selectedProperty().addListener((o, before, selected) -> {
                if (selected) {
                    chosen.add(value);
                } else {
                    chosen.remove(value);
                }
                show(words);
            });
            items.add(item);
        }
        getItems().setAll(items);
        chosen.setAll(kept);
        show(words);
    }

    /// Unticks everything.
    public void clear() {
        getItems().forEach(item -> ((CheckMenuItem) item).setSelected(false));
    }

    private void show(Function<T, String> words) {
        pseudoClassStateChanged(ACTIVE, !chosen.isEmpty());
        setText(chosen.isEmpty() ? title : title + ": " + String.join(", ", chosen.stream().map(words).toList()));
    }
}
