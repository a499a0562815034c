package io.zvt.events.relay;

import io.zvt.events.store.AllEvents;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;

/** How far a relay came, and when that is saved. Not thread-safe. */
final class RelayProgress {

    private final EventStore store;
    private final AllEvents all;
    private final RelayOptions options;
    private Position saved;
    private long sinceSave;

    RelayProgress(EventStore store, AllEvents all, RelayOptions options) {
        this.store = store;
        this.all = all;
        this.options = options;
        this.saved = store.checkpoint(options.name()).orElse(Position.START);
    }

    EventCursor open() {
        return all.cursor(saved);
    }

    /** Counts events that were accepted, the last one read by the cursor among them. */
    void accepted(int events, EventCursor cursor) {
        sinceSave += events;
        if (sinceSave >= options.saveEvery()) {
            save(cursor.position());
        }
    }

    /** Saves how far a relay came that stands at the cursor's position. */
    void finish(EventCursor cursor) {
        if (sinceSave > 0) {
            save(cursor.position());
        }
    }

    /** Saves how far a relay came that stands between two positions of its cursor, by counting again from the last one. */
    void finishWithin(int eventsOfBatch) {
        EventCursor counting = all.cursor(saved);
        counting.skip(sinceSave + eventsOfBatch);
        save(counting.position());
    }

    private void save(Position position) {
        store.saveCheckpoint(options.name(), position);
        saved = position;
        sinceSave = 0;
    }
}
