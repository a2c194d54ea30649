package dev.tierdesk.console.prices;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Deletes prices once a person has confirmed it.
final class PriceDeletion {
    private static final int NAMED = 8;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;

    PriceDeletion(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
    }

    /// Names the prices and asks; does nothing where there are none.
    void ask(List<Price> prices) {
        if (prices.isEmpty()) {
            return;
        }
        PriceWords words = new PriceWords(messages, workspace.working().get());
        String named = prices.stream()
                .limit(NAMED)
                .map(p -> words.plan(p) + " · " + words.product(p) + " · " + words.subject(p))
                .collect(Collectors.joining("\n"));
        desk.dialogs().confirm(
                messages.get("prices.delete.title", "count", prices.size()),
                prices.size() > NAMED ? named + "\n…" : named,
                messages.get("prices.delete.verb", "count", prices.size()),
                true,
                () -> delete(prices));
    }

    private void delete(List<Price> prices) {
        Catalog saved = workspace.saved().get();
        List<UUID> ids = prices.stream().map(Price::id).toList();
        List<Change> changes = ids.stream().flatMap(id -> saved.byId(id).stream()).map(Change::deleted).toList();
        workspace.revert(ids.stream().filter(id -> saved.byId(id).isEmpty()).toList());
        if (!changes.isEmpty()) {
            String label = messages.get("prices.change.deleted", "count", changes.size(), "code", prices.getFirst().code());
            workspace.write(label, ChangeSource.DELETE, changes, new UndoOffer(workspace, desk), desk.dialogs()::failed);
        }
    }
}
