package io.zvt.engine.lane;

import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.event.Event;
import io.zvt.core.id.CommandId;
import io.zvt.core.time.Clock;
import io.zvt.core.time.Timestamps;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.EventStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides one thing after another, appends what was decided, and releases effects when it is durable.
 *
 * <p>A turn is one input and all it leads to: each event is applied as it is decided, and the turn ends with one append a
 * stream. The lane goes on deciding on applied state while appends are under way; what leaves it waits for them, in
 * order. When an append fails the lane takes nothing in until all are settled, and loads its state anew. Not thread-safe:
 * everything runs on one thread at a time; only {@link #wake} may be called back by a store's thread.
 */
public final class Lane {

    private final String source;
    private final Clock clock;
    private final EventStore store;
    private final LongSupplier incarnations;
    private final int maxInFlight;
    private final Runnable wake;
    private final Map<StreamId, StreamSlot> slots = new HashMap<>();
    private final List<StreamSlot> dirty = new ArrayList<>();
    private final ArrayDeque<PendingCommit> inFlight = new ArrayDeque<>();
    private final ArrayDeque<Runnable> own = new ArrayDeque<>();
    private @Nullable LaneLogic logic;
    private List<Effect> effects = new ArrayList<>();
    private long incarnation;
    private long turnNanos = Long.MIN_VALUE;
    private @Nullable Instant turnInstant;
    private boolean inTurn;
    private boolean running;
    private boolean failed;
    private @Nullable Throwable stopCause;

    /**
     * Creates a lane; {@link #start} follows.
     *
     * @param source name of the engine in the envelopes
     * @param clock tells the time once a turn
     * @param store takes the appends
     * @param incarnations gives a number at each load of the state, different from all before
     * @param maxInFlight how many turns may wait for their appends
     * @param wake called by any thread when an append is settled and the lane should run
     */
    public Lane(
            String source, Clock clock, EventStore store, LongSupplier incarnations, int maxInFlight, Runnable wake) {
        this.source = source;
        this.clock = clock;
        this.store = store;
        this.incarnations = incarnations;
        this.maxInFlight = maxInFlight;
        this.wake = wake;
        this.incarnation = incarnations.getAsLong();
    }

    /**
     * Binds what the lane runs.
     *
     * @param bound the logic
     */
    public void start(LaneLogic bound) {
        this.logic = bound;
    }

    /**
     * Returns the slot of a stream this lane writes.
     *
     * @param stream the stream
     * @return the slot, at the stream's committed version when first asked for
     */
    public StreamSlot slot(StreamId stream) {
        StreamSlot slot = slots.get(stream);
        if (slot == null) {
            slot = new StreamSlot(stream, store.version(stream));
            slots.put(stream, slot);
        }
        return slot;
    }

    /**
     * Returns the slot of a stream that only its owner writes for a short while; the lane does not keep it.
     *
     * @param stream the stream
     * @param isNew whether the stream is known not to exist yet, so that the store need not be asked
     * @return the slot
     */
    public StreamSlot passingSlot(StreamId stream, boolean isNew) {
        return new StreamSlot(stream, isNew ? 0 : store.version(stream));
    }

    /** {@return the time of the turn in nanoseconds since 1970; never falls} */
    public long turnNanos() {
        return turnNanos;
    }

    /** {@return the time of the turn} */
    public Instant turnInstant() {
        Instant instant = turnInstant;
        if (instant == null) {
            instant = Timestamps.toInstant(turnNanos);
            turnInstant = instant;
        }
        return instant;
    }

    /** {@return the time of the clock, which a check just before a call needs; decisions use the time of the turn} */
    public Instant now() {
        return clock.instant();
    }

    /** {@return the incarnation of this load of the state} */
    public long incarnation() {
        return incarnation;
    }

    /** {@return whether a turn is under way} */
    public boolean isInTurn() {
        return inTurn;
    }

    /** {@return why the lane stopped, or null while it runs} */
    public @Nullable Throwable stopCause() {
        return stopCause;
    }

    /**
     * Records an event in the turn under way and applies it.
     *
     * @param slot its stream
     * @param key its partition key
     * @param type its registered type
     * @param payload what happened
     * @param correlation the flow it belongs to
     * @param cause the event that caused it, or null
     * @param command the command from outside that asked for it, or null
     * @param <E> type of the payload
     * @return the event
     */
    public <E extends Event> EventEnvelope<E> emit(
            StreamSlot slot,
            String key,
            EventType type,
            E payload,
            String correlation,
            @Nullable EventId cause,
            @Nullable CommandId command) {
        EventEnvelope<E> envelope = EventEnvelope.of(type, slot.id(), slot.next(), payload)
                .source(source)
                .incarnation(incarnation)
                .partitionKey(key)
                .timeNanos(turnNanos)
                .correlationId(correlation)
                .causationId(cause)
                .commandId(command)
                .build();
        if (slot.isClean()) {
            dirty.add(slot);
        }
        slot.add(envelope);
        bound().apply(envelope);
        return envelope;
    }

    /**
     * Adds an effect to the turn under way.
     *
     * @param effect released when all that was decided before is durable
     */
    public void effect(Effect effect) {
        effects.add(effect);
    }

    /**
     * Queues work born on the lane; each item is a turn of its own, before any further input.
     *
     * @param work the work
     */
    public void own(Runnable work) {
        own.add(work);
    }

    /** {@return whether the lane can take an input now: it runs and its bound of appends in flight is not reached} */
    public boolean takesInput() {
        return stopCause == null && !failed && inFlight.size() < maxInFlight;
    }

    /** {@return whether nothing is queued and nothing in flight} */
    public boolean isIdle() {
        return own.isEmpty() && inFlight.isEmpty() && !failed;
    }

    /**
     * Takes an input as a turn, and then all work born of it that can run now.
     *
     * @param work the input
     */
    public void input(Runnable work) {
        if (running) {
            throw new InvariantViolationException(
                    "LANE_REENTERED", "a lane takes one input at a time; queue the other", Map.of("source", source));
        }
        running = true;
        try {
            turn(work);
            drain();
        } finally {
            running = false;
        }
    }

    /** Handles notices of commits, and work that can run now. */
    public void run() {
        running = true;
        try {
            drain();
        } finally {
            running = false;
        }
    }

    private void drain() {
        boolean progress = true;
        while (progress && stopCause == null) {
            progress = settle();
            Runnable work = failed ? null : own.poll();
            if (work != null) {
                turn(work);
                progress = true;
            }
        }
    }

    private void turn(Runnable work) {
        if (stopCause != null) {
            return;
        }
        beginTurn();
        try {
            work.run();
            bound().react();
            endTurn();
        } catch (RuntimeException | Error broken) {
            // A decision that throws left its turn half done: nothing of it may be appended.
            stop(broken);
        } finally {
            inTurn = false;
        }
    }

    private void beginTurn() {
        long now = clock.epochNanos();
        if (now > turnNanos) {
            turnNanos = now;
            turnInstant = null;
        }
        inTurn = true;
    }

    private void endTurn() {
        if (dirty.isEmpty() && effects.isEmpty()) {
            return;
        }
        List<Effect> waiting = effects.isEmpty() ? List.of() : effects;
        if (!effects.isEmpty()) {
            effects = new ArrayList<>();
        }
        PendingCommit commit = new PendingCommit(waiting);
        for (int i = 0; i < dirty.size(); i++) {
            StreamSlot slot = dirty.get(i);
            long expected = slot.appendedVersion();
            List<EventEnvelope<?>> events = slot.take();
            commit.add(store.append(slot.id(), expected, events));
        }
        dirty.clear();
        inTurn = false;
        finish(commit);
    }

    private void finish(PendingCommit commit) {
        if (inFlight.isEmpty() && commit.isCommitted() && !failed) {
            release(commit);
            return;
        }
        inFlight.add(commit);
        commit.whenSettled(wake);
    }

    /** Releases what is durable, in order; returns whether anything moved. */
    private boolean settle() {
        boolean moved = false;
        while (!inFlight.isEmpty() && !failed && inFlight.element().isCommitted()) {
            release(inFlight.remove());
            moved = true;
        }
        if (!inFlight.isEmpty() && inFlight.element().isSettled()) {
            failed = true;
        }
        if (failed && inFlight.stream().allMatch(PendingCommit::isSettled)) {
            reload();
            moved = true;
        }
        return moved;
    }

    private void release(PendingCommit commit) {
        bound().committed();
        List<Effect> waiting = commit.effects();
        for (int i = 0; i < waiting.size(); i++) {
            waiting.get(i).release();
        }
    }

    private void reload() {
        forget();
        incarnation = incarnations.getAsLong();
        failed = false;
        try {
            bound().reload();
        } catch (RuntimeException broken) {
            stop(broken);
        }
    }

    private void forget() {
        inFlight.clear();
        own.clear();
        dirty.clear();
        effects = new ArrayList<>();
        slots.clear();
    }

    /** Loads the state anew as after a failed commit; for recoveries and the operator. */
    public void restart() {
        stopCause = null;
        reload();
    }

    private void stop(Throwable cause) {
        stopCause = cause;
        forget();
        bound().stopped(cause);
    }

    private LaneLogic bound() {
        LaneLogic current = logic;
        if (current == null) {
            throw new InvariantViolationException(
                    "LANE_NOT_STARTED", "a lane needs its logic before its first turn; call start", Map.of());
        }
        return current;
    }
}
