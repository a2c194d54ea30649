package dev.tierdesk.console.products;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.Rows;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The units of the open product, and those that could be attached. Used on the FX thread.
final class ProductUnitsViewModel {
    /// A cell has no room for more.
    private static final int MOST_NAMED = 8;

    private final Workspace workspace;
    private final Editing<Product> editing;
    private final ObservableList<Attached> attached = FXCollections.observableArrayList();
    private final Rows<Offered> offers = new Rows<>(offered -> offered.unit().code(), Offered::searchText, Map.of());

    /// Products that have a unit.
    ///
    /// @param names of the first of them
    /// @param more how many there are besides
    record Users(List<String> names, int more) {
        static Users of(List<String> codes, Catalog catalog) {
            return new Users(codes.stream()
                    .limit(MOST_NAMED)
                    .flatMap(code -> catalog.product(code).stream())
                    .map(Product::name)
                    .toList(), Math.max(0, codes.size() - MOST_NAMED));
        }

        boolean isEmpty() {
            return names.isEmpty();
        }
    }

    /// A unit that the product has.
    ///
    /// @param unit null where the catalog has none of this code
    /// @param others the other products that have it
    /// @param prices how many prices of the product charge it
    record Attached(String code, @Nullable BillableUnit unit, Users others, int prices) {}

    /// A unit that can be attached.
    ///
    /// @param suggested whether the product's type brings it along
    /// @param existing whether the catalog has it; otherwise it is made
    /// @param others the products that have it
    record Offered(BillableUnit unit, boolean suggested, boolean existing, Users others) {
        String searchText() {
            return (unit.code() + "\n" + unit.name() + "\n" + unit.eventType()).toLowerCase(Locale.ROOT);
        }
    }

    ProductUnitsViewModel(Workspace workspace, Editing<Product> editing) {
        this.workspace = workspace;
        this.editing = editing;
        editing.state().subscribe(this::show);
    }

    ObservableList<Attached> attached() {
        return attached;
    }

    Rows<Offered> offers() {
        return offers;
    }

    /// What a unit is called; its code where there is none.
    String called(String code, @Nullable BillableUnit unit) {
        return unit == null ? code : ObjectWords.choice(unit, workspace.working().get());
    }

    /// Attaches a unit, making it where the catalog does not have it.
    void attach(Offered offered) {
        if (!offered.existing()) {
            workspace.edit(offered.unit(), "units");
        }
        String code = offered.unit().code();
        editing.change("units", p -> p.units().contains(code) ? p : p.with(e -> e.units.add(code)));
    }

    /// Takes a unit off the product; one that was made for it and is not saved goes with it.
    void detach(String code) {
        editing.change("units", p -> p.with(e -> e.units.remove(code)));
        Catalog catalog = workspace.working().get();
        catalog.unit(code)
                .filter(unit -> isNew(unit.id()) && catalog.productsOfUnit(code).isEmpty())
                .ifPresent(unit -> workspace.remove(unit, "units"));
    }

    /// Moves a unit up (-1) or down (1).
    void move(String code, int by) {
        editing.change("units.order", p -> {
            int from = p.units().indexOf(code);
            int to = from + by;
            return from < 0 || to < 0 || to >= p.units().size() ? p : p.with(e -> Collections.swap(e.units, from, to));
        });
    }

    private void show(@Nullable State<Product> state) {
        if (state == null) {
            attached.clear();
            offers.show(List.of());
            return;
        }
        Product product = state.value();
        Catalog catalog = state.catalog();
        List<Attached> units = new ArrayList<>();
        for (String code : product.units()) {
            int prices = (int) catalog.pricesOfProduct(product.code()).stream()
                    .filter(price -> code.equals(price.unit()))
                    .count();
            units.add(new Attached(code, catalog.unit(code).orElse(null), others(catalog, code, product), prices));
        }
        if (!units.equals(attached)) {
            attached.setAll(units);
        }
        offers.show(Defaults.offers(catalog, product.type(), workspace::newId).stream()
                .filter(offer -> !product.units().contains(offer.unit().code()))
                .map(offer -> new Offered(offer.unit(), offer.ticked(), offer.existing(),
                        others(catalog, offer.unit().code(), product)))
                .toList());
    }

    private boolean isNew(UUID id) {
        Draft draft = workspace.drafts().get(id);
        return draft != null && draft.base() == null;
    }

    private static Users others(Catalog catalog, String unit, Product product) {
        return Users.of(
                catalog.productsOfUnit(unit).stream().filter(code -> !code.equals(product.code())).toList(), catalog);
    }
}
