package io.zvt.core.time;

import java.time.Instant;

/** The clock of this machine. Stateless and thread-safe. */
public final class SystemClock implements Clock {

    /** Creates a system clock. */
    public SystemClock() {}

    @Override
    public long epochNanos() {
        return Timestamps.toEpochNanos(Instant.now());
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }
}
