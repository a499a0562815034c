package io.zvt.engine.strategy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.strategy.Timers;
import io.zvt.core.time.Timestamps;
import java.time.Duration;
import java.time.Instant;

/** The timers of one strategy. Belongs to the lane. */
final class StrategyTimers implements Timers {

    private final StrategyHost host;
    private final HostServices services;

    StrategyTimers(StrategyHost host, HostServices services) {
        this.host = host;
        this.services = services;
    }

    @Override
    public void at(String name, Instant when) {
        set(name, Timestamps.toEpochNanos(when), 0);
    }

    @Override
    public void after(String name, Duration delay) {
        requireNotNegative("delay", delay);
        set(name, services.clock().epochNanos() + delay.toNanos(), 0);
    }

    @Override
    public void every(String name, Duration period) {
        if (period.isZero() || period.isNegative()) {
            throw InvalidInputException.of("period", period, "must be positive", "give the time between two calls");
        }
        set(name, services.clock().epochNanos() + period.toNanos(), period.toNanos());
    }

    @Override
    public void cancel(String name) {
        services.timers().cancel(key(name));
    }

    private void set(String name, long at, long period) {
        services.timers().set(key(name), at, period, () -> host.onTimer(name));
    }

    private String key(String name) {
        return host.id().value() + '/' + name;
    }

    private static void requireNotNegative(String field, Duration duration) {
        if (duration.isNegative()) {
            throw InvalidInputException.of(field, duration, "must not be negative", "use zero for at once");
        }
    }
}
