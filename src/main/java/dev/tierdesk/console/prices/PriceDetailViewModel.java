package dev.tierdesk.console.prices;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.UnsavedWords;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The open price: saving and reverting it. Used on the FX thread.
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

    /// Opens what the price was.
    void history() {
        State<Price> now = editing.state().getValue();
        if (now != null) {
            desk.navigator().start(Wizard.HISTORY, List.of(now.value().id()));
        }
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

    /// Saves the price. Where another one takes its place, it is opened.
    ///
    /// @param open gets the code of the price that begins
    void save(Consumer<String> open) {
        State<Price> now = editing.state().get();
        if (now == null || !now.dirty()) {
            return;
        }
        boolean succeeded = Succession.of(now.saved(), now.value(), workspace.clock().instant()).isPresent();
        String key = now.saved() == null ? "prices.change.created"
                : succeeded ? "prices.change.succeeded" : "prices.change.edited";
        UndoOffer offer = new UndoOffer(workspace, desk);
        workspace.save(List.of(now.value().id()), messages.get(key, "code", now.value().code()), change -> {
            offer.accept(change);
            change.changes().stream()
                    .filter(c -> succeeded && c.before() == null)
                    .findFirst()
                    .ifPresent(c -> open.accept(c.subject().code()));
        }, desk.dialogs()::failed);
    }

    /// Asks on which date the edits of the price are saved.
    void saveOnDate() {
        State<Price> now = editing.state().get();
        if (now != null && now.dirty()) {
            OnDate.save(workspace, desk, List.of(now.value().id()),
                    messages.get("prices.change.edited", "code", now.value().code()), null);
        }
    }

    /// Forgets the edits of the price.
    void revert() {
        editing.value().ifPresent(price -> workspace.revert(List.of(price.id())));
    }

    private ZoneId zone() {
        return workspace.working().get().settings().timeZone();
    }
}
