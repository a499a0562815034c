package io.zvt.engine.sim;

import io.zvt.core.time.Timestamps;
import java.time.Instant;

/** The venue's clock: it stands where data and the engine have brought it. */
final class VenueTime {

    private long nanos;
    private Instant instant = Instant.EPOCH;

    long nanos() {
        return nanos;
    }

    Instant instant() {
        return instant;
    }

    /** Moves on; never back. */
    void moveTo(long epochNanos) {
        if (epochNanos > nanos) {
            nanos = epochNanos;
            instant = Timestamps.toInstant(epochNanos);
        }
    }
}
