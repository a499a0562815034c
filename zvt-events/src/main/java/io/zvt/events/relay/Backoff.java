package io.zvt.events.relay;

import io.zvt.core.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When to try again after failures: each delay is twice the one before. One thread writes; any may ask for the failure. */
final class Backoff {

    private static final int MAX_DOUBLINGS = 30;

    private final Clock clock;
    private final long firstNanos;
    private final long maxNanos;
    private int failures;
    private long retryAt;
    private int delays;
    private volatile @Nullable Throwable failure;

    Backoff(Clock clock, Duration first, Duration max) {
        this.clock = clock;
        this.firstNanos = first.toNanos();
        this.maxNanos = max.toNanos();
    }

    /** Notes a failure; returns whether it is the first in a row. */
    boolean failed(Throwable cause) {
        long factor = 1L << Math.min(delays, MAX_DOUBLINGS);
        long delay = firstNanos > maxNanos / factor ? maxNanos : firstNanos * factor;
        failures++;
        delays++;
        retryAt = clock.monotonicNanos() + delay;
        failure = cause;
        return failures == 1;
    }

    /** Begins with the first delay again, because there was some progress. */
    void restart() {
        delays = 0;
    }

    void succeeded() {
        failures = 0;
        delays = 0;
        failure = null;
    }

    boolean isFailing() {
        return failures > 0;
    }

    /** Nanoseconds until the next try; not positive if it may be made. */
    long waitNanos() {
        return failures == 0 ? 0 : retryAt - clock.monotonicNanos();
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }
}
