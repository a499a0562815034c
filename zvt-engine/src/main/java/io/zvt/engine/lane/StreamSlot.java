package io.zvt.engine.lane;

import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stream that a lane writes: its version, and what the turn under way adds. Belongs to the lane. */
public final class StreamSlot {

    private final StreamId id;
    private long version;
    private long committed;
    private @Nullable List<EventEnvelope<?>> pending;

    StreamSlot(StreamId id, long version) {
        this.id = id;
        this.version = version;
        this.committed = version;
    }

    /** {@return the stream} */
    public StreamId id() {
        return id;
    }

    /** {@return the version after the last event that was applied, durable or not} */
    public long version() {
        return version;
    }

    boolean isClean() {
        return pending == null;
    }

    long next() {
        return version + 1;
    }

    void add(EventEnvelope<?> envelope) {
        if (pending == null) {
            pending = new ArrayList<>(4);
        }
        pending.add(envelope);
        version++;
    }

    long appendedVersion() {
        return committed;
    }

    List<EventEnvelope<?>> take() {
        List<EventEnvelope<?>> taken = pending == null ? List.of() : pending;
        pending = null;
        committed = version;
        return taken;
    }
}
