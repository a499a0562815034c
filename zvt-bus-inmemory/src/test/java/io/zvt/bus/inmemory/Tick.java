package io.zvt.bus.inmemory;

import io.zvt.core.event.Event;
import io.zvt.events.bus.Delivery;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;

/** An event for the tests. */
public record Tick(long number) implements Event {

    static final String TOPIC = "ticks";
    static final EventType TYPE = new EventType("tick", 1);

    static EventTypes types() {
        return EventTypes.builder().register(Tick.class, TYPE.name(), 1, TOPIC).build();
    }

    static EventEnvelope<Tick> of(String key, long number) {
        return EventEnvelope.of(TYPE, StreamId.bus(key), number, new Tick(number))
                .build();
    }

    static long number(Delivery delivery) {
        return ((Tick) delivery.payload()).number();
    }
}
