package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Two states of plans side by side: versions, drafts as they are edited, of one plan or of two. Used on the FX thread.
final class ComparisonViewModel {
    private final Desk desk;
    private final Messages messages;
    private final Catalog catalog;
    private final ObjectProperty<StateChoice> before;
    private final ObjectProperty<StateChoice> after;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.NONE);

    /// What is shown of two states.
    ///
    /// @param summary how much differs
    /// @param bills what the second charges otherwise than the first
    /// @param currency of the bills
    record Content(String summary, List<DiffLine> diff, List<BillLine> bills, String currency) {
        private static final Content NONE = new Content("", List.of(), List.of(), "");
    }

    ComparisonViewModel(Workspace workspace, Desk desk, StateChoice before, StateChoice after) {
        this.desk = desk;
        messages = desk.messages();
        catalog = workspace.working().get();
        this.before = new SimpleObjectProperty<>(before);
        this.after = new SimpleObjectProperty<>(after);
        this.before.subscribe(choice -> compare());
        this.after.addListener((o, was, choice) -> compare());
    }

    Messages messages() {
        return messages;
    }

    /// Every state there is to choose.
    List<StateChoice> choices() {
        return StateChoice.all(catalog);
    }

    String words(StateChoice choice) {
        return choice.words(catalog, messages);
    }

    ObjectProperty<StateChoice> before() {
        return before;
    }

    ObjectProperty<StateChoice> after() {
        return after;
    }

    ReadOnlyObjectProperty<Content> content() {
        return content.getReadOnlyProperty();
    }

    /// Changes the sides.
    void swap() {
        StateChoice first = before.get();
        before.set(after.get());
        after.set(first);
    }

    void close() {
        desk.dialogs().close();
    }

    /// Leaves the comparison for a part of the later state's plan.
    void open(String where) {
        if (!where.isEmpty()) {
            close();
            desk.navigator().open(Kind.PLAN, after.get().plan(), where);
        }
    }

    private void compare() {
        StateChoice first = before.get();
        StateChoice second = after.get();
        desk.background().compute(
                messages.get("versions.compare.reading"), job -> content(first, second), found -> {
                    if (first.equals(before.get()) && second.equals(after.get())) {
                        content.set(found);
                    }
                });
    }

    private Content content(StateChoice first, StateChoice second) {
        Optional<PlanState> old = first.in(catalog);
        Optional<PlanState> now = second.in(catalog);
        if (old.isEmpty() || now.isEmpty()) {
            return Content.NONE;
        }
        PlanDiff diff = PlanDiff.of(old.get(), now.get());
        BillImpact impact = BillImpact.of(old.get(), now.get(), desk.clock());
        return new Content(new DiffSummary(messages).of(diff),
                DiffLines.of(diff, old.get(), now.get(), catalog, messages),
                new BillLines(messages, catalog).of(impact), impact.currency().getCurrencyCode());
    }
}
