package dev.tierdesk.console.prices;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Deletion;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// Deletes prices once a person has confirmed it, and has read what the rules say of them.
final class PriceDeletion {
    private static final int NAMED = 8;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Deletion deletion;

    PriceDeletion(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        deletion = new Deletion(workspace, desk);
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
        DeletionCheck check = deletion.check(prices);
        String worth = deletion.words(check);
        String label = messages.get("prices.change.deleted", "count", prices.size(), "code", prices.getFirst().code());
        desk.dialogs().confirm(
                messages.get("prices.delete.title", "count", prices.size()),
                (prices.size() > NAMED ? named + "\n…" : named) + (worth.isEmpty() ? "" : "\n\n" + worth),
                messages.get("prices.delete.verb", "count", prices.size()),
                true,
                () -> deletion.delete(check, label).ifPresent(now -> ask(prices)));
    }
}
