package io.zvt.core.time;

import io.zvt.core.error.InvalidInputException;
import java.time.Instant;

/** Converts between instants and nanoseconds since 1970-01-01T00:00Z, exactly. */
public final class Timestamps {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Timestamps() {}

    /**
     * Returns the instant of a number of nanoseconds since 1970-01-01T00:00Z.
     *
     * @param epochNanos nanoseconds, negative before 1970
     * @return the instant
     */
    public static Instant toInstant(long epochNanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(epochNanos, NANOS_PER_SECOND), Math.floorMod(epochNanos, NANOS_PER_SECOND));
    }

    /**
     * Returns the nanoseconds since 1970-01-01T00:00Z of an instant.
     *
     * @param instant an instant between the years 1678 and 2261
     * @return nanoseconds since 1970
     * @throws InvalidInputException if the instant is outside the range that fits 64 bits
     */
    public static long toEpochNanos(Instant instant) {
        // Counted from the second nearer to 1970, so that the lowest value does not overflow on its way.
        long second = instant.getEpochSecond();
        boolean before = second < 0;
        long nano = before ? instant.getNano() - NANOS_PER_SECOND : instant.getNano();
        try {
            return Math.addExact(Math.multiplyExact(before ? second + 1 : second, NANOS_PER_SECOND), nano);
        } catch (ArithmeticException e) {
            throw InvalidInputException.of(
                    "instant", instant, "must lie between the years 1678 and 2261", "give a time in that range");
        }
    }
}
