package io.zvt.events.store;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import java.util.List;

/**
 * Some events in the order of a whole store.
 *
 * @param events the events
 * @param next where to go on
 */
public record EventPage(List<EventEnvelope<? extends Event>> events, Position next) {

    /**
     * Copies the list.
     *
     * @param events the events
     * @param next where to go on
     */
    public EventPage {
        events = List.copyOf(events);
    }
}
