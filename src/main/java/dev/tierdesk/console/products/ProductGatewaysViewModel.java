package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.NewFile;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.gateway.GatewayCheck;
import dev.tierdesk.exchange.gateway.GatewayComparison;
import dev.tierdesk.exchange.gateway.GatewayComparison.Kind;
import dev.tierdesk.exchange.gateway.GatewayFile;
import dev.tierdesk.exchange.gateway.GatewayRestore;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The gateway mappings of the open product, the routes of the chosen one, and how the last file differs from them.
/// Used on the FX thread.
final class ProductGatewaysViewModel {
    private static final int MOST_PROBLEMS = 3;

    private final Editing<Product> editing;
    private final Desk desk;
    private final Messages messages;
    private final ObservableList<GatewayMapping> mappings = FXCollections.observableArrayList();
    private final GatewayWords words;
    private final ObservableList<RouteRow> routes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);
    private @Nullable GatewayCheck check;
    private @Nullable UUID shown;
    private int chosen;

    /// What the last check of the chosen mapping came to.
    enum Outcome {
        NONE,
        UNREADABLE,
        SAME,
        DIFFERENT
    }

    ProductGatewaysViewModel(Editing<Product> editing, Desk desk) {
        this.editing = editing;
        this.desk = desk;
        messages = desk.messages();
        words = new GatewayWords(messages);
        editing.state().subscribe(this::show);
    }

    ObservableList<GatewayMapping> mappings() {
        return mappings;
    }

    /// The routes of the chosen mapping; after a check those of the file too, each with what became of it.
    ObservableList<RouteRow> routes() {
        return routes;
    }

    ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    Optional<GatewayMapping> mapping() {
        return chosen >= 0 && chosen < mappings.size() ? Optional.of(mappings.get(chosen)) : Optional.empty();
    }

    int chosen() {
        return chosen;
    }

    void choose(int index) {
        if (index != chosen) {
            chosen = index;
            remember(null);
        }
        showRoutes();
    }

    void add(Gateway gateway) {
        editing.change("gateways.add", p -> p.with(e -> {
            String id = p.name();
            for (int n = 2; isTaken(p, gateway, id); n++) {
                id = p.name() + " " + n;
            }
            e.gateways.add(GatewayMapping.of(gateway, id));
        }));
        choose(mappings.size() - 1);
    }

    void remove() {
        int index = chosen;
        editing.change("gateways.remove", p -> p.with(e -> e.gateways.remove(index)));
        choose(Math.max(0, Math.min(index, mappings.size() - 1)));
    }

    void rename(String id) {
        mapping().filter(mapping -> !mapping.externalId().equals(id)).ifPresent(mapping -> {
            remember(null);
            edit("gateways.id", m -> new GatewayMapping(m.gateway(), id, m.routes(), m.status(), m.checked()));
        });
    }

    /// Lets routes of the record count a unit.
    ///
    /// @param unit its code; empty for none
    void count(Collection<GatewayRoute> some, String unit) {
        edit("gateways.unit", mapping -> mapping.with(mapping.routes().stream()
                .map(route -> some.contains(route) ? route.counting(unit.isEmpty() ? null : unit) : route)
                .toList()));
    }

    /// Compares the chosen mapping with a file, and keeps the status.
    void check(Path path) {
        mapping().ifPresent(mapping -> desk.background().compute(messages.get("products.gateways.check"),
                job -> checked(mapping, path, desk.clock()), result -> keep(mapping, result)));
    }

    /// Makes the routes of the last file the record.
    void take() {
        GatewayCheck last = check;
        Product product = editing.value().orElse(null);
        if (last == null || product == null || !last.isRead()) {
            return;
        }
        GatewayMapping taken = last.taken(product);
        remember(null);
        edit("gateways.take", mapping -> mapping.with(taken.routes()).with(GatewayStatus.SYNCED, taken.checked()));
        desk.dialogs().toast(messages.get("products.gateways.taken", "count", taken.routes().size()), null, null);
    }

    /// Whether there is a record, and an export to write it over.
    boolean canRestore() {
        GatewayCheck last = check;
        return last != null && last.isRead() && mapping().map(m -> !m.routes().isEmpty()).orElse(false);
    }

    /// Asks where to, and writes the record over the last export, into a file of its own.
    void restore() {
        GatewayCheck last = check;
        GatewayFile file = last == null ? null : last.file();
        Optional<GatewayMapping> mapping = mapping();
        if (file == null || mapping.isEmpty()) {
            return;
        }
        String gateway = mapping.get().gateway().name().toLowerCase(Locale.ROOT);
        NewFile restored = new NewFile(messages.get("products.gateways.restore.title"), gateway + "-restore",
                messages.get(file.yaml() ? "products.gateways.restore.yaml" : "products.gateways.restore.json"),
                file.yaml() ? List.of("yaml", "yml") : List.of("json"));
        restored.choose(desk.dialogs(), messages, target -> desk.background().compute(
                messages.get("products.gateways.restore"), job -> written(file, mapping.get(), target),
                written -> written.ifPresentOrElse(this::restored, () -> desk.dialogs().toast(
                        messages.get("products.gateways.restore.failed", "path", target.toString()), null, null))));
    }

    /// What the last check said: what is wrong with the file, or how many routes differ; empty where there was none.
    String summary() {
        GatewayCheck last = check;
        if (last == null) {
            return "";
        }
        if (!last.isRead()) {
            return last.problems().stream()
                    .filter(Problem::isError)
                    .limit(MOST_PROBLEMS)
                    .map(messages::problem)
                    .collect(Collectors.joining("\n"));
        }
        GatewayComparison comparison = last.comparison();
        return comparison.isSame()
                ? messages.get("products.gateways.same")
                : messages.get("products.gateways.summary",
                        "new", comparison.count(Kind.NEW),
                        "changed", comparison.count(Kind.CHANGED),
                        "gone", comparison.count(Kind.GONE));
    }

    /// Mappings whose last export differed, in words; empty for none.
    static String stale(Product product, Messages messages) {
        String names = product.gateways().stream()
                .filter(mapping -> mapping.status() == GatewayStatus.STALE)
                .map(mapping -> messages.word(mapping.gateway()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : messages.get("products.gateways.stale", "names", names);
    }

    private void show(@Nullable State<Product> state) {
        UUID id = state == null ? null : state.value().id();
        if (!Objects.equals(id, shown)) {
            shown = id;
            chosen = 0;
            remember(null);
        }
        List<GatewayMapping> now = state == null ? List.of() : state.value().gateways();
        if (!now.equals(mappings)) {
            mappings.setAll(now);
        }
        showRoutes();
    }

    private void showRoutes() {
        GatewayCheck last = check;
        List<GatewayRoute> recorded = mapping().map(GatewayMapping::routes).orElse(List.of());
        GatewayComparison comparison = last == null || !last.isRead()
                ? GatewayComparison.of(recorded, recorded)
                : GatewayComparison.of(recorded, found(last.comparison()));
        List<RouteRow> rows = comparison.changes().stream().map(words::row).toList();
        if (!rows.equals(routes)) {
            routes.setAll(rows);
        }
    }

    private static List<GatewayRoute> found(GatewayComparison comparison) {
        List<GatewayRoute> found = new ArrayList<>();
        comparison.changes().forEach(change -> {
            if (change.after() != null) {
                found.add(change.after());
            }
        });
        return found;
    }

    private static GatewayCheck checked(GatewayMapping mapping, Path path, Clock clock) {
        Reading<Source> source = Source.read(path);
        return source.value() == null
                ? GatewayCheck.unreadable(mapping, source.problems(), clock)
                : GatewayCheck.of(mapping, source.value().bytes(), clock);
    }

    private void keep(GatewayMapping mapping, GatewayCheck result) {
        if (mapping().equals(Optional.of(mapping))) {
            remember(result);
            edit("gateways.check", m -> m.with(result.mapping().status(), result.mapping().checked()));
            showRoutes();
        }
    }

    /// What was written; empty where it cannot be.
    private static Optional<GatewayRestore> written(GatewayFile file, GatewayMapping mapping, Path target) {
        GatewayRestore restore = GatewayRestore.of(file, mapping);
        try {
            AtomicFile.write(target, restore.bytes());
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(restore);
    }

    private void restored(GatewayRestore restore) {
        edit("gateways.restore", mapping -> mapping.with(GatewayStatus.PENDING, mapping.checked()));
        int left = restore.remaining().changes().size() - restore.remaining().count(Kind.UNCHANGED);
        String words = left > 0
                ? messages.get("products.gateways.restored.left", "count", left)
                : messages.get(
                        restore.commentsLost() ? "products.gateways.restored.comments" : "products.gateways.restored");
        desk.dialogs().toast(words, null, null);
    }

    private void remember(@Nullable GatewayCheck last) {
        check = last;
        outcome.set(last == null
                ? Outcome.NONE
                : !last.isRead() ? Outcome.UNREADABLE : last.comparison().isSame() ? Outcome.SAME : Outcome.DIFFERENT);
    }

    private void edit(String step, UnaryOperator<GatewayMapping> change) {
        int index = chosen;
        editing.change(step, p -> index >= p.gateways().size()
                ? p
                : p.with(e -> e.gateways.set(index, change.apply(e.gateways.get(index)))));
    }

    private static boolean isTaken(Product product, Gateway gateway, String id) {
        return product.gateways().stream().anyMatch(m -> m.gateway() == gateway && m.externalId().equals(id));
    }
}
