package dev.tierdesk.pricing;

/// What a started package counts: a whole one, or nothing.
public enum PackageRounding {
    UP,
    DOWN
}
