package io.zvt.events.store;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import java.time.Instant;
import java.util.List;

/** Finds events by what surrounds them, in the order in which they were appended. Thread-safe. */
public interface EventQueries {

    /**
     * Finds the events of a flow.
     *
     * @param correlationId the flow
     * @param max how many at most
     * @return the events
     */
    List<EventEnvelope<? extends Event>> byCorrelation(String correlationId, int max);

    /**
     * Finds the events of a type.
     *
     * @param typeName name of the type, any version
     * @param max how many at most
     * @return the events
     */
    List<EventEnvelope<? extends Event>> byType(String typeName, int max);

    /**
     * Finds the events recorded in a time.
     *
     * @param from the first instant
     * @param until the first instant after
     * @param max how many at most
     * @return the events
     */
    List<EventEnvelope<? extends Event>> byTime(Instant from, Instant until, int max);
}
