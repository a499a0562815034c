package io.zvt.examples.custombus;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;

/**
 * What the tests publish.
 *
 * @param number tells one from another
 */
record Ping(long number) implements Event {

    static final EventType TYPE = new EventType("test.ping", 1);
    static final String TOPIC = "pings";

    static EventEnvelope<?> of(long number) {
        return EventEnvelope.of(TYPE, StreamId.of("bus/pings"), number, new Ping(number))
                .build();
    }
}
