package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Deletes products that nothing refers to; of others it says what does, and leads there. Used on the FX thread.
final class ProductDeletion {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;

    ProductDeletion(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
    }

    /// Asks once for all of them; where one is referred to, none is deleted.
    void ask(List<Product> products) {
        if (products.isEmpty()) {
            return;
        }
        List<Product> saved = products.stream().filter(p -> workspace.saved().get().byId(p.id()).isPresent()).toList();
        Set<UUID> ids = products.stream().map(Product::id).collect(Collectors.toSet());
        Optional<Product> kept = saved.stream().filter(p -> !references(p, ids).isEmpty()).findFirst();
        if (kept.isPresent()) {
            refuse(kept.get(), references(kept.get(), ids));
            return;
        }
        String name = products.size() == 1 ? products.getFirst().name() : names(products);
        desk.dialogs().confirm(
                messages.get("products.delete.title", "count", products.size(), "name", name),
                messages.get("products.delete.text", "count", products.size(), "name", name),
                messages.get("products.delete.verb", "count", products.size()),
                true,
                () -> delete(products, saved, name));
    }

    private void delete(List<Product> products, List<Product> saved, String name) {
        workspace.revert(products.stream().map(Product::id).toList());
        List<Change> changes = saved.stream()
                .flatMap(p -> workspace.saved().get().byId(p.id()).stream())
                .map(Change::deleted)
                .toList();
        if (!changes.isEmpty()) {
            String label = messages.get("products.change.deleted", "count", changes.size(), "name", name);
            UndoOffer done = new UndoOffer(workspace, desk);
            workspace.write(label, ChangeSource.DELETE, changes, done, desk.dialogs()::failed);
        }
    }

    private void refuse(Product product, List<String> references) {
        List<Product> requiring = requiring(product, Set.of(product.id()));
        boolean priced = !catalog().pricesOfProduct(product.code()).isEmpty();
        String verb = priced || requiring.isEmpty()
                ? messages.get("products.delete.refused.prices")
                : messages.get("products.delete.refused.open", "name", requiring.getFirst().name());
        desk.dialogs().confirm(
                messages.get("products.delete.refused.title", "name", product.name()),
                messages.get("products.delete.refused.text", "references", String.join("\n", references)),
                verb,
                false,
                () -> {
                    if (priced || requiring.isEmpty()) {
                        desk.navigator().open(Kind.PRODUCT, product.code(), "prices");
                    } else {
                        desk.navigator().open(Kind.PRODUCT, requiring.getFirst().code(), "requires");
                    }
                });
    }

    /// What refers to a product, a line each.
    ///
    /// @param gone ids of products that go with it and do not count
    private List<String> references(Product product, Set<UUID> gone) {
        List<String> lines = new ArrayList<>();
        List<Price> prices = catalog().pricesOfProduct(product.code());
        Set<String> plans = new TreeSet<>();
        prices.stream().flatMap(price -> catalog().plan(price.plan()).stream()).map(Plan::name).forEach(plans::add);
        int listed = (int) prices.stream().filter(price -> price.plan() == null).count();
        int planned = prices.size() - listed;
        if (planned > 0) {
            lines.add(messages.get("products.reference.prices", "count", planned, "plans", String.join(", ", plans)));
        }
        if (listed > 0) {
            lines.add(messages.get("products.reference.listPrices", "count", listed));
        }
        List<Product> requiring = requiring(product, gone);
        if (!requiring.isEmpty()) {
            lines.add(messages.get("products.reference.requires", "names", names(requiring)));
        }
        List<String> allowances = catalog().plans().stream()
                .filter(plan -> plan.allowances().stream().map(Allowance::product).anyMatch(product.code()::equals))
                .map(Plan::name)
                .toList();
        if (!allowances.isEmpty()) {
            lines.add(messages.get("products.reference.allowances",
                    "count", allowances.size(), "plans", String.join(", ", allowances)));
        }
        return lines;
    }

    private List<Product> requiring(Product product, Set<UUID> gone) {
        return catalog().products().stream()
                .filter(other -> !gone.contains(other.id()) && other.requires().contains(product.code()))
                .toList();
    }

    private static String names(List<Product> products) {
        return products.stream().map(Product::name).collect(Collectors.joining(", "));
    }

    private Catalog catalog() {
        return workspace.working().get();
    }
}
