package dev.tierdesk.console.settings;

import java.util.Arrays;

/// The parts of the settings: of the catalog, and of this computer.
enum Section {
    GENERAL(""),
    TAX("tax_rules"),
    VARIABLES("variables"),
    TYPES("product_types"),
    PREFERENCES("preferences");

    private final String field;

    Section(String field) {
        this.field = field;
    }

    boolean isOfCatalog() {
        return this != PREFERENCES;
    }

    /// The part in which the field at this native path stands.
    static Section of(String path) {
        return Arrays.stream(values())
                .filter(section -> !section.field.isEmpty() && path.startsWith(section.field))
                .findFirst()
                .orElse(GENERAL);
    }
}
