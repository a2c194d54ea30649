package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Kind;
import java.util.UUID;

/// What the person is looking at, for the preview: a price, a plan, or a product that has no price.
public record Focus(Kind kind, UUID id) {}
