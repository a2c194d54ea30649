package dev.tierdesk.console.bulk;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.bulk.PriceMove;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.subscriptions.Subscriptions.Knowledge;
import dev.tierdesk.console.amounts.PriceMovesViewModel;
import dev.tierdesk.console.bulk.PriceChoice.Part;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Few;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One change of many prices: which, by what, and what becomes of each. The preview is computed in the background at
/// every keystroke, on what is saved. Used on the FX thread.
final class ChangePricesViewModel {
    private static final int REASONS = 3;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Set<String> marked;
    private final PriceChoice choice = new PriceChoice();
    private final PriceMovesViewModel moves;
    private final BooleanProperty onlyMarked;
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper applying = new ReadOnlyBooleanWrapper();
    private boolean shown;
    private Background.@Nullable Job writing;

    /// @param ids of the prices that were marked; none for a choice among all
    ChangePricesViewModel(Workspace workspace, Desk desk, Collection<UUID> ids) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        Catalog catalog = workspace.saved().get();
        marked = ids.stream()
                .flatMap(id -> catalog.byId(id).or(() -> workspace.working().get().byId(id)).stream())
                .flatMap(object -> object instanceof Price price ? Stream.of(price.code()) : Stream.<String>empty())
                .collect(Collectors.toUnmodifiableSet());
        onlyMarked = new SimpleBooleanProperty(!marked.isEmpty());
        moves = new PriceMovesViewModel(desk, catalog, this::chosen, workspace.versionNumbers()::get);
        start.set(LocalDate.ofInstant(desk.clock().instant(), zone()).plusDays(1).toString());
        moves.shown().addListener((o, before, computed) -> refusal.set(""));
        moves.amounts().valueProblem().addListener((o, before, problem) -> refusal.set(""));
        onlyMarked.addListener((o, before, only) -> again());
        start.addListener((o, before, text) -> refusal.set(""));
    }

    /// Follows what is saved, from what it is now, as long as the card is shown.
    Subscription follow() {
        shown = true;
        again();
        return workspace.saved().subscribe(this::again).and(() -> shown = false);
    }

    /// What becomes of the amounts.
    PriceMovesViewModel moves() {
        return moves;
    }

    /// How many prices were marked.
    int markedCount() {
        return marked.size();
    }

    /// Whether only the marked prices change.
    BooleanProperty onlyMarked() {
        return onlyMarked;
    }

    /// The date from which prices in force outside plans have their new amounts.
    StringProperty start() {
        return start;
    }

    boolean isDate(String text) {
        return new CatalogDates(zone()).read(text).isPresent();
    }

    /// That the date lies in the past; empty where it does not.
    String startHint() {
        return new CatalogDates(zone()).read(start.get()).filter(at -> at.isBefore(desk.clock().instant())).isPresent()
                ? messages.get("bulk.start.past")
                : "";
    }

    StringProperty reason() {
        return reason;
    }

    /// Why the last attempt was refused; empty where it was not.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    void choose(Part part, Collection<String> values) {
        choice.choose(part, values);
        again();
    }

    List<String> values(Part part) {
        return PriceChoice.values(part, workspace.saved().get());
    }

    String words(Part part, String value) {
        return PriceChoice.words(part, value, workspace.saved().get(), messages);
    }

    /// "Change 7 prices".
    String verb() {
        return messages.get("bulk.verb", "count", changed());
    }

    /// Whether the change is being written.
    ReadOnlyBooleanProperty applying() {
        return applying.getReadOnlyProperty();
    }

    /// Whether anything would change, and nothing is being written.
    boolean canApply() {
        return !applying.get() && changed() > 0;
    }

    /// Whether prices in force outside plans are among those that change, which need a date.
    boolean needsStart() {
        return moves.shown().get().count().successions() > 0;
    }

    /// What stands beside the button.
    String note() {
        if (applying.get()) {
            return messages.get("bulk.note.applying");
        }
        List<PriceMove> changed = workspace.drafts().isEmpty() ? List.of() : moves.shown().get().preview().applied();
        long dirty = changed.stream().filter(move -> workspace.isDirty(move.before().id())).count();
        return dirty > 0 ? messages.get("bulk.note.edits", "count", dirty) : messages.get("bulk.note");
    }

    /// How many subscriptions the plans have whose prices change, and stay on their versions; empty where there are
    /// none such plans.
    String subscriptions() {
        BulkPreview preview = moves.shown().get().preview();
        List<Plan> plans = Stream.concat(preview.published().stream(), preview.drafted().stream()).toList();
        Subscriptions subscriptions = workspace.subscriptions().get();
        Optional<LocalDate> date = subscriptions.asOf();
        if (plans.isEmpty() || date.isEmpty()) {
            return plans.isEmpty() ? "" : messages.get("bulk.subscriptions.none");
        }
        boolean old = subscriptions.knowledge(preview.catalog().settings(), desk.clock()) == Knowledge.TOO_OLD;
        return messages.get(old ? "bulk.subscriptions.old" : "bulk.subscriptions",
                "count", plans.stream().mapToLong(plan -> subscriptions.active(plan.code())).sum(),
                "date", new Dates(messages, zone()).day(date.get()));
    }

    /// Asks on which date the prices change, all together, and the plans on sale get their next version; where the
    /// rules are against it already today, [#refusal()] says why.
    void applyOnDate() {
        if (moves.isCurrent() && canApply() && !refuseUnread()) {
            new PricesOnDate(workspace, desk, moves.shown().get().preview(), moves.ticks().taken())
                    .ask(messages.get("bulk.label", "count", changed()), why(), this::refuse);
        }
    }

    /// Changes the prices as one change set; where that cannot be, [#refusal()] says why.
    void apply() {
        if (!moves.isCurrent() || !canApply() || refuseUnread()) {
            return;
        }
        Optional<Instant> from = needsStart()
                ? new CatalogDates(zone()).read(start.get())
                : Optional.of(desk.clock().instant());
        if (from.isEmpty()) {
            refusal.set(messages.get("bulk.start.unread"));
            return;
        }
        applying.set(true);
        BulkPreview preview = moves.shown().get().preview();
        Set<ExampleMove.Place> takeOver = moves.ticks().taken();
        String label = messages.get("bulk.label", "count", changed());
        desk.background().compute("", job -> preview.changes(takeOver, from.get(), () -> Ids.next(desk.clock())),
                decision -> write(label, decision));
    }

    private void write(String label, Decision decision) {
        if (decision.isRefused()) {
            applying.set(false);
            refuse(decision.refused());
            return;
        }
        if (!shown) { // left before anything was written
            applying.set(false);
            sayStopped();
            return;
        }
        writing = workspace.writeMany(messages.get("bulk.title"), new ChangeRequest(
                label, ChangeSource.BULK, workspace.author(), why(), decision.changes()), this::written, this::failed);
    }

    private void written(ChangeSet change) {
        applying.set(false);
        if (shown) {
            desk.dialogs().close();
        }
        new UndoOffer(workspace, desk).accept(change);
    }

    /// Refuses what was typed and cannot be read; whether there was anything.
    private boolean refuseUnread() {
        refusal.set(moves.amounts().obstacle());
        return !refusal.get().isEmpty();
    }

    private void refuse(List<Problem> problems) {
        List<String> reasons = problems.stream().map(messages::problem).distinct().toList();
        refusal.set(String.join("\n", Few.of(reasons, REASONS, messages)));
    }

    private @Nullable String why() {
        return reason.get().isBlank() ? null : reason.get().strip();
    }

    private void failed(RuntimeException failure) {
        applying.set(false);
        if (failure instanceof StoreException stopped && stopped.reason() == StoreException.Reason.CANCELLED) {
            sayStopped();
        } else {
            desk.dialogs().failed(failure);
        }
    }

    private void sayStopped() {
        desk.dialogs().toast(messages.get("bulk.cancelled"), null, null);
    }

    /// Closes the card; stops the writing where that is going on.
    void cancel() {
        if (applying.get() && writing != null) {
            writing.cancel();
        } else {
            desk.dialogs().close();
        }
    }

    private int changed() {
        return moves.shown().get().count().changed();
    }

    private PriceMovesViewModel.Chosen chosen() {
        return new PriceMovesViewModel.Chosen(
                workspace.saved().get(), choice.selection(onlyMarked.get() ? marked : Set.of()));
    }

    private void again() {
        refusal.set("");
        moves.again();
    }

    private ZoneId zone() {
        return workspace.saved().get().settings().timeZone();
    }
}
