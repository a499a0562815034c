package io.zvt.engine.sim;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.ClientOrderId;
import java.time.Duration;

/**
 * How long a command travels to the simulated venue.
 *
 * <p>Commands about one order arrive in the order in which they were sent, whatever the model says. Must be a pure
 * function of its arguments, so that a run can be repeated and does not depend on the other orders.
 */
@FunctionalInterface
public interface LatencyModel {

    /**
     * Returns the delay of a command.
     *
     * @param order the order it is about
     * @param command the how-manieth command about this order it is, from 0
     * @return nanoseconds, not negative
     */
    long nanos(ClientOrderId order, int command);

    /** {@return no delay: a command is carried out and answered in the call} */
    static LatencyModel none() {
        return (order, command) -> 0;
    }

    /**
     * Returns the same delay for every command.
     *
     * @param delay the delay, not negative
     * @return the model
     * @throws InvalidInputException if the delay is negative
     */
    static LatencyModel fixed(Duration delay) {
        long nanos = requireNotNegative("delay", delay);
        return (order, command) -> nanos;
    }

    /**
     * Returns delays spread evenly over a range; they follow from seed, order and command alone.
     *
     * @param least the shortest delay, not negative
     * @param most the longest delay, not below the shortest
     * @param seed another seed gives other delays
     * @return the model
     * @throws InvalidInputException if a delay is negative or the range is empty
     */
    static LatencyModel between(Duration least, Duration most, long seed) {
        long low = requireNotNegative("least", least);
        long range = requireNotNegative("most", most) - low;
        if (range < 0) {
            throw InvalidInputException.of("most", most, "must not be below the shortest " + least, "swap them");
        }
        return (order, command) -> low + Long.remainderUnsigned(Mixing.hash(order.value(), seed + command), range + 1);
    }

    private static long requireNotNegative(String field, Duration delay) {
        if (delay.isNegative()) {
            throw InvalidInputException.of(field, delay, "must not be negative", "time does not run backwards");
        }
        return delay.toNanos();
    }
}
