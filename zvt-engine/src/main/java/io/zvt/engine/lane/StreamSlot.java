package io.zvt.engine.lane;

import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import java.util.ArrayList;
import java.util.List;

/** A stream that a lane writes: its version, and what the turn under way adds. Belongs to the lane. */
public final class StreamSlot {

    private final StreamId id;
    private final String partitionKey;
    private long version;
    private long committed;
    private List<EventEnvelope<?>> pending = new ArrayList<>(8);

    StreamSlot(StreamId id, String partitionKey, long version) {
        this.id = id;
        this.partitionKey = partitionKey;
        this.version = version;
        this.committed = version;
    }

    /** Returns the stream. */
    public StreamId id() {
        return id;
    }

    /** Returns the version after the last event that was applied, durable or not. */
    public long version() {
        return version;
    }

    String partitionKey() {
        return partitionKey;
    }

    boolean isClean() {
        return pending.isEmpty();
    }

    long next() {
        return version + 1;
    }

    void add(EventEnvelope<?> envelope) {
        pending.add(envelope);
        version++;
    }

    long appendedVersion() {
        return committed;
    }

    List<EventEnvelope<?>> take() {
        List<EventEnvelope<?>> taken = pending;
        pending = new ArrayList<>(8);
        committed = version;
        return taken;
    }
}
