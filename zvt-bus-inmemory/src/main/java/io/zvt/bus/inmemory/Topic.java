package io.zvt.bus.inmemory;

import com.google.common.eventbus.EventBus;
import io.zvt.events.envelope.EventEnvelope;

/** A topic: Guava knows who is subscribed, and calls the bridge of each. Thread-safe. */
final class Topic {

    /** A bridge throws nothing, so there is nothing for Guava to swallow. */
    private final EventBus guava = new EventBus((failure, context) -> {});

    void post(EventEnvelope<?> event) {
        guava.post(event);
    }

    void add(Bridge bridge) {
        guava.register(bridge);
    }

    void remove(Bridge bridge) {
        guava.unregister(bridge);
    }
}
