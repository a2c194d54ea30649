package dev.tierdesk.catalog;

/// How a filter condition compares an event's field with its value.
public enum FilterOperator {
    EQUALS,
    NOT_EQUALS,
    GREATER_THAN,
    LESS_THAN,
    CONTAINS,
    NOT_CONTAINS,
    IN,
    NOT_IN
}
