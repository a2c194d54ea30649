package dev.tierdesk.console.shell;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.workspace.OwnChange;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Undo and redo, outwards: first the unsaved steps of the open editors, then, with nothing unsaved, the change sets of
/// this window; an import or a scheduled change only after a question. Used on the FX thread.
final class UndoViewModel {
    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Messages messages;
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    UndoViewModel(Workspace workspace, Dialogs dialogs, Messages messages) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.messages = messages;
        workspace.working().subscribe(this::show); // a text that cannot be read leaves the catalog equal
        workspace.lastChange().addListener((o, before, now) -> show());
        show();
    }

    /// What Undo says; it names what it takes back.
    ReadOnlyStringProperty undoText() {
        return undoText.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoText() {
        return redoText.getReadOnlyProperty();
    }

    /// Whether there is anything to take back.
    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    void undo() {
        if (workspace.undoableEdit().isPresent()) {
            workspace.undoEdit();
            show();
        } else {
            undoableChange()
                    .ifPresent(change -> asked(change, "shell.undo", () -> takeBack(change, "shell.undo.label")));
        }
    }

    void redo() {
        if (workspace.redoableEdit().isPresent()) {
            workspace.redoEdit();
            show();
        } else {
            redoableChange()
                    .ifPresent(change -> asked(change, "shell.redo", () -> takeBack(change, "shell.redo.label")));
        }
    }

    private Optional<OwnChange> undoableChange() {
        return workspace.drafts().isEmpty() ? workspace.undoableChange() : Optional.empty();
    }

    private Optional<OwnChange> redoableChange() {
        return workspace.drafts().isEmpty() ? workspace.redoableChange() : Optional.empty();
    }

    private void asked(OwnChange change, String verb, Runnable yes) {
        if (change.isByHand()) {
            yes.run();
        } else {
            dialogs.confirm(messages.get(verb + ".ask"), change.label(), messages.get(verb + ".verb"), false, yes);
        }
    }

    private void takeBack(OwnChange change, String key) {
        String label = messages.get(key, "number", change.number());
        workspace.undo(change.number(), label, null, this::done, dialogs::failed);
    }

    private void done(ChangeSet change) {
        show();
        dialogs.toast(change.label(), null, null);
    }

    private void show() {
        StepWords words = new StepWords(messages, workspace.working().get());
        Optional<String> undo = workspace.undoableEdit().map(words::of)
                .or(() -> undoableChange().map(OwnChange::label));
        Optional<String> redo = workspace.redoableEdit().map(words::of)
                .or(() -> redoableChange().map(OwnChange::label));
        canUndo.set(undo.isPresent());
        canRedo.set(redo.isPresent());
        undoText.set(undo.map(what -> messages.get("shell.undo.of", "what", what)).orElse(messages.get("shell.undo")));
        redoText.set(redo.map(what -> messages.get("shell.redo.of", "what", what)).orElse(messages.get("shell.redo")));
    }
}
