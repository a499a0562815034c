package io.zvt.benchmarks.bus;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;

/**
 * The small record that all buses carry.
 *
 * @param price a price
 * @param quantity a quantity
 */
public record Ticked(long price, long quantity) implements Event {

    static final String GROUP = "readers";
    static final String TOPIC = "ticks";
    private static final EventType TYPE = new EventType("bench.ticked", 1);
    private static final StreamId STREAM = StreamId.of("bus/bench");

    static EventTypes types() {
        return EventTypes.builder()
                .register(Ticked.class, TYPE.name(), TYPE.version(), TOPIC)
                .build();
    }

    static EventEnvelope<Ticked> envelope(long sequence, long timeNanos) {
        return EventEnvelope.of(TYPE, STREAM, sequence, new Ticked(sequence, 1))
                .timeNanos(timeNanos)
                .build();
    }
}
