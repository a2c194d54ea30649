package dev.tierdesk.console.changes;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.history.Timeline;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.NewFile;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.ChangeQuery;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The change sets of the catalog, newest first, as the filter asks for them: the store finds them, a page at a time.
final class ChangesViewModel {
    private static final int PAGE = 200;
    /// How far before the end of what is there the next page is asked for.
    private static final int AHEAD = 60;

    private static final List<Kind> FILTERED = List.of(Kind.PRODUCT, Kind.UNIT, Kind.PLAN, Kind.PRICE);

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final ChangesFilter filter = new ChangesFilter();
    private final OpenChange open;
    private final List<ChangeLine.Entry> entries = new ArrayList<>();
    private final ObservableList<ChangeLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<String>> knownAuthors = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<UUID>> knownObjects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper countText = new ReadOnlyStringWrapper("");
    private ChangeQuery shown = ChangeQuery.ALL;
    private boolean goesOn;
    private long left;
    private long all;
    private boolean asking;
    private boolean askAgain;

    ChangesViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        open = new OpenChange(workspace, desk, this::row);
        filter.onChange(this::ask);
        desk.follow(this::refresh, workspace.lastChange());
        refresh();
    }

    /// Asks for everything anew, after something was written or merged.
    void refresh() {
        knownObjects.set(workspace.saved().get().aggregates().stream()
                .filter(object -> FILTERED.contains(Kind.of(object)))
                .sorted(Comparator.comparingInt(object -> FILTERED.indexOf(Kind.of(object))))
                .map(Aggregate::id)
                .toList());
        workspace.log().authors(knownAuthors::set, desk.dialogs()::failed);
        ask();
        open.refresh();
    }

    ChangesFilter filter() {
        return filter;
    }

    /// The change set that is looked at.
    OpenChange open() {
        return open;
    }

    /// The change sets that pass the filter, under their days, as far as they were asked for.
    ObservableList<ChangeLine> lines() {
        return lines;
    }

    /// Everybody who signed a change set, in alphabetical order.
    ReadOnlyObjectProperty<List<String>> knownAuthors() {
        return knownAuthors.getReadOnlyProperty();
    }

    /// Every object of the catalog by its id, products first.
    ReadOnlyObjectProperty<List<UUID>> knownObjects() {
        return knownObjects.getReadOnlyProperty();
    }

    /// What an object is called, with its kind.
    String title(UUID id) {
        Catalog catalog = workspace.saved().get();
        return catalog.byId(id)
                .map(object -> messages.word(Kind.of(object)) + " " + ObjectWords.title(object, catalog, messages))
                .orElse("");
    }

    /// Whether nothing has changed since the catalog was made.
    boolean isEmpty() {
        return all == 0;
    }

    ReadOnlyStringProperty countText() {
        return countText.getReadOnlyProperty();
    }

    /// Line `index` is on screen: asks for the next page in time.
    void near(int index) {
        if (!asking && index >= lines.size() - AHEAD && goesOn) {
            asking = true;
            ChangeQuery query = shown;
            long last = entries.getLast().number();
            workspace.log().next(query, last, PAGE, rows -> answered(() -> add(rows)), this::failed);
        }
    }

    /// In the catalog's zone.
    Dates dates() {
        return new Dates(messages, workspace.saved().get().settings().timeZone());
    }

    /// What the list shows: for its export.
    ChangeQuery query() {
        return filter.query(dates().zone(), dates().dayOf(desk.clock().instant()));
    }

    /// Writes what the list shows to a file.
    void export() {
        NewFile file = new NewFile(messages.get("changes.export.title"), "changes",
                messages.get("changes.export.format"), List.of("jsonl"));
        file.choose(desk.dialogs(), messages, path -> workspace.log().export(query(), path,
                count -> desk.dialogs().toast(
                        messages.get("changes.export.done", "count", count, "file", String.valueOf(path.getFileName())),
                        messages.get("changes.export.reveal"), () -> desk.dialogs().reveal(path)),
                desk.dialogs()::failed));
    }

    /// One question is under way at a time; what was typed meanwhile is asked after it.
    private void ask() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        ChangeQuery query = query();
        workspace.log().first(query, PAGE, rows -> answered(() -> show(query, rows)), this::failed);
    }

    private void answered(Runnable show) {
        asking = false;
        if (askAgain) {
            askAgain = false;
            ask();
        } else {
            show.run();
        }
    }

    private void failed(RuntimeException failure) {
        asking = false;
        desk.dialogs().failed(failure);
    }

    private void show(ChangeQuery query, List<ChangeSetRow> rows) {
        shown = query;
        goesOn = rows.size() == PAGE;
        entries.clear();
        rows.forEach(row -> entries.add(ChangeLine.Entry.of(row, messages)));
        lines.setAll(byDay());
        workspace.log().count(ChangeQuery.ALL, total -> all = total, desk.dialogs()::failed);
        workspace.log().count(query, count -> count(query, count), desk.dialogs()::failed);
        if (open.chosen().get() == null && !entries.isEmpty()) {
            open.chosen().set(row(left).map(ChangeSetRow::number).orElse(entries.getFirst().number()));
        }
        open.showState();
    }

    /// Opens the change set that was open when the list was left, once it is known, where it is among the first.
    void goOnAt(long number) {
        left = number;
        row(number).ifPresent(row -> open.chosen().set(number));
    }

    private void add(List<ChangeSetRow> rows) {
        goesOn = rows.size() == PAGE;
        rows.forEach(row -> entries.add(ChangeLine.Entry.of(row, messages)));
        List<ChangeLine> longer = byDay();
        lines.addAll(longer.subList(lines.size(), longer.size()));
    }

    private List<ChangeLine> byDay() {
        return ChangeLine.byDay(entries, dates(), dates().dayOf(desk.clock().instant()));
    }

    private void count(ChangeQuery query, long count) {
        if (query.equals(shown)) {
            countText.set(count == all
                    ? messages.get("changes.count", "count", all)
                    : messages.get("common.count", "shown", count, "all", all));
        }
    }

    private Optional<ChangeSetRow> row(long number) {
        return entries.stream().map(ChangeLine.Entry::row).filter(row -> row.number() == number).findFirst();
    }

    /// Asks whether an object that was deleted shall be restored as it was.
    void restore(Aggregate gone) {
        Timeline.restore(workspace, desk, gone);
    }

    /// Leads to an object.
    void open(Kind kind, String code) {
        desk.navigator().open(kind, code);
    }
}
