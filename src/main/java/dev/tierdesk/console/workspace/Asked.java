package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.quote.QuoteRequest;
import java.util.UUID;

/// What the preview computes now.
///
/// @param subject the price or plan that it looks at first
/// @param request everything that was said for it
public record Asked(UUID subject, QuoteRequest request) {}
