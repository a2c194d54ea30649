package dev.tierdesk.catalog;

import java.util.List;

/// A kind of product, as data: users can add their own.
///
/// @param code `STANDARD_API`
/// @param name what it is called on screen
/// @param credential what customers' programs show
/// @param units ticked when a product of this type is made
/// @param templates offered besides
public record ProductType(String code, String name, Credential credential, List<UnitTemplate> units,
        List<UnitTemplate> templates) {
    public ProductType {
        units = List.copyOf(units);
        templates = List.copyOf(templates);
    }
}
