package io.zvt.bus.inmemory;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.time.Clock;
import io.zvt.core.time.SystemClock;
import io.zvt.events.bus.InMemoryDeadLetters;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.EventStore;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds an in-memory bus; not thread-safe. */
public final class InMemoryEventBusBuilder {

    private static final int MAX_LANES = 1024;

    private final EventTypes types;
    private Clock clock = new SystemClock();
    private ThreadFactory threads = numbered();
    private Optional<StoreLog> log = Optional.empty();
    private int lanes = 1;
    private int maxDeadLetters = InMemoryDeadLetters.DEFAULT_MAX;

    InMemoryEventBusBuilder(EventTypes types) {
        this.types = types;
    }

    private static ThreadFactory numbered() {
        AtomicInteger number = new AtomicInteger();
        return task -> new Thread(task, "zvt-bus-" + number.incrementAndGet());
    }

    /**
     * Sets the clock that dates dead letters.
     *
     * @param value the clock
     * @return this builder
     */
    public InMemoryEventBusBuilder clock(Clock value) {
        this.clock = value;
        return this;
    }

    /**
     * Sets what makes the bus's threads; they become daemons in any case, and end with the bus.
     *
     * @param value makes threads
     * @return this builder
     */
    public InMemoryEventBusBuilder threads(ThreadFactory value) {
        this.threads = value;
        return this;
    }

    /**
     * Sets the store that durable and replaying groups read; the bus does not close it.
     *
     * @param store a store that implements {@link AllEvents}
     * @return this builder
     * @throws InvalidInputException if the store cannot be read as a whole
     */
    public InMemoryEventBusBuilder store(EventStore store) {
        this.log = StoreLog.of(store);
        if (log.isEmpty()) {
            throw InvalidInputException.of(
                    "store",
                    store.getClass().getName(),
                    "must implement AllEvents, for durable groups read it as a whole",
                    "give another store, or none and subscribe without durably()");
        }
        return this;
    }

    /**
     * Sets how many lanes each group has that takes events as they are published: how many events, of different keys, its
     * members handle at the same time. A group's backlog bounds each of its lanes.
     *
     * @param count from 1 to 1024
     * @return this builder
     * @throws InvalidInputException if the count is out of this range
     */
    public InMemoryEventBusBuilder lanes(int count) {
        if (count < 1 || count > MAX_LANES) {
            throw InvalidInputException.of("lanes", count, "must be from 1 to " + MAX_LANES, "use about one a member");
        }
        this.lanes = count;
        return this;
    }

    /**
     * Sets how many dead letters are kept; when there is no room for one, its group halts instead.
     *
     * @param count at least 0
     * @return this builder
     * @throws InvalidInputException if the count is negative
     */
    public InMemoryEventBusBuilder maxDeadLetters(int count) {
        if (count < 0) {
            throw InvalidInputException.of("maxDeadLetters", count, "must not be negative", "use 0 to keep none");
        }
        this.maxDeadLetters = count;
        return this;
    }

    /** {@return the open bus} */
    public InMemoryEventBus build() {
        return new InMemoryEventBus(this);
    }

    EventTypes types() {
        return types;
    }

    Clock clock() {
        return clock;
    }

    ThreadFactory threads() {
        return threads;
    }

    Optional<StoreLog> log() {
        return log;
    }

    int lanes() {
        return lanes;
    }

    int maxDeadLetters() {
        return maxDeadLetters;
    }
}
