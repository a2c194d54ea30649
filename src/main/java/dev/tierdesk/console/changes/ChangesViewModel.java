package dev.tierdesk.console.changes;

import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.StoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Every change set of the catalog, filtered in memory, and what the chosen one did.
final class ChangesViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private List<Searchable> all = List.of();
    private final ObservableList<ChangeLine> lines = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.EVER);
    private final Set<String> authors = new HashSet<>();
    private final Set<ChangeSource> sources = EnumSet.noneOf(ChangeSource.class);
    private final ReadOnlyObjectWrapper<List<String>> knownAuthors = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper countText = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Long> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ChangeDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();

    /// How far back the list goes.
    enum Since {
        EVER(0),
        TODAY(1),
        WEEK(7),
        MONTH(30);

        private final int days;

        Since(int days) {
            this.days = days;
        }

        private @Nullable LocalDate first(LocalDate today) {
            return days == 0 ? null : today.minusDays(days - 1L);
        }
    }

    private record Searchable(ChangeLine.Entry entry, String text) {
        static Searchable of(ChangeSetRow row, Messages messages) {
            ChangeLine.Entry entry = ChangeLine.Entry.of(row, messages);
            String text = row.number() + " " + entry.label() + " " + row.author() + " " + Objects.requireNonNullElse(row.reason(), "");
            return new Searchable(entry, text.toLowerCase(Locale.ROOT));
        }
    }

    ChangesViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        query.addListener((o, before, text) -> filter());
        since.addListener((o, before, first) -> filter());
        chosen.addListener((o, before, number) -> read(number));
        workspace.lastChange().subscribe(change -> workspace.changes(this::show, desk.dialogs()::failed));
    }

    /// The change sets that pass the filters, under their days.
    ObservableList<ChangeLine> lines() {
        return lines;
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Since> since() {
        return since;
    }

    /// Everybody who signed a change set, in alphabetical order.
    ReadOnlyObjectProperty<List<String>> knownAuthors() {
        return knownAuthors.getReadOnlyProperty();
    }

    /// Shows only change sets of these authors; of all where there are none.
    void showAuthors(List<String> chosenAuthors) {
        authors.clear();
        authors.addAll(chosenAuthors);
        filter();
    }

    /// Shows only change sets of these sources; of all where there are none.
    void showSources(List<ChangeSource> chosenSources) {
        sources.clear();
        sources.addAll(chosenSources);
        filter();
    }

    /// Whether nothing has changed since the catalog was made.
    boolean isEmpty() {
        return all.isEmpty();
    }

    ReadOnlyStringProperty countText() {
        return countText.getReadOnlyProperty();
    }

    /// The number of the change set that is open.
    ObjectProperty<@Nullable Long> chosen() {
        return chosen;
    }

    ReadOnlyObjectProperty<@Nullable ChangeDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    /// Whether the open change set can be undone, and why not.
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether undoing was tried and refused.
    ReadOnlyBooleanProperty refused() {
        return refused.getReadOnlyProperty();
    }

    /// In the catalog's zone.
    Dates dates() {
        return new Dates(messages, workspace.saved().get().settings().timeZone());
    }

    void open(Kind kind, String code) {
        desk.navigator().open(kind, code);
    }

    /// Takes back the open change set. A refusal is told beside it.
    void undo() {
        Long number = chosen.get();
        if (number == null || !undoable.get()) {
            return;
        }
        workspace.undo(number, messages.get("changes.undo.label", "number", number),
                change -> desk.dialogs().toast(change.label(), messages.get("common.undo"), () -> takeBack(change.number())),
                this::refuse);
    }

    private void takeBack(long number) {
        workspace.undo(number, messages.get("changes.redo.label", "number", number),
                change -> desk.dialogs().toast(change.label(), null, null), desk.dialogs()::failed);
    }

    private void refuse(RuntimeException failure) {
        if (failure instanceof StoreException expected && expected.reason() == StoreException.Reason.NOT_UNDOABLE) {
            state.set(StoreWords.of(expected, messages));
            refused.set(true);
        } else {
            desk.dialogs().failed(failure);
        }
    }

    private void show(List<ChangeSetRow> rows) {
        List<Searchable> found = new ArrayList<>(rows.size());
        rows.forEach(row -> found.add(Searchable.of(row, messages)));
        all = found;
        knownAuthors.set(rows.stream().map(ChangeSetRow::author).distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList());
        filter();
        if (chosen.get() == null && !rows.isEmpty()) {
            chosen.set(rows.getFirst().number());
        } else {
            showState();
        }
    }

    private void filter() {
        Dates dates = dates();
        LocalDate today = dates.dayOf(desk.clock().instant());
        LocalDate first = since.get().first(today);
        Instant earliest = first == null ? Instant.MIN : first.atStartOfDay(dates.zone()).toInstant();
        List<String> words = List.of(query.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Predicate<Searchable> passes = change -> words.stream().allMatch(change.text()::contains)
                && !change.entry().row().when().isBefore(earliest)
                && (authors.isEmpty() || authors.contains(change.entry().row().author()))
                && (sources.isEmpty() || sources.contains(change.entry().row().source()));
        List<ChangeLine.Entry> passing = all.stream().filter(passes).map(Searchable::entry).toList();
        lines.setAll(ChangeLine.byDay(passing, dates, today));
        countText.set(passing.size() == all.size()
                ? messages.get("changes.count", "count", all.size())
                : messages.get("common.count", "shown", passing.size(), "all", all.size()));
    }

    private void read(@Nullable Long number) {
        refused.set(false);
        if (number == null) {
            detail.set(null);
            return;
        }
        ChangeReader reader = new ChangeReader(messages, dates(), workspace.saved().get());
        workspace.change(number, set -> desk.background().compute("", job -> reader.read(set), read -> {
            if (number.equals(chosen.get())) {
                detail.set(read);
                showState();
            }
        }), desk.dialogs()::failed);
    }

    private void showState() {
        ChangeDetail open = detail.get();
        refused.set(false);
        if (open == null) {
            undoable.set(false);
            state.set("");
            return;
        }
        Long undoneBy = undoneBy(open.number());
        undoable.set(undoneBy == null);
        state.set(undoneBy == null
                ? messages.get("changes.state.undoable")
                : messages.get("changes.state.undone", "number", undoneBy));
    }

    private @Nullable Long undoneBy(long number) {
        return all.stream()
                .map(change -> change.entry().row())
                .filter(row -> row.number() == number && row.undoneBy() != null)
                .findFirst()
                .map(ChangeSetRow::undoneBy)
                .orElse(null);
    }
}
