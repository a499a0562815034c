package io.zvt.events.codec;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;

/** Turns envelopes into bytes and back. Thread-safe. */
public interface EventCodec {

    /**
     * Returns the bytes of an envelope; equal envelopes give equal bytes.
     *
     * @param envelope the envelope
     * @return its bytes
     * @throws io.zvt.core.error.InvalidInputException if the payload's type is not registered
     */
    byte[] encode(EventEnvelope<?> envelope);

    /**
     * Returns the envelope of bytes, brought to the newest version of its type.
     *
     * @param bytes the bytes
     * @return the envelope
     * @throws UnknownEventTypeException if its type is not registered
     * @throws io.zvt.core.error.InvalidInputException if the bytes are malformed: says which field and where
     */
    EventEnvelope<? extends Event> decode(byte[] bytes);
}
