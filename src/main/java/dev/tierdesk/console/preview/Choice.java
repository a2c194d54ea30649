package dev.tierdesk.console.preview;

import java.util.UUID;

/// A price or plan that can be looked at.
///
/// @param unsaved whether it is being edited
record Choice(UUID id, String name, boolean unsaved) {
    @Override
    public String toString() {
        return name;
    }
}
