package io.zvt.events.relay;

import io.zvt.core.time.Clock;
import io.zvt.events.bus.EventBus;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives a {@link StoreRelay} on a daemon thread of its own: woken by each commit and by what the bus accepts. Thread-safe.
 *
 * <p>For buses that take their time; with a direct bus the lane pumps the relay itself.
 */
public final class RelayThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** What the thread is to do. */
    private enum Order {
        GO_ON,
        DRAIN,
        STOP
    }

    private final StoreRelay relay;
    private final RelayOptions options;
    private final Thread thread;
    private final AutoCloseable registration;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Doorbell bell = new Doorbell();
    private @Nullable CompletableFuture<Void> watched;
    private volatile Order order = Order.GO_ON;

    private RelayThread(StoreRelay relay, AllEvents all, RelayOptions options, ThreadFactory threads) {
        this.relay = relay;
        this.options = options;
        this.thread = threads.newThread(this::run);
        thread.setName("zvt-relay-" + options.name());
        thread.setDaemon(true);
        this.registration = all.onCommit(bell::ring);
    }

    /**
     * Opens a relay and starts its thread.
     *
     * @param store the store; must read all its streams together
     * @param bus where its events are published
     * @param options how
     * @param clock tells when to try again
     * @param threads makes the thread
     * @return the running relay
     * @throws io.zvt.core.error.InvalidInputException if the store does not read all its streams together, or the position
     *     saved is not one of it
     */
    public static RelayThread start(
            EventStore store, EventBus bus, RelayOptions options, Clock clock, ThreadFactory threads) {
        StoreRelay relay = StoreRelay.open(store, bus, options, clock);
        RelayThread running = new RelayThread(relay, (AllEvents) store, options, threads);
        running.thread.start();
        return running;
    }

    private void run() {
        try {
            while (goesOn()) {
                bell.listen();
                relay.pump();
                if (goesOn()) {
                    pause();
                }
            }
            relay.close();
        } catch (RuntimeException e) {
            LOG.error(
                    "relay {} could not save its position; what follows the one before is repeated", options.name(), e);
        } finally {
            ended.countDown();
        }
    }

    private boolean goesOn() {
        return order == Order.GO_ON || (order == Order.DRAIN && relay.lag() > 0);
    }

    /** Waits for a commit, for the bus, or for the end of a delay. */
    private void pause() {
        Optional<CompletableFuture<Void>> awaited = relay.awaited();
        if (awaited.isPresent()) {
            watch(awaited.get());
            bell.sleep(options.acceptWithin().toNanos());
        } else if (relay.failure().isPresent()) {
            bell.sleep(Math.max(1, relay.waitNanos()));
        } else {
            bell.sleep(Long.MAX_VALUE);
        }
    }

    /** Has the end of a publication ring the bell, once, however often commits interrupt the wait. */
    private void watch(CompletableFuture<Void> publication) {
        if (publication != watched) {
            watched = publication;
            var unused = publication.whenComplete((accepted, failure) -> bell.ring());
        }
    }

    /** {@return how it stands} */
    public StoreRelay.State state() {
        return relay.state();
    }

    /** {@return why it tries again, empty while all is well} */
    public Optional<Throwable> failure() {
        return relay.failure();
    }

    /** {@return how many committed events the bus has not accepted, as far as the store tells} */
    public long lag() {
        return relay.lag();
    }

    /**
     * Publishes what is left, saves how far it came, and ends. The store and the bus stay open, and must be until then.
     *
     * @param drain how long to wait for the bus to accept what is left
     * @return how many events are left; they follow when a relay of this name is opened again
     */
    public long close(Duration drain) {
        if (order == Order.GO_ON) {
            order = Order.DRAIN;
        }
        bell.ring();
        boolean drained = await(drain);
        order = Order.STOP;
        bell.ring();
        if (!drained && !await(GRACE)) {
            LOG.warn("relay {} is held up by the bus or the store; it ends when they let it", options.name());
        }
        unregister();
        return relay.lag();
    }

    private boolean await(Duration limit) {
        try {
            return ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void unregister() {
        try {
            registration.close();
        } catch (Exception e) {
            LOG.warn("relay {} stays registered with the store", options.name(), e);
        }
    }

    /** Closes it, waiting up to ten seconds for the bus; doing it twice is harmless. */
    @Override
    public void close() {
        close(DRAIN);
    }
}
