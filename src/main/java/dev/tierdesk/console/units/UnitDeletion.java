package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.DeletionCheck;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Deletion;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// Deletes units where the rules let it, once a person has confirmed it; else it says what blocks, and leads there.
final class UnitDeletion {
    private final Desk desk;
    private final Messages messages;
    private final Deletion deletion;

    UnitDeletion(Workspace workspace, Desk desk) {
        this.desk = desk;
        messages = desk.messages();
        deletion = new Deletion(workspace, desk);
    }

    /// Asks once for all of them; where anything blocks, none is deleted.
    void ask(List<BillableUnit> units) {
        if (!units.isEmpty()) {
            ask(units, deletion.check(units));
        }
    }

    private void ask(List<BillableUnit> units, DeletionCheck check) {
        if (check.verdict() == Verdict.BLOCK) {
            desk.dialogs().confirm(
                    messages.get("units.delete.refused.title", "name", units.getFirst().name()),
                    messages.get("units.delete.refused.text", "references", deletion.words(check)),
                    messages.get("units.delete.refused.prices"),
                    false,
                    () -> desk.navigator().open("prices"));
            return;
        }
        String name = units.stream().map(BillableUnit::name).collect(Collectors.joining(", "));
        String label = messages.get("units.change.deleted", "count", units.size(), "name", name);
        String goes = deletion.words(check);
        desk.dialogs().confirm(
                messages.get("units.delete.title", "count", units.size(), "name", name),
                goes.isEmpty()
                        ? messages.get("units.delete.text", "count", units.size(), "name", name)
                        : messages.get("units.delete.goes", "references", goes),
                messages.get("units.delete.verb", "count", units.size()),
                true,
                () -> deletion.delete(check, label, now -> ask(units, now)));
    }
}
