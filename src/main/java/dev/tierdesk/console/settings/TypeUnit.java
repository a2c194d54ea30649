package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.UnitTemplate;
import java.util.List;
import java.util.stream.Stream;

/// A unit that a product type brings along.
///
/// @param ticked whether it is chosen before anybody chooses
record TypeUnit(UnitTemplate template, boolean ticked) {
    /// The units of a type: the ticked ones, then those that are offered besides.
    static List<TypeUnit> of(ProductType type) {
        return Stream.concat(
                        type.units().stream().map(unit -> new TypeUnit(unit, true)),
                        type.templates().stream().map(unit -> new TypeUnit(unit, false)))
                .toList();
    }

    /// The type with these units.
    static ProductType in(ProductType type, List<TypeUnit> units) {
        return new ProductType(
                type.code(), type.name(), type.credential(), templates(units, true), templates(units, false));
    }

    private static List<UnitTemplate> templates(List<TypeUnit> units, boolean ticked) {
        return units.stream().filter(unit -> unit.ticked() == ticked).map(TypeUnit::template).toList();
    }
}
