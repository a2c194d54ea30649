package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.lifecycle.Cloning.Treatment;
import org.jspecify.annotations.Nullable;

/// What each clone gets of a field.
///
/// @param source in words
/// @param copy in words
/// @param before the source's state where the field holds one; else null
/// @param after the clone's state where the field holds one; else null
record TreatmentRow(
        String field, String source, String copy, Treatment treatment, @Nullable State before, @Nullable State after) {}
