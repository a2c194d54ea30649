package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Model;
import java.util.EnumSet;
import java.util.Set;

/// Where the quantity of a product's prices comes from, and the models that go with it (`catalog.md` 1).
public enum ChargeType {
    /// Quantity 1 in every period.
    FIXED_CHARGE(EnumSet.of(Model.FLAT, Model.VOLUME)),
    /// The subscription's number of seats.
    SEAT(EnumSet.of(Model.PER_UNIT, Model.VOLUME, Model.GRADUATED, Model.STAIRSTEP, Model.PACKAGE)),
    /// Metered usage.
    USAGE(EnumSet.complementOf(EnumSet.of(Model.FLAT))),
    /// Each price says its own.
    MIXED(EnumSet.allOf(Model.class));

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<Model> models;

    ChargeType(Set<Model> models) {
        this.models = Set.copyOf(models);
    }

    /// The models that a price of this charge type may have.
    public Set<Model> models() {
        return models;
    }
}
