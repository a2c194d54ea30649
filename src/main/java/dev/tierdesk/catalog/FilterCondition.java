package dev.tierdesk.catalog;

/// An event counts only where its `field` compares so with `value`; all conditions of a unit must hold.
///
/// @param value compared as text or number; for IN and NOT_IN a comma-separated list
public record FilterCondition(String field, FilterOperator operator, String value) {}
