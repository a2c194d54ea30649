package dev.tierdesk.console.problems;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Accepts one warning with a reason, and takes that back. Both are changes of the settings, written at once; where the
/// settings have unsaved edits they become one of those. Used on the FX thread.
final class Accepting {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper reasonMissing = new ReadOnlyBooleanWrapper();

    Accepting(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        reason.addListener((o, before, text) -> reasonMissing.set(false));
    }

    /// The warning whose reason is being asked for.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /// What is typed so far.
    StringProperty reason() {
        return reason;
    }

    /// Whether it was tried to accept without a reason.
    ReadOnlyBooleanProperty reasonMissing() {
        return reasonMissing.getReadOnlyProperty();
    }

    /// Asks for the reason; does nothing for what cannot be accepted or is accepted already.
    void begin(ProblemRow row) {
        if (row.group() == ProblemGroup.WARNINGS && !row.problem().equals(problem.get())) {
            reason.set("");
            reasonMissing.set(false);
            problem.set(row.problem());
        }
    }

    void cancel() {
        problem.set(null);
    }

    /// Accepts the warning; without a reason it says so.
    void accept() {
        Problem warning = problem.get();
        if (warning == null) {
            return;
        }
        if (reason.get().isBlank()) {
            reasonMissing.set(true);
            return;
        }
        CatalogSettings settings = workspace.working().get().settings();
        AcceptedProblem accepted = AcceptedProblem.of(warning, reason.get().strip(), workspace.author(),
                new Dates(messages, settings.timeZone()).dayOf(desk.clock().instant()));
        problem.set(null);
        List<Problem> present = workspace.problems().get();
        write(acceptances -> acceptances.with(accepted, present),
                messages.get("problems.accepted", "problem", messages.wrong(warning)));
    }

    /// Lets an accepted warning count again.
    void takeBack(ProblemRow row) {
        AcceptedProblem accepted = row.accepted();
        if (accepted != null) {
            write(acceptances -> acceptances.without(accepted),
                    messages.get("problems.taken-back", "problem", messages.wrong(row.problem())));
        }
    }

    /// Stops asking for a reason where the warning is gone.
    void keepIfAmong(Collection<Problem> found) {
        Problem asked = problem.get();
        if (asked != null && !found.contains(asked)) {
            problem.set(null);
        }
    }

    private void write(Function<Acceptances, List<AcceptedProblem>> change, String label) {
        CatalogSettings saved = workspace.saved().get().settings();
        CatalogSettings working = workspace.working().get().settings();
        if (workspace.isDirty(saved.id())) {
            workspace.edit(changed(working, change), "accepted-problems");
            desk.dialogs().toast(messages.get("problems.with-settings"), messages.get("problems.open"),
                    () -> desk.navigator().open(Kind.SETTINGS, saved.code()));
        } else {
            workspace.write(label, ChangeSource.EDIT, List.of(new Change(saved, changed(saved, change))),
                    new UndoOffer(workspace, desk), desk.dialogs()::failed);
        }
    }

    private static CatalogSettings changed(
            CatalogSettings settings, Function<Acceptances, List<AcceptedProblem>> change) {
        return settings.with(e -> e.acceptedProblems = change.apply(Acceptances.of(settings)));
    }
}
