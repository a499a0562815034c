package io.zvt.events.memory;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import java.util.List;
import java.util.function.Function;

/** Keeps the envelopes themselves; bytes are made when a hash is asked for. */
final class EnvelopeForm implements Form<EventEnvelope<?>> {

    private final Function<EventEnvelope<?>, byte[]> encoder;

    EnvelopeForm(Function<EventEnvelope<?>, byte[]> encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<EventEnvelope<?>> keep(List<EventEnvelope<?>> events) {
        return events;
    }

    @Override
    public EventEnvelope<?> open(EventEnvelope<?> kept) {
        return kept;
    }

    @Override
    public byte[] bytes(EventEnvelope<?> kept) {
        return encoder.apply(kept);
    }

    @Override
    public List<EventEnvelope<? extends Event>> next(EventLog<EventEnvelope<?>> log, int from, int max) {
        int to = log.endInChunk(from, max);
        return new LogView(log.chunkOf(from), EventLog.indexInChunk(from), to - from);
    }
}
