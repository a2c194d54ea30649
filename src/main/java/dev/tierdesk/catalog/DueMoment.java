package dev.tierdesk.catalog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.time.ZoneOffset;

/// Local times of a catalog as moments. Every one is a moment, also where clocks are changed.
public final class DueMoment {
    private DueMoment() {}

    /// The moment that a local time means: one that is skipped in spring is the moment at which the clocks go on, of one
    /// that comes twice in autumn it is the first.
    public static Instant of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            return gap.getInstant();
        }
        return local.toInstant(offsets.getFirst());
    }
}
