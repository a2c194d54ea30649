package dev.tierdesk.catalog;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Makes ids: UUIDs of version 7 (RFC 9562), ordered by the millisecond they were made in.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new id, stamped with the time of `clock`. Safe on any thread.
    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
