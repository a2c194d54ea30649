package dev.tierdesk.console.bulk;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.due.DueChange;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change of prices that waits for a date: then all prices change together, and the plans on sale among theirs get
/// their next version. Used on the FX thread.
final class PricesOnDate {
    private final Workspace workspace;
    private final Desk desk;
    private final BulkPreview preview;
    private final List<Intention> intentions;

    /// @param taken the examples that take over their new amounts
    PricesOnDate(Workspace workspace, Desk desk, BulkPreview preview, Set<ExampleMove.Place> taken) {
        this.workspace = workspace;
        this.desk = desk;
        this.preview = preview;
        intentions = preview.intentions(taken);
    }

    /// Asks for the date, unless the rules refuse already now what would be refused then.
    ///
    /// @param refused gets what stands against it
    void ask(String label, @Nullable String reason, Consumer<List<Problem>> refused) {
        DueChange now = new DueChange(preview.catalog(), workspace.subscriptions().get(),
                workspace.schedule().schedule().get(), workspace.versionNumbers().get(), desk.clock());
        ScheduleRequest request =
                new ScheduleRequest(intentions, desk.clock().instant(), workspace.author(), label, reason);
        desk.background().compute("", job -> now.decide(request), decision -> {
            if (decision.isRefused()) {
                refused.accept(decision.refused());
            } else {
                OnDate.ask(workspace, desk, note(), intentions, label, reason);
            }
        });
    }

    /// Which plans are published then, and which are not.
    private String note() {
        Messages messages = desk.messages();
        List<String> note = new ArrayList<>();
        if (!preview.published().isEmpty()) {
            note.add(messages.get("bulk.date.published",
                    "count", preview.published().size(), "names", names(preview.published())));
        }
        if (!preview.drafted().isEmpty()) {
            note.add(messages.get("bulk.date.drafted",
                    "count", preview.drafted().size(), "names", names(preview.drafted())));
        }
        return String.join(" ", note);
    }

    private static String names(List<Plan> plans) {
        return plans.stream().map(Plan::name).sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining(", "));
    }
}
