package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ListModel;
import dev.tierdesk.console.ui.ShownRows;
import dev.tierdesk.console.workspace.Duplicate;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The list of products: what it shows, by what it is filtered, which product is open. Used on the FX thread.
final class ProductsViewModel extends ListModel<ProductRow, ProductsViewModel.Facet> {
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

    ProductsViewModel(Workspace workspace, Desk desk) {
        super(Facet.class, ProductsViewModel::valuesOf, desk.navigator());
        this.workspace = workspace;
        messages = desk.messages();
        desk.follow(this::refresh, workspace.working());
        refresh();
    }

    private static Collection<String> valuesOf(ProductRow row, Facet facet) {
        return switch (facet) {
            case TYPE -> List.of(row.product().type());
            case STAGE -> List.of(row.product().maturity().name());
            case STATUS -> List.of(row.product().publishStatus().name());
            case AUDIENCE -> List.of(row.product().audience().name());
            case TAG -> row.tags();
            case CHARGE_TYPE -> List.of(row.product().chargeType().name());
        };
    }

    @Override
    public List<String> values(Facet facet) {
        return switch (facet) {
            case TYPE -> catalog().settings().productTypes().stream().map(ProductType::code).toList();
            case STAGE -> names(Maturity.values());
            case STATUS -> names(PublishStatus.values());
            case AUDIENCE -> names(Audience.values());
            case TAG -> catalog().products().stream().flatMap(p -> p.tags().stream()).distinct().sorted().toList();
            case CHARGE_TYPE -> names(ChargeType.values());
        };
    }

    @Override
    public String words(Facet facet, String value) {
        return switch (facet) {
            case TYPE -> typeName(catalog(), value);
            case STAGE -> messages.word(Maturity.valueOf(value));
            case STATUS -> messages.word(PublishStatus.valueOf(value));
            case AUDIENCE -> messages.word(Audience.valueOf(value));
            case TAG -> value;
            case CHARGE_TYPE -> messages.word(ChargeType.valueOf(value));
        };
    }

    @Override
    public boolean select(String code) {
        return select(catalog().product(code));
    }

    /// Copies the open product as a draft and opens it.
    ///
    /// @return whether there was one to copy
    boolean duplicate() {
        Optional<Product> source = open().map(ProductRow::product);
        source.ifPresent(product ->
                selected().set(Duplicate.of(product, "products.copy.name", workspace, messages)));
        return source.isPresent();
    }

    /// The code and name of a type's words.
    static String typeName(Catalog catalog, String code) {
        return catalog.settings().productTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(ProductType::name)
                .findFirst()
                .orElse(code);
    }

    private Catalog catalog() {
        return workspace.working().get();
    }

    private void refresh() {
        Catalog catalog = catalog();
        ShownRows<ProductRow> before = shownRows();
        show(catalog.products().stream().map(product -> {
            int plans = catalog.plansOfProduct(product.code());
            boolean dirty = workspace.isDirty(product.id());
            ProductRow row = before.row(product.id());
            boolean same = row != null && Objects.equals(row.product(), product) && row.plans() == plans
                    && row.dirty() == dirty;
            return same ? row : ProductRow.of(product, typeName(catalog, product.type()), plans, dirty);
        }).toList());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
