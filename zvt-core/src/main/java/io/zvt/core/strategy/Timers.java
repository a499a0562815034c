package io.zvt.core.strategy;

import java.time.Duration;
import java.time.Instant;

/** A strategy's timers; they are not kept over a restart, {@link Strategy#onStart} sets them again. */
public interface Timers {

    /**
     * Fires once at a time; a time in the past fires at once, after the callback.
     *
     * @param name handed to {@link Strategy#onTimer}; a timer of the same name is replaced
     * @param when the time
     */
    void at(String name, Instant when);

    /**
     * Fires once after a delay.
     *
     * @param name handed to {@link Strategy#onTimer}; a timer of the same name is replaced
     * @param delay how long from now, not negative
     */
    void after(String name, Duration delay);

    /**
     * Fires again and again.
     *
     * @param name handed to {@link Strategy#onTimer}; a timer of the same name is replaced
     * @param period how long between, positive; the first time one period from now
     */
    void every(String name, Duration period);

    /**
     * Ends a timer; one that does not exist is ignored.
     *
     * @param name its name
     */
    void cancel(String name);
}
