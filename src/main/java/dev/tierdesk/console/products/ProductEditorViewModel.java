package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.check.Misfits;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.history.StateSince;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.UnsavedWords;
import dev.tierdesk.console.versions.MovingBills;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The open product: its edits, what is wrong, what is locked, saving. Used on the FX thread.
final class ProductEditorViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Editing<Product> editing;
    private final MovingBills moving;
    private final StateSince since;

    ProductEditorViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        editing = new Editing<>(workspace, desk, Product.class);
        moving = new MovingBills(workspace, desk, "product");
        since = new StateSince(workspace, desk, "product");
        editing.state().subscribe(now -> {
            since.follow(now == null ? null : now.saved());
            if (now != null) {
                moving.follow(now.saved(), now.value());
            }
        });
    }

    Editing<Product> editing() {
        return editing;
    }

    Workspace workspace() {
        return workspace;
    }

    Desk desk() {
        return desk;
    }

    /// What the edits do to bills of published plan versions.
    MovingBills moving() {
        return moving;
    }

    /// Since when it is in its states.
    StateSince since() {
        return since;
    }

    void open(@Nullable UUID id) {
        editing.show(id);
        editing.value().ifPresent(this::preview);
    }

    /// Lets the preview follow a price of the product, unless it follows one already; where there is none, the product.
    private void preview(Product product) {
        List<Price> prices = workspace.working().get().pricesOfProduct(product.code());
        Focus focus = workspace.focus().get();
        if (prices.isEmpty()) {
            workspace.focus().set(new Focus(Kind.PRODUCT, product.id()));
        } else if (focus == null || prices.stream().noneMatch(price -> price.id().equals(focus.id()))) {
            Price first = prices.stream().filter(price -> price.plan() != null).findFirst().orElse(prices.getFirst());
            workspace.focus().set(new Focus(Kind.PRICE, first.id()));
        }
    }

    /// Gives the product another name. The code of a new product follows as long as nobody has typed one.
    Product named(Product product, String name) {
        State<Product> now = editing.state().get();
        boolean follows = now != null && now.saved() == null && product.code().equals(suggestedCode(product));
        Product renamed = product.with(e -> e.name = name);
        return follows ? renamed.with(e -> e.code = suggestedCode(renamed)) : renamed;
    }

    /// Why a field cannot be changed any more, in words; empty where it can.
    Optional<String> lock(String path) {
        return editing.locked(path).map(messages::problem);
    }

    /// The prices, as they are edited, that do not fit what the product becomes.
    List<Misfits> misfits() {
        State<Product> now = editing.state().get();
        return now == null || now.saved() == null
                ? List.of()
                : Misfits.of(now.saved(), now.value(), now.catalog(), workspace.clock().instant());
    }

    /// Changes the prices that can fit, as one step; they are saved with the product.
    void fit(Misfits misfits) {
        workspace.editAll(misfits.fitting(), List.of(), "prices.fit");
    }

    /// Whether the product or one of its prices has edits that are not saved.
    boolean isDirty(State<Product> now) {
        return now.dirty() || !editedPrices(now.value()).isEmpty();
    }

    /// What the foot says: that all is saved, or what is not.
    String stateWords(State<Product> now) {
        int prices = editedPrices(now.value()).size();
        String pricesWords = messages.get("products.unsaved.prices", "count", prices);
        if (!now.dirty()) {
            return prices == 0
                    ? messages.get("common.saved")
                    : messages.get("common.unsaved.fields", "fields", pricesWords);
        }
        String words = new UnsavedWords(messages, now.catalog().settings().timeZone())
                .of(now.saved(), now.value(), now.unfinished().keySet());
        return prices == 0 ? words : words + ", " + pricesWords;
    }

    /// Saves the product with its edited prices and the units that were made for it; where something stands in the way
    /// nothing is written.
    ///
    /// @return the field that stands in the way
    Optional<String> save() {
        State<Product> now = editing.state().get();
        if (now == null || !isDirty(now)) {
            return Optional.empty();
        }
        editing.showAll();
        Optional<String> obstacle = editing.obstacle().or(() -> unreadPrice(now.value()));
        if (obstacle.isEmpty()) {
            moving.beforeSaving(now.saved(), now.value(), reason -> write(now, reason));
        }
        return obstacle;
    }

    /// Writes everything together; what moves bills of published versions by itself, with its reason, and the rest
    /// after it.
    private void write(State<Product> now, @Nullable String reason) {
        String key = now.saved() == null ? "products.change.created" : "products.change.edited";
        String label = messages.get(key, "count", 1, "name", now.value().name());
        UndoOffer undo = new UndoOffer(workspace, desk);
        Set<UUID> all = ids(now.value());
        if (reason == null) {
            workspace.save(all, label, undo, desk.dialogs()::failed);
            return;
        }
        Set<UUID> prices = editedPrices(now.value()).stream().map(Draft::id).collect(Collectors.toSet());
        List<UUID> own = all.stream().filter(id -> !prices.contains(id)).toList();
        workspace.save(
                own, label, reason, undo.andThen(change -> workspace.save(prices, label, undo, desk.dialogs()::failed)),
                desk.dialogs()::failed);
    }

    /// Asks on which date the edits of the product and its prices are saved.
    ///
    /// @return the field that stands in the way
    Optional<String> saveOnDate() {
        State<Product> now = editing.state().get();
        if (now == null || !isDirty(now)) {
            return Optional.empty();
        }
        editing.showAll();
        Optional<String> obstacle = editing.obstacle().or(() -> unreadPrice(now.value()));
        if (obstacle.isEmpty()) {
            String name = now.value().name();
            moving.beforeSaving(now.saved(), now.value(), reason -> OnDate.save(workspace, desk,
                    ids(now.value()), messages.get("products.change.edited", "count", 1, "name", name), reason));
        }
        return obstacle;
    }

    /// Forgets the edits of the product and its prices, and the units that were made for them.
    void revert() {
        editing.value().ifPresent(product -> workspace.revert(ids(product)));
    }

    private String suggestedCode(Product product) {
        Catalog catalog = workspace.working().get();
        Set<String> taken = catalog.products().stream()
                .filter(other -> !other.id().equals(product.id()))
                .map(Product::code)
                .collect(Collectors.toSet());
        return Codes.suggest(Kind.PRODUCT, product.name(), taken);
    }

    /// The product, its edited prices, and the new units that it has.
    private Set<UUID> ids(Product product) {
        Catalog catalog = workspace.working().get();
        Set<UUID> ids = new LinkedHashSet<>(List.of(product.id()));
        product.units().stream()
                .flatMap(code -> catalog.unit(code).stream())
                .filter(unit -> isNew(unit.id()))
                .forEach(unit -> ids.add(unit.id()));
        editedPrices(product).forEach(draft -> ids.add(draft.id()));
        return ids;
    }

    private List<Draft> editedPrices(Product product) {
        return workspace.drafts().values().stream()
                .filter(draft -> (draft.value() == null ? draft.base() : draft.value()) instanceof Price price
                        && price.product().equals(product.code()))
                .toList();
    }

    private Optional<String> unreadPrice(Product product) {
        return editedPrices(product).stream()
                .filter(draft -> !draft.unfinished().isEmpty())
                .flatMap(draft -> Stream.ofNullable(draft.value()))
                .map(price -> "prices[" + price.code() + "]")
                .findFirst();
    }

    private boolean isNew(UUID id) {
        Draft draft = workspace.drafts().get(id);
        return draft != null && draft.base() == null;
    }
}
