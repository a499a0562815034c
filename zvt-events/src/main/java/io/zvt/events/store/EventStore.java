package io.zvt.events.store;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps events by stream: appends whole decisions, refuses those made on an old state, and never changes what it has.
 *
 * <p>Appends to one stream are atomic and take effect in the order of the calls; a later append never commits when an
 * earlier one to the same stream did not. Thread-safe. What a store can do beyond this is said by the interfaces it
 * implements besides: {@link AllEvents}, {@link EventQueries}.
 */
public interface EventStore extends AutoCloseable {

    /** {@return what the store promises; never changes} */
    StoreCapabilities capabilities();

    /**
     * Appends the events of a decision, all or none; returns at once.
     *
     * @param stream the stream
     * @param expectedVersion the version the decision was made at, 0 for a new stream
     * @param events at least one event with sequences from {@code expectedVersion + 1} on
     * @return how it ends: committed, conflict or unknown
     * @throws io.zvt.core.error.InvalidInputException if an event does not belong there
     * @throws io.zvt.core.error.PermanentException if the store is closed
     */
    AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events);

    /**
     * Reads events of a stream in order.
     *
     * @param stream the stream
     * @param fromVersion the first version wanted, from 1
     * @param max how many at most
     * @return the committed events, empty at the end or if there is no such stream
     */
    List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max);

    /**
     * Returns the last version of a stream, without the cost of its hash.
     *
     * @param stream the stream
     * @return version of its last committed event, 0 if there is no such stream
     */
    long version(StreamId stream);

    /**
     * Returns the last version of a stream and the hash of its chain of appends.
     *
     * @param stream the stream
     * @return its head; version 0 and an empty hash if there is no such stream
     */
    StreamHead head(StreamId stream);

    /** {@return all streams, sorted} */
    List<StreamId> streams();

    /**
     * Checks the chain of a stream from its first append to its head.
     *
     * @param stream the stream
     * @return what is wrong and where, or empty if all is well
     */
    Optional<String> verify(StreamId stream);

    /**
     * Keeps a snapshot of a stream's state; replaces an older one.
     *
     * @param snapshot the snapshot
     * @throws io.zvt.core.error.PermanentException if the store is closed
     */
    void saveSnapshot(Snapshot snapshot);

    /**
     * Returns the newest snapshot of a stream.
     *
     * @param stream the stream
     * @return the snapshot, if there is one
     */
    Optional<Snapshot> snapshot(StreamId stream);

    /**
     * Keeps a reader's position.
     *
     * @param name the reader
     * @param position how far it has come
     * @throws io.zvt.core.error.PermanentException if the store is closed
     */
    void saveCheckpoint(String name, Position position);

    /**
     * Returns a reader's position.
     *
     * @param name the reader
     * @return how far it has come, if it ever saved it
     */
    Optional<Position> checkpoint(String name);

    /** Ends the store after what was appended is settled; doing it twice is harmless. */
    @Override
    void close();
}
