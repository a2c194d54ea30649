package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Kind;
import java.util.UUID;

/// What the person is looking at, for the preview: a price or a plan.
public record Focus(Kind kind, UUID id) {}
