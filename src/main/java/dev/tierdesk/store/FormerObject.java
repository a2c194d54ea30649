package dev.tierdesk.store;

import dev.tierdesk.catalog.Kind;
import java.time.Instant;

/// An object that was deleted in a change set which is merged by now: that it was is known, and no state of it.
public record FormerObject(Kind kind, String code, Instant deleted) {}
