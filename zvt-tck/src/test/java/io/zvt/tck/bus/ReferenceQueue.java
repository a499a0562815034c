package io.zvt.tck.bus;

import io.zvt.events.bus.Subscription;
import io.zvt.events.envelope.EventEnvelope;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for a group that takes events as they are published. Guarded by the medium's lock. */
final class ReferenceQueue {

    private final Deque<EventEnvelope<?>> waiting = new ArrayDeque<>();
    private final Subscription subscription;
    private final Set<Fault> faults;
    private final boolean largestKeyFirst;
    private @Nullable EventEnvelope<?> taken;

    ReferenceQueue(Subscription subscription, Set<Fault> faults, boolean largestKeyFirst) {
        this.subscription = subscription;
        this.faults = faults;
        this.largestKeyFirst = largestKeyFirst;
    }

    /** Returns false if there is no room. */
    boolean add(EventEnvelope<?> event) {
        if (subscription.isConflating() && replaces(event)) {
            return true;
        }
        int room = subscription.backlog() + (taken == null ? 0 : 1);
        if (waiting.size() < room || faults.contains(Fault.UNBOUNDED)) {
            waiting.addLast(event);
            return true;
        }
        return faults.contains(Fault.DROPS_UNSEEN);
    }

    private boolean replaces(EventEnvelope<?> event) {
        for (Iterator<EventEnvelope<?>> each = waiting.iterator(); each.hasNext(); ) {
            EventEnvelope<?> old = each.next();
            if (!old.equals(taken) && old.partitionKey().equals(event.partitionKey())) {
                if (!faults.contains(Fault.CONFLATES_TO_OLDEST)) {
                    each.remove();
                    waiting.addLast(event);
                }
                return true;
            }
        }
        return false;
    }

    void again(EventEnvelope<?> event) {
        waiting.addFirst(event);
    }

    /** Returns the event that is next, until it is settled. */
    @Nullable
    EventEnvelope<?> next() {
        if (taken == null) {
            taken = largestKeyFirst
                    ? waiting.stream()
                            .max(Comparator.comparing(EventEnvelope::partitionKey))
                            .flatMap(largest -> waiting.stream()
                                    .filter(each -> each.partitionKey().equals(largest.partitionKey()))
                                    .findFirst())
                            .orElse(null)
                    : waiting.peekFirst();
        }
        return taken;
    }

    void settle() {
        if (taken != null) {
            waiting.removeFirstOccurrence(taken);
            taken = null;
        }
    }

    int size() {
        return waiting.size();
    }

    void clear() {
        waiting.clear();
        taken = null;
    }
}
