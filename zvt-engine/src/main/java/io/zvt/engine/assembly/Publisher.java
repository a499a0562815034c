package io.zvt.engine.assembly;

import io.zvt.core.time.Clock;
import io.zvt.engine.runtime.Publication;
import io.zvt.events.bus.BusCapabilities;
import io.zvt.events.bus.EventBus;
import io.zvt.events.relay.RelayOptions;
import io.zvt.events.relay.RelayThread;
import io.zvt.events.relay.StoreRelay;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Has what is durable published: on the lane itself where handlers run on the publisher's thread, else by a thread of the
 * relay. Thread-safe.
 */
public final class Publisher implements Publication {

    private static final long LOOK_AGAIN_NANOS = 200_000;

    private final EventStore store;
    private final EventBus bus;
    private final Clock clock;
    private final ThreadFactory threads;
    private final RelayOptions options;
    private final ReentrantLock pumping = new ReentrantLock();
    private boolean again;
    private volatile @Nullable StoreRelay direct;
    private volatile @Nullable RelayThread running;

    /**
     * Creates the publisher; {@link #start} follows.
     *
     * @param store whose events are published
     * @param bus where
     * @param clock tells when to try again
     * @param threads makes the relay's thread
     * @param name under which the store keeps how far it came
     */
    public Publisher(EventStore store, EventBus bus, Clock clock, ThreadFactory threads, String name) {
        this.store = store;
        this.bus = bus;
        this.clock = clock;
        this.threads = threads;
        this.options = RelayOptions.of(name);
    }

    /** Begins to publish, with the first event that was not published yet. */
    public void start() {
        if (bus.capabilities().has(BusCapabilities.Feature.ISOLATION)) {
            running = RelayThread.start(store, bus, options, clock, threads);
        } else {
            direct = StoreRelay.open(store, bus, options, clock);
            committed();
        }
    }

    @Override
    public void committed() {
        StoreRelay relay = direct;
        if (relay == null) {
            return;
        }
        if (pumping.isHeldByCurrentThread()) {
            // A handler published: its event follows the one being handled.
            again = true;
            return;
        }
        pumping.lock();
        try {
            do {
                again = false;
                relay.pump();
            } while (again);
        } finally {
            pumping.unlock();
        }
    }

    /** {@return how many committed events are not published yet, -1 before the start} */
    public long lag() {
        StoreRelay relay = direct;
        RelayThread thread = running;
        if (relay != null) {
            return relay.lag();
        }
        return thread == null ? -1 : thread.lag();
    }

    /**
     * Waits until everything committed is published.
     *
     * @param timeout how long at most
     * @return true if it is
     */
    public boolean awaitPublished(Duration timeout) {
        long end = clockless(timeout);
        committed();
        while (lag() > 0 && end > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
            end -= LOOK_AGAIN_NANOS;
        }
        return lag() <= 0;
    }

    /** Waiting is counted in pauses, so that a clock that stands still does not make it endless. */
    private static long clockless(Duration timeout) {
        return Math.max(1, timeout.toNanos());
    }

    /**
     * Publishes what is left, saves how far it came, and ends.
     *
     * @param drain how long to wait for the bus
     */
    public void close(Duration drain) {
        StoreRelay relay = direct;
        RelayThread thread = running;
        if (thread != null) {
            thread.close(drain);
        }
        if (relay != null) {
            pumping.lock();
            try {
                relay.close();
            } finally {
                pumping.unlock();
            }
        }
    }
}
