package dev.tierdesk.console.prices;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.NewPrice;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.UnsavedWords;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The open price: saving and reverting it. A list or customer price that is in force is never overwritten: it ends, and
/// what was typed begins as a price of its own (`catalog.md` 6). Used on the FX thread.
final class PriceDetailViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Editing<Price> editing;

    PriceDetailViewModel(Workspace workspace, Desk desk, Editing<Price> editing) {
        this.workspace = workspace;
        this.desk = desk;
        this.editing = editing;
        messages = desk.messages();
    }

    Editing<Price> editing() {
        return editing;
    }

    /// "Translation API · api_calls".
    String title(State<Price> now) {
        PriceWords words = new PriceWords(messages, now.catalog());
        return words.product(now.value()) + " · " + words.subject(now.value());
    }

    /// "Growth · USD".
    String facts(State<Price> now) {
        PriceWords words = new PriceWords(messages, now.catalog());
        return "· " + words.plan(now.value()) + " · " + now.value().currency().getCurrencyCode();
    }

    /// What the foot says: that all is saved, or what is not.
    String stateWords(State<Price> now) {
        return now.dirty()
                ? new UnsavedWords(messages, zone()).of(now.saved(), now.value(), now.unfinished().keySet())
                : messages.get("common.saved");
    }

    /// The field that keeps the price from being saved.
    Optional<String> obstacle() {
        editing.showAll();
        return editing.obstacle();
    }

    /// Whether saving has to begin a new price, because the saved one is in force outside a plan and would charge otherwise.
    boolean needsSuccessor() {
        State<Price> now = editing.state().get();
        if (now == null || now.saved() == null || !now.dirty() || now.saved().plan() != null || now.value().plan() != null) {
            return false;
        }
        Price ended = now.saved().with(e -> {
            e.name = now.value().name();
            e.effectiveUntil = now.value().effectiveUntil();
            e.examples = now.value().examples();
            e.externalIds = now.value().externalIds();
        });
        return isInForce(now.saved()) && !ended.equals(now.value());
    }

    /// The date that a successor is suggested to begin on: tomorrow in the catalog's time zone.
    String suggestedStart() {
        return LocalDate.ofInstant(workspace.clock().instant(), zone()).plusDays(1).toString();
    }

    /// Reads the date a successor begins on; empty where it is none or not after the price's own beginning.
    Optional<Instant> start(String text) {
        State<Price> now = editing.state().get();
        Instant from = now == null || now.saved() == null ? null : now.saved().effectiveFrom();
        return new CatalogDates(zone()).read(text).filter(at -> from == null || at.isAfter(from));
    }

    /// Whether a beginning lies in the past: bills that were sent would no longer be explained.
    boolean isPast(Instant start) {
        return start.isBefore(workspace.clock().instant());
    }

    /// Saves the price as it is.
    void save() {
        State<Price> now = editing.state().get();
        if (now != null && now.dirty()) {
            String key = now.saved() == null ? "prices.change.created" : "prices.change.edited";
            workspace.save(List.of(now.value().id()), messages.get(key, "code", now.value().code()),
                    new UndoOffer(workspace, desk), desk.dialogs()::failed);
        }
    }

    /// Ends the saved price at `start` and begins what was typed there, as one change set.
    ///
    /// @return the new price
    Optional<Price> succeed(Instant start) {
        State<Price> now = editing.state().get();
        if (now == null || now.saved() == null) {
            return Optional.empty();
        }
        Price saved = now.saved();
        Price typed = now.value();
        workspace.revert(List.of(saved.id()));
        Price next = new NewPrice(workspace.working().get()).copy(typed, workspace.newId()).with(e -> {
            e.effectiveFrom = start;
            e.effectiveUntil = typed.effectiveUntil();
            e.examples = typed.examples();
            e.externalIds = Map.of();
        });
        List<Change> changes = List.of(new Change(saved, saved.with(e -> e.effectiveUntil = start)), Change.created(next));
        workspace.write(messages.get("prices.change.succeeded", "code", saved.code()), ChangeSource.EDIT, changes,
                new UndoOffer(workspace, desk), desk.dialogs()::failed);
        return Optional.of(next);
    }

    /// Forgets the edits of the price.
    void revert() {
        editing.value().ifPresent(price -> workspace.revert(List.of(price.id())));
    }

    private boolean isInForce(Price price) {
        Instant now = workspace.clock().instant();
        return (price.effectiveFrom() == null || !price.effectiveFrom().isAfter(now))
                && (price.effectiveUntil() == null || price.effectiveUntil().isAfter(now));
    }

    private ZoneId zone() {
        return workspace.working().get().settings().timeZone();
    }
}
