package io.zvt.events.memory;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.HashChain;
import java.util.ArrayList;
import java.util.List;

/**
 * In which form a store keeps events. Thread-safe; called without locks unless said otherwise.
 *
 * @param <K> what is kept of an event
 */
interface Form<K> {

    /** What is kept of events, one item an event. */
    List<K> keep(List<EventEnvelope<?>> events);

    /** The event that was kept. */
    EventEnvelope<?> open(K kept);

    /** The bytes of the event that was kept. */
    byte[] bytes(K kept);

    /** The events from an ordinal on, at least one if there is one. */
    List<EventEnvelope<? extends Event>> next(EventLog<K> log, int from, int max);

    /** Adds the link of an append to its stream, where links are kept; called under the store's lock. */
    default void link(MemoryStream stream, HashChain chain, List<K> kept) {}

    /** Bytes of a range of the log. */
    default List<byte[]> bytes(EventLog<K> log, int from, int to) {
        List<byte[]> bytes = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            bytes.add(bytes(log.get(i)));
        }
        return bytes;
    }
}
