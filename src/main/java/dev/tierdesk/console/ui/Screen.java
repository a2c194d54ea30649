package dev.tierdesk.console.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// One screen of the console, as the shell sees it. Used on the FX thread.
public interface Screen {
    /// What is shown; the same node for life.
    Parent root();

    /// Selects the object of this code; does nothing where there is none.
    default void select(String code) {}

    /// The id of the open object; null for none.
    default ObservableValue<@Nullable UUID> selected() {
        return new SimpleObjectProperty<>();
    }

    /// Puts the focus into the field at this native path of the selected object, opening its tab.
    default void focus(String where) {}

    /// Puts the focus into the search field.
    default void find() {}

    /// Starts a new object (Shortcut+N).
    default void create() {}

    /// Copies the selected object (Shortcut+D).
    default void duplicate() {}

    /// Saves what is open (Shortcut+S).
    default void save() {}

    /// Moves what is selected to another stage or status.
    default void move() {}

    /// Copies the selected object under names that are asked for.
    default void makeClones() {}

    /// What is selected in its list.
    default List<UUID> chosen() {
        return List.of();
    }

    /// Deletes what is selected (Delete).
    default void delete() {}

    /// Offers the filters that a person has kept for its list.
    default void offer(KeptFilters kept) {}

    /// How the person left it.
    default Place place() {
        return Place.INITIAL;
    }

    /// Brings it back as it was left.
    default void restore(Place place) {}

    /// What can be seen of its list; none where it has none.
    default Optional<ListGlance> glance() {
        return Optional.empty();
    }

    /// Goes on where a glance of its list left off: with this row at the top, this one marked.
    default void resume(UUID top, @Nullable UUID marked) {}

    /// Told the width of the window whenever it changes class: lists give way first, then the editor.
    default void fit(WindowClass width) {}

    /// How much room there is.
    enum WindowClass {
        /// 1440 and more.
        WIDE,
        /// 1200 to 1439: lists at 220, editors at least 440.
        MEDIUM,
        /// Below 1200: the preview is an overlay, lists at 220 with the name only.
        NARROW
    }
}
