package dev.tierdesk.catalog.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Local times of a catalog as moments. Every one is a moment, also where clocks are changed.
public final class DueMoment {
    private DueMoment() {}

    /// The moment that a local time means: one that is skipped in spring is the moment at which the clocks go on, of
    /// one that comes twice in autumn it is the first.
    public static Instant of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(local).getInstant()
                : local.toInstant(offsets.getFirst());
    }
}
