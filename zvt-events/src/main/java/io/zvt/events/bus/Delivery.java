package io.zvt.events.bus;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;

/**
 * An event as it reaches a handler. Immutable.
 *
 * @param event the event
 * @param topic its topic
 * @param group the subscription's group
 * @param attempt number of this attempt, from 1
 * @param redelivered whether it may have been handled before
 * @param fencingToken token of the lease under which it is handled, 0 where the bus has none
 */
public record Delivery(
        EventEnvelope<? extends Event> event,
        String topic,
        String group,
        int attempt,
        boolean redelivered,
        long fencingToken) {

    /** {@return what happened} */
    public Event payload() {
        return event.payload();
    }
}
