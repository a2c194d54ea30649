package dev.tierdesk.catalog;

import java.util.UUID;

/// One object of the catalog that is written, locked, undone and kept in history as a whole. Aggregates refer to each
/// other by code; the id never changes and is never shown.
public sealed interface Aggregate permits CatalogSettings, Product, BillableUnit, Plan, Price, PlanVersion {
    /// Identity over all revisions, a UUID of version 7.
    UUID id();

    /// What people and files call it; unique within its kind.
    String code();

    /// What it is called on screen.
    String name();
}
