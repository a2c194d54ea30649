package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Cloning.Treatment;

/// What each clone gets of a field.
record TreatmentRow(String field, String source, String copy, Treatment treatment) {}
