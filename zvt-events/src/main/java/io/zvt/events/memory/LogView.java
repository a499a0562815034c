package io.zvt.events.memory;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** A part of a chunk of envelopes as a list. Immutable, because the part of a chunk that was written never changes. */
final class LogView extends AbstractList<EventEnvelope<? extends Event>> implements RandomAccess {

    private final Object[] chunk;
    private final int from;
    private final int size;

    LogView(Object[] chunk, int from, int size) {
        this.chunk = chunk;
        this.from = from;
        this.size = size;
    }

    @Override
    public EventEnvelope<?> get(int index) {
        return (EventEnvelope<?>) chunk[from + Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
