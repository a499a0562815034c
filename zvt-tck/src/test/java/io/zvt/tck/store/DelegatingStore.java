package io.zvt.tck.store;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.EventQueries;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import io.zvt.events.store.Snapshot;
import io.zvt.events.store.StoreCapabilities;
import io.zvt.events.store.StreamHead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A sound store, of which each double changes one thing. */
class DelegatingStore implements EventStore, AllEvents, EventQueries {

    protected final InMemoryEventStore sound;

    DelegatingStore(InMemoryEventStore sound) {
        this.sound = sound;
    }

    @Override
    public StoreCapabilities capabilities() {
        return sound.capabilities();
    }

    @Override
    public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
        return sound.append(stream, expectedVersion, events);
    }

    @Override
    public List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
        return sound.read(stream, fromVersion, max);
    }

    @Override
    public long version(StreamId stream) {
        return sound.version(stream);
    }

    @Override
    public StreamHead head(StreamId stream) {
        return sound.head(stream);
    }

    @Override
    public List<StreamId> streams() {
        return sound.streams();
    }

    @Override
    public Optional<String> verify(StreamId stream) {
        return sound.verify(stream);
    }

    @Override
    public void saveSnapshot(Snapshot snapshot) {
        sound.saveSnapshot(snapshot);
    }

    @Override
    public Optional<Snapshot> snapshot(StreamId stream) {
        return sound.snapshot(stream);
    }

    @Override
    public void saveCheckpoint(String name, Position position) {
        sound.saveCheckpoint(name, position);
    }

    @Override
    public Optional<Position> checkpoint(String name) {
        return sound.checkpoint(name);
    }

    @Override
    public EventCursor cursor(Position after) {
        return sound.cursor(after);
    }

    @Override
    public Position end() {
        return sound.end();
    }

    @Override
    public AutoCloseable onCommit(Runnable listener) {
        return sound.onCommit(listener);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byCorrelation(String correlationId, int max) {
        return sound.byCorrelation(correlationId, max);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byType(String typeName, int max) {
        return sound.byType(typeName, max);
    }

    @Override
    public List<EventEnvelope<? extends Event>> byTime(Instant from, Instant until, int max) {
        return sound.byTime(from, until, max);
    }

    @Override
    public void close() {
        sound.close();
    }

    /** A handle that ended, or that forgets its callbacks or its outcome. */
    record Handle(AppendOutcome known, Optional<AppendOutcome> outcome, boolean callsBack) implements AppendHandle {

        static Handle ended(AppendOutcome outcome) {
            return new Handle(outcome, Optional.of(outcome), true);
        }

        @Override
        public void whenDone(Consumer<AppendOutcome> callback) {
            if (callsBack) {
                callback.accept(known);
            }
        }

        @Override
        public AppendOutcome await(Duration timeout) {
            return known;
        }
    }

    /** A cursor that behaves like the sound one unless a double says otherwise. */
    static class Cursor implements EventCursor {

        protected final EventCursor sound;

        Cursor(EventCursor sound) {
            this.sound = sound;
        }

        @Override
        public List<EventEnvelope<? extends Event>> next(int max) {
            return sound.next(max);
        }

        @Override
        public Position position() {
            return sound.position();
        }

        @Override
        public long skip(long max) {
            return sound.skip(max);
        }

        @Override
        public long remaining() {
            return sound.remaining();
        }
    }
}
