package io.zvt.core.workflow;

import io.zvt.core.error.InvalidInputException;
import java.time.Duration;

/**
 * How often and when a failed task is tried again. Immutable.
 *
 * @param retries how many further attempts, 0 for none
 * @param firstDelay how long before the first of them
 * @param factor how much longer each further delay is, at least 1
 * @param maxDelay the longest delay
 */
public record RetryPolicy(int retries, Duration firstDelay, double factor, Duration maxDelay) {

    /** No retry. */
    public static final RetryPolicy NONE = new RetryPolicy(0, Duration.ZERO, 1, Duration.ZERO);

    /**
     * Checks the numbers.
     *
     * @param retries how many further attempts, 0 for none
     * @param firstDelay how long before the first of them
     * @param factor how much longer each further delay is, at least 1
     * @param maxDelay the longest delay
     * @throws InvalidInputException if retries are negative or the factor is below 1
     */
    public RetryPolicy {
        if (retries < 0) {
            throw InvalidInputException.of("retries", retries, "must not be negative", "use 0 for none");
        }
        if (!(factor >= 1)) {
            throw InvalidInputException.of("factor", factor, "must be at least 1", "use 1 for equal delays");
        }
    }

    /**
     * Returns a policy of a number of retries with delays that double from 100 ms to 5 s.
     *
     * @param retries how many
     * @return the policy
     */
    public static RetryPolicy times(int retries) {
        return new RetryPolicy(retries, Duration.ofMillis(100), 2, Duration.ofSeconds(5));
    }
}
