package dev.tierdesk.words;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.pricing.Where;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the objects are called whose codes problems and fields carry, and where their moments are told: as in a catalog
/// that is followed. Safe on any thread.
public final class ObjectNames {
    private final Messages messages;
    private volatile @Nullable Catalog catalog;

    /// @param messages for what has no name of its own
    public ObjectNames(Messages messages) {
        this.messages = messages;
    }

    /// Names objects as `present` does from now on.
    public void follow(Catalog present) {
        catalog = present;
    }

    /// The time zone of the catalog; UTC before there is one.
    ZoneId zone() {
        Catalog present = catalog;
        return present == null ? ZoneOffset.UTC : present.settings().timeZone();
    }

    /// The name of the object of a kind and code; empty where there is none.
    Optional<String> name(Kind kind, String code) {
        Catalog present = catalog;
        return present == null ? Optional.empty()
                : present.find(kind, code).map((Aggregate object) -> ObjectWords.title(object, present, messages));
    }

    /// The name of a type of products; empty where there is none of this code.
    Optional<String> productType(String code) {
        Catalog present = catalog;
        return present == null ? Optional.empty()
                : present.settings().productTypes().stream()
                        .filter(type -> type.code().equals(code) && !type.name().isBlank())
                        .map(ProductType::name)
                        .findFirst();
    }

    /// The currency of the price at a place of the whole catalog; empty where there is none.
    Optional<Currency> currency(Where where) {
        Catalog present = catalog;
        return present == null ? Optional.empty()
                : Place.of(where)
                        .filter(place -> place.kind() == Kind.PRICE)
                        .flatMap(place -> present.price(place.code()))
                        .map(Price::currency);
    }
}
