package dev.tierdesk.console.changes;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.store.ChangeQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Which change sets the list shows.
final class ChangesFilter {
    private final List<Runnable> listeners = new ArrayList<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.EVER);
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private Set<String> authors = Set.of();
    private Set<ChangeSource> sources = Set.of();
    private Set<Kind> kinds = Set.of();
    private Set<UUID> objects = Set.of();

    /// How far back the list goes.
    enum Since {
        EVER(0),
        TODAY(1),
        WEEK(7),
        MONTH(30),
        /// The days that are chosen.
        PERIOD(0);

        private final int days;

        Since(int days) {
            this.days = days;
        }
    }

    ChangesFilter() {
        Stream.<ObservableValue<?>>of(text, since, from, until)
                .forEach(part -> part.addListener((o, before, after) -> changed()));
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// Words that stand in number, label, reason or author.
    StringProperty text() {
        return text;
    }

    ObjectProperty<Since> since() {
        return since;
    }

    /// The first day of a chosen period; null for none.
    ObjectProperty<@Nullable LocalDate> from() {
        return from;
    }

    /// The last day of a chosen period; null for none.
    ObjectProperty<@Nullable LocalDate> until() {
        return until;
    }

    /// Shows only change sets of these authors; of all where there are none.
    void showAuthors(List<String> chosen) {
        authors = Set.copyOf(chosen);
        changed();
    }

    /// Shows only change sets of these sources; of all where there are none.
    void showSources(List<ChangeSource> chosen) {
        sources = Set.copyOf(chosen);
        changed();
    }

    /// Shows only change sets of objects of these kinds; of all where there are none.
    void showKinds(List<Kind> chosen) {
        kinds = Set.copyOf(chosen);
        changed();
    }

    /// Shows only change sets of these objects; of all where there are none.
    void showObjects(List<UUID> chosen) {
        objects = Set.copyOf(chosen);
        changed();
    }

    /// What to ask the store.
    ///
    /// @param zone the catalog's
    ChangeQuery query(ZoneId zone, LocalDate today) {
        boolean chosen = since.get() == Since.PERIOD;
        LocalDate first = chosen ? from.get() : since.get().days == 0 ? null : today.minusDays(since.get().days - 1L);
        LocalDate last = chosen ? until.get() : null;
        List<String> words = Stream.of(text.get().strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return new ChangeQuery(kinds, objects, authors, sources,
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(), words);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
