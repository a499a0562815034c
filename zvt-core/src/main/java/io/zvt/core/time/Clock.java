package io.zvt.core.time;

import java.time.Instant;

/**
 * Tells the time: wall time for timestamps and schedules, monotonic time for durations.
 *
 * <p>Everything that needs the time takes it from an injected clock, so that a backtest can step it. Implementations
 * are thread-safe.
 */
public interface Clock {

    /** {@return the wall time in nanoseconds since 1970-01-01T00:00Z; not for measuring durations, it may jump} */
    long epochNanos();

    /** {@return a monotonic time in nanoseconds from an arbitrary origin; only differences mean anything} */
    long monotonicNanos();

    /** {@return the wall time as an instant} */
    default Instant instant() {
        return Timestamps.toInstant(epochNanos());
    }
}
