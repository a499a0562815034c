package io.zvt.events.memory;

import io.zvt.core.event.Event;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.EventQueries;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import io.zvt.events.store.Snapshot;
import io.zvt.events.store.StoreCapabilities;
import io.zvt.events.store.StreamHead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Keeps events in memory until the process ends: the envelopes themselves, or in its encoded mode their bytes.
 *
 * <p>Envelopes are cheapest: appending writes two numbers and a reference an event, and the chain of hashes is computed
 * when a head is asked for. The encoded mode is for tests and for the proof of replay: each append is encoded and linked,
 * and whatever is read is decoded from the bytes. An append is settled when its handle is returned, unless
 * {@link CommitFaults} say otherwise. Thread-safe.
 */
public final class InMemoryEventStore implements EventStore, AllEvents, EventQueries {

    private final StoreCapabilities capabilities;
    private final Journal<?> journal;
    private final Chains<?> chains;
    private final Reader<?> reader;
    private final Map<StreamId, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final Map<String, Position> checkpoints = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * Creates an empty store that keeps envelopes.
     *
     * @param encoder gives the bytes of an envelope, equal for equal ones; what a codec gives
     */
    public InMemoryEventStore(Function<EventEnvelope<?>, byte[]> encoder) {
        this(encoder, CommitFaults.NONE);
    }

    /**
     * Creates an empty store that keeps envelopes and whose appends may go wrong, for tests of recoveries.
     *
     * @param encoder gives the bytes of an envelope, equal for equal ones
     * @param faults says which appends go wrong
     */
    public InMemoryEventStore(Function<EventEnvelope<?>, byte[]> encoder, CommitFaults faults) {
        this(new EnvelopeForm(encoder), false, faults);
    }

    private <K> InMemoryEventStore(Form<K> form, boolean decodes, CommitFaults faults) {
        Journal<K> made = new Journal<>(form, faults, this::notifyListeners);
        this.capabilities = new StoreCapabilities(StoreCapabilities.Durability.PROCESS, false, decodes);
        this.journal = made;
        this.chains = new Chains<>(made);
        this.reader = new Reader<>(made);
    }

    /**
     * Returns an empty store that keeps bytes.
     *
     * @param codec makes the bytes and reads them
     * @return the store
     */
    public static InMemoryEventStore encoded(EventCodec codec) {
        return encoded(codec, CommitFaults.NONE);
    }

    /**
     * Returns an empty store that keeps bytes and whose appends may go wrong, for tests of recoveries.
     *
     * @param codec makes the bytes and reads them
     * @param faults says which appends go wrong
     * @return the store
     */
    public static InMemoryEventStore encoded(EventCodec codec, CommitFaults faults) {
        return new InMemoryEventStore(new EncodedForm(codec), true, faults);
    }

    private void notifyListeners() {
        if (!listeners.isEmpty()) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public StoreCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
        return journal.append(stream, expectedVersion, events);
    }

    @Override
    public List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
        return reader.read(stream, fromVersion, max);
    }

    @Override
    public long version(StreamId stream) {
        return journal.version(stream);
    }

    @Override
    public StreamHead head(StreamId stream) {
        return chains.head(stream);
    }

    @Override
    public List<StreamId> streams() {
        return journal.ids();
    }

    /** {@inheritDoc} Envelopes cannot change, so only the encoded mode has anything to find. */
    @Override
    public Optional<String> verify(StreamId stream) {
        return chains.verify(stream);
    }

    @Override
    public void saveSnapshot(Snapshot snapshot) {
        journal.requireOpen();
        snapshots.put(snapshot.stream(), snapshot);
    }

    @Override
    public Optional<Snapshot> snapshot(StreamId stream) {
        return Optional.ofNullable(snapshots.get(stream));
    }

    @Override
    public void saveCheckpoint(String name, Position position) {
        journal.requireOpen();
        checkpoints.put(name, position);
    }

    @Override
    public Optional<Position> checkpoint(String name) {
        return Optional.ofNullable(checkpoints.get(name));
    }

    @Override
    public EventCursor cursor(Position after) {
        return reader.cursor(after);
    }

    @Override
    public Position end() {
        return reader.end();
    }

    @Override
    public AutoCloseable onCommit(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byCorrelation(String correlationId, int max) {
        return reader.find(event -> event.correlationId().equals(correlationId), max);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byType(String typeName, int max) {
        return reader.find(event -> event.type().name().equals(typeName), max);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byTime(Instant from, Instant until, int max) {
        return reader.find(event -> !event.time().isBefore(from) && event.time().isBefore(until), max);
    }

    /** {@inheritDoc} An append that a test still holds up ends unknown, and is not written. */
    @Override
    public void close() {
        journal.close();
    }
}
