package io.zvt.backtest.result;

import io.zvt.core.error.InvalidInputException;
import java.time.Duration;

/**
 * How much a run did and how long that took. Immutable and thread-safe.
 *
 * @param dataItems items of market data read
 * @param events events appended
 * @param wallTime how long the run took, by a monotonic clock; zero if it was not measured
 */
public record RunCounts(long dataItems, long events, Duration wallTime) {

    /**
     * Checks that nothing is negative.
     *
     * @param dataItems items of market data read
     * @param events events appended
     * @param wallTime how long the run took, by a monotonic clock; zero if it was not measured
     * @throws InvalidInputException if something is
     */
    public RunCounts {
        if (dataItems < 0 || events < 0 || wallTime.isNegative()) {
            throw InvalidInputException.of(
                    "counts", dataItems + ", " + events + ", " + wallTime, "must not be negative", "count from zero");
        }
    }

    /** {@return items of market data per second, NaN if no time was measured} */
    public double dataItemsPerSecond() {
        return perSecond(dataItems);
    }

    /** {@return events per second, NaN if no time was measured} */
    public double eventsPerSecond() {
        return perSecond(events);
    }

    private double perSecond(long count) {
        return wallTime.isZero() ? Double.NaN : count / (wallTime.toNanos() / 1e9);
    }
}
