package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;

/// Something that refers to what shall be deleted, in words.
///
/// @param code where the link goes
/// @param name of the object
/// @param detail how it refers to it
/// @param subscriptions how many are on it; empty where that says nothing
record ReferenceRow(Kind kind, String code, String name, String detail, String subscriptions, Fate fate) {}
