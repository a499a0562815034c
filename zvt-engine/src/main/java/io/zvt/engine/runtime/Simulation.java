package io.zvt.engine.runtime;

import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.market.MarketData;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.time.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Drives an engine through simulated time: what happens at one moment is over, and durable, before time goes on.
 *
 * <p>At each moment, in this order: timers; resting orders match, their reports are booked and whatever follows; marks
 * move; strategies get the data and the bars it closes; their commands; the venues' answers. So results depend on the data
 * alone, not on threads, on the store, or on the order in which streams were registered. Used by one thread at a time.
 */
public final class Simulation {

    private final SteppedClock clock;
    private final EngineRuntime runtime;
    private final CallerRunner runner;
    private final MarketFlow flow;
    private final Agenda agenda;

    Simulation(SteppedClock clock, EngineRuntime runtime, CallerRunner runner) {
        this.clock = clock;
        this.runtime = runtime;
        this.runner = runner;
        this.flow = runtime.flow();
        this.agenda = runtime.agenda();
    }

    /** Is told of each moment when it is over. */
    @FunctionalInterface
    public interface Observer {

        /**
         * A moment is over: everything it led to is decided and durable.
         *
         * @param epochNanos the moment
         */
        void after(long epochNanos);
    }

    /**
     * Runs through recorded data, all streams together, to their end.
     *
     * @param streams one stream a series; closed by the caller
     * @param observer told of each moment that had data
     * @throws InvalidInputException if a stream goes back in time, or begins before the simulated time
     * @throws InvariantViolationException if the lane stopped
     */
    public void run(List<? extends HistoricalData> streams, Observer observer) {
        runner.drive(() -> {
            Timeline timeline = new Timeline(streams);
            long time = timeline.nextTime();
            while (time != Long.MAX_VALUE) {
                requireNotPast(time);
                passTo(time);
                timeline.take(time, flow);
                moment(time);
                observer.after(time);
                time = timeline.nextTime();
            }
        });
    }

    /**
     * Takes data of one moment, and moves the time to it.
     *
     * @param data items of one time, not before the simulated time, in any order
     * @throws InvalidInputException if their times differ or lie in the past
     * @throws InvariantViolationException if the lane stopped
     */
    public void feed(MarketData... data) {
        if (data.length == 0) {
            return;
        }
        runner.drive(() -> {
            long time = data[0].epochNanos();
            for (MarketData datum : data) {
                requireSameTime(time, datum);
            }
            requireNotPast(time);
            passTo(time);
            for (MarketData datum : data) {
                flow.add(datum);
            }
            moment(time);
        });
    }

    /**
     * Lets time pass: timers fire, delayed work is done, bars close.
     *
     * @param time the time to move to, not before the simulated time
     * @throws InvalidInputException if it lies in the past
     * @throws InvariantViolationException if the lane stopped
     */
    public void advanceTo(Instant time) {
        long nanos = Timestamps.toEpochNanos(time);
        runner.drive(() -> {
            requireNotPast(nanos);
            passTo(nanos);
            clock.advanceTo(nanos);
            agenda.run(nanos);
            settle();
        });
    }

    /** {@return the simulated time} */
    public Instant now() {
        return clock.instant();
    }

    /** Does what is due before a time, each at its own time. */
    private void passTo(long time) {
        long due = agenda.next();
        while (due < time) {
            clock.advanceTo(Math.max(due, clock.epochNanos()));
            agenda.run(clock.epochNanos());
            settle();
            due = agenda.next();
        }
    }

    private void moment(long time) {
        clock.advanceTo(time);
        if (agenda.next() <= time) {
            agenda.fireTimers(time);
        }
        flow.flow(time);
        settle();
    }

    /** Time stands still until the lane is idle and every append is committed. */
    private void settle() {
        if (!runner.isQuiet()) {
            runner.awaitIdle();
        }
        Throwable cause = runtime.stopCause();
        if (cause != null) {
            InvariantViolationException stopped = new InvariantViolationException(
                    "LANE_STOPPED",
                    "the engine's lane stopped: " + cause + "; mend the cause and start anew",
                    Map.of("cause", String.valueOf(cause)));
            stopped.initCause(cause);
            throw stopped;
        }
    }

    private void requireNotPast(long time) {
        if (time < clock.epochNanos()) {
            throw InvalidInputException.of(
                    "time",
                    Timestamps.toInstant(time),
                    "must not be before the simulated time " + clock.instant(),
                    "sort the data, or begin the simulation earlier");
        }
    }

    private static void requireSameTime(long time, MarketData datum) {
        if (datum.epochNanos() != time) {
            throw InvalidInputException.of(
                    "time",
                    Timestamps.toInstant(datum.epochNanos()),
                    "must be " + Timestamps.toInstant(time) + ", the time of the first item",
                    "feed each time by itself");
        }
    }
}
