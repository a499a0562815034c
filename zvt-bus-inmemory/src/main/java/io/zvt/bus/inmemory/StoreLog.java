package io.zvt.bus.inmemory;

import io.zvt.events.store.AllEvents;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import java.util.Optional;

/** The event store as this bus uses it: one log of all events, and the positions of its groups. Thread-safe. */
final class StoreLog {

    private final EventStore store;
    private final AllEvents all;

    private StoreLog(EventStore store, AllEvents all) {
        this.store = store;
        this.all = all;
    }

    /** Returns the log of a store, or nothing if the store cannot be read as one. */
    static Optional<StoreLog> of(EventStore store) {
        return store instanceof AllEvents all ? Optional.of(new StoreLog(store, all)) : Optional.empty();
    }

    LogPage read(Position after, int max) {
        EventCursor cursor = all.cursor(after);
        return new LogPage(cursor.next(max), cursor.position());
    }

    Position end() {
        return all.end();
    }

    AutoCloseable onCommit(Runnable listener) {
        return all.onCommit(listener);
    }

    Optional<Position> checkpoint(String name) {
        return store.checkpoint(name);
    }

    void saveCheckpoint(String name, Position position) {
        store.saveCheckpoint(name, position);
    }
}
