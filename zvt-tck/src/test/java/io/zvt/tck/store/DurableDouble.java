package io.zvt.tck.store;

import io.zvt.core.error.PermanentException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.Position;
import io.zvt.events.store.Snapshot;
import io.zvt.events.store.StoreCapabilities;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that seems durable, because what it wraps is not closed with it and is wrapped again. */
class DurableDouble extends DelegatingStore {

    private boolean isClosed;

    DurableDouble(InMemoryEventStore sound) {
        super(sound);
    }

    static DelegatingStore forgetsSnapshots(InMemoryEventStore inner) {
        boolean isReopened = !inner.streams().isEmpty();
        return new DurableDouble(inner) {
            @Override
            public Optional<Snapshot> snapshot(StreamId stream) {
                return isReopened ? Optional.empty() : super.snapshot(stream);
            }
        };
    }

    static DelegatingStore forgetsPositions(InMemoryEventStore inner) {
        boolean isReopened = !inner.streams().isEmpty();
        return new DurableDouble(inner) {
            @Override
            public EventCursor cursor(Position after) {
                return super.cursor(isReopened ? Position.START : after);
            }
        };
    }

    @Override
    public StoreCapabilities capabilities() {
        return new StoreCapabilities(StoreCapabilities.Durability.MACHINE, false, false);
    }

    private void requireOpen() {
        if (isClosed) {
            throw new PermanentException("STORE_CLOSED", "the double is closed", Map.of());
        }
    }

    @Override
    public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
        requireOpen();
        return super.append(stream, expectedVersion, events);
    }

    @Override
    public void saveSnapshot(Snapshot snapshot) {
        requireOpen();
        super.saveSnapshot(snapshot);
    }

    @Override
    public void saveCheckpoint(String name, Position position) {
        requireOpen();
        super.saveCheckpoint(name, position);
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
