package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.catalog.check.KeyGaps;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// Siblings as a grid, a row for each key: their amounts, what is wrong with them, and what one can do to them. Rows
/// and columns stay while siblings are edited and only grow. Used on the FX thread.
final class KeyGridViewModel {
    private static final Duration GAPS_AFTER = Duration.ofMillis(250);

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Siblings> siblings = new ReadOnlyObjectWrapper<>();
    private final ObservableList<KeyRow> rows = FXCollections.observableArrayList();
    private final FilteredList<KeyRow> shown = new FilteredList<>(rows);
    private final ObservableList<KeyColumn> columns = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<KeyGaps> gaps = new ReadOnlyObjectWrapper<>(
            new KeyGaps(Collections.emptySortedMap(), Collections.emptySortedSet()));
    private final ObjectProperty<@Nullable UUID> current = new SimpleObjectProperty<>();
    private final StringProperty query = new SimpleStringProperty("");
    private final Map<UUID, KeyRow> byId = new HashMap<>();
    private final Map<KeyColumn, Integer> digits = new HashMap<>();
    private @Nullable Price pattern;

    KeyGridViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        desk.follow(this::refresh, workspace.working());
        desk.follow(this::tell, workspace.problems());
        query.addListener((o, before, text) -> filter());
        current.addListener((o, before, id) -> {
            if (id != null) {
                workspace.focus().set(new Focus(Kind.PRICE, id));
            }
        });
    }

    Desk desk() {
        return desk;
    }

    /// Shows other siblings; null for none.
    void show(@Nullable Siblings other) {
        if (other != null && other.equals(siblings.get())) {
            return;
        }
        siblings.set(other);
        current.set(null);
        query.set("");
        byId.clear();
        digits.clear();
        List<Price> prices = other == null ? List.of() : other.in(workspace.working().get());
        pattern = prices.isEmpty() ? null : prices.getFirst();
        Set<KeyColumn> found = new HashSet<>();
        prices.forEach(price -> found.addAll(measure(price)));
        columns.setAll(found.stream().sorted(KeyColumn.ORDER).toList());
        List<KeyRow> fresh = prices.stream().map(KeyRow::new).toList();
        fresh.forEach(row -> byId.put(row.id(), row));
        rows.setAll(fresh);
        tell();
        findGaps();
    }

    ReadOnlyObjectProperty<@Nullable Siblings> siblings() {
        return siblings.getReadOnlyProperty();
    }

    /// All rows; new ones come last.
    ObservableList<KeyRow> rows() {
        return rows;
    }

    /// The rows whose key has the words of [#query()].
    FilteredList<KeyRow> shown() {
        return shown;
    }

    ObservableList<KeyColumn> columns() {
        return columns;
    }

    StringProperty query() {
        return query;
    }

    /// The price whose row was entered last, which the preview follows; null for none.
    ObjectProperty<@Nullable UUID> current() {
        return current;
    }

    ReadOnlyObjectProperty<KeyGaps> gaps() {
        return gaps.getReadOnlyProperty();
    }

    Optional<KeyRow> row(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// What the product calls its key.
    String label() {
        return product().map(Product::keys).map(keys -> keys.label()).orElseGet(() -> messages.get("field.price_key"));
    }

    /// Whether unknown keys are charged by this one.
    boolean isDefault(String key) {
        return product().filter(product -> key.equals(product.keys().defaultKey())).isPresent();
    }

    boolean isDirty(KeyRow row) {
        return workspace.isDirty(row.id());
    }

    /// The name of a column; a tier is named by its bound where all siblings share it.
    String heading(KeyColumn column) {
        String field = messages.get("field." + column.field());
        if (!(column instanceof KeyColumn.OfTier tier)) {
            return field;
        }
        List<Optional<BigDecimal>> bounds = rows.stream()
                .map(row -> row.price().get().terms().tiers())
                .filter(tiers -> tier.row() < tiers.size())
                .map(tiers -> Optional.ofNullable(tiers.get(tier.row()).upTo()))
                .distinct()
                .limit(2)
                .toList();
        String which = bounds.size() != 1
                ? messages.get("keys.tier", "row", tier.row() + 1)
                : bounds.getFirst().map(bound -> messages.get("keys.tier.to", "bound", bound)).orElse(
                        messages.get("tier.open"));
        return messages.get("keys.tier.column", "tier", which, "field", field);
    }

    /// What a cell shows.
    String text(KeyColumn column, Price price) {
        if (!column.isFor(price)) {
            return "";
        }
        Optional<String> unread = unread(price, column);
        if (unread.isPresent()) {
            return unread.get();
        }
        BigDecimal value = column.get(price);
        String number = value == null ? "" : messages.numbers().show(value, digits.getOrDefault(column, 0));
        return column.isComputed(price) ? "ƒ " + number : number.isEmpty() ? "—" : number;
    }

    /// The text of a cell that cannot be read as a number.
    Optional<String> unread(Price price, KeyColumn column) {
        Draft draft = workspace.drafts().get(price.id());
        return draft == null ? Optional.empty() : Optional.ofNullable(draft.unfinished().get(column.path()));
    }

    void type(KeyRow row, KeyColumn column, @Nullable BigDecimal value) {
        Price before = row.price().get();
        Price after = column.set(before, value);
        if (!after.equals(before)) {
            workspace.edit(after, column.path());
        }
    }

    void unread(KeyRow row, KeyColumn column, @Nullable String text) {
        workspace.unfinished(row.price().get(), column.path(), text);
    }

    /// Adds a key without amounts, in the shape of its siblings; where it is there, nothing is added.
    ///
    /// @return the row of the key
    Optional<KeyRow> add(String key) {
        String wanted = key.strip();
        if (wanted.isEmpty() || pattern == null) {
            return Optional.empty();
        }
        if (rows.stream().noneMatch(row -> row.key().equals(wanted))) {
            addAll(List.of(wanted));
        }
        return rows.stream().filter(row -> row.key().equals(wanted)).findFirst();
    }

    /// Adds the keys that other siblings have.
    ///
    /// @return the first of them
    Optional<KeyRow> addMissing() {
        List<String> missing = List.copyOf(gaps.get().missing().keySet());
        addAll(missing);
        findGaps();
        return missing.stream().findFirst()
                .flatMap(key -> rows.stream().filter(row -> row.key().equals(key)).findFirst());
    }

    /// Takes rows out; their prices go when the drafts are saved.
    void remove(Collection<KeyRow> gone) {
        List<Price> prices = gone.stream().map(row -> row.price().get()).toList();
        workspace.editAll(List.of(), prices, "keys.remove");
        if (prices.stream().anyMatch(price -> price.id().equals(current.get()))) {
            current.set(null);
        }
    }

    /// Reads rows from a spreadsheet against the siblings; nothing is changed yet.
    PastedKeys read(String text) {
        List<Price> prices = rows.stream().map(row -> row.price().get()).toList();
        Price shape = pattern;
        if (shape == null) {
            return new PastedKeys(List.of(), List.of(), 0, List.of(), List.of());
        }
        return new PastedKeys.Reader(messages, columns, columns.stream().map(this::heading).toList(), label(), prices,
                new KeyPrices(shape, workspace.working().get(), workspace::newId)).read(text);
    }

    /// Takes pasted rows over, as one step.
    void take(PastedKeys pasted) {
        List<Price> prices = new ArrayList<>(pasted.created());
        prices.addAll(pasted.changed());
        workspace.editAll(prices, List.of(), "keys.paste");
    }

    void undo() {
        workspace.undoEdit();
    }

    /// What stands beside a key: that it is the default, that no other plan has it, when it counts.
    String note(KeyRow row) {
        Price price = row.price().get();
        List<String> notes = new ArrayList<>();
        if (isDefault(row.key())) {
            notes.add(messages.get("keys.default"));
        }
        if (gaps.get().surplus().contains(row.key())) {
            notes.add(messages.get("keys.surplus"));
        }
        CatalogDates dates = new CatalogDates(workspace.working().get().settings().timeZone());
        if (price.effectiveFrom() != null) {
            notes.add(messages.get("keys.from", "date", dates.show(price.effectiveFrom())));
        }
        if (price.effectiveUntil() != null) {
            notes.add(messages.get("keys.until", "date", dates.show(price.effectiveUntil())));
        }
        return String.join(" · ", notes);
    }

    /// Where siblings stand: "Growth", "List price, USD".
    String name(Siblings other) {
        Catalog catalog = workspace.working().get();
        Price any = other.in(catalog).stream().findFirst().orElse(null);
        String plan = any == null ? messages.get("tiers.plan.list") : new PriceWords(messages, catalog).plan(any);
        Siblings here = siblings.get();
        return here == null || other.currency().equals(here.currency())
                ? plan : plan + ", " + other.currency().getCurrencyCode();
    }

    private void addAll(List<String> keys) {
        Price shape = pattern;
        if (shape != null) {
            KeyPrices fresh = new KeyPrices(shape, workspace.working().get(), workspace::newId);
            workspace.editAll(keys.stream().map(fresh::of).toList(), List.of(), "keys.add");
        }
    }

    private Optional<Product> product() {
        Siblings here = siblings.get();
        return here == null ? Optional.empty() : workspace.working().get().product(here.slot().product());
    }

    private void refresh() {
        Siblings here = siblings.get();
        if (here == null) {
            return;
        }
        List<Price> fresh = new ArrayList<>();
        Set<UUID> present = new HashSet<>();
        for (Price price : workspace.working().get().pricesOfProduct(here.slot().product())) {
            if (here.has(price)) {
                present.add(price.id());
                KeyRow row = byId.get(price.id());
                if (row == null) {
                    fresh.add(price);
                } else if (!price.equals(row.price().get())) {
                    update(price);
                    row.show(price);
                }
            }
        }
        if (present.size() < byId.size() + fresh.size()) {
            rows.removeIf(row -> !present.contains(row.id()));
            byId.keySet().retainAll(present);
        }
        if (!fresh.isEmpty()) {
            fresh.sort(Comparator.comparing(price -> String.valueOf(price.priceKey())));
            fresh.forEach(this::update);
            List<KeyRow> added = fresh.stream().map(KeyRow::new).toList();
            added.forEach(row -> byId.put(row.id(), row));
            rows.addAll(added);
            tell();
        }
        desk.background().later("key-gaps-" + System.identityHashCode(this), GAPS_AFTER, this::findGaps);
    }

    /// Makes room for what a price has.
    private void update(Price price) {
        List<KeyColumn> missing = measure(price).stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            Set<KeyColumn> all = new LinkedHashSet<>(columns);
            all.addAll(missing);
            columns.setAll(all.stream().sorted(KeyColumn.ORDER).toList());
        }
    }

    /// Learns how many digits the numbers of a price have.
    ///
    /// @return its columns
    private List<KeyColumn> measure(Price price) {
        List<KeyColumn> measured = KeyColumn.of(price);
        measured.forEach(column -> {
            BigDecimal value = column.get(price);
            int least = column.field().contains("amount") || column.field().contains("fee")
                    ? Math.max(0, price.currency().getDefaultFractionDigits())
                    : 0;
            digits.merge(column, value == null ? least : Math.max(least, Decimals.canonical(value).scale()), Math::max);
        });
        return measured;
    }

    private void findGaps() {
        Siblings here = siblings.get();
        if (here != null) {
            gaps.set(KeyGaps.of(here, workspace.working().get()));
        }
    }

    private void tell() {
        Map<String, List<Problem>> found = new HashMap<>();
        for (Problem problem : workspace.problems().get()) {
            String path = problem.where().path();
            int end = path.indexOf(']');
            if (path.startsWith("prices[") && end > 0 && problem.severity() != Severity.INFO) {
                found.computeIfAbsent(path.substring("prices[".length(), end), code -> new ArrayList<>()).add(problem);
            }
        }
        found.values().forEach(problems -> problems.sort(Comparator.comparing(Problem::severity)));
        rows.forEach(row -> row.tell(List.copyOf(found.getOrDefault(row.price().get().code(), List.of()))));
    }

    private void filter() {
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(wanted.isEmpty() ? null : row -> row.key().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
