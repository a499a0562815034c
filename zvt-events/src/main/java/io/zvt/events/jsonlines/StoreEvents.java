package io.zvt.events.jsonlines;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import java.io.IOException;
import java.util.List;

/** Goes through everything in a store: in the order of the appends if the store tells it, else stream by stream. */
final class StoreEvents {

    private static final int PAGE = 1000;

    private StoreEvents() {}

    /** Takes one event. */
    @FunctionalInterface
    interface Sink {
        void accept(EventEnvelope<?> event) throws IOException;
    }

    static void forEach(EventStore store, Sink sink) throws IOException {
        if (store instanceof AllEvents all) {
            inOrder(all, sink);
        } else {
            for (StreamId stream : store.streams()) {
                stream(store, stream, sink);
            }
        }
    }

    private static void inOrder(AllEvents all, Sink sink) throws IOException {
        EventCursor cursor = all.cursor(Position.START);
        List<EventEnvelope<? extends Event>> events = cursor.next(PAGE);
        while (!events.isEmpty()) {
            for (EventEnvelope<? extends Event> event : events) {
                sink.accept(event);
            }
            events = cursor.next(PAGE);
        }
    }

    private static void stream(EventStore store, StreamId stream, Sink sink) throws IOException {
        long next = 1;
        while (true) {
            List<EventEnvelope<? extends Event>> events = store.read(stream, next, PAGE);
            if (events.isEmpty()) {
                return;
            }
            for (EventEnvelope<? extends Event> event : events) {
                sink.accept(event);
                next = event.sequence() + 1;
            }
        }
    }
}
