package io.zvt.events.relay;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.TransientException;
import io.zvt.core.event.Event;
import io.zvt.core.time.Clock;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.EventStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what a store holds on a bus: everything, in the store's order, with the ids it has, at least once.
 *
 * <p>It goes on from the position saved under its name, and saves only positions up to which the bus accepted everything,
 * so a crash leads to repeats, never to a loss. What fails is published again after a growing delay, from the failed event
 * on; nothing is skipped that anybody would hear, see {@link EventBus#isHeard}. {@link #pump} does the work and never waits: an engine with a direct bus calls it on its lane after
 * each commit, {@link RelayThread} calls it for all other buses. One thread at a time; {@link #state}, {@link #failure} and
 * {@link #lag} may be asked by any.
 */
public final class StoreRelay implements AutoCloseable {

    /** How a relay stands. */
    public enum State {
        /** It publishes what there is. */
        RUNNING,
        /** Something failed, and it tries again; {@link StoreRelay#failure} says what. */
        RETRYING,
        /** It was closed. */
        CLOSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(StoreRelay.class);

    private final RelayOptions options;
    private final EventBus bus;
    private final Clock clock;
    private final EventCursor cursor;
    private final RelayProgress progress;
    private final Backoff backoff;
    private final UnderWay underWay = new UnderWay();
    private List<EventEnvelope<? extends Event>> batch = List.of();
    private int next;
    private long sentAt;
    private long finished;
    private long acceptedAtFailure;
    /** How much of the batch was not accepted; for those who ask from other threads. */
    private volatile int left;

    private volatile boolean closed;

    private StoreRelay(EventStore store, AllEvents all, EventBus bus, RelayOptions options, Clock clock) {
        this.options = options;
        this.bus = bus;
        this.clock = clock;
        this.progress = new RelayProgress(store, all, options);
        this.cursor = progress.open();
        this.backoff = new Backoff(clock, options.firstDelay(), options.maxDelay());
    }

    /**
     * Opens a relay at the position saved under its name, or at the beginning.
     *
     * @param store the store; must read all its streams together
     * @param bus where its events are published
     * @param options how
     * @param clock tells when to try again
     * @return the relay, which publishes when it is pumped
     * @throws InvalidInputException if the store is no {@link AllEvents}, or the position is not one of it
     */
    public static StoreRelay open(EventStore store, EventBus bus, RelayOptions options, Clock clock) {
        if (!(store instanceof AllEvents all)) {
            throw InvalidInputException.of(
                    "store",
                    store.getClass().getName(),
                    "must read all its streams together to be relayed",
                    "use a store that implements AllEvents");
        }
        return new StoreRelay(store, all, bus, options, clock);
    }

    /**
     * Publishes everything new, as far as the limit of publications under way and the delay after a failure let it; never
     * waits and never throws for what the store or the bus throw.
     *
     * @return how many events the bus accepted during the call
     */
    public int pump() {
        if (closed) {
            return 0;
        }
        int accepted = settle();
        while (underWay.isEmpty() && backoff.waitNanos() <= 0 && fill()) {
            int before = next;
            publish();
            accepted += next - before + settle();
        }
        return accepted;
    }

    /** Takes the next events if all before are accepted; returns whether there is something to publish. */
    private boolean fill() {
        if (next == batch.size()) {
            next = 0;
            passUnheard();
            batch = read();
            left = batch.size();
            // There is nothing left that could fail, or reading failed and the delay begins anew.
            if (batch.isEmpty() && backoff.waitNanos() <= 0) {
                recovered();
            }
        }
        return !batch.isEmpty();
    }

    /**
     * Goes past what nobody would hear. What is passed was committed before the bus was asked, so before anybody who
     * subscribes meanwhile.
     */
    private void passUnheard() {
        long committed = cursor.remaining();
        if (committed > 0 && !bus.isHeard()) {
            long passed = cursor.skip(committed);
            finished += passed;
            saveProgress((int) Math.min(passed, Integer.MAX_VALUE));
        }
    }

    private List<EventEnvelope<? extends Event>> read() {
        try {
            return cursor.next(options.inFlight());
        } catch (RuntimeException | Error e) {
            failed(e);
            return List.of();
        }
    }

    private void publish() {
        try {
            for (int i = next; i < batch.size(); i++) {
                PublishHandle handle = bus.publish(batch.get(i));
                if (handle == PublishHandle.ACCEPTED && underWay.isEmpty()) {
                    next++;
                } else {
                    if (underWay.isEmpty()) {
                        sentAt = clock.monotonicNanos();
                    }
                    underWay.add(handle.accepted().toCompletableFuture());
                }
            }
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    /** Counts what the bus accepted of what was under way; returns how many. */
    private int settle() {
        int accepted = underWay.takeAccepted();
        next += accepted;
        Throwable failure = underWay.failure();
        if (failure == null && isOverdue()) {
            failure = timedOut();
        }
        if (failure != null) {
            underWay.clear();
            failed(failure);
        }
        finishBatch();
        return accepted;
    }

    private boolean isOverdue() {
        return !underWay.isEmpty()
                && clock.monotonicNanos() - sentAt >= options.acceptWithin().toNanos();
    }

    private TransientException timedOut() {
        return new TransientException(
                "PUBLICATION_TIMED_OUT",
                "the bus did not accept an event within " + options.acceptWithin() + "; look at its server",
                Map.of("event", batch.get(next).id().toString()));
    }

    private void finishBatch() {
        left = batch.size() - next;
        if (next < batch.size() || batch.isEmpty()) {
            return;
        }
        recovered();
        int size = batch.size();
        finished += size;
        batch = List.of();
        next = 0;
        saveProgress(size);
    }

    private void saveProgress(int events) {
        try {
            progress.accepted(events, cursor);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void recovered() {
        if (backoff.isFailing()) {
            backoff.succeeded();
            LOG.info("relay {} publishes again", options.name());
        }
    }

    private void failed(Throwable cause) {
        if (finished + next > acceptedAtFailure) {
            backoff.restart();
        }
        acceptedAtFailure = finished + next;
        if (backoff.failed(cause)) {
            LOG.warn("relay {} tries again after a failure", options.name(), cause);
        }
    }

    /** {@return how it stands} */
    public State state() {
        if (closed) {
            return State.CLOSED;
        }
        return backoff.failure().isPresent() ? State.RETRYING : State.RUNNING;
    }

    /** {@return why it tries again, empty while all is well} */
    public Optional<Throwable> failure() {
        return backoff.failure();
    }

    /** {@return how many committed events the bus has not accepted, as far as the store tells} */
    public long lag() {
        return cursor.remaining() + left;
    }

    /** The publication that is waited for, if there is one. */
    Optional<CompletableFuture<Void>> awaited() {
        return underWay.oldest();
    }

    /** How long to wait after a failure; not positive if there is no need to. */
    long waitNanos() {
        return backoff.waitNanos();
    }

    /**
     * Publishes what it can at once, saves how far it came, and ends; {@link #lag} then says what is left. Doing it twice is
     * harmless.
     *
     * @throws io.zvt.core.error.ZvtException if the store cannot save the position; the events after the one saved before
     *     are then repeated
     */
    @Override
    public void close() {
        if (!closed) {
            pump();
            closed = true;
            if (batch.isEmpty()) {
                progress.finish(cursor);
            } else {
                progress.finishWithin(next);
            }
        }
    }
}
