package io.zvt.events.memory;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads what a journal holds; decodes and searches without its lock, so that appends go on meanwhile. Thread-safe.
 *
 * @param <K> what is kept of an event
 */
final class Reader<K> {

    private static final int[] NOTHING = {};

    private final Journal<K> journal;
    private final EventLog<K> log;
    private final Form<K> form;

    Reader(Journal<K> journal) {
        this.journal = journal;
        this.log = journal.log();
        this.form = journal.form();
    }

    List<EventEnvelope<? extends Event>> read(StreamId stream, long fromVersion, int max) {
        int[] ordinals = journal.look(stream, found -> found.ordinals(fromVersion, max), NOTHING);
        List<EventEnvelope<? extends Event>> events = new ArrayList<>(ordinals.length);
        for (int ordinal : ordinals) {
            events.add(form.open(log.get(ordinal)));
        }
        return Collections.unmodifiableList(events);
    }

    List<EventEnvelope<? extends Event>> find(Predicate<EventEnvelope<?>> wanted, int max) {
        List<EventEnvelope<? extends Event>> found = new ArrayList<>();
        int size = log.size();
        for (int i = 0; i < size && found.size() < max; i++) {
            EventEnvelope<?> event = form.open(log.get(i));
            if (wanted.test(event)) {
                found.add(event);
            }
        }
        return Collections.unmodifiableList(found);
    }

    EventCursor cursor(Position after) {
        return LogCursor.after(after, log, form);
    }

    Position end() {
        return LogCursor.position(log.size());
    }
}
