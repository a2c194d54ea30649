package dev.tierdesk.console.ui;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The rows of a list, filtered in memory by a text and by facets (type, stage, ...). Used on the FX thread.
///
/// @param <R> an immutable row that keeps its identity over edits
public final class Rows<R> {
    private final Function<R, ?> identity;
    private final Function<R, String> searchText;
    private final Map<String, Function<R, Collection<String>>> facets;
    private final ObservableList<R> all = FXCollections.observableArrayList();
    private final FilteredList<R> shown = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");
    private final Map<String, Set<String>> chosen = new HashMap<>();
    private final IntegerBinding shownCount = Bindings.size(shown);
    private final IntegerBinding allCount = Bindings.size(all);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Predicate<R> condition = row -> true;
    private boolean changing;

    /// @param identity what stays the same over edits: an id or code
    /// @param searchText in lower case, made once for each row
    /// @param facets the values of a row in each facet, by the facet's name
    public Rows(
            Function<R, ?> identity,
            Function<R, String> searchText,
            Map<String, Function<R, Collection<String>>> facets) {
        this.identity = identity;
        this.searchText = searchText;
        this.facets = Map.copyOf(facets);
        query.addListener((o, before, text) -> filter());
    }

    /// The rows that pass, in the order given.
    public ObservableList<R> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /// Every row.
    public List<R> all() {
        return Collections.unmodifiableList(all);
    }

    /// What is searched for: every word of it must be in the row's text.
    public StringProperty query() {
        return query;
    }

    public IntegerBinding shownCount() {
        return shownCount;
    }

    public IntegerBinding allCount() {
        return allCount;
    }

    /// Shows these rows. Where they are the same objects in the same order only those that differ are exchanged.
    public void show(List<R> rows) {
        changing = true;
        if (!sameObjects(rows)) {
            all.setAll(rows);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                if (!Objects.equals(rows.get(i), all.get(i))) {
                    all.set(i, rows.get(i));
                }
            }
        }
        changed();
    }

    /// Whether the rows are being exchanged or filtered, so that what a table then selects is nobody's choice.
    public boolean isChanging() {
        return changing;
    }

    /// Counts how often the rows were exchanged or filtered.
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// Lets only rows through that have one of these values in a facet; no value lets every row through.
    public void choose(String facet, Collection<String> values) {
        Objects.requireNonNull(facets.get(facet), facet);
        chosen.put(facet, Set.copyOf(values));
        filter();
    }

    /// Lets only rows through that meet a condition besides search and facets.
    public void only(Predicate<R> wanted) {
        condition = wanted;
        filter();
    }

    private void changed() {
        changing = false;
        revision.set(revision.get() + 1);
    }

    private boolean sameObjects(List<R> rows) {
        if (rows.size() != all.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!identity.apply(rows.get(i)).equals(identity.apply(all.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private void filter() {
        List<String> words = List.of(query.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Map<String, Set<String>> wanted = new HashMap<>(chosen);
        wanted.values().removeIf(Set::isEmpty);
        changing = true;
        shown.setPredicate(row -> {
            String text = searchText.apply(row);
            return condition.test(row)
                    && words.stream().allMatch(text::contains)
                    && wanted.keySet().stream().allMatch(facet -> passes(row, facet, wanted));
        });
        changed();
    }

    private boolean passes(R row, String facet, Map<String, Set<String>> wanted) {
        Set<String> allowed = Objects.requireNonNull(wanted.get(facet));
        return Objects.requireNonNull(facets.get(facet)).apply(row).stream().anyMatch(allowed::contains);
    }
}
