package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Reference;
import dev.tierdesk.console.ui.Desk;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Deletes objects with what goes with them, where the rules let it. What is edited counts: the check looks at the
/// drafts too. Used on the FX thread.
public final class Deletion {
    private static final int NAMED = 12;

    private final Workspace workspace;
    private final Desk desk;

    public Deletion(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
    }

    /// What the rules say, as the screens show the catalog.
    public DeletionCheck check(Collection<? extends Aggregate> objects) {
        return check(workspace.working().get(), objects);
    }

    /// What blocks, or what goes with the objects and is worth a look; a line each.
    public String words(DeletionCheck check) {
        Set<String> lines = new LinkedHashSet<>();
        check.reasons().stream()
                .filter(reason -> check.references().stream().noneMatch(r -> r.reason().equals(reason)))
                .filter(reason -> check.verdict() != Verdict.BLOCK || reason.isError())
                .map(desk.messages()::problem)
                .forEach(lines::add);
        for (Reference reference : check.references()) {
            boolean told = check.verdict() == Verdict.BLOCK
                    ? reference.fate() == Fate.BLOCKS
                    : reference.fate() != Fate.STAYS || check.reasons().contains(reference.reason());
            if (told) {
                lines.add(desk.messages().problem(reference.reason()));
            }
        }
        String named = lines.stream().limit(NAMED).collect(Collectors.joining("\n"));
        return lines.size() > NAMED ? named + "\n…" : named;
    }

    /// Deletes what was checked, unless it has changed since.
    ///
    /// @param label of the change set
    /// @return the check as it is now where it blocks, or is another one; empty where the deletion is under way
    public Optional<DeletionCheck> delete(DeletionCheck asked, String label) {
        Catalog saved = workspace.saved().get();
        DeletionCheck now = check(asked.objects());
        if (!now.token().equals(asked.token())) {
            return Optional.of(now);
        }
        List<Aggregate> kept = asked.objects().stream().flatMap(o -> saved.byId(o.id()).stream()).toList();
        DeletionCheck ofSaved = kept.isEmpty() ? now : check(saved, kept);
        if (ofSaved.verdict() == Verdict.BLOCK) {
            return Optional.of(ofSaved);
        }
        workspace.revert(unsaved(now, saved));
        if (!kept.isEmpty()) {
            workspace.write(label, ChangeSource.DELETE, ofSaved.changes(), new UndoOffer(workspace, desk),
                    desk.dialogs()::failed);
        }
        return Optional.empty();
    }

    private static List<UUID> unsaved(DeletionCheck check, Catalog saved) {
        return check.changes().stream()
                .filter(change -> change.after() == null)
                .map(Change::id)
                .filter(id -> saved.byId(id).isEmpty())
                .toList();
    }

    private DeletionCheck check(Catalog catalog, Collection<? extends Aggregate> objects) {
        List<Aggregate> present = objects.stream()
                .<Aggregate>map(o -> catalog.byId(o.id()).orElse(o))
                .toList();
        return DeletionCheck.of(catalog, workspace.subscriptions().get(), workspace.schedule().schedule().get(),
                present, workspace.clock());
    }
}
