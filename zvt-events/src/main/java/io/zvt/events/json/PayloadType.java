package io.zvt.events.json;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventType;
import io.zvt.events.registry.TypeRegistration;

/** How the payloads of a registered type are written and read. Immutable and thread-safe. */
final class PayloadType {

    private final EventType type;
    private final Class<? extends Event> payload;
    private final ObjectType object;
    private final String text;

    /** The attribute that names the type, as it is written. */
    private final byte[] typeAttribute;

    PayloadType(TypeRegistration registration, ObjectType object) {
        this.type = registration.type();
        this.payload = registration.payload();
        this.object = object;
        this.text = type.toString();
        Utf8Writer writer = new Utf8Writer();
        writer.raw(Utf8Writer.nameOf(EnvelopeAttributes.name(EnvelopeAttributes.TYPE)));
        writer.text(text);
        this.typeAttribute = writer.toBytes();
    }

    EventType type() {
        return type;
    }

    boolean isNewest(String found) {
        return text.equals(found);
    }

    ObjectType object() {
        return object;
    }

    byte[] typeAttribute() {
        return typeAttribute;
    }

    Event cast(Object value) {
        return payload.cast(value);
    }
}
