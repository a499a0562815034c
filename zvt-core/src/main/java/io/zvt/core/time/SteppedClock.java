package io.zvt.core.time;

import io.zvt.core.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until it is told to go on; wall and monotonic time are the same.
 *
 * <p>Backtests and tests use it. Thread-safe.
 */
public final class SteppedClock implements Clock {

    private final AtomicLong epochNanos;

    /**
     * Creates a clock that shows the given time.
     *
     * @param start the time to show
     */
    public SteppedClock(Instant start) {
        this.epochNanos = new AtomicLong(Timestamps.toEpochNanos(start));
    }

    @Override
    public long epochNanos() {
        return epochNanos.get();
    }

    @Override
    public long monotonicNanos() {
        return epochNanos.get();
    }

    /**
     * Moves the clock to a time.
     *
     * @param time nanoseconds since 1970, not before the time shown
     * @throws InvalidInputException if time would go back
     */
    public void advanceTo(long time) {
        long now = epochNanos.get();
        if (time < now) {
            throw InvalidInputException.of(
                    "time",
                    Timestamps.toInstant(time),
                    "must not be before the clock's time " + Timestamps.toInstant(now),
                    "feed data and timers in the order of time");
        }
        epochNanos.set(time);
    }

    /**
     * Moves the clock on by a duration.
     *
     * @param duration how far, not negative
     * @throws InvalidInputException if the duration is negative
     */
    public void advance(Duration duration) {
        advanceTo(Math.addExact(epochNanos.get(), duration.toNanos()));
    }
}
