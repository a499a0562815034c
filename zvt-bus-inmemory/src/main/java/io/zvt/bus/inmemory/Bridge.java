package io.zvt.bus.inmemory;

import com.google.common.eventbus.AllowConcurrentEvents;
import com.google.common.eventbus.Subscribe;
import io.zvt.events.bus.BacklogOverflowException;
import io.zvt.events.bus.Subscription;
import io.zvt.events.envelope.EventEnvelope;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Guava calls on behalf of a group: puts the event on the lane of its key, and returns. No code of a user runs here.
 */
final class Bridge {

    private final Topic topic;
    private final Group group;
    private final boolean takesAll;
    private final AtomicBoolean connected = new AtomicBoolean();

    Bridge(Topic topic, Group group) {
        this.topic = topic;
        this.group = group;
        this.takesAll = group.subscription().types().isEmpty();
    }

    /**
     * Takes an event; called under the lock of its key, and under those of other keys at the same time.
     *
     * @param event the event
     */
    @Subscribe
    @AllowConcurrentEvents
    void take(EventEnvelope<?> event) {
        Subscription subscription = group.subscription();
        if ((!takesAll && !subscription.wants(event.type().name())) || group.hasEnded()) {
            return;
        }
        try {
            if (!((LiveLane) group.laneOf(event.partitionKey())).offer(event)) {
                end(new BacklogOverflowException(subscription));
            }
        } catch (Throwable noRoom) {
            // Out of memory, for one: the group lost an event, and it says so.
            end(noRoom);
        }
    }

    private void end(Throwable why) {
        group.overflow(why);
        disconnect();
    }

    void connect() {
        connected.set(true);
        topic.add(this);
    }

    void disconnect() {
        if (connected.compareAndSet(true, false)) {
            topic.remove(this);
        }
    }
}
