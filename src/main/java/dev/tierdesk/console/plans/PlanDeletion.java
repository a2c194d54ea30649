package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.DeletionCheck;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Deletion;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;

/// Deletes plans with the prices in them where the rules let it, once a person has confirmed it.
final class PlanDeletion {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Deletion deletion;

    PlanDeletion(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        deletion = new Deletion(workspace, desk);
    }

    /// Says what goes with the plans and asks; does nothing where there are none.
    void ask(List<Plan> plans) {
        if (!plans.isEmpty()) {
            ask(plans, deletion.check(plans));
        }
    }

    private void ask(List<Plan> plans, DeletionCheck check) {
        String name = plans.getFirst().name();
        if (check.verdict() == Verdict.BLOCK) {
            desk.dialogs().confirm(
                    messages.get("plans.delete.refused.title", "name", name),
                    messages.get("plans.delete.refused.text", "references", deletion.words(check)),
                    messages.get("plans.delete.refused.open", "name", name),
                    false,
                    () -> desk.navigator().open(Kind.PLAN, plans.getFirst().code(), "status"));
            return;
        }
        String label = messages.get("plans.change.deleted", "count", plans.size(), "name", name);
        desk.dialogs().confirm(
                messages.get("plans.delete.title", "count", plans.size(), "name", name),
                String.join("\n", lines(plans, check)),
                messages.get("plans.delete.verb", "count", plans.size()),
                true,
                () -> deletion.delete(check, label, now -> ask(plans, now)));
    }

    private List<String> lines(List<Plan> plans, DeletionCheck check) {
        int prices = plans.stream()
                .mapToInt(plan -> workspace.working().get().pricesOfPlan(plan.code()).size())
                .sum();
        int examples = plans.stream().mapToInt(plan -> plan.examples().size()).sum();
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("plans.delete.prices", "count", prices));
        if (examples > 0) {
            lines.add(messages.get("plans.delete.examples", "count", examples));
        }
        for (Problem reason : check.reasons()) {
            lines.add(messages.problem(reason));
        }
        return lines;
    }
}
