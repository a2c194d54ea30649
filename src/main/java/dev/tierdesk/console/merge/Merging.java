package dev.tierdesk.console.merge;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Conflicts;
import dev.tierdesk.console.workspace.KeptDrafts;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Dates;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks what shall become of edits that met with what was written meanwhile, and of drafts that an earlier run left
/// behind. Used on the FX thread.
public final class Merging {
    private final Workspace workspace;
    private final Desk desk;

    public Merging(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        workspace.conflicts().addListener((o, before, met) -> meet(met));
    }

    /// Offers drafts that an earlier run left behind; until somebody decides, they stay kept.
    public void offer(KeptDrafts kept, List<KeptDrafts.Kept> found) {
        kept.hold(found);
        DraftOfferViewModel model = new DraftOfferViewModel(
                kept, found, workspace.saved().get(), words(), desk.clock().instant());
        desk.dialogs().show(
                Views.load(new DraftOfferController(model, desk.messages(), desk.dialogs()::close), desk.messages()));
    }

    private void meet(@Nullable Conflicts met) {
        if (met == null) {
            return;
        }
        if (met.open().isEmpty()) {
            desk.dialogs().toast(desk.messages().get("merge.together"), null, null);
        } else {
            // after whoever wrote has closed its dialog
            desk.background().later("conflicts", Duration.ZERO, () -> ask(met));
        }
    }

    private void ask(Conflicts met) {
        MergeViewModel model = new MergeViewModel(workspace, met.open(), words());
        desk.dialogs()
                .show(Views.load(new MergeController(model, desk.messages(), desk.dialogs()::close), desk.messages()));
    }

    private MergeWords words() {
        Dates dates = new Dates(desk.messages(), workspace.saved().get().settings().timeZone());
        return new MergeWords(desk.messages(), dates, workspace.working().get());
    }
}
