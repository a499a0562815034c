package io.zvt.events.bus;

import io.zvt.core.error.InvalidInputException;
import java.time.Duration;

/**
 * What follows when a handler fails: some retries, then a halt or a dead letter. Immutable.
 *
 * @param retries how many further attempts
 * @param firstDelay how long before the first of them; each further delay is twice as long
 * @param maxDelay the longest delay
 * @param deadLetter whether the event is given up after the last attempt instead of halting the group
 */
public record FailurePolicy(int retries, Duration firstDelay, Duration maxDelay, boolean deadLetter) {

    private static final int DEFAULT_RETRIES = 3;

    /**
     * Checks the numbers.
     *
     * @param retries how many further attempts
     * @param firstDelay how long before the first of them; each further delay is twice as long
     * @param maxDelay the longest delay
     * @param deadLetter whether the event is given up after the last attempt instead of halting the group
     * @throws InvalidInputException if retries or a delay are negative
     */
    public FailurePolicy {
        if (retries < 0) {
            throw InvalidInputException.of("retries", retries, "must not be negative", "use 0 for none");
        }
        requireNotNegative("firstDelay", firstDelay);
        requireNotNegative("maxDelay", maxDelay);
    }

    private static void requireNotNegative(String field, Duration delay) {
        if (delay.isNegative()) {
            throw InvalidInputException.of(field, delay, "must not be negative", "use Duration.ZERO for at once");
        }
    }

    /** {@return the default: three retries after 100, 200 and 400 ms, then the group halts and stays at the event} */
    public static FailurePolicy halt() {
        return new FailurePolicy(DEFAULT_RETRIES, Duration.ofMillis(100), Duration.ofSeconds(5), false);
    }

    /** {@return three retries after 100, 200 and 400 ms; then the event is given up and kept as a dead letter} */
    public static FailurePolicy deadLetters() {
        return new FailurePolicy(DEFAULT_RETRIES, Duration.ofMillis(100), Duration.ofSeconds(5), true);
    }

    /**
     * Returns the policy with other retries.
     *
     * @param count how many further attempts
     * @param delay how long before the first of them
     * @return the changed policy
     */
    public FailurePolicy retries(int count, Duration delay) {
        return new FailurePolicy(count, delay, maxDelay, deadLetter);
    }

    /**
     * Returns how long to wait before a retry: the first delay, doubled for each retry before it, and never more than
     * the longest.
     *
     * @param retry number of the retry, from 1
     * @return the delay
     */
    public Duration delayBefore(int retry) {
        Duration delay = firstDelay;
        for (int i = 1; i < retry && delay.compareTo(maxDelay) < 0 && !delay.isZero(); i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(maxDelay) > 0 ? maxDelay : delay;
    }
}
