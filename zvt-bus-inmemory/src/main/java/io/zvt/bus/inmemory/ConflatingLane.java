package io.zvt.bus.inmemory;

import io.zvt.events.envelope.EventEnvelope;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lane that keeps, of the events that wait, the newest of each key, in the place of the oldest. */
final class ConflatingLane extends LiveLane {

    /** Guarded by this. */
    private final Map<String, EventEnvelope<?>> newest = new LinkedHashMap<>();

    ConflatingLane(Group group, Workers workers, Progress progress) {
        super(group, workers, progress);
    }

    @Override
    boolean enqueue(EventEnvelope<?> event) {
        if (newest.replace(event.partitionKey(), event) != null) {
            return true;
        }
        if (isFull()) {
            return false;
        }
        newest.put(event.partitionKey(), event);
        countAccepted();
        return true;
    }

    @Override
    synchronized @Nullable EventEnvelope<?> take() {
        Iterator<EventEnvelope<?>> oldest = newest.values().iterator();
        if (!oldest.hasNext()) {
            return null;
        }
        EventEnvelope<?> event = oldest.next();
        oldest.remove();
        return event;
    }

    @Override
    boolean hasNews() {
        return !newest.isEmpty();
    }

    @Override
    void abandon() {
        super.abandon();
        synchronized (this) {
            newest.clear();
        }
    }
}
