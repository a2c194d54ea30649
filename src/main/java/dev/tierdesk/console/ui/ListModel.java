package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.Aggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A list of aggregates as a view model: its rows, by what they are filtered, which one is open. Used on the FX thread.
///
/// @param <R> a row
/// @param <F> what the list can be filtered by
public abstract class ListModel<R extends ListRow, F extends Enum<F>> {
    private final Class<F> facets;
    private final Rows<R> rows;
    private final Navigator navigator;
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();

    /// @param valuesOf the values of a row in a facet
    /// @param navigator opens the wizards
    protected ListModel(Class<F> facets, BiFunction<R, F, Collection<String>> valuesOf, Navigator navigator) {
        this.facets = facets;
        this.navigator = navigator;
        Map<String, Function<R, Collection<String>>> byName = new LinkedHashMap<>();
        for (F facet : EnumSet.allOf(facets)) {
            byName.put(facet.name(), row -> valuesOf.apply(row, facet));
        }
        rows = new Rows<>(ListRow::id, ListRow::searchText, byName);
    }

    /// The values that a facet offers.
    public abstract List<String> values(F facet);

    /// A value of a facet in words.
    public abstract String words(F facet, String value);

    /// Opens the object of this code; false where there is none.
    public abstract boolean select(String code);

    /// Asks whether to delete these, or says what keeps them.
    public void delete(Collection<R> chosen) {
        start(Wizard.DELETE, chosen);
    }

    /// Opens a wizard on these.
    public final void start(Wizard wizard, Collection<R> chosen) {
        navigator.start(wizard, chosen.stream().map(ListRow::id).toList());
    }

    /// Opens a wizard on the open object.
    public final void start(Wizard wizard) {
        open().ifPresent(row -> start(wizard, List.of(row)));
    }

    /// What it can be filtered by, in the order shown.
    public Set<F> facets() {
        return EnumSet.allOf(facets);
    }

    public final Rows<R> rows() {
        return rows;
    }

    /// The id of the open object; null for none.
    public final ObjectProperty<@Nullable UUID> selected() {
        return selected;
    }

    /// The row of the open object.
    protected final Optional<R> open() {
        UUID id = selected.get();
        return rows.all().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /// Opens an object where there is one; false where there is none.
    protected final boolean select(Optional<? extends Aggregate> found) {
        found.ifPresent(object -> selected.set(object.id()));
        return found.isPresent();
    }

    /// The rows there are.
    protected final ShownRows<R> shownRows() {
        return new ShownRows<>(rows.all());
    }

    /// Shows these rows; an open object that is not among them is closed.
    protected final void show(Collection<R> next) {
        rows.show(new ArrayList<>(next));
        if (selected.get() != null && open().isEmpty()) {
            selected.set(null);
        }
    }
}
