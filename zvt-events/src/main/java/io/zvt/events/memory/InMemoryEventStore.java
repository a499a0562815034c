package io.zvt.events.memory;

import io.zvt.core.error.PermanentException;
import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.EventPage;
import io.zvt.events.store.EventQueries;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import io.zvt.events.store.Snapshot;
import io.zvt.events.store.StoreCapabilities;
import io.zvt.events.store.StreamHead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps the envelopes themselves, in memory, until the process ends.
 *
 * <p>An append is settled when its handle is returned. The chain of hashes is computed when a head is asked for, so that
 * appending costs nothing but the list. Thread-safe: one lock guards everything.
 */
public final class InMemoryEventStore implements EventStore, AllEvents, EventQueries {

    private static final StoreCapabilities CAPABILITIES =
            new StoreCapabilities(StoreCapabilities.Durability.PROCESS, false, false);

    private final HashChain chain;
    private final CommitFaults faults;
    private final Map<StreamId, MemoryStream> streams = new HashMap<>();
    private final List<EventEnvelope<?>> all = new ArrayList<>();
    private final Map<StreamId, Snapshot> snapshots = new HashMap<>();
    private final Map<String, Position> checkpoints = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean closed;

    /**
     * Creates an empty store.
     *
     * @param encoder gives the bytes of an envelope, equal for equal ones; what a codec gives
     */
    public InMemoryEventStore(Function<EventEnvelope<?>, byte[]> encoder) {
        this(encoder, CommitFaults.NONE);
    }

    /**
     * Creates an empty store whose appends may go wrong, for tests of recoveries.
     *
     * @param encoder gives the bytes of an envelope, equal for equal ones
     * @param faults says which appends go wrong
     */
    public InMemoryEventStore(Function<EventEnvelope<?>, byte[]> encoder, CommitFaults faults) {
        this.chain = new HashChain(encoder);
        this.faults = faults;
    }

    @Override
    public StoreCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
        AppendOutcome outcome;
        synchronized (this) {
            requireOpen();
            MemoryStream target = streams.get(stream);
            MemoryStream known = target == null ? new MemoryStream() : target;
            if (known.version() != expectedVersion) {
                return new Done(new AppendOutcome.Conflict(known.version()));
            }
            known.check(stream, expectedVersion, events);
            outcome = commit(stream, known, events, faults.next(stream, expectedVersion));
        }
        if (!(outcome instanceof AppendOutcome.Conflict)) {
            listeners.forEach(Runnable::run);
        }
        return new Done(outcome);
    }

    private AppendOutcome commit(
            StreamId id, MemoryStream stream, List<EventEnvelope<?>> events, CommitFaults.Fault fault) {
        if (fault == CommitFaults.Fault.REFUSED) {
            return new AppendOutcome.Conflict(stream.version());
        }
        if (fault == CommitFaults.Fault.UNKNOWN_LOST) {
            return new AppendOutcome.Unknown("the append was lost on purpose");
        }
        stream.append(events);
        streams.put(id, stream);
        all.addAll(events);
        return fault == CommitFaults.Fault.UNKNOWN_WRITTEN
                ? new AppendOutcome.Unknown("the answer was lost on purpose")
                : new AppendOutcome.Committed(stream.version());
    }

    private void requireOpen() {
        if (closed) {
            throw new PermanentException("STORE_CLOSED", "the event store is closed; open a new one", Map.of());
        }
    }

    @Override
    public synchronized List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
        MemoryStream known = streams.get(stream);
        return known == null ? List.of() : List.copyOf(known.read(fromVersion, max));
    }

    @Override
    public synchronized StreamHead head(StreamId stream) {
        MemoryStream known = streams.get(stream);
        return known == null ? StreamHead.EMPTY : new StreamHead(known.version(), chain.of(known.appends()));
    }

    @Override
    public synchronized List<StreamId> streams() {
        return List.copyOf(new TreeSet<>(streams.keySet()));
    }

    /** The envelopes are immutable and the chain is computed from them, so there is nothing that could have changed. */
    @Override
    public Optional<String> verify(StreamId stream) {
        return Optional.empty();
    }

    @Override
    public synchronized void saveSnapshot(Snapshot snapshot) {
        requireOpen();
        snapshots.put(snapshot.stream(), snapshot);
    }

    @Override
    public synchronized Optional<Snapshot> snapshot(StreamId stream) {
        return Optional.ofNullable(snapshots.get(stream));
    }

    @Override
    public synchronized void saveCheckpoint(String name, Position position) {
        requireOpen();
        checkpoints.put(name, position);
    }

    @Override
    public synchronized Optional<Position> checkpoint(String name) {
        return Optional.ofNullable(checkpoints.get(name));
    }

    @Override
    public synchronized EventPage readAll(Position after, int max) {
        int from = Math.min(ordinal(after), all.size());
        int to = (int) Math.min((long) from + max, all.size());
        return new EventPage(List.copyOf(all.subList(from, to)), position(to));
    }

    @Override
    public synchronized Position end() {
        return position(all.size());
    }

    private static int ordinal(Position position) {
        return position.value().isEmpty() ? 0 : Integer.parseInt(position.value());
    }

    private static Position position(int ordinal) {
        return ordinal == 0 ? Position.START : new Position(Integer.toString(ordinal));
    }

    @Override
    public AutoCloseable onCommit(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byCorrelation(String correlationId, int max) {
        return find(event -> event.correlationId().equals(correlationId), max);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byType(String typeName, int max) {
        return find(event -> event.type().name().equals(typeName), max);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byTime(Instant from, Instant until, int max) {
        return find(event -> !event.time().isBefore(from) && event.time().isBefore(until), max);
    }

    private synchronized List<EventEnvelope<? extends Event>> find(Predicate<EventEnvelope<?>> wanted, int max) {
        List<EventEnvelope<? extends Event>> found = new ArrayList<>();
        for (int i = 0; i < all.size() && found.size() < max; i++) {
            if (wanted.test(all.get(i))) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
