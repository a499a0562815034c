package io.zvt.tck.bus;

import io.zvt.core.event.Event;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Publishes events under a name, in streams of its own, so that several writers share a key but no stream. */
final class Writer {

    private final String name;
    private final BiFunction<EventBus, EventEnvelope<?>, PublishHandle> publication;
    private final Map<String, Long> versions = new HashMap<>();

    Writer(String name, BiFunction<EventBus, EventEnvelope<?>, PublishHandle> publication) {
        this.name = name;
        this.publication = publication;
    }

    /** Numbers and publishes as one, as the stream's one writer does. */
    synchronized PublishHandle publish(EventBus bus, String key, long number) {
        return publication.apply(bus, event(SuiteTypes.EVENT, key, new SuiteEvent(key, number)));
    }

    synchronized PublishHandle publishOther(EventBus bus, String key, long number) {
        return publication.apply(bus, event(SuiteTypes.OTHER, key, new OtherSuiteEvent(key, number)));
    }

    synchronized EventEnvelope<?> event(EventType type, String key, Event payload) {
        long version = versions.merge(key, 1L, Long::sum);
        return EventEnvelope.of(type, StreamId.bus(key + "-" + name), version, payload)
                .partitionKey(key)
                .build();
    }
}
