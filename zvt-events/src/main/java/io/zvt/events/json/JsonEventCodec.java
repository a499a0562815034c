package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;

/**
 * Writes envelopes as CloudEvents 1.0 JSON in UTF-8, and reads them back strictly.
 *
 * <p>Decimals are strings, instants are RFC 3339 text in UTC with nanoseconds, constants of enums stand by name, and what
 * has no value is left out. Reading refuses what was not asked for: unknown, missing and repeated fields, values of
 * another kind, and anything behind the object. {@code docs/events.md} has the whole form.
 *
 * <p>What the payload's records hold is looked at once, when the codec is made: share one. Immutable and thread-safe.
 */
public final class JsonEventCodec implements EventCodec {

    private final PayloadTypes payloads;
    private final EnvelopeWriter writer = new EnvelopeWriter();
    private final EnvelopeReader reader;

    /**
     * Creates a codec of the types of a registry.
     *
     * @param types the types
     * @throws InvalidInputException if a record has a component of a type that the codec cannot write: says which
     */
    public JsonEventCodec(EventTypes types) {
        this.payloads = new PayloadTypes(types);
        this.reader = new EnvelopeReader(payloads, types);
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidInputException if the payload's type is not registered, the envelope names another type or version
     * than the registry, or a field has no value that the form can hold
     */
    @Override
    public byte[] encode(EventEnvelope<?> envelope) {
        PayloadType type = payloads.of(envelope.payload());
        if (!type.type().equals(envelope.type())) {
            throw InvalidInputException.of(
                    "type",
                    envelope.type(),
                    "must be " + type.type() + " as registered",
                    "use the registration's type");
        }
        return writer.write(envelope, type);
    }

    @Override
    public EventEnvelope<? extends Event> decode(byte[] bytes) {
        return reader.read(bytes);
    }
}
