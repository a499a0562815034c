package io.zvt.events.relay;

import io.zvt.core.error.InvalidInputException;
import java.time.Duration;

/**
 * How a relay works. Immutable; changes return a copy.
 *
 * @param name under which the store keeps its position; one relay a name
 * @param saveEvery after how many accepted events the position is saved
 * @param inFlight how many publications may be under way; 1 keeps the order even where a publication fails
 * @param firstDelay how long after a failure it publishes again; each further delay is twice as long
 * @param maxDelay the longest delay
 * @param acceptWithin how long a publication may be under way before it counts as failed
 */
public record RelayOptions(
        String name, int saveEvery, int inFlight, Duration firstDelay, Duration maxDelay, Duration acceptWithin) {

    private static final int SAVE_EVERY = 1_000;
    private static final int IN_FLIGHT = 256;

    /**
     * Checks the numbers.
     *
     * @param name under which the store keeps its position; one relay a name
     * @param saveEvery after how many accepted events the position is saved
     * @param inFlight how many publications may be under way; 1 keeps the order even where a publication fails
     * @param firstDelay how long after a failure it publishes again; each further delay is twice as long
     * @param maxDelay the longest delay
     * @param acceptWithin how long a publication may be under way before it counts as failed
     * @throws InvalidInputException if a number is less than 1, or a duration is not positive
     */
    public RelayOptions {
        requirePositive("saveEvery", saveEvery);
        requirePositive("inFlight", inFlight);
        requirePositive("firstDelay", firstDelay);
        requirePositive("maxDelay", maxDelay);
        requirePositive("acceptWithin", acceptWithin);
    }

    /**
     * Returns the usual options: the position is saved every 1,000 events, 256 publications may be under way for up to
     * half a minute, and what failed is published again after 100 ms, 200 ms and so on up to 10 s.
     *
     * @param name under which the store keeps its position
     * @return the options
     */
    public static RelayOptions of(String name) {
        return new RelayOptions(
                name, SAVE_EVERY, IN_FLIGHT, Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    /**
     * Saves the position more or less often.
     *
     * @param events after how many accepted events, at least 1
     * @return the changed options
     */
    public RelayOptions saveEvery(int events) {
        return new RelayOptions(name, events, inFlight, firstDelay, maxDelay, acceptWithin);
    }

    /**
     * Allows more or fewer publications under way.
     *
     * @param publications how many, at least 1
     * @return the changed options
     */
    public RelayOptions inFlight(int publications) {
        return new RelayOptions(name, saveEvery, publications, firstDelay, maxDelay, acceptWithin);
    }

    /**
     * Sets how long to wait after failures.
     *
     * @param first after the first
     * @param max at most
     * @return the changed options
     */
    public RelayOptions backoff(Duration first, Duration max) {
        return new RelayOptions(name, saveEvery, inFlight, first, max, acceptWithin);
    }

    /**
     * Sets how long a publication may be under way.
     *
     * @param limit after this it counts as failed and is published again
     * @return the changed options
     */
    public RelayOptions acceptWithin(Duration limit) {
        return new RelayOptions(name, saveEvery, inFlight, firstDelay, maxDelay, limit);
    }

    private static void requirePositive(String field, int value) {
        if (value < 1) {
            throw InvalidInputException.of(field, value, "must be at least 1", "use 1 for the smallest");
        }
    }

    private static void requirePositive(String field, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw InvalidInputException.of(field, value, "must be positive", "use at least a millisecond");
        }
    }
}
