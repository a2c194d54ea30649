package dev.tierdesk.catalog;

/// What a customer's program shows to use a product of a type.
public enum Credential {
    BEARER_KEY,
    CLIENT_CREDENTIALS,
    NONE
}
