package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The prices of one plan or one product, the selected one among them, and what one can do with them.
final class PriceTableViewModel {
    /// Rows that are shown at once; the others are found by searching.
    static final int MOST_ROWS = 300;

    private final Workspace workspace;
    private final Messages messages;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private List<Object> order = List.of();
    private @Nullable Scope scope;

    /// Whose prices are shown.
    ///
    /// @param kind PLAN or PRODUCT
    record Scope(Kind kind, String code) {
        boolean has(Price price) {
            return kind == Kind.PLAN ? code.equals(price.plan()) : code.equals(price.product());
        }
    }

    /// One price in words, or all siblings of a keyed product.
    ///
    /// @param id of the price; of siblings that of the first
    /// @param siblings null for a price that has none
    /// @param owner the plan or the product it is shown with
    /// @param worst how bad its worst problem is; null where it has none
    record Row(
            UUID id, @Nullable Siblings siblings, String owner, String subject, String model, String included,
            String price,
            boolean dirty, @Nullable Severity worst) {}

    PriceTableViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        messages = desk.messages();
        desk.follow(this::refresh, workspace.working(), workspace.problems());
        query.addListener((o, before, after) -> refresh());
        selected.addListener((o, before, id) -> preview());
    }

    void show(Scope other) {
        if (!other.equals(scope)) {
            scope = other;
            order = List.of();
            selected.set(null);
            query.set("");
        }
        refresh();
    }

    /// Turns the preview to the open price.
    void preview() {
        UUID open = selected.get();
        if (open != null) {
            workspace.focus().set(new Focus(Kind.PRICE, open));
        }
    }

    Optional<Scope> scope() {
        return Optional.ofNullable(scope);
    }

    /// The rows shown, at most [#MOST_ROWS]. They keep their order while they are edited.
    ObservableList<Row> rows() {
        return rows;
    }

    /// The price whose editor is open; null for none.
    ObjectProperty<@Nullable UUID> selected() {
        return selected;
    }

    StringProperty query() {
        return query;
    }

    /// "8 prices in 5 plans".
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /// The one currency of all prices; empty where there are several.
    ReadOnlyStringProperty currency() {
        return currency.getReadOnlyProperty();
    }

    /// How many match and are not shown.
    ReadOnlyIntegerProperty hidden() {
        return hidden.getReadOnlyProperty();
    }

    /// How many there are before searching.
    ReadOnlyIntegerProperty total() {
        return total.getReadOnlyProperty();
    }

    /// The ids of prices here that are not saved as they are, removed ones too.
    List<UUID> draftIds() {
        Scope here = scope;
        return here == null
                ? List.of()
                : workspace.drafts().values().stream()
                        .filter(draft -> Stream.of(draft.base(), draft.value())
                                .anyMatch(a -> a instanceof Price p && here.has(p)))
                        .map(Draft::id)
                        .toList();
    }

    /// Adds a price and opens it; false where the catalog has no product yet.
    boolean add() {
        Catalog catalog = workspace.working().get();
        Scope here = Objects.requireNonNull(scope);
        if (catalog.products().isEmpty()) {
            return false;
        }
        NewPrice fresh = new NewPrice(catalog);
        UUID id = workspace.newId();
        Price price = here.kind() == Kind.PLAN ? fresh.inPlan(id, here.code()) : fresh.ofProduct(id, here.code());
        workspace.edit(price, "price.add." + id);
        selected.set(id);
        return true;
    }

    /// Copies the selected price, without examples and ids in other systems, and opens the copy.
    void duplicate() {
        price().ifPresent(price -> {
            UUID id = workspace.newId();
            workspace.edit(new NewPrice(workspace.working().get()).copy(price, id), "price.duplicate." + id);
            selected.set(id);
        });
    }

    /// Takes the selected price out and selects its neighbour; it goes when the drafts are saved.
    ///
    /// @return the price that went
    Optional<Price> remove() {
        Optional<Price> price = price();
        price.ifPresent(p -> {
            int at = openRow().map(rows::indexOf).orElse(0);
            workspace.remove(p, "price.remove." + p.id());
            selected.set(rows.isEmpty() ? null : rows.get(Math.clamp(at, 0, rows.size() - 1)).id());
        });
        return price;
    }

    /// Opens the price of this code, if it is among these.
    ///
    /// @return its id
    Optional<UUID> select(String code) {
        Optional<Price> found = workspace.working().get().price(code).filter(p -> scope != null && scope.has(p));
        found.ifPresent(p -> {
            if (rows.stream().noneMatch(row -> isOf(row, p))) {
                query.set(p.code());
            }
            selected.set(p.id());
        });
        return found.map(Price::id);
    }

    /// Opens a row, or closes it where it is open.
    void toggle(UUID row) {
        selected.set(openRow().filter(open -> open.id().equals(row)).isPresent() ? null : row);
    }

    /// The row of the selected price.
    Optional<Row> openRow() {
        Price price = price().orElse(null);
        return price == null ? Optional.empty() : rows.stream().filter(row -> isOf(row, price)).findFirst();
    }

    private static boolean isOf(Row row, Price price) {
        return row.siblings() == null ? row.id().equals(price.id()) : row.siblings().has(price);
    }

    /// Selects the row `step` further down; the first where none is selected.
    void move(int step) {
        List<UUID> ids = rows.stream().map(Row::id).toList();
        if (!ids.isEmpty()) {
            int at = openRow().map(rows::indexOf).orElse(-1);
            selected.set(ids.get(at < 0 ? 0 : Math.clamp(at + (long) step, 0, ids.size() - 1)));
        }
    }

    private Optional<Price> price() {
        UUID id = selected.get();
        return id == null
                ? Optional.empty()
                : workspace.working().get().byId(id).filter(Price.class::isInstance).map(Price.class::cast);
    }

    private void refresh() {
        Catalog catalog = workspace.working().get();
        Scope here = scope;
        if (here == null) {
            return;
        }
        List<Price> prices = here.kind() == Kind.PLAN
                ? catalog.pricesOfPlan(here.code()) : catalog.pricesOfProduct(here.code());
        PriceWords words = new PriceWords(messages, catalog);
        List<PriceGroup> groups = ordered(PriceGroup.of(prices, catalog), here, words);
        order = groups.stream().map(PriceGroup::identity).toList();
        Map<String, Severity> worst = worst();
        List<String> currencies = prices.stream().map(p -> p.currency().getCurrencyCode()).distinct().limit(2).toList();
        currency.set(currencies.size() == 1 ? currencies.getFirst() : "");
        List<PriceGroup> matching = groups.stream().filter(group -> matches(group, words)).toList();
        total.set(groups.size());
        hidden.set(Math.max(0, matching.size() - MOST_ROWS));
        List<Row> fresh = matching.stream()
                .limit(MOST_ROWS)
                .map(group -> row(group, here, words, worst, currencies.size() > 1))
                .toList();
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
        count.set(count(prices, here));
        UUID open = selected.get();
        if (open != null && price().filter(here::has).isEmpty()) {
            selected.set(null);
        }
    }

    private Row row(PriceGroup group, Scope here, PriceWords words, Map<String, Severity> worst, boolean withCurrency) {
        Price price = group.first();
        String amount = group.summary(words) + (withCurrency ? " " + price.currency().getCurrencyCode() : "");
        Severity severity = group.prices().stream()
                .map(p -> worst.get(p.code()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Row(
                price.id(), group.siblings(), here.kind() == Kind.PLAN ? words.product(price) : words.plan(price),
                group.subject(words), group.model(messages), group.included(words), amount,
                group.prices().stream().anyMatch(p -> workspace.isDirty(p.id())), severity);
    }

    private boolean matches(PriceGroup group, PriceWords words) {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || group.prices().stream().anyMatch(price ->
                        Stream.of(price.code(), price.name(), words.plan(price), words.product(price),
                                words.subject(price), Objects.requireNonNullElse(price.unit(), ""))
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    /// The order they had, new ones last; at first by owner and unit, base fees and seats before usage.
    private List<PriceGroup> ordered(List<PriceGroup> groups, Scope here, PriceWords words) {
        Map<Object, Integer> places = new HashMap<>();
        order.forEach(identity -> places.put(identity, places.size()));
        Comparator<Price> byOwner = Comparator.<Price, Boolean>comparing(
                p -> here.kind() == Kind.PRODUCT && p.plan() == null)
                .thenComparing(p -> here.kind() == Kind.PLAN && p.unit() != null)
                .thenComparing(p -> here.kind() == Kind.PLAN ? words.product(p) : words.plan(p))
                .thenComparing(p -> Objects.requireNonNullElse(p.unit(), ""))
                .thenComparing(p -> p.currency().getCurrencyCode())
                .thenComparing(Price::id);
        return groups.stream()
                .sorted(Comparator.<PriceGroup>comparingInt(
                        group -> places.getOrDefault(group.identity(), Integer.MAX_VALUE))
                        .thenComparing(PriceGroup::first, byOwner))
                .toList();
    }

    private Map<String, Severity> worst() {
        Map<String, Severity> worst = new HashMap<>();
        for (Problem problem : workspace.problems().get()) {
            String path = problem.where().path();
            int end = path.indexOf(']');
            if (path.startsWith("prices[") && end > 0 && problem.severity() != Severity.INFO) {
                worst.merge(path.substring("prices[".length(), end), problem.severity(),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return worst;
    }

    private String count(List<Price> prices, Scope here) {
        String many = messages.get("tiers.count", "count", prices.size());
        long owners = prices.stream().map(p -> here.kind() == Kind.PLAN ? p.product() : p.plan())
                .filter(Objects::nonNull).distinct().count();
        String key = here.kind() == Kind.PLAN ? "tiers.count.products" : "tiers.count.plans";
        return owners == 0 ? many : messages.get(key, "prices", many, "count", owners);
    }
}
