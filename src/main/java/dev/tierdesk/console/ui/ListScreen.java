package dev.tierdesk.console.ui;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A screen with a list of aggregates at the left and the editor of the open one beside it. Used on the FX thread.
///
/// @param <R> a row
public abstract class ListScreen<R extends ListRow> implements Screen {
    private final Desk desk;

    protected ListScreen(Desk desk) {
        this.desk = desk;
    }

    /// What the list shows.
    protected abstract ListModel<R, ?> model();

    /// The list.
    protected abstract ListPane<R> list();

    @Override
    public final void select(String code) {
        model().select(code);
    }

    @Override
    public final ObservableValue<@Nullable UUID> selected() {
        return model().selected();
    }

    @Override
    public final void find() {
        list().find();
    }

    @Override
    public final void delete() {
        model().delete(list().chosen());
    }

    @Override
    public final void offer(KeptFilters kept) {
        list().offer(kept, desk);
    }

    @Override
    public Place place() {
        return list().place();
    }

    @Override
    public void restore(Place place) {
        list().restore(place);
    }

    @Override
    public final Optional<ListGlance> glance() {
        return list().glance();
    }

    @Override
    public final void resume(UUID top, @Nullable UUID marked) {
        list().resume(top, marked);
    }

    /// Opens a wizard on the chosen rows.
    protected final void start(Wizard wizard) {
        model().start(wizard, list().chosen());
    }
}
