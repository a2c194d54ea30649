package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.lifecycle.DeletionCheck.Alternative;

/// What can be done in place of a deletion.
///
/// @param open whether it can be done now; else `text` says why not
/// @param verb on its button
record WayOut(Alternative what, String title, String text, String verb, boolean open, Runnable go) {}
