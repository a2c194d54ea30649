package dev.tierdesk.catalog;

/// Where an object is in its life (`catalog.md` 2, 3); [Lifecycle] says what follows what.
public sealed interface State permits Maturity, PublishStatus, PlanStatus, UnitStatus {
    /// The name that files give it.
    String name();

    /// The field of the native document that holds it.
    String field();
}
