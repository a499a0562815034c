package io.zvt.bus.inmemory;

import io.zvt.events.envelope.EventEnvelope;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A lane of a group that takes events as they are published. Publishers put into one queue while the lane empties another. */
class LiveLane extends Lane {

    private final int backlog;

    /** Events settled; written by the running thread only. */
    private final AtomicLong settled = new AtomicLong();

    // Guarded by this.
    private ArrayDeque<EventEnvelope<?>> incoming = new ArrayDeque<>();
    private long accepted;

    // Of the running thread.
    private ArrayDeque<EventEnvelope<?>> taken = new ArrayDeque<>();
    private @Nullable EventEnvelope<?> inHand;

    LiveLane(Group group, Workers workers, Progress progress) {
        super(group, workers, progress);
        this.backlog = group.subscription().backlog();
    }

    /** Returns false if the backlog is full; the event in hand does not count. */
    boolean offer(EventEnvelope<?> event) {
        boolean asleep;
        synchronized (this) {
            if (!enqueue(event)) {
                return false;
            }
            asleep = !scheduled;
            scheduled = true;
        }
        if (asleep) {
            execute();
        }
        return true;
    }

    /** Called under the lane's lock. */
    boolean enqueue(EventEnvelope<?> event) {
        if (isFull()) {
            return false;
        }
        incoming.add(event);
        accepted++;
        return true;
    }

    final boolean isFull() {
        return accepted - settled.get() > backlog;
    }

    final void countAccepted() {
        accepted++;
    }

    @Override
    final @Nullable EventEnvelope<?> next() {
        if (inHand == null) {
            inHand = take();
        }
        return inHand;
    }

    @Nullable
    EventEnvelope<?> take() {
        EventEnvelope<?> event = taken.poll();
        return event == null ? takeAll() : event;
    }

    private @Nullable EventEnvelope<?> takeAll() {
        synchronized (this) {
            ArrayDeque<EventEnvelope<?>> empty = taken;
            taken = incoming;
            incoming = empty;
        }
        return taken.poll();
    }

    @Override
    final void settle() {
        inHand = null;
        settled.lazySet(settled.get() + 1);
    }

    @Override
    boolean hasNews() {
        return !incoming.isEmpty();
    }

    @Override
    void abandon() {
        taken.clear();
        inHand = null;
        synchronized (this) {
            incoming.clear();
        }
    }

    @Override
    final void keepPosition() {
        // What is not in a log has no position.
    }

    @Override
    final synchronized long mark() {
        return accepted;
    }

    @Override
    final boolean isPast(long mark) {
        return settled.get() >= mark;
    }

    @Override
    final long waiting() {
        return mark() - settled.get();
    }

    @Override
    final long undelivered() {
        return waiting();
    }
}
