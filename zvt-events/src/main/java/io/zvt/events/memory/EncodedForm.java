package io.zvt.events.memory;

import io.zvt.core.event.Event;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.HashChain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps bytes, and decodes them whenever they are read. */
final class EncodedForm implements Form<byte[]> {

    private final EventCodec codec;

    EncodedForm(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public List<byte[]> keep(List<EventEnvelope<?>> events) {
        List<byte[]> encoded = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            encoded.add(codec.encode(events.get(i)));
        }
        return encoded;
    }

    @Override
    public EventEnvelope<?> open(byte[] kept) {
        return codec.decode(kept);
    }

    @Override
    public byte[] bytes(byte[] kept) {
        return kept;
    }

    @Override
    public void link(MemoryStream stream, HashChain chain, List<byte[]> kept) {
        stream.addLink(chain, kept);
    }

    @Override
    public List<EventEnvelope<? extends Event>> next(EventLog<byte[]> log, int from, int max) {
        int to = log.endInChunk(from, max);
        List<EventEnvelope<? extends Event>> events = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            events.add(open(log.get(i)));
        }
        return Collections.unmodifiableList(events);
    }
}
