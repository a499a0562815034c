package io.zvt.tck.store;

import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.StrategyId;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the events that the rules append. */
final class StoreEvents {

    static final StreamId A = StreamId.of("strategy/a");
    static final StreamId B = StreamId.of("strategy/b");
    static final StreamId C = StreamId.of("strategy/c");

    private static final EventType STOPPED = new EventType("strategy.stopped", 1);

    private StoreEvents() {}

    /** An event whose time grows with its sequence. */
    static EventEnvelope<?> event(StreamId stream, long sequence) {
        return event(stream, sequence, sequence * 1_000, "event " + sequence);
    }

    static EventEnvelope<?> event(StreamId stream, long sequence, long timeNanos, String text) {
        return stopped(stream, sequence, text).timeNanos(timeNanos).build();
    }

    static EventEnvelope.Builder<StrategyStopped> stopped(StreamId stream, long sequence, String text) {
        return EventEnvelope.of(STOPPED, stream, sequence, new StrategyStopped(StrategyId.of("tck"), text));
    }

    /** The events of a stream from one sequence to another, both included. */
    static List<EventEnvelope<?>> events(StreamId stream, long from, long to) {
        List<EventEnvelope<?>> events = new ArrayList<>();
        for (long sequence = from; sequence <= to; sequence++) {
            events.add(event(stream, sequence));
        }
        return events;
    }

    /** An event with something in each field. */
    static EventEnvelope.Builder<StrategyStopped> full(String text) {
        return stopped(A, 1, text)
                .source("node-1")
                .incarnation(Long.MAX_VALUE)
                .partitionKey("key/ä €")
                .timeNanos(1_700_000_000_123_456_789L)
                .correlationId("flow:1")
                .causationId(new EventId(B, 7, 36))
                .commandId(CommandId.of("command-1"))
                .headers(Map.of("tenant", "a b", "trace1", "\"quoted\""));
    }
}
