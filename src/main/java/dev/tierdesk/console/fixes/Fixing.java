package dev.tierdesk.console.fixes;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import dev.tierdesk.words.Place;

/// Does what quick fixes say, in drafts. Used on the FX thread.
public final class Fixing {
    private final Workspace workspace;
    private final Desk desk;

    public Fixing(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    /// Mends a problem at `place` in the catalog as it is now, with what was edited since the problem was found; does
    /// nothing where there is no quick fix any more.
    public void run(Problem problem, Place place) {
        switch (new QuickFixes(desk.messages(), workspace.working().get()).of(problem, place).orElse(null)) {
            case QuickFix.Edit edit -> edit(edit.changed());
            case QuickFix.Go go -> desk.navigator().open(place.kind(), place.code(), place.field());
            case null -> {}
        }
    }

    private void edit(Aggregate changed) {
        workspace.edit(changed, "quick-fix");
        Messages messages = desk.messages();
        String title = ObjectWords.title(changed, workspace.working().get(), messages);
        desk.dialogs().toast(messages.get("fixes.done", "object", title), messages.get("fixes.open"),
                () -> desk.navigator().open(Kind.of(changed), changed.code()));
    }
}
