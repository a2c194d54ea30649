package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.State;
import dev.tierdesk.console.history.Timeline;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The wizards over the open catalog: lifecycle, deletion, clone. Used on the FX thread.
public final class Wizards {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;

    public Wizards(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
    }

    /// Opens a wizard on these objects. What was never saved can only be deleted; for anything else that is said.
    public void start(Wizard wizard, Collection<UUID> ids) {
        List<UUID> present = ids.stream().filter(id -> workspace.working().get().byId(id).isPresent()).toList();
        if (present.isEmpty()) {
            return;
        }
        Optional<Aggregate> unsaved = wizard == Wizard.DELETE ? Optional.empty() : firstUnsaved(present);
        if (unsaved.isPresent()) {
            desk.dialogs().toast(messages.get("wizards.unsaved", "name", unsaved.get().name()), null, null);
            return;
        }
        switch (wizard) {
            case MOVE -> move(present, null);
            case DELETE -> delete(present);
            case CLONE -> clone(present.getFirst());
            case HISTORY -> workspace.saved().get().byId(present.getFirst())
                    .ifPresent(object -> Timeline.open(workspace, desk, object));
            case CHANGE_PRICES, EDIT_MANY -> throw new IllegalArgumentException("not one of these wizards: " + wizard);
        }
    }

    /// Opens the lifecycle wizard.
    ///
    /// @param to chosen where it is allowed; null for the usual step
    void move(List<UUID> ids, @Nullable State to) {
        MoveController controller = new MoveController(new MoveViewModel(workspace, desk, ids, to), messages);
        desk.dialogs().show(Views.load(controller, messages));
        controller.begin();
    }

    private void delete(List<UUID> ids) {
        DeletionViewModel model = new DeletionViewModel(workspace, desk, ids, state -> move(ids, state));
        DeletionController controller = new DeletionController(model, messages);
        desk.dialogs().show(Views.load(controller, messages));
        controller.begin();
    }

    private void clone(UUID id) {
        CloneController controller = new CloneController(new CloneViewModel(workspace, desk, id), messages);
        desk.dialogs().show(Views.load(controller, messages));
        controller.begin();
    }

    private Optional<Aggregate> firstUnsaved(List<UUID> ids) {
        Catalog saved = workspace.saved().get();
        Catalog working = workspace.working().get();
        return ids.stream()
                .flatMap(id -> saved.byId(id).isPresent() ? Stream.empty() : working.byId(id).stream())
                .findFirst();
    }
}
