package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Cloning;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Navigator;
import dev.tierdesk.console.ui.Rows;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The list of products: what it shows, by what it is filtered, which product is open. Used on the FX thread.
final class ProductsViewModel {
    /// What the list can be filtered by.
    enum Facet {
        TYPE,
        STAGE,
        STATUS,
        AUDIENCE,
        TAG,
        CHARGE_TYPE
    }

    private final Workspace workspace;
    private final Messages messages;
    private final Navigator navigator;
    private final Rows<ProductRow> rows;
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<String>> tags = new ReadOnlyObjectWrapper<>(List.of());

    ProductsViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        messages = desk.messages();
        navigator = desk.navigator();
        rows = new Rows<>(ProductRow::id, ProductRow::searchText, Map.of(
                Facet.TYPE.name(), row -> List.of(row.product().type()),
                Facet.STAGE.name(), row -> List.of(row.product().maturity().name()),
                Facet.STATUS.name(), row -> List.of(row.product().publishStatus().name()),
                Facet.AUDIENCE.name(), row -> List.of(row.product().audience().name()),
                Facet.TAG.name(), ProductRow::tags,
                Facet.CHARGE_TYPE.name(), row -> List.of(row.product().chargeType().name())));
        InvalidationListener refresh = o -> refresh();
        workspace.working().addListener(refresh);
        refresh();
    }

    Rows<ProductRow> rows() {
        return rows;
    }

    /// The id of the open product; null for none.
    ObjectProperty<@Nullable UUID> selected() {
        return selected;
    }

    /// Every tag that some product has.
    ReadOnlyObjectProperty<List<String>> tags() {
        return tags.getReadOnlyProperty();
    }

    /// The values that a facet offers.
    List<String> values(Facet facet) {
        return switch (facet) {
            case TYPE -> catalog().settings().productTypes().stream().map(ProductType::code).toList();
            case STAGE -> names(Maturity.values());
            case STATUS -> names(PublishStatus.values());
            case AUDIENCE -> names(Audience.values());
            case TAG -> tags.get();
            case CHARGE_TYPE -> names(ChargeType.values());
        };
    }

    /// A value of a facet in words.
    String words(Facet facet, String value) {
        return switch (facet) {
            case TYPE -> typeName(catalog(), value);
            case STAGE -> messages.word(Maturity.valueOf(value));
            case STATUS -> messages.word(PublishStatus.valueOf(value));
            case AUDIENCE -> messages.word(Audience.valueOf(value));
            case TAG -> value;
            case CHARGE_TYPE -> messages.word(ChargeType.valueOf(value));
        };
    }

    /// Opens the product of this code; false where there is none.
    boolean select(String code) {
        Optional<Product> product = catalog().product(code);
        product.ifPresent(p -> selected.set(p.id()));
        return product.isPresent();
    }

    /// Copies the open product as a draft and opens it.
    ///
    /// @return whether there was one to copy
    boolean duplicate() {
        Optional<Product> source = open();
        source.ifPresent(product -> {
            Cloning cloning = Cloning.of(catalog(), product);
            String name = cloning.freeName(number -> messages.get(
                    number == 1 ? "products.copy.name" : "products.copy.name.again", "name", product.name(), "number", number));
            List<Aggregate> made = cloning.create(cloning.suggest(List.of(name)), null, workspace::newId);
            made.forEach(aggregate -> workspace.edit(aggregate, "duplicate"));
            selected.set(made.getFirst().id());
        });
        return source.isPresent();
    }

    /// Opens a wizard on these products.
    void start(Wizard wizard, Collection<ProductRow> products) {
        navigator.start(wizard, products.stream().map(ProductRow::id).toList());
    }

    /// Opens a wizard on the open product.
    void start(Wizard wizard) {
        UUID id = selected.get();
        if (id != null) {
            navigator.start(wizard, List.of(id));
        }
    }

    /// The code and name of a type's words.
    static String typeName(Catalog catalog, String code) {
        return catalog.settings().productTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(ProductType::name)
                .findFirst()
                .orElse(code);
    }

    private Optional<Product> open() {
        UUID id = selected.get();
        return rows.all().stream().map(ProductRow::product).filter(p -> p.id().equals(id)).findFirst();
    }

    private Catalog catalog() {
        return workspace.working().get();
    }

    private void refresh() {
        Catalog catalog = catalog();
        Map<String, Integer> plans = planCounts(catalog);
        Map<UUID, ProductRow> before = rows.all().stream().collect(Collectors.toMap(ProductRow::id, row -> row));
        rows.show(catalog.products().stream().map(product -> {
            int count = plans.getOrDefault(product.code(), 0);
            boolean dirty = workspace.isDirty(product.id());
            ProductRow row = before.get(product.id());
            boolean same = row != null && row.product().equals(product) && row.plans() == count && row.dirty() == dirty;
            return same ? row : ProductRow.of(product, typeName(catalog, product.type()), count, dirty);
        }).toList());
        Set<String> found = new TreeSet<>();
        catalog.products().forEach(product -> found.addAll(product.tags()));
        if (!tags.get().equals(List.copyOf(found))) {
            tags.set(List.copyOf(found));
        }
        UUID id = selected.get();
        if (id != null && rows.all().stream().noneMatch(row -> row.id().equals(id))) {
            selected.set(null);
        }
    }

    private static Map<String, Integer> planCounts(Catalog catalog) {
        Map<String, Set<String>> plans = new HashMap<>();
        for (Price price : catalog.prices()) {
            if (price.plan() != null) {
                plans.computeIfAbsent(price.product(), p -> new HashSet<>()).add(price.plan());
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        plans.forEach((product, codes) -> counts.put(product, codes.size()));
        return counts;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
