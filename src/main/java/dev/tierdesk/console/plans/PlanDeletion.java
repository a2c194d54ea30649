package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Deletes plans with the prices in them, once a person has confirmed it.
final class PlanDeletion {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;

    PlanDeletion(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
    }

    /// Says what goes with the plans and asks; does nothing where there are none.
    void ask(List<Plan> plans) {
        if (plans.isEmpty()) {
            return;
        }
        String name = plans.getFirst().name();
        Catalog catalog = workspace.working().get();
        int prices = plans.stream().mapToInt(plan -> catalog.pricesOfPlan(plan.code()).size()).sum();
        int examples = plans.stream().mapToInt(plan -> plan.examples().size()).sum();
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("plans.delete.prices", "count", prices));
        if (examples > 0) {
            lines.add(messages.get("plans.delete.examples", "count", examples));
        }
        if (plans.stream().anyMatch(plan -> plan.status() != PlanStatus.DRAFT)) {
            lines.add(messages.get("plans.delete.published"));
        }
        desk.dialogs().confirm(
                messages.get("plans.delete.title", "count", plans.size(), "name", name),
                String.join("\n", lines),
                messages.get("plans.delete.verb", "count", plans.size()),
                true,
                () -> delete(plans));
    }

    private void delete(List<Plan> plans) {
        Catalog working = workspace.working().get();
        Catalog saved = workspace.saved().get();
        List<UUID> drafts = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Plan plan : plans) {
            List<Aggregate> gone = new ArrayList<>(working.pricesOfPlan(plan.code()));
            saved.byId(plan.id()).ifPresent(before -> gone.addAll(saved.pricesOfPlan(before.code())));
            gone.add(plan);
            gone.stream().map(Aggregate::id).distinct().forEach(id -> {
                drafts.add(id);
                saved.byId(id).map(Change::deleted).ifPresent(changes::add);
            });
        }
        workspace.revert(drafts.stream().filter(id -> saved.byId(id).isEmpty()).toList());
        if (!changes.isEmpty()) {
            String label = messages.get("plans.change.deleted", "count", plans.size(), "name", plans.getFirst().name());
            workspace.write(label, ChangeSource.DELETE, changes, new UndoOffer(workspace, desk), desk.dialogs()::failed);
        }
    }
}
