package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.ImportPlan.Outcome;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The dry run of an import as it is shown, and the import itself. Used on the FX thread.
final class ImportViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final FieldWords words;
    private final String file;
    private final DryRun run;
    private final FilteredList<ImportRow> rows;
    private final Map<Outcome, BooleanProperty> shown = new EnumMap<>(Outcome.class);
    private final ObjectProperty<@Nullable ImportRow> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty writing = new SimpleBooleanProperty();

    /// @param file its name
    ImportViewModel(Workspace workspace, Desk desk, FieldWords words, String file, DryRun run) {
        this.workspace = workspace;
        this.desk = desk;
        this.messages = desk.messages();
        this.words = words;
        this.file = file;
        this.run = run;
        rows = new FilteredList<>(FXCollections.observableArrayList(run.rows()));
        boolean nothingElse = count(Outcome.UNCHANGED) == run.rows().size();
        for (Outcome outcome : Outcome.values()) {
            boolean wanted = outcome != Outcome.UNCHANGED || nothingElse;
            BooleanProperty property = new SimpleBooleanProperty(wanted && count(outcome) > 0);
            shown.put(outcome, property);
            property.subscribe(this::filter);
        }
        filter();
        chosen.set(rows.isEmpty() ? null : rows.getFirst());
    }

    String title() {
        return messages.get("transfer.import.title", "file", file);
    }

    String summary() {
        return messages.get("transfer.import.summary", "count", run.rows().size());
    }

    /// The rows that the tiles let through.
    ObservableList<ImportRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// Whether rows that came out so are shown.
    BooleanProperty shown(Outcome outcome) {
        return Objects.requireNonNull(shown.get(outcome));
    }

    int count(Outcome outcome) {
        return run.count(outcome);
    }

    /// The row whose fields are shown.
    ObjectProperty<@Nullable ImportRow> chosen() {
        return chosen;
    }

    /// What changes in a row's object, field by field.
    List<FieldRow> fields(ImportRow row) {
        Kind kind = row.kind();
        return kind == null ? List.of() : row.fields().stream()
                .map(field -> new FieldRow(words.label(field.path()),
                        value(kind, field, field.before()), value(kind, field, field.after())))
                .toList();
    }

    /// What the button says: the verb and how many objects.
    String verb() {
        return run.changes().isEmpty()
                ? messages.get("transfer.import.verb.none")
                : messages.get("transfer.import.verb", "count", run.changes().size());
    }

    /// What will happen, or why nothing can.
    String note() {
        if (isRefused()) {
            return messages.get("transfer.import.refused", "count", count(Outcome.REFUSED));
        }
        if (run.changes().isEmpty()) {
            return messages.get("transfer.import.nothing");
        }
        int drafts = (int) run.changes().stream().map(Change::id).filter(workspace::isDirty).count();
        return drafts == 0
                ? messages.get("transfer.import.once")
                : messages.get("transfer.import.drafts", "count", drafts);
    }

    /// Whether part of the file is refused, which stops the import.
    boolean isRefused() {
        return count(Outcome.REFUSED) > 0;
    }

    /// Whether there is something to import and nothing stands in the way.
    BooleanBinding canApply() {
        boolean ready = !isRefused() && !run.changes().isEmpty();
        return Bindings.createBooleanBinding(() -> ready && !writing.get(), writing);
    }

    /// Imports everything as one change set. The store makes a backup before.
    void apply() {
        if (!canApply().get()) {
            return;
        }
        writing.set(true);
        String label = messages.get("transfer.import.label", "file", file,
                "created", count(Outcome.CREATED), "changed", count(Outcome.CHANGED));
        workspace.write(label, ChangeSource.IMPORT, run.changes(), change -> {
            desk.dialogs().close();
            new UndoOffer(workspace, desk).accept(change);
        }, failure -> {
            writing.set(false);
            desk.dialogs().failed(failure);
        });
    }

    void cancel() {
        desk.dialogs().close();
    }

    private void filter() {
        rows.setPredicate(row -> shown(row.outcome()).get());
    }

    private String value(Kind kind, FieldDiff.Field field, @Nullable String value) {
        return value == null ? "" : words.value(kind, field.path(), value);
    }
}
