package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.UnsavedWords;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The settings of the open catalog: their edits, what is wrong with them, saving. Used on the FX thread.
final class SettingsViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Editing<CatalogSettings> editing;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.GENERAL);

    SettingsViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        editing = new Editing<>(workspace, desk, CatalogSettings.class);
        editing.show(workspace.saved().get().settings().id());
    }

    Editing<CatalogSettings> editing() {
        return editing;
    }

    Messages messages() {
        return messages;
    }

    /// The part that is shown.
    ObjectProperty<Section> section() {
        return section;
    }

    /// The settings with all edits. There always are some.
    CatalogSettings settings() {
        return workspace.working().get().settings();
    }

    /// Writes dates in the catalog's zone.
    Dates dates() {
        return new Dates(messages, settings().timeZone());
    }

    /// The day it is in the catalog's zone.
    LocalDate today() {
        return dates().dayOf(desk.clock().instant());
    }

    /// Forgets texts in fields of a list that cannot be read yet: its rows are about to move.
    void forgetUnfinished(String list) {
        editing.moveUnfinished(path -> path.startsWith(list) ? null : path);
    }

    boolean isDirty() {
        return workspace.isDirty(settings().id());
    }

    /// What the foot says: that all is saved, what is not, or what is wrong first.
    String stateWords() {
        State<CatalogSettings> now = Objects.requireNonNull(editing.state().get());
        Optional<Problem> first = editing.problems().stream().filter(Problem::isError).findFirst();
        if (first.isPresent()) {
            return messages.get("settings.problem", "field",
                    new FieldWords(messages, dates()).label(first.get().where().path()), "problem",
                    messages.problem(first.get()));
        }
        return now.dirty()
                ? new UnsavedWords(messages, settings().timeZone()).of(
                        now.saved(), now.value(), now.unfinished().keySet())
                : messages.get("common.saved");
    }

    boolean hasErrors() {
        return editing.problems().stream().anyMatch(Problem::isError);
    }

    /// Saves the settings; where something stands in the way nothing is written.
    ///
    /// @return the field that stands in the way
    Optional<String> save() {
        if (!isDirty()) {
            return Optional.empty();
        }
        editing.showAll();
        Optional<String> obstacle = editing.obstacle();
        if (obstacle.isEmpty()) {
            workspace.save(List.of(settings().id()), messages.get("settings.change"), new UndoOffer(workspace, desk),
                    desk.dialogs()::failed);
        }
        return obstacle;
    }

    /// The same on a date that is asked for.
    Optional<String> saveOnDate() {
        if (!isDirty()) {
            return Optional.empty();
        }
        editing.showAll();
        Optional<String> obstacle = editing.obstacle();
        if (obstacle.isEmpty()) {
            OnDate.save(workspace, desk, List.of(settings().id()),
                    messages.get("settings.change"), null);
        }
        return obstacle;
    }

    /// Forgets the edits.
    void revert() {
        workspace.revert(List.of(settings().id()));
    }
}
