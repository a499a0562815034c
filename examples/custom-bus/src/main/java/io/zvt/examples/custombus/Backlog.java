package io.zvt.examples.custombus;

import io.zvt.events.bus.Subscription;
import io.zvt.events.envelope.EventEnvelope;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait for a group, bounded; when it conflates, the newest of each key in the place of the oldest. Not
 * thread-safe.
 */
final class Backlog {

    /**
     * An event that waits.
     *
     * @param ticket counts what was taken; a newer event of its key takes over the ticket with the place
     */
    record Waiting(long ticket, EventEnvelope<?> event) {}

    private final Map<Object, Waiting> waiting = new LinkedHashMap<>();
    private final boolean conflating;
    private final int bound;
    private long tickets;

    Backlog(Subscription subscription) {
        this.conflating = subscription.isConflating();
        this.bound = subscription.backlog();
    }

    /** Returns false, and takes nothing, if it is full. */
    boolean offer(EventEnvelope<?> event) {
        Object place = conflating ? event.partitionKey() : (Object) tickets;
        Waiting older = waiting.get(place);
        if (older == null && waiting.size() >= bound) {
            return false;
        }
        waiting.put(place, new Waiting(older == null ? tickets++ : older.ticket(), event));
        return true;
    }

    @Nullable
    Waiting take() {
        Iterator<Waiting> all = waiting.values().iterator();
        if (!all.hasNext()) {
            return null;
        }
        Waiting first = all.next();
        all.remove();
        return first;
    }

    int size() {
        return waiting.size();
    }

    /** Empties it and returns how many events waited. */
    int clear() {
        int size = waiting.size();
        waiting.clear();
        return size;
    }

    /** The ticket that the next event will get. */
    long nextTicket() {
        return tickets;
    }

    /** Everything with a lower ticket has left. */
    long firstTicket() {
        Iterator<Waiting> all = waiting.values().iterator();
        return all.hasNext() ? all.next().ticket() : tickets;
    }
}
