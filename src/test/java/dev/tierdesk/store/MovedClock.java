package dev.tierdesk.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands until a test moves it.
public final class MovedClock extends Clock {
    private volatile Instant now;

    public MovedClock(Instant start) {
        now = start;
    }

    public void to(Instant moment) {
        now = moment;
    }

    public void by(Duration passed) {
        to(now.plus(passed));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a catalog has a zone, its clock has none");
    }
}
