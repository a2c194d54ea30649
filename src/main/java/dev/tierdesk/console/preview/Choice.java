package dev.tierdesk.console.preview;

import java.util.UUID;

/// A price or plan that can be looked at.
record Choice(UUID id, String name) {
    @Override
    public String toString() {
        return name;
    }
}
