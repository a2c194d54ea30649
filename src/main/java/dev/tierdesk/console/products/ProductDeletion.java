package dev.tierdesk.console.products;

import dev.tierdesk.catalog.DeletionCheck;
import dev.tierdesk.catalog.DeletionCheck.Reference;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Deletion;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Deletes products where the rules let it, once a person has confirmed it; else it says what blocks, and leads there.
final class ProductDeletion {
    private final Desk desk;
    private final Messages messages;
    private final Deletion deletion;

    ProductDeletion(Workspace workspace, Desk desk) {
        this.desk = desk;
        messages = desk.messages();
        deletion = new Deletion(workspace, desk);
    }

    /// Asks once for all of them; where anything blocks, none is deleted.
    void ask(List<Product> products) {
        if (!products.isEmpty()) {
            ask(products, deletion.check(products));
        }
    }

    private void ask(List<Product> products, DeletionCheck check) {
        if (check.verdict() == Verdict.BLOCK) {
            refuse(products, check);
            return;
        }
        String name = products.stream().map(Product::name).collect(Collectors.joining(", "));
        String label = messages.get("products.change.deleted", "count", products.size(), "name", name);
        String goes = deletion.words(check);
        desk.dialogs().confirm(
                messages.get("products.delete.title", "count", products.size(), "name", name),
                goes.isEmpty()
                        ? messages.get("products.delete.text", "count", products.size(), "name", name)
                        : messages.get("products.delete.goes", "references", goes),
                messages.get("products.delete.verb", "count", products.size()),
                true,
                () -> deletion.delete(check, label, now -> ask(products, now)));
    }

    private void refuse(List<Product> products, DeletionCheck check) {
        Optional<Reference> requiring = Deletion.blocking(check, GuardProblem.REQUIRED_BY);
        Optional<Reference> sold = Deletion.blocking(check, GuardProblem.IN_CURRENT_VERSION)
                .or(() -> Deletion.blocking(check, GuardProblem.ACTIVE_SUBSCRIPTIONS));
        Product first = products.getFirst();
        boolean leadsToPrices = sold.isPresent() || requiring.isEmpty();
        desk.dialogs().confirm(
                messages.get("products.delete.refused.title", "name", first.name()),
                messages.get("products.delete.refused.text", "references", deletion.words(check)),
                leadsToPrices
                        ? messages.get("products.delete.refused.prices")
                        : messages.get("products.delete.refused.open", "name", requiring.orElseThrow().object().name()),
                false,
                () -> {
                    if (leadsToPrices) {
                        desk.navigator().open(Kind.PRODUCT, first.code(), "prices");
                    } else {
                        desk.navigator().open(Kind.PRODUCT, requiring.orElseThrow().object().code(), "requires");
                    }
                });
    }
}
