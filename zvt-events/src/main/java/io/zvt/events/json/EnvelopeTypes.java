package io.zvt.events.json;

import io.zvt.core.id.CommandId;
import io.zvt.events.envelope.EventId;

/**
 * How the attributes of an envelope that are not plain text are read. Immutable and thread-safe.
 *
 * @param eventId ids of events
 * @param commandId ids of commands
 * @param instant instants
 */
record EnvelopeTypes(TextType eventId, TextType commandId, TextType instant) {

    static EnvelopeTypes create() {
        return new EnvelopeTypes(
                new TextType(Object::toString, EventId::parse),
                new TextType(Object::toString, CommandId::of),
                new InstantType());
    }
}
