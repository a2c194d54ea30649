package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A row of the grid of siblings: one price, which changes under it as it is edited. Used on the FX thread.
final class KeyRow {
    private final UUID id;
    private final ReadOnlyObjectWrapper<Price> price;
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    KeyRow(Price price) {
        id = price.id();
        this.price = new ReadOnlyObjectWrapper<>(price);
    }

    UUID id() {
        return id;
    }

    String key() {
        return Objects.requireNonNullElse(price.get().priceKey(), "");
    }

    /// The price as it is edited.
    ReadOnlyObjectProperty<Price> price() {
        return price.getReadOnlyProperty();
    }

    /// What is wrong with it, the worst first.
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    void show(Price now) {
        price.set(now);
    }

    void tell(List<Problem> found) {
        if (!found.equals(problems.get())) {
            problems.set(found);
        }
    }
}
