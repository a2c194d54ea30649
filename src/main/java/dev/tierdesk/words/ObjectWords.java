package dev.tierdesk.words;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import java.util.Collection;

/// What objects of a catalog are called in lists and headings.
public final class ObjectWords {
    private ObjectWords() {}

    /// Its name, else its code; a price without name is called by what it charges: "Growth / Translation API, API
    /// calls", a version by its plan and number: "Growth v7".
    public static String title(Aggregate object, Catalog catalog, Messages messages) {
        return switch (object) {
            case CatalogSettings settings -> messages.word(Kind.SETTINGS);
            case PlanVersion version ->
                messages.get("object.version", "name", version.name(), "number", version.number());
            case Price price when price.name().isBlank() -> charged(price, catalog);
            default -> object.name().isBlank() ? object.code() : object.name();
        };
    }

    /// What the unit of a code is called: its name, else its code, also where the catalog does not have it.
    public static String unit(String code, Catalog catalog) {
        return catalog.unit(code).map(BillableUnit::name).filter(name -> !name.isBlank()).orElse(code);
    }

    /// What the object of a kind and code is called where one is to be chosen: its name, else its code; with the code
    /// behind a name that several have.
    public static String choice(Kind kind, String code, Catalog catalog) {
        return catalog.find(kind, code).map(object -> choice(object, catalog)).orElse(code);
    }

    /// The same of an object that the catalog has, or is offered to it.
    public static String choice(Aggregate object, Catalog catalog) {
        Kind kind = Kind.of(object);
        boolean counted = catalog.find(kind, object.code()).filter(own -> own.name().equals(object.name())).isPresent();
        return told(object, catalog.named(kind, object.name()) > (counted ? 1 : 0));
    }

    /// The same among `others`, which may have the object itself.
    public static String among(Aggregate object, Collection<? extends Aggregate> others) {
        return told(object, others.stream()
                .anyMatch(other -> other.name().equals(object.name()) && !other.code().equals(object.code())));
    }

    private static String told(Aggregate object, boolean shared) {
        String name = object.name();
        return name.isBlank() ? object.code() : shared ? name + " (" + object.code() + ")" : name;
    }

    private static String charged(Price price, Catalog catalog) {
        String product = catalog.product(price.product()).map(Product::name).orElse(price.product());
        String unit = price.unit();
        String subject = unit == null ? product : product + ", " + unit(unit, catalog);
        String component = price.component().isBlank() ? subject : subject + ", " + price.component();
        return price.plan() == null
                ? component
                : catalog.plan(price.plan()).map(Plan::name).orElse(price.plan()) + " / " + component;
    }
}
