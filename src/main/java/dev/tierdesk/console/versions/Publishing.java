package dev.tierdesk.console.versions;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;

/// Opens the cards about plan versions: what a publication does, two states side by side. Used on the FX thread.
public final class Publishing {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;

    public Publishing(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
    }

    /// Shows what publishing the saved draft of a plan does, and publishes it when the person says so.
    public void publish(String plan) {
        desk.background().compute(
                messages.get("versions.publish.reading"),
                job -> PublicationContent.of(workspace.saved().get(), plan, this.numberOf(plan), stays(), desk.clock()),
                content -> desk.dialogs().show(Views.load(
                        new PublicationController(new PublicationViewModel(workspace, desk, content)), messages)));
    }

    /// Shows two states side by side; the person can choose others.
    public void compare(StateChoice before, StateChoice after) {
        desk.dialogs().show(Views.load(
                new ComparisonController(new ComparisonViewModel(workspace, desk, before, after)), messages));
    }

    /// Shows what one state charges and includes.
    public void show(StateChoice state) {
        desk.dialogs().show(Views.load(new StateController(workspace, desk, state), messages));
    }

    private int numberOf(String plan) {
        return workspace.versionNumbers().get().next(plan);
    }

    private StayWords stays() {
        return new StayWords(
                workspace.subscriptions().get(), workspace.saved().get().settings(), messages, desk.clock());
    }
}
