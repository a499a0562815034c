package io.zvt.events.registry;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventType;

/**
 * A registered type of event. Immutable.
 *
 * @param type its name and newest version
 * @param payload the record that holds its fields
 * @param topic the topic its events are published on
 */
public record TypeRegistration(EventType type, Class<? extends Event> payload, String topic) {

    /**
     * Refuses an envelope's type that is not the one its payload is registered as.
     *
     * @param found the envelope's type
     * @throws InvalidInputException if it is another
     */
    public void require(EventType found) {
        if (!found.equals(type)) {
            throw InvalidInputException.of(
                    "type",
                    found,
                    "must be " + type + ", as which its payload is registered",
                    "build the envelope with the registered type");
        }
    }
}
